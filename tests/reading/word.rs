//! Word files, made here.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::{found, read};

/// A Word file of these parts.
pub fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, content) in parts {
        archive.start_file(*name, options).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A Word file with this body.
pub fn word(body: &str) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/\
         wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    package(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn item(text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

#[test]
fn paragraphs_items_and_rows_of_a_word_file_stand_on_their_own_lines() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Talks on the </w:t></w:r><w:r><w:t>Arys</w:t></w:r></w:p>\
         {}{}{}{}<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>{}",
        p("The parties agreed &amp; signed the &#171;plan&#187; to:"),
        item("measure the flow;"),
        item("publish it."),
        p("Стороны договорились."),
        cell("Year"),
        cell("Posts"),
        cell("2026"),
        cell("4"),
        p("End."),
    );
    let release = read(&word(&body), "talks.docx").unwrap();
    assert_eq!(
        release.text,
        "Talks on the Arys\n\nThe parties agreed & signed the «plan» to:\n\n- measure the flow;\n- publish it.\n\n\
         Стороны договорились.\n\nYear | Posts\n2026 | 4\n\nEnd.\n"
    );
    assert_eq!(found(&release, "title"), Some(("Talks on the Arys", "paragraph set as title")));
    assert!(release.media_type.ends_with("wordprocessingml.document"));
}

#[test]
fn deleted_text_and_fields_are_left_out_and_insertions_kept() {
    let body = "<w:p><w:r><w:t>They will</w:t></w:r><w:del><w:r><w:delText> not</w:delText></w:r></w:del><w:ins><w:r>\
                <w:t> build</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r><w:moveFrom><w:r><w:t>x</w:t>\
                </w:r></w:moveFrom><w:r><w:br/><w:t>it.</w:t></w:r></w:p>";
    assert_eq!(read(&word(body), "a.docx").unwrap().text, "They will build\nit.\n");
}

#[test]
fn properties_tell_title_and_language_but_no_date() {
    let core = "<cp:coreProperties><dc:title>Plan &lt;2027&gt;</dc:title><dc:language>kk</dc:language>\
                <dcterms:created>2020-01-01T00:00:00Z</dcterms:created></cp:coreProperties>";
    let document = format!("<w:document><w:body>{}</w:body></w:document>", p("The parties agreed."));
    let file = package(&[("word/document.xml", document.as_bytes()), ("docProps/core.xml", core.as_bytes())]);
    let release = read(&file, "a.docx").unwrap();
    assert_eq!(found(&release, "title"), Some(("Plan <2027>", "document properties, title")));
    assert_eq!(found(&release, "language"), Some(("kk", "document properties, language")));
    assert_eq!(found(&release, "date"), None);
}

#[test]
fn hostile_and_broken_word_files_get_one_clear_line() {
    let bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:document><w:t>&b;</w:t></w:document>";
    let deep = format!("<w:document>{}", "<w:x>".repeat(100_000));
    let zeros = vec![b' '; 101 * 1024 * 1024];
    let good = word(&p("The parties agreed."));
    for (file, code, word) in [
        (package(&[("word/document.xml", bomb.as_bytes())]), "hostile_file", "entities"),
        (package(&[("word/document.xml", deep.as_bytes())]), "hostile_file", "deeper than"),
        (package(&[("word/document.xml", &zeros)]), "hostile_file", "100 MiB"),
        (package(&[("word/other.xml", b"<x/>")]), "broken_file", "no word/document.xml"),
        (package(&[("word/document.xml", b"<w:p><w:t>The")]), "broken_file", "in the middle"),
        (package(&[("word/document.xml", b"<w:p></w:t>")]), "broken_file", "sound"),
        (good[..good.len() - 40].to_vec(), "broken_file", "sound"),
    ] {
        let error = read(&file, "a.docx").unwrap_err();
        assert_eq!((error.kind.exit_code(), error.code), (4, code), "{error}");
        assert!(
            error.message.contains(word)
                && error.message.contains("'a.docx'")
                && !error.message.contains('\n'),
            "{error}"
        );
        assert!(error.hint.is_some());
    }
}
