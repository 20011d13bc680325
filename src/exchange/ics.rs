//! Days of a ledger as events of a calendar (RFC 5545): all-day, with identities that stay, the same bytes each time.

use std::fmt::Write as _;

use chrono::{DateTime, Days, NaiveDate, Utc};

/// Lines are folded after so many bytes.
const WIDTH: usize = 75;

/// One event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its identity; the same event keeps it in every export.
    pub uid: String,
    /// When what it says was last recorded.
    pub stamp: DateTime<Utc>,
    /// The day.
    pub on: NaiveDate,
    /// What stands in the calendar.
    pub summary: String,
    /// More, below it.
    pub description: String,
    /// Where to read on.
    pub url: Option<String>,
    /// Its sorts.
    pub categories: Vec<&'static str>,
}

/// A calendar of these events, in their order.
pub fn calendar(name: &str, events: &[Event]) -> String {
    let mut text = String::new();
    line(&mut text, "BEGIN:VCALENDAR");
    line(&mut text, "VERSION:2.0");
    line(&mut text, "PRODID:-//onrecord//commitments//EN");
    line(&mut text, "CALSCALE:GREGORIAN");
    line(&mut text, "METHOD:PUBLISH");
    line(&mut text, &format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        write(&mut text, event);
    }
    line(&mut text, "END:VCALENDAR");
    text
}

fn write(text: &mut String, event: &Event) {
    let day = |day: NaiveDate| day.format("%Y%m%d");
    line(text, "BEGIN:VEVENT");
    line(text, &format!("UID:{}", escaped(&event.uid)));
    line(text, &format!("DTSTAMP:{}", event.stamp.format("%Y%m%dT%H%M%SZ")));
    line(text, &format!("DTSTART;VALUE=DATE:{}", day(event.on)));
    // The end is exclusive.
    if let Some(next) = event.on.checked_add_days(Days::new(1)) {
        line(text, &format!("DTEND;VALUE=DATE:{}", day(next)));
    }
    line(text, &format!("SUMMARY:{}", escaped(&event.summary)));
    if !event.description.is_empty() {
        line(text, &format!("DESCRIPTION:{}", escaped(&event.description)));
    }
    if let Some(url) = &event.url {
        line(text, &format!("URL:{}", plain(url)));
    }
    if !event.categories.is_empty() {
        line(text, &format!("CATEGORIES:{}", event.categories.join(",")));
    }
    // It takes nobody's time.
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
}

/// A text as a value: signs that mean something are escaped, other control characters left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.replace("\r\n", "\n").chars() {
        match sign {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(sign);
            }
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(' '),
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out
}

/// An address: nothing in it may end the line.
fn plain(url: &str) -> String {
    url.chars().filter(|sign| !sign.is_control() && !sign.is_whitespace()).collect()
}

/// Writes a line folded to [`WIDTH`] bytes, never within a character.
fn line(text: &mut String, content: &str) {
    let mut room = WIDTH;
    for sign in content.chars() {
        if sign.len_utf8() > room {
            text.push_str("\r\n ");
            room = WIDTH - 1;
        }
        room -= sign.len_utf8();
        let _ = write!(text, "{sign}");
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event(summary: &str) -> Event {
        Event {
            uid: "x-due@onrecord".to_owned(),
            stamp: "2026-01-15T12:00:00.123Z".parse().unwrap(),
            on: "2026-12-31".parse().unwrap(),
            summary: summary.to_owned(),
            description: "one\r\ntwo; three, \\ four".to_owned(),
            url: Some("https://example.org/a b\r\nX:1".to_owned()),
            categories: vec!["due"],
        }
    }

    #[test]
    fn an_event_is_a_whole_day_and_its_texts_are_escaped() {
        let text = calendar("Due dates", &[event("C-1 is due: school")]);
        let lines = text.split("\r\n").collect::<Vec<_>>();
        for expected in [
            "DTSTAMP:20260115T120000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "DESCRIPTION:one\\ntwo\\; three\\, \\\\ four",
            "URL:https://example.org/abX:1",
        ] {
            assert!(lines.contains(&expected), "{expected}: {text}");
        }
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_allowed_and_unfolding_gives_the_text_back(summary in "\\PC{0,200}") {
            let text = calendar("x", &[event(&summary)]);
            prop_assert!(text.split("\r\n").all(|line| line.len() <= WIDTH));
            prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
            let unfolded = text.replace("\r\n ", "");
            let line = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
            prop_assert_eq!(line, escaped(&summary));
        }
    }
}
