use std::io::Write as _;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::super::opened;
use super::*;

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn ods(rows: &str) -> Vec<u8> {
    content(&format!("<table:table table:name=\"S\">{rows}</table:table>"))
}

fn content(tables: &str) -> Vec<u8> {
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    packed(&[
        ("mimetype", kind),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

fn row(attributes: &str, cells: &str) -> String {
    format!("<table:table-row {attributes}>{cells}</table:table-row>")
}

fn cell(attributes: &str, text: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\" {attributes}><text:p>{text}</text:p></table:table-cell>"
    )
}

fn xlsx(rows: &str, shared: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let there = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let link = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{there}/{kind}\" Target=\"{target}\"/>")
    };
    let links =
        |inner: &str| format!("<Relationships xmlns=\"{package}/relationships\">{inner}</Relationships>");
    let parts = [
        ("[Content_Types].xml", format!("<Types xmlns=\"{package}/content-types\"/>")),
        ("_rels/.rels", links(&link("r1", "officeDocument", "xl/workbook.xml"))),
        (
            "xl/_rels/workbook.xml.rels",
            links(
                &[
                    link("r1", "worksheet", "worksheets/sheet1.xml"),
                    link("r2", "sharedStrings", "sharedStrings.xml"),
                ]
                .concat(),
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{there}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/>\
                 </sheets></workbook>"
            ),
        ),
        ("xl/sharedStrings.xml", format!("<sst xmlns=\"{main}\">{shared}</sst>")),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{HEAD}{rows}</sheetData></worksheet>"),
        ),
    ];
    let parts = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect::<Vec<_>>();
    packed(&parts)
}

const HEAD: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row>";

fn refused(bytes: &[u8]) -> (&'static str, String) {
    let error = opened(bytes).err().expect("refused");
    assert!(error.hint.is_some(), "{error:?}");
    (error.code, error.message)
}

/// How many rows are below the header.
fn read(bytes: &[u8]) -> usize {
    let mut sheet = opened(bytes).unwrap();
    std::iter::from_fn(|| sheet.read().unwrap()).count()
}

#[test]
fn what_is_written_once_and_stands_for_millions_is_refused_in_open_document() {
    let head = row("", &cell("", "name"));
    let many = |attributes: &str, text: &str| ods(&format!("{head}{}", row(attributes, &cell("", text))));
    assert_eq!(read(&many("table:number-rows-repeated=\"3\"", "Chad")), 3);
    for bytes in [
        many("table:number-rows-repeated=\"4294967295\"", &"X".repeat(10_000)),
        many("table:number-rows-repeated=\"1000000\"", &"X".repeat(1000)),
        many("", "A<text:s text:c=\"2000000000\"/>B"),
    ] {
        let (code, message) = refused(&bytes);
        assert_eq!(
            (code, message.as_str()),
            ("workbook_too_large", "the cells of '-' hold more than 128 MiB of text")
        );
    }
    let wide =
        row("table:number-rows-repeated=\"1048576\"", &cell("table:number-columns-repeated=\"16384\"", "X"));
    let (code, message) = refused(&ods(&format!("{head}{wide}")));
    assert_eq!((code, message.as_str()), ("workbook_too_large", "'-' has more than 5000000 cells"));
}

#[test]
fn what_spreadsheet_programs_leave_empty_in_open_document_counts_for_nothing() {
    let empty = |rows: &str| {
        row(
            &format!("table:number-rows-repeated=\"{rows}\""),
            "<table:table-cell table:number-columns-repeated=\"16384\"/>",
        )
    };
    let (head, one) = (row("", &cell("", "name")), row("", &cell("", "Chad")));
    assert_eq!(read(&ods(&format!("{head}{one}{}", empty("1048574")))), 1);
    assert_eq!(read(&ods(&format!("{}{head}{}{one}", empty("1000"), empty("1000")))), 1);
}

#[test]
fn a_sheet_without_an_end_is_refused_in_open_document() {
    let head = row("", &cell("", "name"));
    let open = format!("<table:table table:name=\"S\">{head}");
    let remark = format!("{open}{}</table:table>", row("", &cell("", "<office:annotation>")));
    for tables in [open, remark] {
        let (code, message) = refused(&content(&tables));
        assert_eq!(code, "bad_workbook");
        assert!(message.ends_with("it breaks off in the middle of a sheet"), "{message}");
    }
}

#[test]
fn a_shared_text_in_very_many_cells_is_refused_in_excel() {
    let shared = format!("<si><t>{}</t></si>", "B".repeat(1_000_000));
    let rows = |n: u32| {
        let row = |at| format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"s\"><v>0</v></c></row>");
        (2..n + 2).map(row).collect::<String>()
    };
    assert_eq!(read(&xlsx(&rows(3), &shared)), 3);
    let (code, message) = refused(&xlsx(&rows(200), &shared));
    assert_eq!(
        (code, message.as_str()),
        ("workbook_too_large", "the cells of sheet 'S' hold more than 128 MiB of text")
    );
}

#[test]
fn a_place_outside_of_every_sheet_is_refused_in_excel() {
    assert_eq!(read(&xlsx("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>", "")), 1);
    for place in ["ZZZZZZZZZZZZZ99999999999999999", "A4294967295", "A1048577", "XFE2"] {
        let (code, message) =
            refused(&xlsx(&format!("<row r=\"2\"><c r=\"{place}\"><v>1</v></c></row>"), ""));
        assert_eq!(code, "bad_workbook");
        assert!(message.contains(&format!("'{place}' lies outside of a sheet")), "{message}");
    }
    assert_eq!(refused(&xlsx("<row r=\"4294967295\"><c><v>1</v></c></row>", "")).0, "bad_workbook");
}

#[test]
fn a_part_that_unpacks_to_very_much_is_refused() {
    let long = "A".repeat(17 << 20);
    assert_eq!(
        refused(&xlsx("", &format!("<si><t>{long}</t></si>"))).1,
        "a cell of '-' holds more than 16 MiB"
    );
    assert_eq!(refused(&ods(&row("", &cell("", &long)))).1, "a cell of '-' holds more than 16 MiB");
    let parted = format!("<si>{}</si>", format!("<t>{}</t>", &long[..1 << 20]).repeat(11));
    assert_eq!(refused(&xlsx("", &parted)).1, "a cell of '-' holds more than 10 MiB");
    let budget = Budget { unpacked: Cell::new(1000), piece: Cell::new(MAX_PIECE) };
    let part = BufReader::new(Limited { inner: io::repeat(b'<').take(5000), budget: &budget });
    let error = through(part, &budget, &mut Xlsx::new("x"), "x").unwrap_err();
    assert_eq!(error.message, "'x' unpacks to more than 512 MiB");
}

#[test]
fn older_and_encrypted_workbooks_are_told_apart() {
    let old = [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], &[0; 512]].concat();
    assert_eq!(refused(&old).0, "not_a_sheet");
    let name = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    assert_eq!(refused(&[old, name].concat()).0, "encrypted_file");
}
