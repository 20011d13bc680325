//! Word files looked at part by part.

use std::io::{Cursor, Read as _};

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::write;
use crate::error::Kind;
use crate::render::figure::{Step, StepValue};
use crate::render::{Cell, Chart, Column, Document, Figure, Link, Quotation, Table, samples};

fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        if file.name().unwrap().ends_with(".png") {
            continue;
        }
        file.read_to_string(&mut text).unwrap();
        parts.push((file.name().unwrap().into_owned(), text));
    }
    parts
}

fn part(document: &Document, name: &str) -> String {
    let parts = parts(&write(document, None).unwrap());
    parts.into_iter().find(|(part, _)| part == name).unwrap().1
}

/// The text between two markers of the document part.
fn body(document: &Document) -> String {
    let part = part(document, "word/document.xml");
    let (_, body) = part.split_once("<w:body>").unwrap();
    body.split_once("<w:sectPr>").unwrap().0.to_owned()
}

/// Reads every part to its end; the texts of runs, with a line break for each break.
fn read(bytes: &[u8]) -> String {
    let mut texts = String::new();
    for (name, text) in parts(bytes) {
        let mut reader = Reader::from_str(&text);
        reader.config_mut().check_end_names = true;
        let mut depth = 0_i32;
        let mut in_text = false;
        loop {
            match reader.read_event().unwrap_or_else(|e| panic!("{name}: {e}")) {
                Event::Start(element) => {
                    depth += 1;
                    in_text = element.name().as_ref() == "w:t";
                    element.attributes().for_each(|attribute| drop(attribute.unwrap()));
                }
                Event::Empty(element) => {
                    element.attributes().for_each(|attribute| drop(attribute.unwrap()));
                    if element.name().as_ref() == "w:br" {
                        texts.push('\n');
                    }
                }
                Event::End(_) => {
                    depth -= 1;
                    in_text = false;
                }
                Event::Text(words) if in_text => texts.push_str(&words),
                Event::GeneralRef(sign) if in_text => texts.push_str(match &*sign {
                    "lt" => "<",
                    "gt" => ">",
                    "amp" => "&",
                    "quot" => "\"",
                    other => panic!("{name}: unknown sign {other}"),
                }),
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{name}");
        let is_xml =
            |c: char| matches!(c, '\t' | '\n' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
        assert!(text.chars().all(is_xml), "{name}");
    }
    texts
}

#[test]
fn headings_begin_below_the_title_and_links_lead_to_bookmarks() {
    let document = Document::new()
        .title("Report")
        .anchored(2, "1. New", "new")
        .paragraph("See\nbelow.")
        .fields("record", vec![("Ref".to_owned(), Cell::from("C-1").link(Link::Anchor("new".to_owned())))]);
    let expected = [
        r#"<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">Report</w:t></w:r></w:p>"#,
        r#"<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="2" w:name="_Toc00000001"/>"#,
        r#"<w:bookmarkStart w:id="1" w:name="a_new"/><w:r><w:t xml:space="preserve">1. New</w:t></w:r>"#,
        r#"<w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="2"/></w:p>"#,
        r#"<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t xml:space="preserve">See</w:t><w:br/>"#,
        r#"<w:t xml:space="preserve">below.</w:t></w:r></w:p>"#,
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="9412" w:type="dxa"/>"#,
        r#"<w:tblLayout w:type="fixed"/><w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" "#,
        r#"w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="2541"/>"#,
        r#"<w:gridCol w:w="6871"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2541" w:type="dxa"/></w:tcPr><w:p>"#,
        r#"<w:pPr><w:pStyle w:val="ReportCell"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr>"#,
        r#"<w:t xml:space="preserve">Ref</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6871" w:type="dxa"/>"#,
        r#"</w:tcPr><w:p><w:pPr><w:pStyle w:val="ReportCell"/></w:pPr><w:hyperlink w:anchor="a_new" "#,
        r#"w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">C-1</w:t>"#,
        r#"</w:r></w:hyperlink></w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="ReportNote"/></w:pPr></w:p>"#,
    ];
    assert_eq!(body(&document), expected.concat());
}

#[test]
fn the_header_of_a_table_is_repeated_and_rows_stay_whole_unless_they_are_long() {
    let table = Table::new("t")
        .column(Column::text("k", "Key"))
        .row(vec!["v".into()])
        .row(vec!["x ".repeat(2_000).into()]);
    let body = body(&table.into());
    assert_eq!(body.matches("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>").count(), 1);
    assert_eq!(body.matches("<w:cantSplit/>").count(), 2);
    assert_eq!(body.matches("<w:tr>").count(), 3);
}

#[test]
fn a_quotation_has_its_language_and_its_source_as_a_footnote() {
    let quotation = Quotation {
        text: "Стороны договорились".to_owned(),
        source: Some("R-7, Readout".to_owned()),
        url: Some("https://e.org/a?b&c".to_owned()),
        language: Some("ru".to_owned()),
        ..Quotation::default()
    };
    let document = Document::new().quote(quotation);
    let quote = body(&document);
    assert!(
        quote.contains(r#"<w:pStyle w:val="Quote"/></w:pPr><w:r><w:rPr><w:lang w:val="ru"/></w:rPr>"#),
        "{quote}"
    );
    assert!(quote.contains(r#"<w:footnoteReference w:id="1"/>"#), "{quote}");
    let notes = part(&document, "word/footnotes.xml");
    assert!(
        notes.contains(" R-7, Readout</w:t>") && notes.contains(r#"<w:hyperlink r:id="link1""#),
        "{notes}"
    );
    let links = part(&document, "word/_rels/footnotes.xml.rels");
    assert!(links.contains(r#"Target="https://e.org/a?b&amp;c" TargetMode="External""#), "{links}");
}

#[test]
fn a_chart_is_a_drawing_with_a_picture_of_pixels_behind_it_its_words_and_its_values() {
    let steps =
        [("Opening", StepValue::Total(7)), ("New", StepValue::Change(3)), ("Closing", StepValue::Total(10))];
    let step = |(label, value): (&str, StepValue)| Step { label: label.to_owned(), value };
    let figure = |title: &str| Figure {
        name: "flow".to_owned(),
        title: title.to_owned(),
        description: "From 7 to \"10\" & on.".to_owned(),
        chart: Chart::Waterfall(steps.map(step).into()),
    };
    let document = Document::new().figure(figure("It rose")).figure(figure("Again"));
    let bytes = write(&document, None).unwrap();
    let body = body(&document);
    for expected in [
        ">Figure 1. It rose</w:t>",
        r#"<wp:docPr id="1" name="Figure 1" descr="From 7 to &quot;10&quot; &amp; on."/>"#,
        r#"<a:blip r:embed="png1">"#,
        r#"<asvg:svgBlip r:embed="svg1"/>"#,
        r#"<wp:docPr id="2" name="Figure 2""#,
        ">Opening</w:t>",
        ">10</w:t>",
    ] {
        assert!(body.contains(expected), "{expected}: {body}");
    }
    let parts = parts(&bytes);
    let of = |name: &str| &parts.iter().find(|(part, _)| part == name).unwrap().1;
    let relations = of("word/_rels/document.xml.rels");
    for target in ["media/figure1.svg", "media/figure1.png", "media/figure2.png"] {
        assert!(relations.contains(&format!("Target=\"{target}\"")), "{relations}");
    }
    let svg = of("word/media/figure2.svg");
    assert!(svg.contains("<title>Again</title>") && svg.contains(">+3</text>"), "{svg}");
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut png = Vec::new();
    archive.by_name("word/media/figure1.png").unwrap().read_to_end(&mut png).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
}

#[test]
fn contents_come_filled_and_ask_nothing() {
    let short = Document::new().heading(2, "A").heading(2, "B");
    assert!(!body(&short).contains("TOC"));
    let document = short.heading(3, "C").heading(2, "D");
    let body = body(&document);
    assert!(body.contains(r"TOC \o &quot;1-2&quot; \h"), "{body}");
    assert!(
        body.contains(r#"<w:pStyle w:val="TOC2"/></w:pPr><w:hyperlink w:anchor="_Toc00000003""#),
        "{body}"
    );
    assert!(!part(&document, "word/settings.xml").contains("updateFields"));
}

#[test]
fn a_table_of_too_many_columns_becomes_records() {
    let wide = |n: usize| Column::text(format!("k{n}"), format!("Heading number {n}"));
    let table = (0..16).map(wide).fold(Table::new("t"), Table::column);
    let body = body(&table.row((0..16_i64).map(Cell::from).collect()).into());
    assert!(!body.contains("<w:tbl>") && body.contains("Heading number 15: "), "{body}");
}

#[test]
fn a_table_without_headings_has_no_header_row() {
    let table = Table::new("t").column(Column::text("step", "")).row(vec!["New".into()]);
    let body = body(&table.into());
    assert!(!body.contains("tblHeader") && body.contains("w:firstRow=\"0\""), "{body}");
}

#[test]
fn readers_do_not_see_what_serves_those_who_sort() {
    let table = Table::new("t").column(Column::text("a", "A")).column(Column::text("uid", "Uid").for_data());
    let body = body(&table.row(vec!["x".into(), "0192".into()]).into());
    assert!(body.contains(">x</w:t>") && !body.contains("0192"), "{body}");
}

#[test]
fn the_file_says_title_language_and_no_time() {
    let document = Document::new().title("A <b>").subtitle("December");
    assert!(part(&document, "docProps/core.xml").contains(
        "<dc:title>A &lt;b&gt;</dc:title><dc:subject>December</dc:subject><dc:language>en</dc:language>"
    ));
    assert!(part(&document, "word/styles.xml").contains(r#"<w:lang w:val="en-GB""#));
    assert!(part(&document, "word/footer.xml").contains(" NUMPAGES "));
}

#[test]
fn a_ministrys_styles_take_the_place_of_ours_by_their_names() {
    let theirs = r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="1"><w:name w:val="Heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="other"/></w:style></w:styles>"#;
    let document = Document::new().heading(2, "One").quote(Quotation::new("words", None));
    let bytes = write(&document, Some(theirs.as_bytes())).unwrap();
    let of = |name: &str| parts(&bytes).into_iter().find(|(part, _)| part == name).unwrap().1;
    assert!(of("word/document.xml").contains(r#"<w:pStyle w:val="1"/>"#));
    assert!(of("word/document.xml").contains(r#"<w:pStyle w:val="OurQuote"/>"#));
    let styles = of("word/styles.xml");
    assert!(
        styles.contains(r#"w:styleId="OurQuote"><w:name w:val="Quote"/>"#)
            && styles.contains(r#"w:lang w:val="en-GB""#)
    );
    let example = include_str!("../../../examples/template/styles.xml");
    let example = write(&document, Some(example.as_bytes())).unwrap();
    assert!(parts(&example).iter().any(|(name, text)| name == "word/styles.xml" && text.contains("Georgia")));
    // A whole Word file serves as well.
    let again = write(&document, Some(&bytes)).unwrap();
    assert_eq!(parts(&again).len(), parts(&bytes).len());
    for broken in [b"PK\x03\x04".as_slice(), b"<w:styles>", b"\xff", b"<!DOCTYPE a><w:styles></w:styles>"] {
        let error = write(&document, Some(broken)).unwrap_err();
        assert_eq!((error.kind, error.code), (Kind::Rejected, "bad_styles"));
    }
}

#[test]
fn hostile_words_stay_words() {
    let nasty = "\u{0}\u{1b}[31m\u{202e}]]>&<w:p/>\"'=1+1\u{fffe}👩‍🔬";
    let bytes = write(&samples::hostile_document(nasty), None).unwrap();
    let text = read(&bytes);
    assert!(text.contains("␀␛[31m<U+202E>]]>&<w:p/>\"'=1+1<U+FFFE>👩‍🔬"), "{text:.300}");
    assert!(!parts(&bytes).iter().any(|(name, text)| name.contains("_rels/") && text.contains("javascript")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_part_of_any_document_is_well_formed(document in samples::any_document()) {
        let bytes = write(&document, None).unwrap();
        read(&bytes);
        prop_assert_eq!(write(&document, None).unwrap(), bytes);
    }
}
