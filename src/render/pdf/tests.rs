//! PDF files read back by another library.

use lopdf::{Dictionary, Document as Pdf, Object};
use proptest::prelude::*;

use super::write;
use crate::render::{Cell, Column, Document, Link, Quotation, Table, samples};

fn read(document: &Document) -> Pdf {
    Pdf::load_mem(&write(document).unwrap()).unwrap()
}

/// The text of all pages, without line breaks.
fn text(pdf: &Pdf) -> String {
    let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
    pdf.extract_text(&pages).unwrap().replace(['\n', '\r'], "")
}

/// All dictionaries with this type.
fn of_type<'a>(pdf: &'a Pdf, key: &[u8], name: &str) -> Vec<&'a Dictionary> {
    let dictionaries = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let is = |dictionary: &&Dictionary| {
        dictionary.get(key).is_ok_and(|o| o.as_name().is_ok_and(|n| n == name.as_bytes()))
    };
    dictionaries.filter(is).collect()
}

fn long_table(rows: i64) -> Table {
    let table = Table::new("t")
        .title("Rows")
        .column(Column::text("ref", "Key word"))
        .column(Column::flex("title", "Title"));
    (1..=rows).fold(table, |table, n| table.row(vec![format!("C-{n}").into(), "words of a title".into()]))
}

#[test]
fn words_of_our_languages_can_be_read_back() {
    let words =
        "Стороны договорились; Тараптар әғқңөұүһі келісті; Οι πλευρές συμφώνησαν; déjà vu → 5 − 3 ≤ 2";
    let document = Document::new().title("Қазақстан").paragraph(words).quote(Quotation::new(words, None));
    let text = text(&read(&document));
    assert!(text.contains("Қазақстан"), "{text}");
    assert_eq!(text.matches("Тараптар әғқңөұүһі келісті; Οι πλευρές συμφώνησαν").count(), 2, "{text}");
}

#[test]
fn a_character_that_no_font_has_keeps_its_text() {
    let document = Document::new().paragraph("before 协议 اتفاق 👩\u{200d}🔬 after");
    let pdf = read(&document);
    let bytes = write(&document).unwrap();
    assert!(text(&pdf).contains("before"));
    // Boxes are drawn, and the text they stand for is said beside them.
    let said = pdf.get_pages().values().map(|page| pdf.get_page_content(*page)).collect::<Vec<_>>().concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert!(said.contains("ActualText") || bytes.windows(4).any(|w| w == b"534F"), "{said}");
}

#[test]
fn the_header_of_a_table_stands_on_every_page_and_is_said_once() {
    let pdf = read(&long_table(150).into());
    let pages = pdf.get_pages().len();
    assert!(pages >= 3, "{pages}");
    assert_eq!(text(&pdf).matches("Key word").count(), pages);
    assert_eq!(of_type(&pdf, b"S", "TH").len(), 2);
    assert_eq!(of_type(&pdf, b"S", "TR").len(), 151);
    assert!(text(&pdf).contains(&format!("Page {pages} of {pages}")));
}

#[test]
fn a_row_higher_than_a_page_is_split_and_nothing_is_lost() {
    let words: String = (0..6_000).map(|n| format!("w{n} ")).collect();
    let table = Table::new("t")
        .column(Column::text("a", "A"))
        .column(Column::flex("b", "B"))
        .row(vec!["x".into(), words.into()]);
    let text = text(&read(&table.into()));
    for n in [0, 1, 2_999, 5_999] {
        assert!(text.contains(&format!("w{n} ")), "{n}");
    }
}

