//! What the answer to a status says beside what was recorded.

use crate::model::reference::{Ref, Sort};
use crate::store::evidence::Dated;
use crate::store::status::{Left, Recorded, Unnamed};

/// Most commitments that are named in a sentence.
const NAMED: usize = 10;

/// What is not yet in force, and who brings it there.
pub(super) fn waiting(recorded: &[Recorded]) -> Option<String> {
    let waiting = recorded.iter().filter(|r| r.waits).map(|r| r.commitment.to_string()).collect::<Vec<_>>();
    let (first, all) = (waiting.first()?, recorded.len());
    let (count, them) = match waiting.len() {
        1 if all == 1 => ("it is".to_owned(), "it"),
        n => (format!("{n} of {all} are"), "them"),
    };
    Some(format!(
        "{count} not in force until another person confirms {them}: onrecord confirm {}",
        if waiting.len() == 1 { first.clone() } else { waiting.join(" ") }
    ))
}

/// The evidence that nobody named: the newest that fits was taken.
pub(super) fn unnamed(recorded: &[Recorded]) -> Option<String> {
    let taken = recorded
        .iter()
        .filter_map(|r| Some((r, r.unnamed.as_ref()?)))
        .collect::<Vec<(&Recorded, &Unnamed)>>();
    let (one, newest) = *taken.first()?;
    if taken.len() == 1 {
        let why =
            if one.evidence.len() > 1 { "what was named does not show it" } else { "no evidence was named" };
        let newer =
            newest.searched_on.map(|on| format!(" (the search of {on} is newer)")).unwrap_or_default();
        let other = other(one);
        return Some(format!("{why}: it rests on the newest that shows it, {}{newer}{other}", dated(newest)));
    }
    let mut named = taken
        .iter()
        .take(NAMED)
        .map(|(r, u)| format!("{} on {}", r.commitment, dated(u)))
        .collect::<Vec<_>>();
    if taken.len() > NAMED {
        named.push(format!("and {} more", taken.len() - NAMED));
    }
    Some(format!("no evidence was named that shows it: each rests on the newest: {}", named.join("; ")))
}

/// `E-12 of 2026-02-01`
fn dated(unnamed: &Unnamed) -> String {
    format!("{} of {}", unnamed.evidence, unnamed.dated_on)
}

/// How to rest a status that is in force on something else.
fn other(recorded: &Recorded) -> String {
    let (Some(event), Some(status)) = (recorded.r#ref, recorded.to) else { return String::new() };
    format!(
        "; to rest it on another: onrecord status {status} {} --corrects {event} --evidence E-… --reason \"…\"",
        recorded.commitment
    )
}

/// What a status that was taken back rested on, and what speaks for or against the commitment all the same.
pub(super) fn left(recorded: &[Recorded]) -> Vec<String> {
    let one = |commitment: Ref, left: &Left| {
        let Left { event, evidence, relation } = left;
        let how = relation.label();
        format!(
            "{evidence}, on which {event} rested, still bears on {commitment} ({how}); where that was wrong too: onrecord \
             evidence link {evidence} {commitment} --relation context"
        )
    };
    recorded.iter().flat_map(|r| r.left.iter().map(move |left| one(r.commitment, left))).collect()
}

/// The evidence of another day that was found by its address.
pub(super) fn of_another_day(recorded: &[Recorded], known: &[Dated]) -> Option<String> {
    let first = recorded.first()?;
    let taken = known.iter().find(|one| first.evidence.contains(&Sort::Evidence.of(one.id)))?;
    if taken.dated_on == first.effective_on {
        return None;
    }
    let which = match known.len() {
        1 => "is recorded from this address".to_owned(),
        count => format!("is one of {count} from this address"),
    };
    let evidence = Sort::Evidence.of(taken.id);
    Some(format!(
        "{evidence} of {} {which} and was taken; what stands there on another day is named with --dated DATE",
        taken.dated_on
    ))
}
