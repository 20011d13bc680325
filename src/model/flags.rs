//! The follow-up flags.
//!
//! They are worked out for a day, never kept: passing a due date changes no status.

use chrono::{NaiveDate, TimeDelta};

use super::state::State;
use super::thresholds::Thresholds;
use super::vocabulary::{CommitmentKind, Flag, Priority, Status};

/// The flags of a state on a day, in the order in which the follow-up report lists them.
///
/// The state must be that of the same day.
pub fn flags(state: &State, as_of: NaiveDate, thresholds: &Thresholds) -> Vec<Flag> {
    if !state.is_open {
        return days_late(state).map(|_| Flag::Late).into_iter().collect();
    }
    let quiet = (as_of - last_news_on(state)).num_days();
    let due_soon = due_within(state, as_of, thresholds.due_soon);
    let dormant = quiet > thresholds.dormant;
    let rules = [
        (Flag::Overdue, days_overdue(state, as_of).is_some()),
        (Flag::DueSoon, due_soon),
        (Flag::Dormant, dormant),
        (Flag::Stale, !dormant && quiet > thresholds.stale),
        (Flag::NeedsReview, review_due_on(state, as_of, thresholds) <= as_of),
        (Flag::Undated, state.due_on.is_none()),
        (Flag::NoEvidenceGathered, state.evidence_count == 0),
    ];
    rules.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect()
}

/// Days past the due date of an open commitment, from 1; none when it is not overdue. Due today is not overdue.
pub fn days_overdue(state: &State, as_of: NaiveDate) -> Option<i64> {
    let days = (as_of - state.due_on.filter(|_| state.is_open)?).num_days();
    (days > 0).then_some(days)
}

/// Days by which a closed commitment was [late](lateness); none while it is open.
pub fn days_late(state: &State) -> Option<i64> {
    if state.is_open {
        return None;
    }
    lateness(state.status, state.decided_on, state.due_on)
}

/// Days between the due date and the decision that closed a commitment as fulfilled, wholly or in part, from 1;
/// none when it was in time, undated, or closed otherwise.
pub fn lateness(outcome: Status, decided_on: NaiveDate, due_on: Option<NaiveDate>) -> Option<i64> {
    if !matches!(outcome, Status::Fulfilled | Status::PartiallyFulfilled) {
        return None;
    }
    let days = (decided_on - due_on?).num_days();
    (days > 0).then_some(days)
}

/// The day from which silence counts: the newest evidence that is not a restatement, else the day it was made.
pub fn last_news_on(state: &State) -> NaiveDate {
    state.last_evidence_on.map_or(state.made_on, |on| on.max(state.made_on))
}

/// The day on which the next review of an open commitment is due.
pub fn review_due_on(state: &State, as_of: NaiveDate, thresholds: &Thresholds) -> NaiveDate {
    let since = state.last_reviewed_on.map_or(state.made_on, |on| on.max(state.made_on));
    let days = TimeDelta::try_days(review_interval(state, as_of, thresholds));
    days.and_then(|days| since.checked_add_signed(days)).unwrap_or(NaiveDate::MAX)
}

/// Days between two reviews: its own setting; else short where it presses, long where it stands.
fn review_interval(state: &State, as_of: NaiveDate, thresholds: &Thresholds) -> i64 {
    let pressing = state.priority == Priority::High
        || days_overdue(state, as_of).is_some()
        || due_within(state, as_of, thresholds.review_due_within);
    let standing = state.status == Status::Ongoing || state.kind == CommitmentKind::OngoingAction;
    match state.review_days {
        Some(days) => days,
        None if pressing => thresholds.review_priority,
        None if standing => thresholds.review_standing,
        None => thresholds.review_other,
    }
}

