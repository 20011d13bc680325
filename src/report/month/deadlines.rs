//! Part 7: deadlines moved, due soon, overdue by age.

use chrono::NaiveDate;
use serde::Serialize;

use super::account::{Account, Accounts};
use crate::model::fold::Case;
use crate::model::ledger::DeadlineEvent;
use crate::model::reference::{Ref, Sort};
use crate::report::lookup::Lookup;
use crate::report::row::{Bucket, DUE_HORIZONS, Due, DueRow, OVERDUE_AGES, Subject};

/// Deadlines of the month, and what is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deadlines {
    /// Deadlines moved, set later or lifted, oldest first.
    pub moved: Vec<DeadlineMove>,
    /// Open and due in the next 30 days from the as-of date, then up to 60, then up to 90.
    pub due_within: Vec<Bucket<DueRow>>,
    /// Open and overdue on the as-of date, by age in days.
    pub overdue: Vec<Bucket<DueRow>>,
}

/// One deadline that is no longer what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeadlineMove {
    /// The commitment.
    #[serde(flatten)]
    pub subject: Subject,
    /// `D-3`.
    pub deadline: Ref,
    /// Which way it moved.
    pub direction: MoveDirection,
    /// The due date before.
    pub old: Option<Due>,
    /// The due date after.
    pub new: Option<Due>,
    /// Days from the old due date to the new one; negative when it was brought forward.
    pub days: Option<i64>,
    /// The words it was read from.
    pub words: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// When it took effect.
    pub effective_on: NaiveDate,
}

/// Which way a deadline moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MoveDirection {
    /// Put off.
    Later,
    /// Brought forward.
    Earlier,
    /// The same last day, but named more or less precisely, or on another basis.
    Reworded,
    /// There was none before.
    Set,
    /// There is none any more.
    Lifted,
}

impl MoveDirection {
    /// Every direction.
    pub const ALL: [Self; 5] = [Self::Later, Self::Earlier, Self::Reworded, Self::Set, Self::Lifted];

    /// The word as JSON spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Earlier => "earlier",
            Self::Reworded => "reworded",
            Self::Set => "set",
            Self::Lifted => "lifted",
        }
    }
}

pub(super) fn draw(accounts: &Accounts<'_>) -> Deadlines {
    let mut moved: Vec<_> = accounts.all.iter().flat_map(|a| moves(accounts, a)).collect();
    moved.sort_by_key(|m| (m.effective_on, m.subject.commitment, m.deadline));
    let (mut coming, mut overdue) = (Vec::new(), Vec::new());
    for account in &accounts.all {
        match due_row(accounts, account) {
            Some((row, days)) if days >= 0 => coming.push(row),
            Some((row, _)) => overdue.push(row),
            None => {}
        }
    }
    Deadlines {
        moved,
        due_within: Bucket::fill(&DUE_HORIZONS, coming),
        overdue: Bucket::fill(&OVERDUE_AGES, overdue),
    }
}

/// The row of an open, dated commitment and the days until it is due, negative when it is overdue.
fn due_row(accounts: &Accounts<'_>, account: &Account<'_>) -> Option<(DueRow, i64)> {
    let state = account.now.as_ref().filter(|s| s.is_open)?;
    let due = Lookup::due(state)?;
    let days = (due.on - accounts.window.as_of).num_days();
    let subject = accounts.subject(account);
    let row = DueRow { subject, status: state.status, priority: state.priority, due, days: days.abs() };
    Some((row, days))
}

/// The deadline events of the month that changed something.
fn moves(accounts: &Accounts<'_>, account: &Account<'_>) -> Vec<DeadlineMove> {
    moves_of(account.case, &accounts.subject(account), |on| accounts.window.holds(on))
}

