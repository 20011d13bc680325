//! Taskwarrior: `task export`, an array or lines of JSON objects. A completed or deleted task is told by its own word.

use super::{Record, Told, text};
use crate::error::Result;

pub(super) fn row(task: &Record<'_>) -> Result<Told> {
    let (uuid, words) = (task.need(&["uuid"])?, task.need(&["description"])?);
    let entry = task.get(&["entry"]).map(|at| day(&at));
    let due = task.get(&["due"]).map(|at| day(&at));
    let end = task.get(&["end"]).map(|at| day(&at));
    let project = task.get(&["project"]);
    let tags = task.get(&["tags"]);
    let said = match task.get(&["status"]).as_deref() {
        Some("completed") => Some(("fulfilled", "completed")),
        Some("deleted") => Some(("withdrawn", "deleted")),
        _ => None,
    };
    let priority = task.get(&["priority"]).map(|word| match word.as_ref() {
        "H" => "high",
        "L" => "low",
        _ => "normal",
    });
    let release = text(
        &words,
        &[
            ("Taskwarrior task", Some(&uuid)),
            ("Entered", entry.as_deref()),
            ("Project", project.as_deref()),
            ("Tags", tags.as_deref()),
        ],
    );
    let told = Told::default()
        .with("key", uuid.clone())
        .with("title", words.clone())
        .with("quote", words.clone())
        .with("release", format!("Taskwarrior task {uuid}"))
        .with("release_text", release)
        .with("kind", "intention")
        .with("strength", if due.is_some() { "firm" } else { "soft" })
        .with_if("made_on", entry.clone())
        .with_if("due", due)
        .with_if("priority", priority);
    let Some((status, word)) = said else { return Ok(told) };
    let on = end.or(entry).unwrap_or_default();
    Ok(told
        .with("status", status)
        .with("status_on", on.clone())
        .with("evidence", format!("Taskwarrior says: {word} ({uuid})"))
        .with("evidence_date", on))
}

/// The day of `20141018T050231Z`.
fn day(moment: &str) -> String {
    match (moment.get(..4), moment.get(4..6), moment.get(6..8)) {
        (Some(year), Some(month), Some(day)) if moment.get(8..9) == Some("T") => {
            format!("{year}-{month}-{day}")
        }
        _ => moment.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{System, told};

    #[test]
    fn a_task_is_told_by_its_own_words() {
        let row = told(
            System::Taskwarrior,
            &[
                ("uuid", "a360fc44-315c-4366-b70c-ea7e7520b749"),
                ("description", "Send the river plan"),
                ("entry", "20250301T080000Z"),
                ("due", "20250401T000000Z"),
                ("end", "20250328T170000Z"),
                ("status", "completed"),
                ("priority", "H"),
            ],
        )
        .unwrap();
        let get = |field: &str| row.iter().find(|(name, _)| *name == field).map(|(_, value)| value.as_str());
        assert_eq!(
            (get("made_on"), get("due"), get("status_on")),
            (Some("2025-03-01"), Some("2025-04-01"), Some("2025-03-28"))
        );
        assert_eq!(
            (get("status"), get("priority"), get("strength")),
            (Some("fulfilled"), Some("high"), Some("firm"))
        );
        assert!(get("release_text").unwrap().starts_with(get("quote").unwrap()));
    }

    #[test]
    fn another_file_is_refused() {
        assert_eq!(told(System::Taskwarrior, &[("name", "x")]).unwrap_err().code, "not_theirs");
    }
}
