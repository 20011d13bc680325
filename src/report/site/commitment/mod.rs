//! One commitment as the public sees it.

mod correction;
mod evidence;
mod history;
mod quote;

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::flags::flags;
use crate::model::fold::{Case, Casebook};
use crate::model::ledger::{Ledger, Link};
use crate::model::reference::{Ref, Sort};
use crate::model::state::State;
use crate::model::vocabulary::{CommitmentKind, Flag, LinkKind, RoleKind, Status, Strength};
use crate::report::lookup::Lookup;
use crate::report::row::{Due, PartyInRole};

pub use correction::PublicCorrection;
pub use evidence::PublicEvidence;
pub use history::{PublicDeadline, PublicStatus};
pub use quote::PublicQuote;

use evidence::Rationales;

/// A commitment with what may be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicCommitment {
    /// `C-42`
    pub commitment: Ref,
    /// Its short title.
    pub title: String,
    /// What sort of undertaking.
    pub kind: CommitmentKind,
    /// How hard it binds.
    pub strength: Strength,
    /// When it was made.
    pub made_on: NaiveDate,
    /// Its condition, if any.
    pub condition: Option<String>,
    /// What would show that it is met.
    pub success_test: Option<String>,
    /// Its status.
    pub status: Status,
    /// Since when.
    pub since_on: NaiveDate,
    /// Whether it is open.
    pub is_open: bool,
    /// When it is due.
    pub due: Option<Due>,
    /// Whether it is overdue, due soon, or was late.
    pub flag: Option<Flag>,
    /// The parties in their roles.
    pub parties: Vec<PartyInRole>,
    /// Codes of its topics.
    pub topics: Vec<String>,
    /// Its exact words, the origin first.
    pub quotes: Vec<PublicQuote>,
    /// Its statuses, oldest first.
    pub statuses: Vec<PublicStatus>,
    /// Where a status was put right, in the order in which that was recorded.
    pub corrections: Vec<PublicCorrection>,
    /// Its due dates, oldest first.
    pub deadlines: Vec<PublicDeadline>,
    /// What bears on it and can be looked at, oldest first.
    pub evidence: Vec<PublicEvidence>,
    /// Its ties to other published commitments.
    pub links: Vec<PublicLink>,
}

/// One tie to another commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicLink {
    /// How it relates.
    pub kind: LinkKind,
    /// Whether it is the other one that relates to this.
    pub inverse: bool,
    /// `C-7`
    pub commitment: Ref,
    /// Its title.
    pub title: String,
}

impl PublicCommitment {
    /// Labels of the committing parties.
    pub fn by(&self) -> Vec<String> {
        let committing = self.parties.iter().filter(|p| p.role == RoleKind::Committing);
        committing.map(|p| p.name.clone()).collect()
    }
}

/// Every commitment of the book.
pub(super) fn all(
    ledger: &Ledger,
    book: &Casebook<'_>,
    lookup: &Lookup<'_>,
    as_of: NaiveDate,
) -> Vec<PublicCommitment> {
    let mut links: HashMap<i64, Vec<PublicLink>> = HashMap::new();
    for link in &ledger.links {
        tie(&mut links, book, link);
    }
    let rationales = evidence::rationales(ledger);
    let mut corrections = correction::all(ledger, as_of);
    let one = |case: Case<'_>| {
        let state = book.state(case, as_of)?;
        let links = links.remove(&case.commitment.id).unwrap_or_default();
        let flag = flags(&state, as_of, &ledger.thresholds);
        let flag = flag.into_iter().find(|f| matches!(f, Flag::Overdue | Flag::DueSoon | Flag::Late));
        let corrections = corrections.remove(&case.commitment.id).unwrap_or_default();
        Some(PublicCommitment { flag, corrections, links, ..of(case, &state, lookup, as_of, &rationales) })
    };
    book.cases().filter_map(one).collect()
}

fn of(
    case: Case<'_>,
    state: &State,
    lookup: &Lookup<'_>,
    as_of: NaiveDate,
    rationales: &Rationales<'_>,
) -> PublicCommitment {
    let commitment = case.commitment;
    let evidence = evidence::evidence(case, lookup, as_of, rationales);
    PublicCommitment {
        commitment: Sort::Commitment.of(commitment.id),
        title: commitment.title.to_string(),
        kind: commitment.kind,
        strength: commitment.strength,
        made_on: commitment.made_on,
        condition: commitment.condition.as_deref().map(str::to_owned),
        success_test: commitment.success_test.as_deref().map(str::to_owned),
        status: state.status,
        since_on: state.since_on,
        is_open: state.is_open,
        due: Lookup::due(state),
        flag: None,
        parties: lookup.roles(commitment),
        topics: lookup.topics(commitment),
        quotes: quote::quotes(case, lookup, as_of),
        statuses: history::statuses(case, &evidence, as_of),
        corrections: Vec::new(),
        deadlines: history::deadlines(case, as_of),
        evidence,
        links: Vec::new(),
    }
}

/// Both ends of a tie, where both are published.
fn tie(links: &mut HashMap<i64, Vec<PublicLink>>, book: &Casebook<'_>, link: &Link) {
    let (Some(from), Some(to)) = (book.case(link.from), book.case(link.to)) else { return };
    for (at, other, inverse) in [(from, to, false), (to, from, true)] {
        links.entry(at.commitment.id).or_default().push(PublicLink {
            kind: link.kind,
            inverse,
            commitment: Sort::Commitment.of(other.commitment.id),
            title: other.commitment.title.to_string(),
        });
    }
}
