//! IMPACT OSS: recommendations to a state with its answer. One that was not accepted binds nobody.

use super::{Record, Told, text};
use crate::error::{Error, Result};

pub(super) fn row(record: &Record<'_>) -> Result<Told> {
    let (title, reference) = (record.need(&["title"])?, record.need(&["reference", "number"])?);
    let accepted = record.get(&["accepted", "support_level", "state's position", "position"]);
    let folded = accepted.as_deref().unwrap_or_default().to_lowercase();
    if matches!(
        folded.as_str(),
        "false" | "no" | "0" | "noted" | "not accepted" | "not supported" | "rejected"
    ) {
        return Err(Error::rejected(
            "not_taken",
            format!("the recommendation {reference} was not accepted: it binds nobody"),
        )
        .hint("nothing is lost by leaving it out: --on-error skip"));
    }
    let (response, more) = (record.get(&["response"]), record.get(&["description"]));
    let release = text(
        &title,
        &[
            ("Description", more.as_deref()),
            ("Recommendation", Some(&reference)),
            ("Accepted", accepted.as_deref()),
            ("Response", response.as_deref()),
        ],
    );
    Ok(Told::default()
        .with("key", reference.clone())
        .with("title", short(&title))
        .with("quote", title.clone())
        .with("release", format!("Recommendation {reference}"))
        .with("release_text", release)
        .with_if("by", record.get(&["state", "country"]))
        .with("kind", "pledge")
        .with("strength", "soft")
        .with_if(
            "made_on",
            record
                .get(&["accepted_on", "date", "date accepted", "created_at"])
                .map(|on| on.get(..10).map_or_else(|| on.to_string(), str::to_owned)),
        )
        .with_if("due", record.get(&["target_date", "due"])))
}

/// The first words of a recommendation.
fn short(title: &str) -> String {
    const LONGEST: usize = 100;
    let Some((end, _)) = title.char_indices().nth(LONGEST) else { return title.to_owned() };
    let cut = title[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &title[..cut])
}

#[cfg(test)]
mod tests {
    use super::super::{System, told};

    fn row(accepted: &str) -> crate::error::Result<Vec<(&'static str, String)>> {
        told(
            System::Impact,
            &[
                ("title", "Take further steps to protect river communities"),
                ("reference", "105.7"),
                ("accepted", accepted),
                ("response", "A law is being drafted."),
            ],
        )
    }

    #[test]
    fn an_accepted_recommendation_is_quoted_from_its_own_text() {
        let row = row("true").unwrap();
        let get = |field: &str| row.iter().find(|(name, _)| *name == field).map(|(_, value)| value.as_str());
        assert!(get("release_text").unwrap().starts_with(get("quote").unwrap()));
        assert_eq!((get("key"), get("release")), (Some("105.7"), Some("Recommendation 105.7")));
    }

    #[test]
    fn one_that_was_not_accepted_is_not_taken() {
        assert_eq!(row("Noted").unwrap_err().code, "not_taken");
    }
}