/// Whether the due date is the day itself or one of the given number of days after it.
fn due_within(state: &State, as_of: NaiveDate, days: i64) -> bool {
    state.due_on.is_some_and(|due| (0..=days).contains(&(due - as_of).num_days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::Precision;

    const A: &str = "2026-06-15";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The as-of day moved by some days.
    fn off(days: i64) -> NaiveDate {
        day(A) + TimeDelta::days(days)
    }

    /// Open, made, reviewed and evidenced today, due far away: without any flag.
    fn calm() -> State {
        State {
            commitment: 1,
            kind: CommitmentKind::Pledge,
            priority: Priority::Normal,
            review_days: None,
            made_on: off(-1000),
            status: Status::InProgress,
            is_open: true,
            since_on: off(-1000),
            status_event: 1,
            due_on: Some(off(1000)),
            due_precision: Some(Precision::Day),
            due_basis: None,
            last_reviewed_on: Some(off(0)),
            last_evidence_on: Some(off(0)),
            decided_on: off(-1000),
            evidence_count: 1,
            restatement_count: 0,
        }
    }

    fn of(state: &State) -> Vec<Flag> {
        flags(state, day(A), &Thresholds::default())
    }

    fn closed(status: Status) -> State {
        State { status, is_open: false, due_on: Some(off(-10)), decided_on: off(-9), ..calm() }
    }

    #[test]
    fn a_calm_commitment_has_no_flag() {
        assert_eq!(of(&calm()), []);
    }

    #[test]
    fn due_today_is_due_soon_and_yesterday_is_overdue() {
        for (days, expected) in
            [(-1, vec![Flag::Overdue]), (0, vec![Flag::DueSoon]), (30, vec![Flag::DueSoon]), (31, vec![])]
        {
            assert_eq!(of(&State { due_on: Some(off(days)), ..calm() }), expected, "{days}");
        }
        assert_eq!(days_overdue(&State { due_on: Some(off(0)), ..calm() }, day(A)), None);
        assert_eq!(days_overdue(&State { due_on: Some(off(-1)), ..calm() }, day(A)), Some(1));
    }

    #[test]
    fn silence_is_stale_after_180_days_and_dormant_after_365() {
        for (days, expected) in
            [(180, vec![]), (181, vec![Flag::Stale]), (365, vec![Flag::Stale]), (366, vec![Flag::Dormant])]
        {
            assert_eq!(of(&State { last_evidence_on: Some(off(-days)), ..calm() }), expected, "{days}");
        }
    }

    #[test]
    fn silence_counts_from_the_making_where_evidence_is_older_or_absent() {
        for evidence in [None, Some(off(-900))] {
            let state = State { made_on: off(-180), last_evidence_on: evidence, ..calm() };
            assert_eq!(of(&state), [], "{evidence:?}");
            assert_eq!(of(&State { made_on: off(-181), ..state }), [Flag::Stale], "{evidence:?}");
        }
    }

    #[test]
    fn each_review_interval_ends_on_its_last_day() {
        let high = State { priority: Priority::High, ..calm() };
        let overdue = State { due_on: Some(off(-1)), ..calm() };
        let due_today = State { due_on: Some(off(0)), ..calm() };
        let due_60 = State { due_on: Some(off(60)), ..calm() };
        let due_61 = State { due_on: Some(off(61)), ..calm() };
        let ongoing = State { status: Status::Ongoing, ..calm() };
        let action = State { kind: CommitmentKind::OngoingAction, ..calm() };
        let pressing_action = State { due_on: Some(off(60)), ..action.clone() };
        let own = State { review_days: Some(7), ..high.clone() };
        let undated = State { due_on: None, ..calm() };
        let low = State { priority: Priority::Low, ..calm() };
        for (state, interval) in [
            (high, 30),
            (overdue, 30),
            (due_today, 30),
            (due_60, 30),
            (due_61, 90),
            (ongoing, 180),
            (action, 180),
            (pressing_action, 30),
            (own, 7),
            (undated, 90),
            (low, 90),
        ] {
            let reviewed = |days: i64| State { last_reviewed_on: Some(off(-days)), ..state.clone() };
            let needs = |days: i64| of(&reviewed(days)).contains(&Flag::NeedsReview);
            assert!(!needs(interval - 1) && needs(interval), "{interval}: {state:?}");
        }
    }

    #[test]
    fn a_never_reviewed_commitment_needs_its_review_counted_from_its_making() {
        let state = State { last_reviewed_on: None, made_on: off(-89), ..calm() };
        assert_eq!(of(&state), []);
        assert_eq!(of(&State { made_on: off(-90), ..state }), [Flag::NeedsReview]);
    }

    #[test]
    fn undated_is_for_open_ones_and_never_overdue() {
        assert_eq!(of(&State { due_on: None, ..calm() }), [Flag::Undated]);
        assert_eq!(of(&State { due_on: None, ..closed(Status::NotFulfilled) }), []);
    }

    #[test]
    fn no_evidence_gathered_is_for_open_ones_without_any() {
        assert_eq!(of(&State { evidence_count: 0, ..calm() }), [Flag::NoEvidenceGathered]);
        assert_eq!(of(&State { evidence_count: 0, ..closed(Status::NotVerifiable) }), []);
    }

    #[test]
    fn late_is_closed_as_fulfilled_on_evidence_dated_after_the_due_date() {
        for status in [Status::Fulfilled, Status::PartiallyFulfilled] {
            assert_eq!(of(&closed(status)), [Flag::Late], "{status}");
            assert_eq!(days_late(&closed(status)), Some(1));
            assert_eq!(of(&State { decided_on: off(-10), ..closed(status) }), [], "{status}");
            assert_eq!(of(&State { due_on: None, ..closed(status) }), [], "{status}");
        }
        for status in [Status::NotFulfilled, Status::Superseded, Status::Withdrawn, Status::NotVerifiable] {
            assert_eq!(of(&closed(status)), [], "{status}");
        }
        let open = State { is_open: true, ..closed(Status::PartiallyFulfilled) };
        assert_eq!(of(&open), [Flag::Overdue]);
    }

    #[test]
    fn flags_come_in_the_order_of_the_report() {
        let state = State {
            due_on: Some(off(-1)),
            made_on: off(-500),
            last_evidence_on: None,
            last_reviewed_on: None,
            evidence_count: 0,
            ..calm()
        };
        assert_eq!(of(&state), [Flag::Overdue, Flag::Dormant, Flag::NeedsReview, Flag::NoEvidenceGathered]);
    }

    #[test]
    fn the_settings_of_the_database_take_the_place_of_the_defaults() {
        let strict = Thresholds { due_soon: 1001, stale: -1, ..Thresholds::default() };
        assert_eq!(flags(&calm(), day(A), &strict), [Flag::DueSoon, Flag::Stale]);
    }

    #[test]
    fn an_absurd_interval_is_no_panic() {
        let state = State { review_days: Some(i64::MAX), ..calm() };
        assert_eq!(of(&state), []);
    }
}
