//! Foreign ministries and governments of known states, told by the pattern of their name.

use super::Known;
use super::entries::{DIRECTORY, Entry};
use super::without_article;
use crate::model::vocabulary::PartyKind;

/// How people begin the name of a foreign ministry, folded.
const FOREIGN_MINISTRY: &[&str] = &[
    "mfa of ",
    "ministry of foreign affairs of ",
    "foreign ministry of ",
    "ministry for foreign affairs of ",
];

/// The foreign ministry or government that a folded name means; `typed` is the name as it was written.
pub(super) fn office_of_state(folded: &str, typed: &str) -> Option<Known> {
    if let Some(state) = FOREIGN_MINISTRY.iter().find_map(|start| state_after(folded, start)) {
        let of = with_article(state.name);
        return Some(Known {
            name: format!("Ministry of Foreign Affairs of {of}"),
            short_name: Some(format!("MFA of {of}")),
            kind: PartyKind::Ministry,
            aliases: Vec::new(),
            parent: Some(state.name),
        });
    }
    state_after(folded, "government of ").map(|state| Known {
        name: typed.to_owned(),
        short_name: None,
        kind: PartyKind::Office,
        aliases: Vec::new(),
        parent: Some(state.name),
    })
}

/// The state named after a beginning.
fn state_after(folded: &str, start: &str) -> Option<&'static Entry> {
    let name = folded.strip_prefix(start)?;
    let entry = DIRECTORY.get(name).or_else(|| DIRECTORY.get(without_article(name)))?;
    (entry.kind == PartyKind::State).then_some(entry)
}

/// The name of a state as it stands after "of".
fn with_article(state: &str) -> String {
    let takes_article = state.starts_with("United ")
        || state.starts_with("State ")
        || state.starts_with("Democratic ")
        || state.ends_with(" Islands")
        || state.ends_with(" Republic")
        || matches!(state, "Bahamas" | "Comoros" | "Congo" | "Gambia" | "Holy See" | "Maldives")
        || matches!(state, "Netherlands" | "Philippines");
    if takes_article { format!("the {state}") } else { state.to_owned() }
}
