//! Days and due dates as the cells of a spreadsheet hold them.

use chrono::NaiveDate;

use crate::error::{Error, Result};
use crate::model::date::{self, DateOrder, Due};

/// Words of what comes again or goes on, in the languages of the reports: a due date is none of them.
const RECURRING: &[&str] = &[
    // English
    "every",
    "each",
    "annual",
    "annually",
    "yearly",
    "monthly",
    "quarterly",
    "weekly",
    "daily",
    "regularly",
    "ongoing",
    "continuous",
    "continuously",
    "permanent",
    "permanently",
    "recurring",
    // Russian
    "ежегодно",
    "ежеквартально",
    "ежемесячно",
    "еженедельно",
    "ежедневно",
    "каждый",
    "каждую",
    "каждое",
    "каждые",
    "регулярно",
    "постоянно",
    "бессрочно",
    // Kazakh
    "сайын",
    "тұрақты",
    "үнемі",
    "мерзімсіз",
    // French
    "chaque",
    "annuel",
    "annuellement",
    "mensuel",
    "mensuellement",
    "trimestriel",
    "continu",
    "régulièrement",
    // Spanish
    "cada",
    "anual",
    "anualmente",
    "mensual",
    "mensualmente",
    "trimestral",
    "continuo",
    "regularmente",
    "permanente",
];

/// Whether a due cell says that there is none: a dash, `n/a`.
pub(super) fn is_none(text: &str) -> bool {
    let text = text.trim();
    let is_dash = |c: char| matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−');
    !text.is_empty() && text.chars().all(is_dash)
        || ["n/a", "n.a.", "na", "н/д"].contains(&text.to_lowercase().as_str())
}

/// A day, in the order that the file keeps where somebody has said which.
pub(super) fn day(text: &str, today: NaiveDate, order: Option<DateOrder>) -> Result<NaiveDate> {
    match in_order(text, order)? {
        Some(day) => Ok(day),
        None => date::parse_day(text, today).map_err(|error| with_orders(text, error)),
    }
}

/// A due date, likewise; what comes again is refused with what to do instead.
pub(super) fn due(text: &str, today: NaiveDate, order: Option<DateOrder>) -> Result<Due> {
    if let Some(on) = in_order(text, order)? {
        return Ok(Due { on, precision: date::Precision::Day });
    }
    date::parse_due(text, today).map_err(|error| {
        if is_recurring(text) {
            return Error::rejected("bad_date", format!("'{text}' names no last day"))
                .hint("leave the cell empty: what comes again or goes on has no due date");
        }
        with_orders(text, error)
    })
}

fn in_order(text: &str, order: Option<DateOrder>) -> Result<Option<NaiveDate>> {
    order.map_or(Ok(None), |order| order.read(text))
}

fn is_recurring(text: &str) -> bool {
    let lower = text.to_lowercase();
    // `every month until 2027` does end.
    let names_a_year = lower.contains(|c: char| c.is_ascii_digit());
    !names_a_year && lower.split(|c: char| !c.is_alphabetic()).any(|word| RECURRING.contains(&word))
}

/// The refusal, with the orders in which the whole file might be written.
fn with_orders(text: &str, error: Error) -> Error {
    let fits = |order: &DateOrder| matches!(order.read(text), Ok(Some(_)));
    let orders = DateOrder::ALL.iter().filter(|order| fits(order)).map(|order| order.as_str());
    let orders = orders.collect::<Vec<_>>().join(" or ");
    match &error.hint {
        Some(hint) if !orders.is_empty() => {
            let hint = format!("{hint}, or say how the whole file is written: --dates {orders}");
            Error { hint: Some(hint), ..error }
        }
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-01-15".parse().unwrap()
    }

    #[test]
    fn the_order_of_the_file_settles_days_with_strokes() {
        let read = |order| day("04/06/2025", today(), order);
        assert_eq!(read(Some(DateOrder::DayFirst)).unwrap().to_string(), "2025-06-04");
        assert_eq!(read(Some(DateOrder::MonthFirst)).unwrap().to_string(), "2025-04-06");
        let hint = |text: &str| day(text, today(), None).unwrap_err().hint.unwrap();
        assert_eq!(
            hint("04/06/2025"),
            "write 2025-06-04 or 2025-04-06, or say how the whole file is written: --dates day-first or month-first"
        );
        assert_eq!(
            hint("25/06/2025"),
            "write 2025-06-25, or say how the whole file is written: --dates day-first"
        );
        assert!(!hint("04/06/25").contains("--dates"));
        let due = due("04/06/2025", today(), Some(DateOrder::MonthFirst)).unwrap();
        assert_eq!(due.label(), "2025-04-06");
        assert_eq!(
            day("04.06.2025", today(), Some(DateOrder::MonthFirst)).unwrap().to_string(),
            "2025-06-04"
        );
    }

    #[test]
    fn what_comes_again_has_no_due_date() {
        for text in ["every month", "Ongoing", "ежегодно", "Жыл сайын", "chaque année", "cada año"]
        {
            let error = due(text, today(), None).unwrap_err();
            assert_eq!(error.message, format!("'{text}' names no last day"));
            assert_eq!(
                error.hint.unwrap(),
                "leave the cell empty: what comes again or goes on has no due date"
            );
        }
        for text in ["every month until 2027", "end of next year", "soon"] {
            assert!(due(text, today(), None).unwrap_err().message.contains("is not a due date"), "{text}");
        }
    }

    #[test]
    fn dashes_and_not_applicable_are_no_date() {
        for text in ["-", "–", "—", "--", "n/a", "N/A", "н/д"] {
            assert!(is_none(text), "{text}");
        }
        for text in ["", "-30d", "none?", "na 2026"] {
            assert!(!is_none(text), "{text}");
        }
    }
}
