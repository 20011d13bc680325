//! The filters of a report in words.

use super::{Words, args};
use crate::model::filter::{Restriction, Said};
use crate::model::vocabulary::{CommitmentKind, Flag, Priority, Status, Strength};
use crate::render::Cell;

impl Words {
    /// What restricts a report; without filters it says that nothing does.
    pub fn filters(&self, filters: &[Said]) -> Cell {
        if filters.is_empty() {
            return self.text("filter-none").into();
        }
        filters.iter().map(|said| self.filter(said)).collect::<Vec<_>>().into()
    }

    fn filter(&self, said: &Said) -> String {
        let values = said.values.iter().map(|value| self.value(said.what, value));
        let values = values.collect::<Vec<_>>().join(&format!(" {} ", self.text("filter-or")));
        let key = match said.what {
            Restriction::Status => "filter-status",
            Restriction::By => "filter-by",
            Restriction::Party => "filter-party",
            Restriction::Issuer => "filter-issuer",
            Restriction::Topic => "filter-topic",
            Restriction::Kind => "filter-kind",
            Restriction::Strength => "filter-strength",
            Restriction::Release => "filter-release",
            Restriction::Due => "filter-due",
            Restriction::Made => "filter-made",
            Restriction::Updated => "filter-updated",
            Restriction::Flag => "filter-flag",
            Restriction::Stale => match said.days() {
                Some(days) => return self.say("filter-stale-days", args![days = days]),
                None => "filter-stale",
            },
            Restriction::NoEvidence => return self.text("filter-no-evidence"),
            Restriction::Text => "filter-text",
            Restriction::Owner => "filter-owner",
            Restriction::Priority => "filter-priority",
        };
        self.say(key, args![values = values])
    }

    /// A value of a closed list by its label, any other as it was typed.
    fn value(&self, what: Restriction, value: &str) -> String {
        let label = match what {
            Restriction::Status if value == "open" => Some(self.text("open")),
            Restriction::Status if value == "closed" => Some(self.text("closed")),
            Restriction::Status => value.parse::<Status>().ok().map(|word| self.term(word)),
            Restriction::Kind => value.parse::<CommitmentKind>().ok().map(|word| self.term(word)),
            Restriction::Strength => value.parse::<Strength>().ok().map(|word| self.term(word)),
            Restriction::Flag => value.parse::<Flag>().ok().map(|word| self.term(word)),
            Restriction::Priority => value.parse::<Priority>().ok().map(|word| self.term(word)),
            Restriction::Topic => Some(self.topic_typed(value)),
            _ => None,
        };
        label.unwrap_or_else(|| value.to_owned())
    }
}