/// The deadline events on some days that changed something. The first one, in effect when the commitment was made,
/// set its deadline and moved none.
pub(in crate::report) fn moves_of(
    case: Case<'_>,
    subject: &Subject,
    holds: impl Fn(NaiveDate) -> bool,
) -> Vec<DeadlineMove> {
    let mut moves = Vec::new();
    let mut previous: Option<&DeadlineEvent> = None;
    let made_on = case.commitment.made_on;
    for &event in case.deadlines() {
        let old = previous.and_then(Lookup::due_set);
        let new = Lookup::due_set(event);
        let is_first = previous.is_none() && event.effective_on <= made_on;
        if !is_first && old != new && holds(event.effective_on) {
            let days = old.as_ref().zip(new.as_ref()).map(|(old, new)| (new.on - old.on).num_days());
            moves.push(DeadlineMove {
                subject: subject.clone(),
                deadline: Sort::Deadline.of(event.id),
                direction: direction(old.is_some(), days),
                old,
                new,
                days,
                words: event.words.as_deref().map(str::to_owned),
                reason: event.reason.as_deref().map(str::to_owned),
                effective_on: event.effective_on,
            });
        }
        previous = Some(event);
    }
    moves
}

const fn direction(was_dated: bool, days: Option<i64>) -> MoveDirection {
    match days {
        Some(1..) => MoveDirection::Later,
        Some(0) => MoveDirection::Reworded,
        Some(_) => MoveDirection::Earlier,
        None if was_dated => MoveDirection::Lifted,
        None => MoveDirection::Set,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::Status;
    use crate::report::fixture::Book;
    use crate::report::month::laws::{march, report};

    #[test]
    fn each_move_tells_old_new_and_by_how_many_days() {
        let mut book = Book::new();
        let c = book.commitment("2026-03-01");
        book.due(c, Some("2026-06-30"), "2026-03-01");
        book.due(c, Some("2026-07-10"), "2026-03-02");
        book.due(c, Some("2026-07-05"), "2026-03-03");
        book.due(c, None, "2026-03-04");
        book.due(c, Some("2026-09-01"), "2026-03-05");
        book.due(c, Some("2026-12-31"), "2026-04-01");
        let moved = march(&book).deadlines.moved;
        let told: Vec<_> = moved.iter().map(|m| (m.direction, m.days)).collect();
        assert_eq!(
            told,
            [
                (MoveDirection::Later, Some(10)),
                (MoveDirection::Earlier, Some(-5)),
                (MoveDirection::Lifted, None),
                (MoveDirection::Set, None)
            ]
        );
        assert_eq!(moved[0].old.as_ref().unwrap().label, "2026-06-30");
    }

    #[test]
    fn the_same_date_said_again_is_no_move() {
        let mut book = Book::new();
        let c = book.commitment("2026-01-01");
        book.due(c, Some("2026-06-30"), "2026-01-01");
        book.due(c, Some("2026-06-30"), "2026-03-02");
        assert_eq!(march(&book).deadlines.moved, []);
    }

    #[test]
    fn due_and_overdue_are_counted_from_the_as_of_date() {
        let mut book = Book::new();
        let dues = ["2026-03-31", "2026-04-30", "2026-05-01", "2026-06-29", "2026-06-30", "2026-03-30"];
        for due in dues {
            let c = book.commitment("2026-01-01");
            book.due(c, Some(due), "2026-01-01");
        }
        let done = book.commitment("2026-01-01");
        book.due(done, Some("2026-03-01"), "2026-01-01");
        book.status(done, Status::Fulfilled, "2026-03-10");
        let counts = |as_of: &str| {
            let deadlines = report(&book, "2026-03", as_of).deadlines;
            let of = |b: &[Bucket<DueRow>]| b.iter().map(|b| b.count).collect::<Vec<_>>();
            (of(&deadlines.due_within), of(&deadlines.overdue))
        };
        assert_eq!(counts("2026-03-31"), (vec![2, 1, 1], vec![1, 0, 0, 0, 0]));
        assert_eq!(counts("2026-04-30"), (vec![2, 1, 1], vec![1, 1, 0, 0, 0]));
    }
}
