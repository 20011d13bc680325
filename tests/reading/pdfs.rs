//! PDF documents, made here: fonts with a table of letters, with names of glyphs, and without either.

use super::{found, read};

/// How a font says which letters it shows.
#[derive(Clone, Copy, PartialEq)]
pub enum Fonts {
    /// A composite font with `ToUnicode`.
    Table,
    /// A composite font without it.
    Numbers,
    /// A simple font with `WinAnsiEncoding`.
    Latin,
    /// A simple font whose `Differences` name Cyrillic letters.
    Names,
}

/// A string at a place: x, y, size, words.
pub type Piece<'a> = (f32, f32, f32, &'a str);

/// A document with these pages. `extra` stands in the trailer.
pub fn pdf(pages: &[Vec<Piece<'_>>], fonts: Fonts, info: &str, extra: &str) -> Vec<u8> {
    let letters: Vec<char> = {
        let mut all: Vec<char> = pages.iter().flatten().flat_map(|piece| piece.3.chars()).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let code = |c: char| letters.iter().position(|l| *l == c).unwrap() + 1;
    let hex = |text: &str| -> String {
        text.chars()
            .map(|c| match fonts {
                Fonts::Table | Fonts::Numbers => format!("{:04X}", code(c)),
                Fonts::Latin => format!("{:02X}", encoding_rs::WINDOWS_1252.encode(&c.to_string()).0[0]),
                Fonts::Names => format!("{:02X}", encoding_rs::WINDOWS_1251.encode(&c.to_string()).0[0]),
            })
            .collect()
    };
    let mut objects: Vec<String> = vec![String::new(); 8];
    let kids: Vec<String> = (0..pages.len()).map(|i| format!("{} 0 R", 9 + 2 * i)).collect();
    objects[0] = "<< /Type /Catalog /Pages 2 0 R /Lang (ru-RU) >>".into();
    objects[1] = format!("<< /Type /Pages /Count {} /Kids [{}] >>", pages.len(), kids.join(" "));
    objects[2] = match fonts {
        Fonts::Table => "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>".into(),
        Fonts::Numbers => "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [4 0 R] >>".into(),
        Fonts::Latin => "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".into(),
        Fonts::Names => {
            // Adobe's names of the Russian letters; 0xC0 is the first in windows-1251.
            let upper = (10017..10050).filter(|n| *n != 10023);
            let lower = (10065..10098).filter(|n| *n != 10071);
            let names: Vec<String> = upper.chain(lower).map(|n| format!("/afii{n}")).collect();
            format!("<< /Type /Font /Subtype /TrueType /BaseFont /A /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [168 /afii10023 184 /afii10071 192 {}] >> >>", names.join(" "))
        }
    };
    objects[3] = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>".into();
    let table: String = letters
        .iter()
        .map(|c| {
            let units: String = c.encode_utf16(&mut [0; 2]).iter().map(|u| format!("{u:04X}")).collect();
            format!("<{:04X}> <{units}>\n", code(*c))
        })
        .collect();
    objects[4] = stream(&format!(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n\
         1 begincodespacerange <0000> <FFFF> endcodespacerange\n{} beginbfchar\n{table}endbfchar\nendcmap end end",
        letters.len()
    ));
    info.clone_into(&mut objects[5]);
    objects[6] = "null".into();
    objects[7] = "null".into();
    for (index, page) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            10 + 2 * index
        ));
        let content: String = page
            .iter()
            .map(|(x, y, size, text)| format!("BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{}> Tj ET\n", hex(text)))
            .collect();
        objects.push(stream(&content));
    }
    assemble(&objects, extra)
}

fn stream(content: &str) -> String {
    format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len())
}

/// Numbers the objects and writes the table of their places.
pub fn assemble(objects: &[String], extra: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", index + 1).as_bytes());
    }
    let start = file.len();
    let rows: String = places.iter().map(|place| format!("{place:010} 00000 n \n")).collect();
    let size = objects.len() + 1;
    file.extend_from_slice(
        format!("xref\n0 {size}\n0000000000 65535 f \n{rows}trailer\n<< /Size {size} /Root 1 0 R /Info 6 0 R {extra} >>\nstartxref\n{start}\n%%EOF\n").as_bytes(),
    );
    file
}

fn lines<'a>(top: f32, texts: &[&'a str]) -> Vec<Piece<'a>> {
    texts.iter().zip(0_u16..).map(|(text, row)| (70.0, top - f32::from(row) * 14.0, 12.0, *text)).collect()
}

const RUSSIAN: [&str; 4] = [
    "Стороны договорились открыть гидрологический пост на реке до конца го-",
    "да и обмениваться данными о стоке воды по-прежнему каждую неделю, когда-",
    "либо начнётся паводок, и сообщать о нём населению.",
    "Министр подтвердил готовность поддержать эту работу в следующем году всеми",
];

