//! The form of what is known of a release.

use super::Edit;
use crate::cli::context::Context;
use crate::cli::editor::remarks::DAY;
use crate::cli::editor::{Filled, Form, Mistake};
use crate::db::Query;
use crate::error::{Error, Result};
use crate::model::vocabulary::ReleaseKind;
use crate::store::release;

/// The fields, which a release may come to have and not lose again.
const KEYS: [&str; 8] = ["title", "issuer", "kind", "date", "event-date", "place", "language", "url"];

impl Edit {
    /// The form, with what is known of the release.
    pub(super) fn form(query: &dyn Query, id: i64) -> Result<Form> {
        let card = release::show(query, id)?;
        let kinds = ReleaseKind::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ");
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        let form = Form::new(format!("Put right what is known of {}. Its text is never edited.", card.r#ref))
            .line("title", Some(card.title), "Title")
            .line("issuer", card.issuer, "Who issued it")
            .line("kind", Some(card.kind.to_string()), format!("One of: {kinds}"))
            .line("date", day(card.published_on), format!("When it was published: {DAY}"))
            .line("event-date", day(card.event_on), "Date of the event it tells of")
            .line("place", card.event_place, "Place of that event")
            .line("language", card.language, "Language of the text, such as en or kk")
            .line("url", card.url, "Where it was published");
        Ok(Form { places: PLACES, ..form })
    }

    /// The command line that the form stands for.
    pub(super) fn filled(
        &self,
        filled: &Filled<'_>,
        context: &Context,
    ) -> std::result::Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        for key in KEYS.into_iter().filter(|key| filled.changed(key).is_some_and(|value| value.is_empty())) {
            let error = Error::rejected("no_value", format!("'{key}' cannot be taken away, only put right"));
            mistakes.push(filled.mistake_at(key, error));
        }
        filled.parsed("kind", &mut mistakes, |text| text.parse::<ReleaseKind>());
        for key in ["date", "event-date"] {
            filled.parsed(key, &mut mistakes, |text| context.day(text));
        }
        let args = Self {
            title: filled.changed("title"),
            issuer: filled.changed("issuer"),
            kind: filled.changed("kind").and_then(|kind| kind.parse().ok()),
            date: filled.changed("date"),
            event_date: filled.changed("event-date"),
            place: filled.changed("place"),
            language: filled.changed("language"),
            url: filled.changed("url"),
            ..self.clone()
        };
        if mistakes.is_empty() { Ok(args) } else { Err(mistakes) }
    }
}

const PLACES: &[(&str, &str)] =
    &[("bad_url", "url"), ("in_future", "date"), ("unknown_party", "issuer"), ("no_party", "issuer")];
