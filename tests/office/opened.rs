//! Files opened by LibreOffice and by `pdftotext`.

use std::path::{Path, PathBuf};

use onrecord::render::{Cell, Column, Document, Format, Link, Quotation, Screen, Table, bytes};

use super::{Demo, REPORTS, said, text_of};

/// Lets LibreOffice open a file and print it as PDF.
fn printed(file: &Path) -> Option<PathBuf> {
    let folder = file.parent().unwrap();
    // A profile of its own: LibreOffice opens one only once at a time.
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let to = folder.join("printed");
    let words = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir"];
    let mut arguments: Vec<&std::ffi::OsStr> = vec![profile.as_ref()];
    arguments.extend(words.iter().map(std::ffi::OsStr::new));
    arguments.extend([to.as_os_str(), file.as_os_str()]);
    said("soffice", &arguments)?;
    Some(to.join(file.with_extension("pdf").file_name().unwrap()))
}

#[test]
fn libreoffice_opens_reports_for_word_and_excel() {
    let demo = Demo::new();
    for report in REPORTS {
        for name in ["report.docx", "report.xlsx"] {
            let Some(pdf) = printed(&demo.report(report, name)) else { return };
            assert!(pdf.exists(), "LibreOffice does not open {name}");
            let Some(text) = text_of(&pdf) else { return };
            assert!(text.contains("Open archive"), "{name}: {text:.500}");
            std::fs::remove_file(pdf).unwrap();
        }
    }
}

/// A document with the letters of our languages, and with what a writer may break on.
fn letters() -> Document {
    let hostile = "=1+1 <w:p> ]]> \u{1b}[31m\u{202e} 协议 👩\u{200d}🔬";
    Document::new()
        .title("Қазақстан мен Греция")
        .heading(2, "Тараптар")
        .paragraph("Тараптар ынтымақтастықты нығайтуға келісті: ә ғ қ ң ө ұ ү һ і.")
        .quote(Quotation {
            text: "Οι δύο πλευρές συμφώνησαν να συνεργαστούν.".to_owned(),
            source: Some("R-1, Αθήνα".to_owned()),
            url: Some("https://example.org/a?b=1&c=2".to_owned()),
            language: Some("el".to_owned()),
            before: "Στην Αθήνα: ".to_owned(),
            after: String::new(),
            title: None,
        })
        .table(
            Table::new("letters")
                .title("Стороны")
                .column(Column::text("ref", "Ref"))
                .column(Column::flex("words", "Слова"))
                .row(vec!["C-1".into(), hostile.into()])
                .row(vec![
                    "C-2".into(),
                    Cell::from("ссылка").link(Link::Url("https://example.org".to_owned())),
                ]),
        )
}

#[test]
fn letters_of_our_languages_are_read_in_every_file() {
    let folder = tempfile::tempdir().unwrap();
    for format in [Format::Pdf, Format::Docx, Format::Xlsx] {
        let file = folder.path().join(format!("letters.{format}"));
        std::fs::write(&file, bytes(&letters(), format, &Screen::plain(None)).unwrap()).unwrap();
        let pdf = if format == Format::Pdf { Some(file) } else { printed(&file) };
        let Some(text) = pdf.as_deref().and_then(text_of) else { continue };
        for words in [
            "Тараптар ынтымақтастықты нығайтуға келісті: ә ғ қ ң ө ұ ү һ і.",
            "Οι δύο πλευρές συμφώνησαν να συνεργαστούν.",
            "=1+1 <w:p> ]]> ␛[31m<U+202E>",
        ] {
            assert!(text.contains(words), "{format}: {text}");
        }
        // PDF has no such letters to show, and keeps their text.
        assert!(format != Format::Pdf || text.contains("协议"), "{text}");
    }
}
