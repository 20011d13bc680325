//! Deadlines told by the end of a period: `by the end of 2026`, `до конца июня 2026 года`.

use super::Precision;
use super::grammar;
use super::span::Span;
use super::token::Token::{self, Mark, Word};
use super::token::{fold, tokens};
use crate::error::Result;

/// How a language says that something is due at the end of what follows.
struct Phrase {
    /// Words that may go before.
    before: &'static [&'static str],
    /// Words for the end itself.
    end: &'static [&'static str],
    /// Words that may stand between it and the period.
    after: &'static [&'static str],
}

/// English, Russian, French, Spanish.
const PHRASES: [Phrase; 4] = [
    Phrase { before: &["by", "before", "until", "at", "the"], end: &["end"], after: &["of", "the", "year"] },
    Phrase {
        before: &["до", "к", "в"], end: &["конец", "конца", "концу", "конце"], after: &[]
    },
    Phrase {
        before: &["d", "ici", "à", "la", "avant"],
        end: &["fin"],
        after: &["de", "d", "l", "année", "annee"],
    },
    Phrase {
        before: &["a", "para", "hasta", "antes", "de", "del", "el"],
        end: &["fin", "fines", "final", "finales"],
        after: &["de", "del", "año"],
    },
];

/// Reads a written month, quarter, half-year or year with the words for its end, or any written date after `by`.
/// `None` is another form: `end of next year` does not say from when the year is counted.
///
/// # Errors
/// A date that does not exist or can be read in two ways.
pub(super) fn read(text: &str) -> Result<Option<Span>> {
    let folded = fold(text);
    let tokens = tokens(&folded);
    if let Some(period) = PHRASES.iter().find_map(|phrase| phrase.period(&tokens)).or_else(|| kazakh(&tokens))
    {
        let span = grammar::dated(text, period)?;
        return Ok(span.filter(|span| span.precision != Some(Precision::Day)));
    }
    match tokens.as_slice() {
        [Word("by"), Mark(' '), date @ ..] => grammar::dated(text, date),
        _ => Ok(None),
    }
}

impl Phrase {
    /// What follows the phrase.
    fn period<'t, 'a>(&self, tokens: &'t [Token<'a>]) -> Option<&'t [Token<'a>]> {
        let (Word(end), rest) = skip(tokens, self.before).split_first()? else { return None };
        let rest = match rest {
            [Mark('-'), rest @ ..] => rest,
            _ => rest,
        };
        self.end.contains(end).then(|| skip(rest, self.after))
    }
}

/// What goes before `соңына дейін` and the like.
fn kazakh<'t, 'a>(tokens: &'t [Token<'a>]) -> Option<&'t [Token<'a>]> {
    match tokens {
        [period @ .., Mark(' '), Word("соңына" | "аяғына"), Mark(' '), Word("дейін")]
        | [period @ .., Mark(' '), Word("соңы" | "аяғы" | "соңында" | "аяғында")] => {
            Some(period)
        }
        _ => None,
    }
}

/// The tokens after those words, blanks and apostrophes.
fn skip<'t, 'a>(tokens: &'t [Token<'a>], words: &[&str]) -> &'t [Token<'a>] {
    let is_skipped = |token: &Token| match token {
        Word(word) => words.contains(word),
        Mark(mark) => matches!(mark, ' ' | '\'' | '’'),
        _ => false,
    };
    let start = tokens.iter().position(|token| !is_skipped(token)).unwrap_or(tokens.len());
    tokens.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Due;

    fn due(text: &str) -> Option<String> {
        let span = read(text).unwrap()?;
        Some(Due { on: span.last, precision: span.precision.unwrap() }.label())
    }

    #[test]
    fn the_end_of_a_period_is_that_period() {
        for text in [
            "end of 2026",
            "End 2026",
            "end-2026",
            "by the end of 2026",
            "before the end of the year 2026",
            "до конца 2026 года",
            "до конца 2026 г.",
            "к концу 2026",
            "конец 2026",
            "2026 жылдың соңына дейін",
            "2026 ж. аяғына дейін",
            "2026 жылдың соңы",
            "fin 2026",
            "d'ici fin 2026",
            "d’ici à la fin de l’année 2026",
            "avant la fin de 2026",
            "fin de 2026",
            "a fines de 2026",
            "para finales de 2026",
            "antes del fin del año 2026",
        ] {
            assert_eq!(due(text).as_deref(), Some("2026"), "{text}");
        }
        for text in [
            "end of June 2026",
            "by end of 2026-06",
            "до конца июня 2026 года",
            "конец июня 2026",
            "2026 жылғы маусымның соңына дейін",
            "fin juin 2026",
            "d'ici la fin de juin 2026",
            "a finales de junio de 2026",
            "by June 2026",
        ] {
            assert_eq!(due(text).as_deref(), Some("2026-06"), "{text}");
        }
        assert_eq!(due("by the end of Q2 2026").as_deref(), Some("2026Q2"));
        assert_eq!(due("by 30 June 2026").as_deref(), Some("2026-06-30"));
    }

    #[test]
    fn what_names_no_year_or_a_day_is_another_form() {
        for text in [
            "end of next year",
            "by the end of the year",
            "до конца года",
            "end of 30 June 2026",
            "after the end of 2026",
            "by June",
            "end",
            "соңына дейін",
            "by",
        ] {
            assert_eq!(due(text), None, "{text}");
        }
        assert_eq!(read("by 03/04/2026").unwrap_err().code, "ambiguous_date");
    }
}
