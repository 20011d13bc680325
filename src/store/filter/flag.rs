//! The follow-up flags in SQL, over `commitment_state AS s`: what [`crate::model::flags::flags`] says of a state.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::sql::shifted;
use crate::db::Value;
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::Flag;

/// The condition that a commitment has one of the flags.
pub(super) fn any(flags: &[Flag]) -> String {
    match flags {
        // Bare, so that the planner may find it along an index.
        [flag] => condition(*flag).to_owned(),
        _ => {
            let all = flags.iter().map(|flag| format!("({})", whole(*flag))).collect::<Vec<_>>();
            format!("({})", all.join(" OR "))
        }
    }
}

/// The condition with what all open ones share: closed ones may stand beside them.
fn whole(flag: Flag) -> String {
    match flag {
        Flag::Late => condition(flag).to_owned(),
        _ => format!("s.is_open = 1 AND {}", condition(flag)),
    }
}

/// The condition that an open commitment has a flag; that a closed one has, for `late`.
const fn condition(flag: Flag) -> &'static str {
    match flag {
        Flag::Overdue => "s.due_on < :flag_today",
        Flag::DueSoon => "s.due_on >= :flag_today AND s.due_on <= :flag_soon",
        Flag::Dormant => "max(s.made_on, coalesce(s.last_evidence_on, '')) < :flag_dormant",
        Flag::Stale => {
            "max(s.made_on, coalesce(s.last_evidence_on, '')) < :flag_stale
  AND max(s.made_on, coalesce(s.last_evidence_on, '')) >= :flag_dormant"
        }
        Flag::NeedsReview => {
            "max(s.made_on, coalesce(s.last_reviewed_on, '')) <=
      CASE WHEN s.review_days IS NOT NULL THEN date(:flag_today, '-' || s.review_days || ' days')
           WHEN s.priority = 'high' OR s.due_on <= :flag_near THEN :flag_pressing
           WHEN s.status = 'ongoing' OR s.kind = 'ongoing_action' THEN :flag_standing
           ELSE :flag_other END"
        }
        Flag::Undated => "s.due_on IS NULL",
        Flag::NoEvidenceGathered => "s.evidence_count = 0",
        Flag::Late => {
            "s.is_open = 0 AND s.status IN ('fulfilled', 'partially_fulfilled') AND s.decided_on > s.due_on"
        }
    }
}

/// The days with which the conditions compare.
pub(super) fn days(today: NaiveDate, thresholds: &Thresholds) -> [(Cow<'static, str>, Value); 8] {
    let before = |days: i64| shifted(today, days.saturating_neg());
    [
        ("flag_today", today),
        ("flag_soon", shifted(today, thresholds.due_soon)),
        ("flag_dormant", before(thresholds.dormant)),
        ("flag_stale", before(thresholds.stale)),
        ("flag_near", shifted(today, thresholds.review_due_within)),
        ("flag_pressing", before(thresholds.review_priority)),
        ("flag_standing", before(thresholds.review_standing)),
        ("flag_other", before(thresholds.review_other)),
    ]
    .map(|(name, day)| (name.into(), day.into()))
}
