//! The desk's agenda: what needs somebody's attention, each commitment once under its first flag.

use chrono::NaiveDate;

use super::kept;
use crate::db::{Query, Row, Statement, Value};
use crate::error::Result;
use crate::model::date::Period;
use crate::model::filter::Filter;
use crate::model::flags::{flags, last_news_on, review_due_on};
use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::model::state::State;
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::Flag;
use crate::store::card::{self, Card};
use crate::store::filter::sql::{Conditions, Source, shifted};
use crate::store::filter::to_sql;

/// The open commitments that are overdue, due soon, silent or in need of review today: in the order of the
/// flags, in each by priority, then by the date that the flag looks at. With a period: all open ones that are
/// due in it, by due date.
pub fn due(
    query: &dyn Query,
    filter: &Filter,
    today: NaiveDate,
    thresholds: &Thresholds,
    period: Option<Period>,
) -> Result<Vec<Card>> {
    let candidates = sql(query, filter, today, thresholds, period)?;
    let ids = query.query(&candidates)?.map(|row: &Row| row.get::<i64>("commitment_id"))?;
    let states = arranged(card::states(query, &ids)?, today, thresholds, period);
    card::cards(query, &states, today, thresholds)
}

/// The agenda of another day, as the ledger knows it and by its thresholds.
///
/// # Errors
/// `present_only` (2): a filter by what was last recorded.
pub fn due_as_of(
    ledger: &Ledger,
    filter: &Filter,
    as_of: NaiveDate,
    period: Option<Period>,
) -> Result<Vec<Card>> {
    let book = Casebook::new(ledger);
    let mut states = kept(ledger, &book, filter, as_of)?;
    states.retain(|s| s.is_open);
    let states = arranged(states, as_of, &ledger.thresholds, period);
    Ok(card::drawn(ledger, &book, &states, as_of))
}

/// Keeps the states that belong on the agenda, in its order.
fn arranged(
    mut states: Vec<State>,
    as_of: NaiveDate,
    thresholds: &Thresholds,
    period: Option<Period>,
) -> Vec<State> {
    if let Some(period) = period {
        states.retain(|s| s.due_on.is_some_and(|on| period.contains(on)));
        states.sort_by_key(|s| (s.due_on, s.priority, s.commitment));
        return states;
    }
    let placed = |state: State| place(&state, as_of, thresholds).map(|place| (place, state));
    let mut placed = states.into_iter().filter_map(placed).collect::<Vec<_>>();
    placed.sort_by_key(|((flag, date), s)| (*flag, s.priority, *date, s.commitment));
    placed.into_iter().map(|(_, state)| state).collect()
}

/// The flag under which an open commitment stands, and the date by which it is sorted there.
fn place(state: &State, as_of: NaiveDate, thresholds: &Thresholds) -> Option<(Flag, NaiveDate)> {
    let flag = flags(state, as_of, thresholds).first().copied()?;
    let date = match flag {
        Flag::Overdue | Flag::DueSoon => state.due_on?,
        Flag::Dormant | Flag::Stale => last_news_on(state),
        Flag::NeedsReview => review_due_on(state, as_of, thresholds),
        Flag::Undated | Flag::NoEvidenceGathered | Flag::Late => return None,
    };
    Some((flag, date))
}

/// The query of the ids that may be on the agenda, as [`due`] runs it: each flag along its own index, or, where
/// a filter finds few, among these.
pub fn sql(
    query: &dyn Query,
    filter: &Filter,
    today: NaiveDate,
    thresholds: &Thresholds,
    period: Option<Period>,
) -> Result<Statement> {
    let conditions = to_sql(filter, today, thresholds);
    let start = conditions.rarest(query)?;
    Ok(statement(conditions, start, today, thresholds, period))
}

pub(super) fn statement(
    conditions: Conditions,
    start: Option<Source>,
    today: NaiveDate,
    thresholds: &Thresholds,
    period: Option<Period>,
) -> Statement {
    let rest = conditions.whole(start);
    let arms = if period.is_some() { &PERIOD[..] } else { &FLAGS[..] };
    let body = if start.is_some() {
        let any = arms.iter().map(|(_, condition)| format!("({condition})")).collect::<Vec<_>>();
        format!("{SELECT} NOT INDEXED\nWHERE s.is_open = 1\n  AND ({}){rest}", any.join("\n    OR "))
    } else {
        let arm = |(index, condition): &(&str, &str)| {
            format!("{SELECT} INDEXED BY {index}\nWHERE s.is_open = 1\n  AND {condition}{rest}")
        };
        arms.iter().map(arm).collect::<Vec<_>>().join("\nUNION\n")
    };
    let before = |days: i64| shifted(today, days.saturating_neg());
    let intervals = [thresholds.review_priority, thresholds.review_standing, thresholds.review_other];
    let shortest = intervals.into_iter().min().unwrap_or(1);
    let mut statement =
        Statement { sql: format!("{body}\nORDER BY commitment_id").into(), params: conditions.params };
    if let Some(period) = period {
        statement = statement
            .bind("agenda_from", period.from.map_or(Value::from("0000-01-01"), Value::from))
            .bind("agenda_to", period.to.map_or(Value::from("9999-12-31"), Value::from));
    }
    for (name, day) in [
        ("agenda_today", today),
        ("agenda_soon", shifted(today, thresholds.due_soon)),
        ("agenda_quiet", before(thresholds.stale.min(thresholds.dormant))),
        ("agenda_reviewed", before(shortest)),
        ("agenda_near", shifted(today, thresholds.review_due_within)),
        ("agenda_pressing", before(thresholds.review_priority)),
        ("agenda_standing", before(thresholds.review_standing)),
        ("agenda_other", before(thresholds.review_other)),
    ] {
        statement = statement.bind(name, day);
    }
    statement
}

const SELECT: &str = "SELECT s.commitment_id FROM commitment_state AS s";

/// The index of each flag, and what may have it.
const FLAGS: [(&str, &str); 4] = [
    ("state_open_by_due", "s.due_on <= :agenda_soon"),
    ("state_open_by_quiet", "max(s.made_on, coalesce(s.last_evidence_on, '')) < :agenda_quiet"),
    (
        "state_open_by_review",
        "s.review_days IS NULL
  AND coalesce(s.last_reviewed_on, s.made_on) <= :agenda_reviewed
  AND coalesce(s.last_reviewed_on, s.made_on) <=
      CASE WHEN s.priority = 'high' OR s.due_on <= :agenda_near THEN :agenda_pressing
           WHEN s.status = 'ongoing' OR s.kind = 'ongoing_action' THEN :agenda_standing
           ELSE :agenda_other END",
    ),
    // Its own interval may be as short as a day: these few are all looked at.
    (
        "state_open_by_own_interval",
        "s.review_days IS NOT NULL
  AND coalesce(s.last_reviewed_on, s.made_on) <= date(:agenda_today, '-' || s.review_days || ' days')",
    ),
];

const PERIOD: [(&str, &str); 1] =
    [("state_open_by_due", "s.due_on >= :agenda_from\n  AND s.due_on <= :agenda_to")];