#[test]
fn cyrillic_text_is_read_and_its_broken_words_are_joined() {
    for fonts in [Fonts::Table, Fonts::Names] {
        let page = lines(700.0, &RUSSIAN);
        let release = read(&pdf(&[page], fonts, "<< >>", ""), "a.pdf").unwrap();
        assert_eq!(
            release.text,
            "Стороны договорились открыть гидрологический пост на реке до конца года и обмениваться данными о стоке \
             воды по-прежнему каждую неделю, когда-либо начнётся паводок, и сообщать о нём населению.\n\n\
             Министр подтвердил готовность поддержать эту работу в следующем году всеми\n"
        );
        assert_eq!(release.media_type, "application/pdf");
        assert_eq!(found(&release, "language"), Some(("ru", "document properties, Lang")));
    }
}

#[test]
fn paragraphs_items_and_words_shown_apart_are_told_by_their_places() {
    let mut page = vec![(70.0, 780.0, 18.0, "Joint statement")];
    page.extend(lines(
        740.0,
        &[
            "The parties met on Tuesday, and after a long exchange on the state of the river",
            "they agreed to:",
            "• measure its flow in every month of the long-term plan that both sides have set",
            "up together;",
            "• publish the figures.",
        ],
    ));
    page.extend(lines(640.0, &["Both sides will meet again to review this long-", "term plan."]));
    page.extend([(70.0, 600.0, 12.0, "The"), (94.0, 600.0, 12.0, "end"), (112.0, 600.0, 12.0, "ing.")]);
    let release =
        read(&pdf(&[page], Fonts::Latin, "<< /Title (Statement of Tuesday) >>", ""), "a.pdf").unwrap();
    assert_eq!(
        release.text,
        "Joint statement\n\nThe parties met on Tuesday, and after a long exchange on the state of the river they agreed \
         to:\n\n• measure its flow in every month of the long-term plan that both sides have set up together;\n\
         • publish the figures.\n\nBoth sides will meet again to review this long-term plan.\n\nThe ending.\n"
    );
    assert_eq!(found(&release, "title"), Some(("Statement of Tuesday", "document properties, Title")));
    assert_eq!(found(&release, "date"), None);
}

#[test]
fn running_heads_and_page_numbers_are_dropped_and_sentences_run_over_pages() {
    let numbers = ["- 1 -", "- 2 -", "- 3 -"];
    let bodies = [
        [
            "The first page holds a sentence of the release that is long enough for one line",
            "and the parties",
        ],
        [
            "agreed to share what it says with the people on both banks of the river by spring.",
            "Nothing more was said on that day, nor on the next one, by any of the delegations.",
        ],
        [
            "On the third page the Commission stands ready to train forty hydrologists a year.",
            "2030 is the year.",
        ],
    ];
    let pages: Vec<Vec<Piece<'_>>> = (0..3)
        .map(|i| {
            let mut page = vec![(70.0, 810.0, 9.0, "Ministry of Water – Joint statement")];
            page.extend(lines(740.0, &bodies[i]));
            page.push((290.0, 30.0, 9.0, numbers[i]));
            page
        })
        .collect();
    let text = read(&pdf(&pages, Fonts::Table, "<< >>", ""), "a.pdf").unwrap().text;
    assert!(!text.contains("Ministry of Water") && !text.contains("- 2 -"), "{text}");
    assert!(text.contains("for one line and the parties agreed to share"), "{text}");
    assert!(text.contains("2030 is the year."), "{text}");
}

#[test]
fn a_scan_unreadable_fonts_and_an_encrypted_document_are_named_as_such() {
    let encrypted = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> \
        /U <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> >> /ID [<00> <00>]";
    let page = || vec![lines(700.0, &["The parties agreed."])];
    for (file, code, word) in [
        (pdf(&[vec![], vec![]], Fonts::Latin, "<< >>", ""), "no_text_layer", "2 pages"),
        (pdf(&page(), Fonts::Numbers, "<< >>", ""), "unreadable_fonts", "fonts"),
        (pdf(&page(), Fonts::Latin, "<< >>", encrypted), "encrypted_file", "encrypted"),
        (b"%PDF-1.7\nnothing".to_vec(), "broken_file", "sound PDF"),
    ] {
        let error = read(&file, "a.pdf").unwrap_err();
        assert_eq!((error.kind.exit_code(), error.code), (4, code), "{error}");
        assert!(
            error.message.contains(word) && !error.message.contains('\n') && error.hint.is_some(),
            "{error}"
        );
    }
}

