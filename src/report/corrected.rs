//! Status events that were wrong, found by those that put them right.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::model::ledger::{Ledger, StatusEvent};

/// The status events of a ledger that others correct, by id.
pub(super) struct Corrected<'a>(HashMap<i64, &'a StatusEvent>);

impl<'a> Corrected<'a> {
    /// Looks through a ledger for them; in which order its events stand does not matter.
    pub(super) fn of(ledger: &'a Ledger) -> Self {
        let corrected: HashSet<i64> = ledger.statuses.iter().filter_map(|e| e.corrects).collect();
        let wrong = ledger.statuses.iter().filter(|e| corrected.contains(&e.id));
        Self(wrong.map(|e| (e.id, e)).collect())
    }

    /// The event that an event corrects.
    pub(super) fn by(&self, event: &StatusEvent) -> Option<&'a StatusEvent> {
        self.0.get(&event.corrects?).copied()
    }

    /// The first day on which an event changes what was so: a correction bears from the day of what it corrects.
    pub(super) fn bears_from(&self, event: &StatusEvent) -> NaiveDate {
        self.by(event).map_or(event.effective_on, |wrong| wrong.effective_on.min(event.effective_on))
    }
}
