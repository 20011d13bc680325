//! The query of one page: it starts where the fewest rows need be read, and the planner is held to that.

use chrono::NaiveDate;

use super::{Order, Page};
use crate::db::{Query, Statement};
use crate::error::Result;
use crate::model::filter::Filter;
use crate::model::vocabulary::{Flag, Status};
use crate::store::filter::sql::{Conditions, Source};
use crate::store::filter::to_sql;
use crate::store::settings;

/// The query of a page, as [`super::list`] runs it; it gives one id (`commitment_id`) more than the page holds.
pub fn sql(query: &dyn Query, filter: &Filter, page: &Page, today: NaiveDate) -> Result<Statement> {
    let conditions = to_sql(filter, today, &settings::thresholds(query)?);
    Ok(statement(filter, &conditions, conditions.rarest(query)?, page))
}

/// From the rarest source, if there is one: its rows, sorted. Else along an index that has the order, or that
/// finds few. Several statuses are read along the index of each and merged, so that none is sorted.
pub(super) fn statement(
    filter: &Filter,
    conditions: &Conditions,
    start: Option<Source>,
    page: &Page,
) -> Statement {
    let hint = hint(filter, start, page.order);
    let mut params = conditions.params.clone();
    let body = if hint == BY_STATUS {
        let arms = arms(filter).into_iter().enumerate().map(|(n, status)| {
            params.push((format!("status_{n}").into(), status.as_str().into()));
            let open = filter.is_open.and(conditions.standing).map(|s| format!("\n  AND {s}"));
            let rest = open.unwrap_or_default() + &conditions.rest(None);
            format!("{SELECT} {hint}\nWHERE s.status = :status_{n}{rest}")
        });
        arms.collect::<Vec<_>>().join("\nUNION ALL\n")
    } else {
        format!("{SELECT} {hint}\nWHERE true{}", conditions.whole(start))
    };
    let sql = format!("{body}\nORDER BY {}\nLIMIT :limit OFFSET :offset", order(page.order));
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Statement { sql: sql.into(), params }
        .bind("limit", page.limit.map_or(-1, |limit| count(limit).saturating_add(1)))
        .bind("offset", count(page.offset))
}

const SELECT: &str = "SELECT s.commitment_id, s.made_on FROM commitment_state AS s";

const fn order(order: Order) -> &'static str {
    match order {
        Order::Newest => "made_on DESC, commitment_id DESC",
        Order::Oldest => "made_on, commitment_id",
        Order::Due => "s.due_on NULLS LAST, s.commitment_id",
        Order::Updated => "s.last_touched_at DESC, s.commitment_id DESC",
        Order::Quiet => "max(s.made_on, coalesce(s.last_evidence_on, '')), s.commitment_id",
    }
}

const BY_STATUS: &str = "INDEXED BY state_by_status";
const BY_DUE: &str = "INDEXED BY state_open_by_due";
const BY_QUIET: &str = "INDEXED BY state_open_by_quiet";
const BY_TOUCHED: &str = "INDEXED BY state_by_touched";
const BY_MADE: &str = "INDEXED BY state_by_made";
/// Rows are found by their key.
const BY_KEY: &str = "NOT INDEXED";

fn hint(filter: &Filter, start: Option<Source>, order: Order) -> &'static str {
    let open = filter.is_open_only();
    match order {
        _ if start.is_some() => BY_KEY,
        Order::Due if open => BY_DUE,
        Order::Quiet if open => BY_QUIET,
        Order::Updated => BY_TOUCHED,
        // No index has these orders for closed ones: all are read and sorted.
        Order::Due | Order::Quiet => BY_KEY,
        Order::Newest | Order::Oldest if filter.made.is_some() => BY_MADE,
        Order::Newest | Order::Oldest if filter.due.is_some() && open => BY_DUE,
        Order::Newest | Order::Oldest if filter.stale_days.is_some() => BY_QUIET,
        Order::Newest | Order::Oldest if !filter.flags.is_empty() => by_flag(&filter.flags),
        Order::Newest | Order::Oldest if filter.updated.is_some() => BY_TOUCHED,
        Order::Newest | Order::Oldest if !filter.statuses.is_empty() || filter.is_open.is_some() => BY_STATUS,
        Order::Newest | Order::Oldest => BY_MADE,
    }
}

/// Along the dates that a flag looks at. Flags that many have, or that look at several dates, are read in the order
/// asked for.
fn by_flag(flags: &[Flag]) -> &'static str {
    match flags {
        [Flag::Overdue | Flag::DueSoon | Flag::Undated] => BY_DUE,
        [Flag::Stale | Flag::Dormant] => BY_QUIET,
        _ => BY_MADE,
    }
}

/// The statuses that a filter can find, each once.
fn arms(filter: &Filter) -> Vec<Status> {
    let may_be =
        |status: Status, open: bool| status == Status::PartiallyFulfilled || status.open_by_default() == open;
    let finds = |status: &&Status| {
        filter.statuses.contains(status) || filter.is_open.is_some_and(|open| may_be(**status, open))
    };
    Status::ALL.iter().filter(finds).copied().collect()
}

/// How many commitments the conditions keep.
pub(super) fn count(query: &dyn Query, conditions: &Conditions, start: Option<Source>) -> Result<usize> {
    let hint = if start.is_some() { BY_KEY } else { "" };
    let sql = format!(
        "SELECT count(*) AS n FROM commitment_state AS s {hint}\nWHERE true{}",
        conditions.whole(start)
    );
    let count = Statement { sql: sql.into(), params: conditions.params.clone() };
    let n = query.query(&count)?.first().map_or(Ok(0), |row| row.get::<i64>("n"))?;
    Ok(usize::try_from(n).unwrap_or(0))
}
