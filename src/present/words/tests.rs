//! The languages against each other, and against what the code asks for.

use chrono::NaiveDate;

use super::{Language, Words};

/// A day of the tests.
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn days_and_months_are_written_as_each_language_writes_them() {
    let said = Language::ALL.map(|language| {
        let words = Words::new(language);
        let month = crate::model::date::Month::of(day("2025-08-01"));
        [words.date(day("2025-06-04")), words.date(day("2026-01-01")), words.month(month)].join(" | ")
    });
    assert_eq!(
        said,
        [
            "4 June 2025 | 1 January 2026 | August 2025",
            "4 июня 2025 года | 1 января 2026 года | август 2025 года",
            "2025 жылғы 4 маусым | 2026 жылғы 1 қаңтар | 2025 жылғы тамыз",
            "4 juin 2025 | 1er janvier 2026 | août 2025",
            "4 de junio de 2025 | 1 de enero de 2026 | agosto de 2025",
        ]
    );
}
