//! Filters in words, for the heads of lists and reports.

use super::{Words, cut};
use crate::model::reference::Sort;

/// Says each filter given in words, such as `by Kazakhstan or Japan`; empty when nothing is filtered.
pub fn describe(words: &Words) -> Vec<String> {
    let one_of = |lead: &str, values: Vec<String>| match values.as_slice() {
        [] => None,
        values => Some(format!("{lead} {}", values.join(" or "))),
    };
    let names = |lead: &str, given: &[String]| {
        one_of(lead, given.iter().map(|name| name.trim().to_owned()).collect())
    };
    let listed = |lead: &str, given: &[String]| {
        one_of(lead, cut(given).map(|word| word.to_lowercase().replace(['_', '-'], " ")).collect())
    };
    let said =
        |lead: &str, given: &Option<String>| given.as_ref().map(|text| format!("{lead} {}", text.trim()));
    let days = |text: &str| match text.trim().strip_suffix(['d', 'D']).unwrap_or(text.trim()) {
        number if number.bytes().all(|b| b.is_ascii_digit()) => format!("{number} days"),
        other => other.to_owned(),
    };
    let release = |text: &str| Sort::Release.parse(text).map_or_else(|_| text.to_owned(), |r| r.to_string());
    [
        listed("status", &words.status),
        names("by", &words.by),
        names("party", &words.party),
        names("issued by", &words.issuer),
        names("topic", &words.topic),
        listed("kind", &words.kind),
        listed("strength", &words.strength),
        one_of("in", cut(&words.release).map(release).collect()),
        said("due", &words.due),
        said("made", &words.made),
        said("updated", &words.updated),
        words.stale.as_deref().map(|text| format!("silent for over {}", days(text))),
        words.no_evidence.then(|| "without evidence".to_owned()),
        words.text.as_ref().map(|text| format!("with the words “{}”", text.trim())),
        names("owned by", &words.owner),
        listed("priority", &words.priority),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_given_is_nothing_said() {
        assert!(describe(&Words::default()).is_empty());
    }

    #[test]
    fn every_filter_is_said_in_words() {
        let list = |values: &[&str]| values.iter().map(ToString::to_string).collect::<Vec<_>>();
        let words = Words {
            status: list(&["in_progress,ongoing", "Stalled"]),
            by: list(&["Kazakhstan", "Energy, Mining and Trade"]),
            party: list(&["UN"]),
            issuer: list(&["UNRCCA"]),
            topic: list(&["SDG 17"]),
            kind: list(&["ongoing_action"]),
            strength: list(&["firm"]),
            release: list(&["r-7,8"]),
            due: Some("2026-12".into()),
            made: Some("last month".into()),
            updated: Some("-7d".into()),
            stale: Some("90d".into()),
            no_evidence: true,
            text: Some("solar park".into()),
            owner: list(&["ann"]),
            priority: list(&["high"]),
        };
        assert_eq!(
            describe(&words),
            [
                "status in progress or ongoing or stalled",
                "by Kazakhstan or Energy, Mining and Trade",
                "party UN",
                "issued by UNRCCA",
                "topic SDG 17",
                "kind ongoing action",
                "strength firm",
                "in R-7 or R-8",
                "due 2026-12",
                "made last month",
                "updated -7d",
                "silent for over 90 days",
                "without evidence",
                "with the words “solar park”",
                "owned by ann",
                "priority high",
            ]
        );
        let weeks = Words { stale: Some("12w".into()), ..Words::default() };
        assert_eq!(describe(&weeks), ["silent for over 12w"]);
    }
}
