//! Any input at all: spans exact, same answer twice, time linear in the size.

use std::time::{Duration, Instant};

use onrecord::extract::{Context, propose};
use proptest::prelude::*;

/// Pieces that sentences of releases are made of, and things that break naive readers.
const PIECES: &[&str] = &[
    "The parties ",
    "agreed to ",
    "will provide ",
    "reaffirmed its commitment to ",
    "by the end of 2027",
    ". ",
    ", and ",
    "; ",
    ":\n",
    "\n- ",
    "\n\n",
    "1. ",
    "Стороны ",
    "договорились ",
    "ёй",
    "до 1 июня 2027 года",
    "s’engage à ",
    "acordaron ",
    "уағдаласты",
    "U.S. ",
    "’s ",
    "''''",
    "....",
    "(((",
    "“",
    "\u{301}",
    "\u{200d}",
    "👩‍🚀",
    "\0",
    "ﬁ",
    "İ",
    "ẞ",
    "31 February 2027 ",
    "within 99999999999 years ",
    "no later than 0 ",
    "$",
    "<never>",
    "\r",
    "\t",
    "the ",
    "not ",
    "we ",
];

#[expect(clippy::disallowed_methods, reason = "the time is what is tested")]
fn now() -> Instant {
    Instant::now()
}

fn check(text: &str) {
    let context = Context::default();
    let found = propose(text, &context);
    let chars: Vec<char> = text.chars().collect();
    for c in &found {
        assert_eq!(c.quote, chars[c.start..c.end].iter().collect::<String>());
        assert!((0.0..=1.0).contains(&c.confidence));
    }
    assert_eq!(found, propose(text, &context));
}

proptest! {
    #[test]
    fn every_quote_is_the_text_between_its_offsets(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60), noise in "\\PC{0,40}",
    ) {
        check(&(pieces.concat() + &noise));
    }

    #[test]
    fn a_release_date_and_a_language_never_break_it(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40), days in 0_u64..90_000,
        language in prop::sample::select(&["en", "ru", "fr-CA", "es", "kk", "xx", ""]),
    ) {
        let day = chrono::NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Days::new(days);
        for release_date in [Some(day), Some(chrono::NaiveDate::MAX), Some(chrono::NaiveDate::MIN)] {
            let context = Context { release_date, language: Some(language), parties: Vec::new() };
            let _ = propose(&pieces.concat(), &context);
        }
    }
}

/// Where nothing is optimised a sixth of the text tells the same.
const SHARE: usize = if cfg!(debug_assertions) { 6 } else { 1 };

#[test]
fn texts_that_provoke_slow_reading_are_read_in_time() {
    let hostile = [
        "agreed ".repeat(8_000 / SHARE),
        ".".repeat(60_000 / SHARE),
        "U.".repeat(30_000 / SHARE),
        "'".repeat(60_000 / SHARE),
        "a".repeat(60_000 / SHARE),
        "we will, and ".repeat(2_000 / SHARE),
        "\n- ".repeat(60_000 / SHARE),
        "reaffirmed the, ".repeat(1_500 / SHARE),
        "и ".repeat(30_000 / SHARE),
        "s'".repeat(30_000 / SHARE),
        "1.".repeat(30_000 / SHARE),
    ];
    for text in hostile {
        let begun = now();
        check(&text);
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "{:?} for {:?}",
            begun.elapsed(),
            text.chars().take(20).collect::<String>()
        );
    }
}

/// Bytes of the smallest text: a megabyte where the program is optimised.
const UNIT: usize = if cfg!(debug_assertions) { 10_000 } else { 1_000_000 };

#[test]
fn four_times_the_text_takes_about_four_times_the_time() {
    let pages = [
        include_str!("../../examples/releases/2025-09-05-joint-statement.txt"),
        include_str!("texts/ru.txt"),
        include_str!("texts/fr.txt"),
        // One paragraph without an end.
        "The parties, meeting in Talas; the ministers, and others, agreed to act and will help, ",
    ];
    for page in pages {
        let time = |units: usize| {
            let text = page.repeat(units * UNIT / page.len() + 1);
            let begun = now();
            assert!(!propose(&text, &Context::default()).is_empty());
            begun.elapsed()
        };
        time(1);
        let one = (0..3).map(|_| time(1)).min().unwrap_or_default();
        let least = |units| time(units).min(time(units));
        let (two, four) = (least(2), least(4));
        // Small texts are measured on a busy machine: what one pause costs is no growth.
        let pause = Duration::from_millis(if cfg!(debug_assertions) { 100 } else { 0 });
        assert!(
            two < one * 5 + pause && four < one * 10 + pause,
            "{one:?}, {two:?}, {four:?} for 1, 2, 4 units of {UNIT} bytes"
        );
        assert!(cfg!(debug_assertions) || one < Duration::from_secs(1), "{one:?} for a megabyte");
    }
}
