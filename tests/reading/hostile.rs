//! Files that were damaged, made to harm, or are something else: an error of one line, never a panic.

use proptest::prelude::*;

use super::mails;
use super::pages::{page, paragraphs};
use super::pdfs::{Fonts, pdf};
use super::read;
use super::word::{package, word};
use onrecord::error::Kind;
use onrecord::read::{MAX_BYTES, MediaType, ReadOptions, read_release};

/// A sound file of each format.
fn sound() -> Vec<(&'static str, Vec<u8>)> {
    let main = format!("<article><h1>Talks on the Arys</h1>{}</article>", paragraphs());
    let lines = vec![(70.0, 700.0, 12.0, "The parties agreed to meet."), (70.0, 680.0, 12.0, "They will.")];
    vec![
        ("a.html", page("<meta charset=utf-8>", &main).into_bytes()),
        ("a.docx", word("<w:p><w:r><w:t>The parties agreed.</w:t></w:r></w:p>")),
        ("a.eml", format!("{}\r\nThe parties agreed.\r\n", mails::HEADER).into_bytes()),
        ("a.pdf", pdf(&[lines.clone(), lines], Fonts::Table, "<< >>", "")),
    ]
}

/// Reads bytes as every format in turn.
fn read_as_all(bytes: &[u8]) {
    for media_type in [MediaType::Html, MediaType::Docx, MediaType::Mail, MediaType::Pdf] {
        let options = ReadOptions { encoding: None, media_type: Some(media_type) };
        match read_release(bytes, "a", &options) {
            Ok(release) => assert!(!release.text.contains('\0') && !release.text.is_empty()),
            Err(error) => assert!(!error.message.contains('\n') && error.kind != Kind::Failed, "{error}"),
        }
    }
}

#[test]
fn sound_files_are_read_and_their_halves_are_read_or_refused() {
    for (name, file) in sound() {
        assert!(read(&file, name).unwrap().text.contains("The parties agreed"), "{name}");
        for part in 1..24 {
            let cut = &file[..file.len() * part / 24];
            if let Err(error) = read(cut, name) {
                assert!(error.kind.exit_code() == 4 && !error.message.contains('\n'), "{name}: {error}");
            }
        }
    }
}

#[test]
fn pages_that_nest_without_end_are_refused_by_name() {
    for open in ["<div>", "<table><tr><td>", "<a x=1><div>", "<svg>", "<template>"] {
        let error = read(format!("<html>{}text", open.repeat(100_000)).as_bytes(), "a.html").unwrap_err();
        assert_eq!((error.kind.exit_code(), error.code), (4, "nested_too_deep"), "{open}: {error}");
    }
    let attributes: String = (0..60_000).map(|i| format!(" a{i}")).collect();
    let error = read(format!("<html><p{attributes}>text").as_bytes(), "a.html").unwrap_err();
    assert_eq!((error.kind.exit_code(), error.code), (4, "too_many_attributes"));
}

#[test]
fn wide_pages_are_read_in_a_time_that_grows_with_their_size() {
    for part in [
        "<a href=x>y</a> ",
        "<p>The parties agreed.",
        "<b>x</b>",
        "<b><p>",
        "<font color=1><p>",
        "<h1>x</h1>",
        "<i a=b><p>x</p>",
        "<time datetime=2025-01-01>",
    ] {
        let _ = read(format!("<html>{}", part.repeat(20_000)).as_bytes(), "a.html");
    }
}

#[test]
fn a_hundred_megabytes_hit_the_limit_of_size_at_once() {
    let error = read(&vec![b'<'; 2 * MAX_BYTES], "a.html").unwrap_err();
    assert_eq!((error.kind, error.code), (Kind::Limit, "too_large"));
}

#[test]
fn binary_files_and_zero_bytes_are_refused_whatever_their_name() {
    let noise: Vec<u8> = (0..20_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for name in ["a.html", "a.docx", "a.pdf", "a.eml"] {
        assert!(read(&noise, name).is_err(), "{name}");
    }
    assert_eq!(read(b"<html><p>The parties\0 agreed", "a.html").unwrap_err().code, "not_text");
    let zeros = word("<w:p><w:r><w:t>The&#0; parties\u{0} agreed</w:t></w:r></w:p>");
    assert!(read(&zeros, "a.docx").map_or(true, |release| !release.text.contains('\0')));
    let other = package(&[("xl/workbook.xml", b"<x/>")]);
    assert!(read(&other, "a.docx").unwrap_err().message.contains("Excel"));
    read_as_all(&noise);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        read_as_all(&bytes);
    }

    #[test]
    fn sound_files_with_other_bytes_in_them_are_read_or_refused(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)
    ) {
        for (_, mut file) in sound() {
            for (at, byte) in &changes {
                let at = at.index(file.len());
                file[at] = *byte;
            }
            read_as_all(&file);
        }
    }

    #[test]
    fn sound_files_with_pieces_repeated_or_cut_out_are_read_or_refused(
        from in any::<prop::sample::Index>(), length in 0_usize..400, times in 0_usize..4
    ) {
        for (_, file) in sound() {
            let from = from.index(file.len());
            let end = (from + length).min(file.len());
            let changed = [&file[..from], &file[from..end].repeat(times), &file[end..]].concat();
            read_as_all(&changed);
        }
    }

    #[test]
    fn any_markup_is_read_or_refused(tags in proptest::collection::vec(
        prop::sample::select(vec![
            "<p>", "</p>", "<div>", "</div>", "<ul>", "<li>", "<table>", "<td>", "<tr>", "<a href=x>", "</a>", "<b>",
            "</b>", "<h1>", "</h1>", "<pre>", "<q>", "<br>", "<ol start=9999999999999999999>", "<select>", "<option>",
            "<template>", "<frameset>", "<svg>", "<math>", "<script>", "</script>", "<article>", "<main>", "<form>",
            "The parties agreed to meet again in spring. ", "x", "\n", "&amp;", "<!--", "-->", "<body>", "<html lang=ru>",
        ]), 0..60)
    ) {
        read_as_all(tags.concat().as_bytes());
    }
}
