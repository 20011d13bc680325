//! Dates with the name of a month in Russian, Kazakh, French or Spanish: `22 мамыр 2026 ж.`, `8 de abril de 2026`.

use super::names::{is_year_word, month, spanish_month};
use super::token::Token::{self, Mark, Number, Word, Year};

/// A date as it is named: year, month, and the day where it is one.
pub(super) type Named = (i32, u32, Option<u32>);

/// The tokens without the word that follows a year at the end: `22.05.2026 г.`, `2026 жыл`.
pub(super) fn without_year_word<'t, 'a>(tokens: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let Some((Word(word), before)) = tokens.split_last() else { return tokens };
    let before = match before {
        [before @ .., Mark(' ')] => before,
        _ => before,
    };
    if is_year_word(word) && matches!(before.last(), Some(Year(_))) { before } else { tokens }
}

/// Reads a named day or month; `None` is another form.
pub(super) fn read(tokens: &[Token]) -> Option<Named> {
    let words = tokens.iter().copied().filter(|token| *token != Mark(' ')).collect::<Vec<_>>();
    let words = match words.as_slice() {
        [Word("le" | "el"), rest @ ..] if matches!(rest, [Number(_), ..]) => rest,
        words => words,
    };
    // The first of a month in French and Spanish.
    let words = match words {
        [Number(1), Word("er" | "º"), rest @ ..] => [&[Number(1)], rest].concat(),
        _ => words.to_vec(),
    };
    Some(match *words.as_slice() {
        [Number(day), Word(name), Year(year)]
        | [Number(day), Mark('-'), Word(name), Mark('-'), Year(year)] => (year, month(name)?, Some(day)),
        [Number(day), Word("de"), Word(name), Word("de" | "del"), Year(year)] => {
            (year, spanish_month(name)?, Some(day))
        }
        [Word(name), Year(year)] => (year, month(name)?, None),
        [Word(name), Word("de" | "del"), Year(year)] => (year, spanish_month(name)?, None),
        // The year goes before in Kazakh.
        [Year(year), Word(word), Number(day), Word(name)] if is_year_word(word) => {
            (year, month(name)?, Some(day))
        }
        [Year(year), Word(word), Word(name)] if is_year_word(word) => (year, month(name)?, None),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::token::{fold, tokens};
    use super::*;

    fn named(text: &str) -> Option<Named> {
        let folded = fold(text);
        read(without_year_word(&tokens(&folded)))
    }

    #[test]
    fn days_and_months_are_read_in_the_languages_of_the_reports() {
        for (text, date) in [
            ("8 апреля 2026", (2026, 4, Some(8))),
            ("8 Апреля 2026 г.", (2026, 4, Some(8))),
            ("08 апр. 2026 года", (2026, 4, Some(8))),
            ("22-май-2026", (2026, 5, Some(22))),
            ("апрель 2026", (2026, 4, None)),
            ("22 мамыр 2026", (2026, 5, Some(22))),
            ("22 мамыр 2026 ж.", (2026, 5, Some(22))),
            ("2026 жылғы 22 мамыр", (2026, 5, Some(22))),
            ("2026 ж. 22 мамыр", (2026, 5, Some(22))),
            ("2026 жылғы мамыр", (2026, 5, None)),
            ("8 avril 2026", (2026, 4, Some(8))),
            ("le 1er août 2026", (2026, 8, Some(1))),
            ("8 de abril de 2026", (2026, 4, Some(8))),
            ("el 8 de abril del 2026", (2026, 4, Some(8))),
            ("1º de mayo de 2026", (2026, 5, Some(1))),
            ("abril de 2026", (2026, 4, None)),
        ] {
            assert_eq!(named(text), Some(date), "{text}");
        }
    }

    #[test]
    fn what_names_no_year_or_mixes_languages_is_another_form() {
        for text in
            ["8 апреля", "8 de avril de 2026", "2er avril 2026", "2026 22 мамыр", "апреля 8 2026", "г."]
        {
            assert_eq!(named(text), None, "{text}");
        }
    }
}