#[test]
fn forms_that_show_themselves_and_too_many_pages_come_to_an_end() {
    let form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >> >>",
        form,
        "<< /Length 5 >>\nstream\n/X Do\nendstream",
        "<< >>",
    ];
    let error = read(&assemble(&objects.map(str::to_owned), ""), "a.pdf").unwrap_err();
    assert_eq!(error.code, "no_text_layer");
    let error = read(&pdf(&vec![vec![]; 2_001], Fonts::Latin, "<< >>", ""), "a.pdf").unwrap_err();
    assert_eq!((error.code, error.kind.exit_code()), ("too_many_pages", 7));
}

/// A document of one page with this content, packed, a font of this dictionary, and one more packed stream.
fn packed(content: &[u8], font: &str, more: (&str, &[u8])) -> Vec<u8> {
    let streams = [("", content), more].map(|(entries, bytes)| {
        let mut stream = lopdf::Stream::new(lopdf::Dictionary::new(), bytes.to_vec());
        stream.compress().unwrap();
        (entries, stream)
    });
    let mut file = b"%PDF-1.7\n".to_vec();
    let page = "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>";
    let objects =
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, font];
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", index + 1).as_bytes());
    }
    for (number, (entries, stream)) in (5..).zip(streams) {
        places.push(file.len());
        let length = stream.content.len();
        let head = format!("{number} 0 obj\n<< {entries} /Length {length} /Filter /FlateDecode >>\nstream\n");
        file.extend_from_slice(head.as_bytes());
        file.extend_from_slice(&stream.content);
        file.extend_from_slice(b"\nendstream\nendobj\n");
    }
    let start = file.len();
    let rows: String = places.iter().map(|place| format!("{place:010} 00000 n \n")).collect();
    let end = format!(
        "xref\n0 7\n0000000000 65535 f \n{rows}trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    );
    file.extend_from_slice(end.as_bytes());
    file
}

#[test]
fn a_small_file_that_unpacks_to_millions_of_operations_hits_a_limit_by_name() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    let words = "BT /F 12 Tf 50 700 Td (The parties will build a bridge.) Tj ";
    for content in ["(a)Tj ".repeat(500_000), format!("[{}]TJ", "(a)1 ".repeat(100_000))] {
        let file = packed([words, &content].concat().as_bytes(), font, ("", b""));
        assert!(file.len() < 20_000);
        let error = read(&file, "a.pdf").unwrap_err();
        assert_eq!((error.code, error.kind.exit_code()), ("too_much_content", 7));
    }
    let harmless = packed([words, &"q ".repeat(200_000)].concat().as_bytes(), font, ("", b""));
    assert_eq!(read(&harmless, "a.pdf").unwrap().text, "The parties will build a bridge.\n");
}

#[test]
fn tables_of_letters_and_widths_that_say_the_same_without_end_come_to_an_end() {
    let widths = "0 65535 500 ".repeat(20_000);
    let descendant = format!("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W [{widths}] >>");
    let table = [
        b"begincmap ".as_slice(),
        &b"1 beginbfrange <0000> <ffff> <0041> endbfrange ".repeat(200_000),
        b"endcmap",
    ]
    .concat();
    for (subtype, encoding) in [
        ("/Type0", "/Encoding /Identity-H"),
        ("/Type1", "/Encoding /Identity-H"),
        ("/Type1", "/Encoding << /BaseEncoding /Identity-V /Differences [] >>"),
        ("/Type1", ""),
    ] {
        let font = format!(
            "<< /Type /Font /Subtype {subtype} /BaseFont /A {encoding} /ToUnicode 6 0 R /DescendantFonts [{descendant}] >>"
        );
        let content =
            [&b"q ".repeat(100), b"BT /F 12 Tf 50 700 Td (\0\0\0\x01\0\x02) Tj ET".as_slice()].concat();
        let text = read(&packed(&content, &font, ("", &table)), "a.pdf").unwrap().text;
        assert!(text.contains("ABC") || text.contains("AAABAC"), "{subtype} {encoding}: {text}");
    }
}

#[test]
fn packed_objects_that_unpack_to_millions_hit_a_limit_by_name() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    let text = b"BT /F 12 Tf 50 700 Td (The parties will build a bridge.) Tj ET ".repeat(10);
    let array = format!("9 0 [{}]", "0 ".repeat(1_100_000));
    let again = format!("{}[{}]", "9 00000000 ".repeat(2_000), "0 ".repeat(1_000));
    for (content, first) in [(array, 4), (again, 22_000)] {
        let file = packed(&text, font, (&format!("/Type /ObjStm /N 1 /First {first}"), content.as_bytes()));
        assert!(file.len() < 20_000);
        let error = read(&file, "a.pdf").unwrap_err();
        assert_eq!((error.code, error.kind.exit_code()), ("too_many_objects", 7));
    }
}
