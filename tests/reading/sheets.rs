//! Workbooks that no program writes and some files are.

use onrecord::read::sheet::{Cell, Record, Sheet, SheetOptions, Source, open};

use super::word::package;

/// A workbook of one sheet with these rows.
fn workbook(rows: &str) -> Sheet {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/>\
         </sheets></workbook>"
    );
    let related = |to: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
             Id=\"rId1\" Type=\"{relations}/{to}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let (package_parts, parts) =
        (related("officeDocument", "xl/workbook.xml"), related("worksheet", "worksheets/sheet1.xml"));
    let sheet = format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>");
    let bytes = package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", package_parts.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", parts.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]);
    open(&Source::Bytes(bytes), &SheetOptions::default()).unwrap()
}

fn cell(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn cells_that_do_not_stand_in_order_are_put_in_order() {
    let rows = format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}{}</row>",
        cell("C1", "Deadline"),
        cell("A1", "Title"),
        cell("C2", "2026"),
        cell("A2", "School")
    );
    let mut sheet = workbook(&rows);
    assert_eq!(sheet.columns, ["Title", "", "Deadline"]);
    let text = |text: &str| Cell::Text(text.to_owned());
    let cells = vec![(0, text("School")), (2, text("2026"))];
    assert_eq!(sheet.read().unwrap(), Some(Record { line: 2, cells, wrong: None }));
}
