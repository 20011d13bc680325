//! Filters in words, for the heads of lists and reports.

use super::{Words, cut};
use crate::model::filter::{Restriction, Said};
use crate::model::reference::Sort;

/// Says each filter that was given, such as `by Kazakhstan or Japan`; empty when nothing is filtered.
pub fn describe(words: &Words) -> Vec<Said> {
    let some = |what, values: Vec<String>| (!values.is_empty()).then_some(Said { what, values });
    let names =
        |what, given: &[String]| some(what, given.iter().map(|name| name.trim().to_owned()).collect());
    let listed = |what, given: &[String]| {
        some(what, cut(given).map(|word| word.to_lowercase().replace(['_', '-'], " ")).collect())
    };
    let said =
        |what, given: &Option<String>| some(what, given.iter().map(|text| text.trim().to_owned()).collect());
    let release = |text: &str| Sort::Release.parse(text).map_or_else(|_| text.to_owned(), |r| r.to_string());
    [
        listed(Restriction::Status, &words.status),
        names(Restriction::By, &words.by),
        names(Restriction::Party, &words.party),
        names(Restriction::Issuer, &words.issuer),
        names(Restriction::Topic, &words.topic),
        listed(Restriction::Kind, &words.kind),
        listed(Restriction::Strength, &words.strength),
        some(Restriction::Release, cut(&words.release).map(release).collect()),
        said(Restriction::Due, &words.due),
        said(Restriction::Made, &words.made),
        said(Restriction::Updated, &words.updated),
        listed(Restriction::Flag, &words.flag),
        said(Restriction::Stale, &words.stale),
        words.no_evidence.then_some(Said { what: Restriction::NoEvidence, values: Vec::new() }),
        said(Restriction::Text, &words.text),
        names(Restriction::Owner, &words.owner),
        listed(Restriction::Priority, &words.priority),
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
            flag: list(&["due_soon,Overdue"]),
            stale: Some("90d".into()),
            no_evidence: true,
            text: Some("solar park".into()),
            owner: list(&["ann"]),
            priority: list(&["high"]),
        };
        let said = describe(&words).iter().map(Said::to_string).collect::<Vec<_>>();
        assert_eq!(
            said,
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
                "flag due soon or overdue",
                "silent for over 90 days",
                "without evidence",
                "with the words “solar park”",
                "owned by ann",
                "priority high",
            ]
        );
        let weeks = Words { stale: Some("12w".into()), ..Words::default() };
        assert_eq!(describe(&weeks)[0].to_string(), "silent for over 12w");
    }
}
