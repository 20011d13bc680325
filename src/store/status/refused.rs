//! The refusals of a change of many commitments, told in one.

use crate::error::{Error, Kind};
use crate::model::reference::Sort;

/// Most commitments that are named with their reasons.
const NAMED: usize = 10;

/// One error for all commitments that were refused, of `all` that were named; none where none was refused.
pub(super) fn together(refused: Vec<(i64, Error)>, all: usize) -> Option<Error> {
    let count = refused.len();
    let first = refused.first()?.1.clone();
    if count == 1 {
        return Some(first);
    }
    let is_same = |is: fn(&Error, &Error) -> bool| refused.iter().all(|(_, error)| is(error, &first));
    let kind = if is_same(|a, b| a.kind == b.kind) { first.kind } else { Kind::Rejected };
    let code = if is_same(|a, b| a.code == b.code) { first.code } else { "several_refused" };
    let mut reasons = refused.iter().take(NAMED).map(told).collect::<Vec<_>>();
    if count > NAMED {
        reasons.push(format!("and {} more", count - NAMED));
    }
    let message = format!("{count} of {all} commitments cannot be given this status: {}", reasons.join("; "));
    Some(
        Error::new(kind, code, message)
            .hint("nothing was recorded; leave them out, or settle them one by one first"),
    )
}

/// The reason, which names its commitment.
fn told((id, error): &(i64, Error)) -> String {
    let reference = Sort::Commitment.of(*id).to_string();
    let names_it = error.message.match_indices(&reference).any(|(at, found)| {
        !error.message[at + found.len()..].starts_with(|next: char| next.is_ascii_digit())
    });
    if names_it { error.message.clone() } else { format!("{reference}: {}", error.message) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(id: i64) -> (i64, Error) {
        (id, Error::rejected("closed", format!("C-{id} is closed as fulfilled")).hint("reopen it"))
    }

    #[test]
    fn one_refusal_is_told_as_it_is() {
        assert_eq!(together(vec![], 3), None);
        assert_eq!(together(vec![closed(4)], 3), Some(closed(4).1));
    }

    #[test]
    fn another_reference_that_begins_alike_is_not_its_own() {
        let error = Error::rejected("closed", "C-12 is closed");
        assert_eq!(told(&(1, error.clone())), "C-1: C-12 is closed");
        assert_eq!(told(&(12, error)), "C-12 is closed");
    }

    #[test]
    fn several_are_all_named_up_to_ten() {
        let error =
            together(vec![closed(4), (5, Error::rejected("no_reason", "a reason is missing"))], 3).unwrap();
        assert_eq!(error.code, "several_refused");
        assert_eq!(
            error.message,
            "2 of 3 commitments cannot be given this status: C-4 is closed as fulfilled; C-5: a reason is missing"
        );
        let error = together((1..=12).map(closed).collect(), 12).unwrap();
        assert_eq!((error.code, error.kind), ("closed", Kind::Rejected));
        assert!(
            error.message.contains("C-10 is closed") && error.message.ends_with("; and 2 more"),
            "{error}"
        );
        assert!(!error.message.contains("C-11 "), "{error}");
    }
}
