//! Statuses that were put right: a reader who saw the wrong one is told. What the desk said of it stays private.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::model::ledger::Ledger;
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::Status;
use crate::report::corrected::Corrected;

/// One status that was put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicCorrection {
    /// `S-9`, the correction.
    pub event: Ref,
    /// `S-7`, what was wrong.
    pub corrects: Ref,
    /// The status that was wrong; none where that was a correction that only took one away.
    pub was: Option<Status>,
    /// From when it was said to count.
    pub was_on: NaiveDate,
    /// The status that it ought to have been; none where it is only taken away.
    pub is: Option<Status>,
    /// From when that counts.
    pub on: NaiveDate,
    /// When it was put right.
    pub recorded_at: DateTime<Utc>,
}

/// What was put right in each commitment, where it bears on something up to the as-of day.
pub(super) fn all(ledger: &Ledger, as_of: NaiveDate) -> HashMap<i64, Vec<PublicCorrection>> {
    let corrected = Corrected::of(ledger);
    let mut found: HashMap<i64, Vec<PublicCorrection>> = HashMap::new();
    for event in &ledger.statuses {
        let Some(wrong) = corrected.by(event) else { continue };
        if corrected.bears_from(event) <= as_of {
            found.entry(event.commitment).or_default().push(PublicCorrection {
                event: Sort::StatusEvent.of(event.id),
                corrects: Sort::StatusEvent.of(wrong.id),
                was: wrong.status,
                was_on: wrong.effective_on,
                is: event.status,
                on: event.effective_on,
                recorded_at: event.recorded_at,
            });
        }
    }
    for corrections in found.values_mut() {
        corrections.sort_by_key(|c| (c.recorded_at, c.event));
    }
    found
}
