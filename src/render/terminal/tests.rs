//! Golden screens, and what holds for all of them.

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::render::Quotation;
use crate::render::samples;
use crate::render::table::Column;

fn shown(document: impl Into<Document>, width: usize) -> String {
    write(&document.into(), &Screen::plain(Some(width)))
}

fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_lowercase).collect()
}

#[test]
fn a_hostile_table_stays_in_its_columns() {
    assert_eq!(
        shown(samples::hostile().title("Items").footer("2 of 9 shown"), 80),
        "\
Items
Ref  Title                              Days late
─────────────────────────────────────────────────
C-1  ␛[31mred␛[0m | a b c <U+202E>evil         12
C-2  协议 اتفاق 👩‍🔬 `x` <b>

2 of 9 shown
"
    );
}

#[test]
fn long_texts_wrap_within_their_column() {
    assert_eq!(
        shown(samples::hostile(), 40),
        "\
Ref  Title                     Days late
────────────────────────────────────────
C-1  ␛[31mred␛[0m | a b c             12
     <U+202E>evil
C-2  协议 اتفاق 👩‍🔬 `x` <b>
"
    );
}

#[test]
fn what_does_not_fit_becomes_records() {
    assert_eq!(
        shown(samples::hostile(), 26),
        "\
Ref:      C-1
Title:    ␛[31mred␛[0m | a
          b
          c <U+202E>evil
Days      12
late:

Ref:      C-2
Title:    协议 اتفاق 👩‍🔬
          `x` <b>
"
    );
}

#[test]
fn columns_without_any_content_give_their_place_to_the_others() {
    let table = Table::new("t")
        .column(Column::text("ref", "Ref"))
        .column(Column::text("owner", "Owner of the record"))
        .column(Column::text("due", "Due"))
        .row(vec!["C-1".into(), Cell::empty(), "2026-12-01".into()]);
    assert_eq!(shown(table.clone(), 20), "Ref  Due\n───────────────\nC-1  2026-12-01\n");
    assert!(shown(table, 80).starts_with("Ref  Owner of the record  Due\n"));
}

#[test]
fn an_empty_table_says_so() {
    assert_eq!(shown(samples::none().title("Notes"), 80), "Notes\nnone this month\n");
}

#[test]
fn every_block_has_its_shape() {
    let document = Document::new()
        .title("Report")
        .heading(2, "New")
        .heading(3, "Deeper")
        .paragraph("One two three four five six seven eight.\nNext\tline.")
        .fields("record", vec![("Ref".to_owned(), "C-1".into()), ("Due date".to_owned(), Cell::empty())])
        .quote(Quotation::new("agreed to meet often and to report on it", Some("R-7".to_owned())))
        .list(vec!["first".to_owned(), "second, and rather longer than the screen".to_owned()]);
    assert_eq!(
        shown(document.clone(), 30),
        "\
Report
══════

New
───

Deeper

One two three four five six
seven eight.
Next line.

Ref:       C-1
Due date:

  “agreed to meet often and to
  report on it”
  — R-7

• first
• second, and rather longer
  than the screen
"
    );
    let ascii = write(&document, &Screen { unicode: false, ..Screen::plain(Some(30)) });
    assert!(ascii.is_ascii() && ascii.contains("  \"agreed") && ascii.contains("  -- R-7"));
}

#[test]
fn tones_are_colours_only_on_request() {
    let table = Table::new("t")
        .column(Column::text("state", "State"))
        .column(Column::number("n", "N"))
        .row(vec![Cell::from("late").tone(Tone::Bad), Cell::from(3_i64).tone(Tone::Strong)]);
    assert_eq!(shown(table.clone(), 80), "State  N\n────────\nlate   3\n");
    assert_eq!(
        write(&table.into(), &Screen { color: true, ..Screen::plain(Some(80)) }),
        "\u{1b}[1mState\u{1b}[0m  \u{1b}[1mN\u{1b}[0m\n\u{1b}[2m────────\u{1b}[0m\n\
         \u{1b}[31mlate\u{1b}[0m   \u{1b}[1m3\u{1b}[0m\n"
    );
}

#[test]
fn a_screen_of_unknown_width_gets_whole_lines() {
    let words = "word ".repeat(100);
    let table = Table::new("t").column(Column::flex("text", "Text")).row(vec![words.as_str().into()]);
    assert!(write(&table.into(), &Screen::plain(None)).contains(words.trim_end()));
}

proptest! {
    #[test]
    fn no_control_character_and_no_line_too_wide(document in samples::any_document(), width in 40_usize..140) {
        let text = shown(document, width);
        for line in text.lines() {
            prop_assert!(line.width() <= width, "{:?}", line);
            prop_assert!(!line.chars().any(char::is_control), "{:?}", line);
        }
    }

    #[test]
    fn colour_changes_nothing_but_colour(document in samples::any_document(), width in 40_usize..140) {
        let painted = write(&document, &Screen { color: true, ..Screen::plain(Some(width)) });
        let mut plain = String::new();
        let mut codes = painted.split('\u{1b}');
        plain.push_str(codes.next().unwrap());
        for code in codes {
            plain.push_str(code.split_once('m').unwrap().1);
        }
        prop_assert_eq!(plain, shown(document, width));
    }

    #[test]
    fn nothing_is_cut_on_any_width(table in samples::any_table(), width in 0_usize..140) {
        let expected: String = table.rows().iter().flatten().map(|cell| letters(&cell.text())).collect();
        let mut expected: Vec<char> = expected.chars().collect();
        let mut found: Vec<char> = letters(&shown(table, width)).chars().collect();
        expected.sort_unstable();
        found.sort_unstable();
        let mut found = found.into_iter();
        prop_assert!(expected.iter().all(|letter| found.any(|other| other == *letter)));
    }
}
