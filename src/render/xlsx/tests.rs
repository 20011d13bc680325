//! Workbooks read back by another library.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use chrono::{Datelike as _, NaiveDate};
use proptest::prelude::*;

use super::{sheet, write};
use crate::render::{Block, Cell, Column, Document, Entry, Link, Table, Value, safe_text, samples};

fn read(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// The values of a sheet, from the row below its header.
fn rows(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Vec<Vec<Data>> {
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().skip(1).map(<[Data]>::to_vec).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn small() -> Document {
    let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let table = Table::new("items")
        .title("Items")
        .column(Column::text("ref", "Ref"))
        .column(Column::number("days", "Days late"))
        .column(Column::text("due", "Due"))
        .row(vec![
            Cell::from("=1+1").link(Link::Url("https://e.org/%D3%99".to_owned())),
            12_i64.into(),
            Value::Date(day).into(),
        ])
        .row(vec![
            Cell::from("C-2").link(Link::Url("javascript:alert(1)".to_owned())),
            Cell::empty(),
            Cell::empty(),
        ]);
    Document::new()
        .title("Report")
        .subtitle("December")
        .heading(2, "1. Items")
        .paragraph("Two items.")
        .table(table)
}

#[test]
fn a_sheet_has_typed_cells_and_no_formula() {
    let bytes = write(&small()).unwrap();
    let mut book = read(&bytes);
    assert_eq!(book.sheet_names(), ["Contents", "Items"]);
    let rows = rows(&mut book, "Items");
    assert_eq!(rows[0][0], Data::String("=1+1".to_owned()));
    assert_eq!(rows[0][1], Data::Float(12.0));
    assert!(matches!(&rows[0][2], Data::DateTime(day) if (day.as_f64() - 46_357.0).abs() < 0.1), "{rows:?}");
    assert!(book.worksheet_formula("Items").unwrap().is_empty());
    let links = part(&bytes, "xl/worksheets/_rels/sheet2.xml.rels");
    assert!(links.contains("\"https://e.org/ә\"") && !links.contains("javascript"), "{links}");
}

#[test]
fn the_xml_of_a_sheet_is_as_expected() {
    let sheet = part(&write(&small()).unwrap(), "xl/worksheets/sheet2.xml");
    let (_, sheet) = sheet.split_once("<sheetPr>").unwrap();
    let expected = [
        r#"<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:C3"/>"#,
        r#"<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" "#,
        r#"state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr "#,
        r#"defaultRowHeight="15"/><cols><col min="1" max="2" width="9.7109375" customWidth="1"/><col min="3" "#,
        r#"max="3" width="11.7109375" customWidth="1"/></cols><sheetData><row r="1" spans="1:3" ht="33" "#,
        r#"customHeight="1"><c r="A1" "#,
        r#"s="8" t="s"><v>6</v></c><c r="B1" s="9" t="s"><v>7</v></c><c r="C1" s="8" t="s"><v>8</v></c></row>"#,
        r#"<row r="2" spans="1:3"><c r="A2" s="5" t="s"><v>9</v></c><c r="B2" s="10"><v>12</v></c>"#,
        r#"<c r="C2" s="11"><v>46357</v></c></row><row r="3" spans="1:3"><c r="A3" s="4" t="s"><v>10</v></c>"#,
        r#"</row></sheetData><autoFilter ref="A1:C3"/><hyperlinks><hyperlink ref="A2" r:id="rId1"/>"#,
        r#"</hyperlinks><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" "#,
        r#"footer="0.3"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape" "#,
        r#"horizontalDpi="200" verticalDpi="200"/><headerFooter><oddFooter>&amp;LReport&amp;RPage &amp;P of "#,
        r"&amp;N</oddFooter></headerFooter></worksheet>",
    ];
    assert_eq!(sheet, expected.concat());
}

#[test]
fn what_is_said_of_an_empty_table_is_no_row_of_it() {
    let bytes = write(&samples::none().into()).unwrap();
    let rows = rows(&mut read(&bytes), "notes");
    assert_eq!(rows, [[Data::Empty], [Data::String("none this month".to_owned())]]);
}

#[test]
fn a_text_that_looks_like_markup_of_rich_text_stays_text() {
    let words = "<r><t>x</t></r><evil></r>";
    let table = Table::new("t").column(Column::text("k", "K")).row(vec![words.into()]);
    let bytes = write(&table.into()).unwrap();
    assert_eq!(rows(&mut read(&bytes), "t"), [[Data::String(words.to_owned())]]);
}

#[test]
fn a_link_inside_the_document_leads_to_the_row_of_its_record() {
    let records = Table::new("records")
        .column(Column::text("ref", "Ref"))
        .row(vec!["C-1".into()])
        .row(vec!["C-2".into()]);
    let entry = |anchor: &str| Entry { anchor: Some(anchor.to_owned()), ..Entry::default() };
    let list = Table::new("list")
        .column(Column::text("ref", "Ref"))
        .row(vec![Cell::from("C-2").link(Link::Anchor("c-2".to_owned()))])
        .row(vec![Cell::from("C-9").link(Link::Anchor("c-9".to_owned()))]);
    let document = Document::new().entries(records, vec![entry("c-1"), entry("c-2")]).table(list);
    let sheet = part(&write(&document).unwrap(), "xl/worksheets/sheet3.xml");
    assert_eq!(sheet.matches("<hyperlink ").count(), 1);
    assert!(sheet.contains("<hyperlink ref=\"A2\" location=\"'records'!A3\" display=\"C-2\"/>"), "{sheet}");
}

#[test]
fn the_file_says_its_title_and_language_and_no_time() {
    let bytes = write(&small()).unwrap();
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:title>Report</dc:title><dc:subject>December</dc:subject>"), "{core}");
    assert!(core.contains("2000-01-01T00:00:00Z"), "{core}");
    assert!(part(&bytes, "docProps/custom.xml").contains("<vt:lpwstr>en</vt:lpwstr>"));
}

fn is_same(written: &Value, read: Option<&Data>) -> bool {
    let words = match written {
        #[expect(clippy::cast_precision_loss, reason = "Excel has no other numbers")]
        Value::Integer(number) if number.unsigned_abs() <= 1 << 53 => {
            return matches!(read, Some(Data::Float(f)) if f.to_bits() == (*number as f64).to_bits());
        }
        Value::Real(number) if number.is_finite() => return read == Some(&Data::Float(*number)),
        Value::Date(day) if (1901..=9999).contains(&day.year()) => {
            let first = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
            #[expect(clippy::cast_precision_loss, reason = "days of some thousand years")]
            let number = (*day - first).num_days() as f64;
            return matches!(read, Some(Data::DateTime(at)) if at.as_f64().to_bits() == number.to_bits());
        }
        other => safe_text(&other.shown()).into_owned(),
    };
    match read {
        Some(Data::String(text)) => *text == words,
        Some(Data::Empty) | None => words.is_empty(),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_value_of_any_document_is_read_back(document in samples::any_document()) {
        let bytes = write(&document).unwrap();
        let mut book = read(&bytes);
        let names = book.sheet_names();
        let sheets = sheet::sheets(&document);
        for (sheet, name) in sheets.iter().zip(&names[1..]) {
            let range = book.worksheet_range(name).unwrap();
            for (r, row) in (1_u32..).zip(sheet.table.rows()) {
                for (c, cell) in (0_u32..).zip(row) {
                    let read = range.get_value((r, c));
                    prop_assert!(is_same(&cell.value, read), "{:?} {:?}", cell.value, read);
                }
            }
        }
        let figures = document.blocks.iter().filter(|block| matches!(block, Block::Figure(_))).count();
        prop_assert_eq!(names.len(), document.tables().count() + figures + 1);
        prop_assert_eq!(write(&document).unwrap(), bytes);
    }
}

#[test]
fn a_text_of_100_kilobytes_is_cut_with_a_mark() {
    let table = Table::new("t").column(Column::text("k", "K")).row(vec!["ә".repeat(50_000).into()]);
    let document = Document { blocks: vec![Block::Table(table)], ..Document::new() };
    let bytes = write(&document).unwrap();
    let rows = rows(&mut read(&bytes), "t");
    assert!(
        matches!(&rows[0][0], Data::String(text) if text.ends_with("ә […]") && text.chars().count() == 32_767)
    );
}