#[test]
fn headings_are_never_the_last_thing_on_a_page() {
    for lines in (27..60).step_by(2) {
        let before = (0..lines).fold(Document::new().title("T"), |document, _| document.paragraph("p"));
        let below = [
            before.clone().heading(2, "Heading").heading(3, "Under").paragraph("below\nbelow\nbelow"),
            before.clone().heading(2, "Heading").table(long_table(9).title("Caption")),
            before.heading(2, "Heading").list(vec!["below ".repeat(60)]),
        ];
        for (number, document) in below.into_iter().enumerate() {
            let pdf = read(&document);
            let page = |words: &str| {
                let has = |page: &u32| pdf.extract_text(&[*page]).unwrap().contains(words);
                pdf.get_pages().keys().copied().find(has).unwrap()
            };
            assert_eq!(page("Heading"), page(["below", "C-1", "below"][number]), "{lines} {number}");
        }
    }
}

#[test]
fn the_file_has_title_language_outline_structure_and_no_time() {
    let document = (1..=5)
        .fold(Document::new().title("Report").subtitle("December"), |d, n| {
            d.heading(2, format!("Part {n}")).paragraph("words")
        })
        .list(vec!["one".to_owned()]);
    let pdf = read(&document);
    let catalog = pdf.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    assert!(catalog.get(b"StructTreeRoot").is_ok());
    let outline = pdf.get_dictionary(catalog.get(b"Outlines").unwrap().as_reference().unwrap()).unwrap();
    assert_eq!(outline.get(b"Count").unwrap().as_i64().unwrap(), 5);
    let info = pdf.get_dictionary(pdf.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
    assert!(info.get(b"Title").is_ok() && info.get(b"CreationDate").is_err());
    assert_eq!(of_type(&pdf, b"S", "H2").len(), 5);
    assert_eq!((of_type(&pdf, b"S", "LI").len(), of_type(&pdf, b"S", "TOCI").len()), (1, 5));
    assert!(text(&pdf).contains("Contents"));
}

#[test]
fn links_lead_to_the_web_and_to_anchors_and_nowhere_else() {
    let link = |link: Link| Cell::from("go").link(link);
    let table = Table::new("t")
        .column(Column::text("a", "A"))
        .row(vec![link(Link::Url("https://e.org/a".to_owned()))])
        .row(vec![link(Link::Url("javascript:alert(1)".to_owned()))])
        .row(vec![link(Link::Anchor("here".to_owned()))])
        .row(vec![link(Link::Anchor("nowhere".to_owned()))]);
    let pdf = read(&Document::new().anchored(2, "Here", "here").table(table));
    let links = of_type(&pdf, b"Subtype", "Link");
    assert_eq!(links.len(), 2);
    assert_eq!(links.iter().filter(|link| link.get(b"Dest").is_ok()).count(), 1);
    let actions = links.iter().filter_map(|link| link.get(b"A").ok()?.as_dict().ok()?.get(b"URI").ok());
    assert_eq!(actions.map(|uri| uri.as_str().unwrap().to_vec()).collect::<Vec<_>>(), [b"https://e.org/a"]);
}

#[test]
fn a_table_of_too_many_columns_becomes_records() {
    let wide = |n: usize| Column::text(format!("k{n}"), format!("Heading number {n}"));
    let table = (0..16).map(wide).fold(Table::new("t"), Table::column);
    let pdf = read(&table.row((0..16_i64).map(Cell::from).collect()).into());
    assert_eq!(of_type(&pdf, b"S", "Table").len(), 0);
    let words = text(&pdf).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Heading number 1: 1 ") && words.contains("Heading number 15: 15"), "{words}");
}

#[test]
fn hostile_words_become_pages() {
    let nasty = "\u{0}\u{1b}[31m\u{202e})>>endobj%\\(=1+1\u{fffe}👩‍🔬";
    let pdf = read(&samples::hostile_document(nasty));
    assert!(text(&pdf).contains("endobj%"), "{:.300}", text(&pdf));
    assert!(pdf.objects.values().all(|object| !matches!(object, Object::Null)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_document_becomes_a_file_that_can_be_read(document in samples::any_document()) {
        let bytes = write(&document).unwrap();
        let pdf = Pdf::load_mem(&bytes).unwrap();
        prop_assert!(!pdf.get_pages().is_empty());
        prop_assert_eq!(write(&document).unwrap(), bytes);
    }
}
