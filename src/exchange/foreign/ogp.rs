//! Open Government Partnership: commitments of action plans with the completion that the reviewers saw.
//!
//! "Not started" and "no evidence available" give no status here: nobody of this desk has looked yet.

use super::{Record, Told, text};
use crate::error::Result;

/// Longer texts are no quote: then the title is.
const QUOTE: usize = 600;

pub(super) fn row(record: &Record<'_>) -> Result<Told> {
    let country = record.need(&["Country", "Locale", "Member"])?;
    let title = record.need(&["Commitment Title", "Commitment Name", "Title", "Commitment"])?;
    let id = record.need(&[
        "Commitment Unique Identifier",
        "Commitment ID",
        "CaseNo",
        "Unique ID",
        "ID",
        "Commitment Number",
    ])?;
    let words = record.get(&[
        "Commitment Text",
        "Commitment Description",
        "Commitment Language",
        "Description",
        "Full Text",
        "Brief Description",
    ]);
    let plan = record.get(&["Action Plan", "Action Plan Name", "Action Plan ID"]);
    let lead = record.get(&[
        "Lead Institution",
        "Responsible Institution",
        "Lead Implementing Agency",
        "Lead Agency",
    ]);
    let start = record.get(&[
        "Start Date",
        "Commitment Start Date",
        "Action Plan Start Date",
        "Year Submitted",
        "Action Plan Start Year",
    ]);
    let end =
        record.get(&["End Date", "Commitment End Date", "Action Plan End Date", "Action Plan End Year"]);
    let completion =
        record.get(&["Completion", "Completion Level", "Level of Completion", "Final Completion"]);
    let seen = record.get(&["Assessed On", "Report Date", "IRM Report Date"]);
    let quote =
        words.as_deref().filter(|words| words.chars().count() <= QUOTE).unwrap_or(&title).trim().to_owned();
    let mut all = title.trim().to_owned();
    if let Some(words) = words.as_deref() {
        all.push_str(&format!("\n\n{}", words.trim()));
    }
    let release = text(
        &all,
        &[
            ("Country", Some(&country)),
            ("Action plan", plan.as_deref()),
            ("Lead institution", lead.as_deref()),
            ("Commitment", Some(&id)),
        ],
    );
    let named = plan.as_deref().map_or_else(|| country.to_string(), |plan| format!("{country}, {plan}"));
    let told = Told::default()
        .with("key", id.clone())
        .with("title", title.clone())
        .with("quote", quote)
        .with("release", format!("{named}: {title} ({id})"))
        .with("release_text", release)
        .with("by", country.clone())
        .with("kind", "pledge")
        .with("strength", if end.is_some() { "firm" } else { "soft" })
        .with_if("made_on", start.map(|on| first_day(&on)))
        .with_if("due", end.clone());
    let fold = completion.as_deref().unwrap_or_default().to_lowercase();
    let status = match fold.trim() {
        "complete" | "completed" => "fulfilled",
        "substantial" => "partially_fulfilled",
        "limited" => "in_progress",
        "withdrawn" => "withdrawn",
        _ => return Ok(told),
    };
    Ok(told
        .with("status", status)
        .with_if("status_on", seen.clone())
        .with("evidence", format!("Review of the Open Government Partnership: {fold} ({id})"))
        .with_if("evidence_date", seen))
}

/// A year alone began on its first day.
fn first_day(on: &str) -> String {
    if on.len() == 4 && on.bytes().all(|b| b.is_ascii_digit()) {
        format!("{on}-01-01")
    } else {
        on.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{System, told};

    fn row(completion: &str) -> Vec<(&'static str, String)> {
        told(
            System::Ogp,
            &[
                ("Country", "Kenya"),
                ("Commitment Unique Identifier", "KE0031"),
                ("Commitment Title", "Open contracts"),
                ("Commitment Text", "The government will publish all contracts above one million."),
                ("Action Plan", "Action plan 4"),
                ("Start Date", "2024"),
                ("End Date", "2026-06"),
                ("Completion", completion),
                ("Report Date", "2025-09-01"),
            ],
        )
        .unwrap()
    }

    #[test]
    fn the_words_of_the_plan_stand_in_the_text_and_what_reviewers_saw_is_evidence() {
        let row = row("Limited");
        let get = |field: &str| row.iter().find(|(name, _)| *name == field).map(|(_, value)| value.as_str());
        assert!(get("release_text").unwrap().contains(get("quote").unwrap()));
        assert_eq!(
            (get("made_on"), get("due"), get("by")),
            (Some("2024-01-01"), Some("2026-06"), Some("Kenya"))
        );
        assert_eq!((get("status"), get("status_on")), (Some("in_progress"), Some("2025-09-01")));
        assert_eq!(get("evidence"), Some("Review of the Open Government Partnership: limited (KE0031)"));
    }

    #[test]
    fn what_was_not_started_has_no_status_here() {
        assert!(row("Not Started").iter().all(|(name, _)| *name != "status" && *name != "evidence"));
    }
}
