//! The filter asked of the records of a ledger, on one day.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Filter, phrases};
use crate::model::flags::{flags, last_news_on};
use crate::model::fold::Case;
use crate::model::ledger::{Attestation, Commitment, Ledger};
use crate::model::state::State;
use crate::model::text;
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{AttestationKind, RoleKind};

/// A [`Filter`] that knows the ledger and the day it is asked of.
#[derive(Debug, Clone)]
pub struct Sieve<'a> {
    filter: &'a Filter,
    issuers: HashMap<i64, i64>,
    words: Vec<Vec<String>>,
    as_of: NaiveDate,
    thresholds: Thresholds,
}

impl<'a> Sieve<'a> {
    pub(super) fn new(filter: &'a Filter, ledger: &Ledger, as_of: NaiveDate) -> Self {
        let issuers = ledger.releases.iter().filter_map(|r| Some((r.id, r.issuer?))).collect();
        let words = filter.text.as_deref().map(phrases).unwrap_or_default();
        let words = words.iter().map(|w| tokens(w)).collect();
        Self { filter, issuers, words, as_of, thresholds: ledger.thresholds }
    }

    /// Whether it keeps a commitment, whose state must be that of the same day. [`Filter::updated`] is not
    /// looked at: see [`Filter::require_ledger`].
    pub fn keeps(&self, case: Case<'_>, state: &State) -> bool {
        self.keeps_state(state) && self.keeps_row(case.commitment) && self.keeps_passages(case)
    }

    fn keeps_state(&self, state: &State) -> bool {
        let filter = self.filter;
        let silent = |days| state.is_open && (self.as_of - last_news_on(state)).num_days() > days;
        let flagged = || flags(state, self.as_of, &self.thresholds).iter().any(|f| filter.flags.contains(f));
        filter.allows(state.status, state.is_open)
            && filter.due.is_none_or(|period| state.due_on.is_some_and(|on| period.contains(on)))
            && filter.made.is_none_or(|period| period.contains(state.made_on))
            && filter.stale_days.is_none_or(silent)
            && (filter.flags.is_empty() || flagged())
            && (!filter.no_evidence || state.evidence_count == 0)
    }

    fn keeps_row(&self, commitment: &Commitment) -> bool {
        let filter = self.filter;
        let mut bound = commitment.parties(RoleKind::Committing);
        let mut named = commitment.roles.iter().map(|r| r.party);
        one_of(&filter.kinds, &commitment.kind)
            && one_of(&filter.strengths, &commitment.strength)
            && one_of(&filter.priorities, &commitment.priority)
            && (filter.owners.is_empty()
                || commitment.owner.as_deref().is_some_and(|owner| filter.owners.iter().any(|o| o == owner)))
            && (filter.committing.is_empty() || bound.any(|id| filter.committing.contains(&id)))
            && (filter.parties.is_empty() || named.any(|id| filter.parties.contains(&id)))
            && (filter.topics.is_empty() || commitment.topics.iter().any(|id| filter.topics.contains(id)))
    }

    fn keeps_passages(&self, case: Case<'_>) -> bool {
        let filter = self.filter;
        let said = |a: &&&Attestation| a.kind == AttestationKind::Origin || a.stated_on <= self.as_of;
        let passages = || case.attestations().iter().filter(said);
        let issuer = || {
            let origin = case.attestations().iter().find(|a| a.kind == AttestationKind::Origin);
            origin.and_then(|a| self.issuers.get(&a.release))
        };
        let own_words = || {
            let own = case.commitment;
            [Some(&*own.title), own.condition.as_deref(), own.success_test.as_deref()]
                .map(Option::unwrap_or_default)
                .join("\n")
        };
        (filter.issuers.is_empty() || issuer().is_some_and(|id| filter.issuers.contains(id)))
            && (filter.releases.is_empty() || passages().any(|a| filter.releases.contains(&a.release)))
            && (self.words.is_empty()
                || self.stands_in(&own_words())
                || passages().any(|a| self.stands_in(&a.quote)))
    }

    /// Whether every word asked for stands in one text.
    fn stands_in(&self, text: &str) -> bool {
        let text = tokens(text);
        self.words.iter().all(|word| text.windows(word.len()).any(|window| window == word))
    }
}

fn one_of<T: PartialEq>(wanted: &[T], value: &T) -> bool {
    wanted.is_empty() || wanted.contains(value)
}

/// The tokens of a text, as the search index cuts them: runs of letters and digits, without case and accents.
fn tokens(text: &str) -> Vec<String> {
    let folded = text::fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|t| !t.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Period;
    use crate::model::fold::Casebook;
    use crate::model::fold::fixture::{Book, day};
    use crate::model::vocabulary::{CommitmentKind, Priority, Relation, Status, Strength};

    const NONE: [i64; 0] = [];

    /// The ids of what a filter keeps on a day.
    fn kept(book: &Book, filter: &Filter, as_of: &str) -> Vec<i64> {
        let casebook = Casebook::new(&book.ledger);
        let sieve = filter.over(&book.ledger, day(as_of));
        casebook
            .states(day(as_of))
            .iter()
            .filter(|s| casebook.case(s.commitment).is_some_and(|case| sieve.keeps(case, s)))
            .map(|s| s.commitment)
            .collect()
    }

    fn two() -> Book {
        let mut book = Book::new();
        book.commitment("2026-01-01");
        book.commitment("2026-02-01");
        book
    }

    #[test]
    fn a_filter_that_names_nothing_keeps_everything() {
        assert!(Filter::default().is_empty());
        assert_eq!(kept(&two(), &Filter::default(), "2026-03-01"), [1, 2]);
        assert_eq!(kept(&two(), &Filter::default(), "2026-01-31"), [1]);
    }

    #[test]
    fn words_of_the_status_filter_are_alternatives() {
        let mut book = two();
        book.status(1, Status::Fulfilled, "2026-02-15");
        let of = |statuses: &[Status], is_open| Filter {
            statuses: statuses.to_vec(),
            is_open,
            ..Filter::default()
        };
        let on = "2026-03-01";
        assert_eq!(kept(&book, &of(&[Status::Fulfilled], None), on), [1]);
        assert_eq!(kept(&book, &of(&[], Some(true)), on), [2]);
        assert_eq!(kept(&book, &of(&[], Some(false)), on), [1]);
        assert_eq!(kept(&book, &of(&[Status::Fulfilled], Some(true)), on), [1, 2]);
        assert_eq!(kept(&book, &of(&[Status::Fulfilled], None), "2026-02-14"), NONE);
    }

    #[test]
    fn parties_are_asked_by_role_or_in_any_role() {
        let mut book = two();
        let (state, office) = (book.party("State"), book.party("Office"));
        book.role(1, state, RoleKind::Committing);
        book.role(2, state, RoleKind::Counterpart);
        book.role(2, office, RoleKind::Committing);
        let on = "2026-03-01";
        let by = Filter { committing: [state].into(), ..Filter::default() };
        let party = Filter { parties: [state].into(), ..Filter::default() };
        let either = Filter { committing: [state, office].into(), ..Filter::default() };
        assert_eq!(kept(&book, &by, on), [1]);
        assert_eq!(kept(&book, &party, on), [1, 2]);
        assert_eq!(kept(&book, &either, on), [1, 2]);
        assert_eq!(kept(&book, &Filter { parties: [office].into(), ..by }, on), NONE);
    }

    #[test]
    fn a_release_counts_from_the_day_its_words_were_said_and_the_issuer_is_the_origins() {
        let mut book = two();
        let (first, second) = (book.release("2026-01-01"), book.release("2026-02-10"));
        book.attest(1, first, AttestationKind::Origin, "we will build it");
        book.attest(1, second, AttestationKind::Restatement, "we build the bridge");
        let (one, other) = (book.party("One"), book.party("Other"));
        book.ledger.releases[0].issuer = Some(one);
        book.ledger.releases[1].issuer = Some(other);
        let release = Filter { releases: [second].into(), ..Filter::default() };
        assert_eq!(kept(&book, &release, "2026-02-09"), NONE);
        assert_eq!(kept(&book, &release, "2026-02-10"), [1]);
        let issuer = |id| Filter { issuers: [id].into(), ..Filter::default() };
        assert_eq!(kept(&book, &issuer(one), "2026-03-01"), [1]);
        assert_eq!(kept(&book, &issuer(other), "2026-03-01"), NONE);
        let text = |words: &str| Filter { text: Some(words.into()), ..Filter::default() };
        assert_eq!(kept(&book, &text("BRIDGE we"), "2026-02-09"), NONE);
        assert_eq!(kept(&book, &text("BRIDGE we"), "2026-02-10"), [1]);
        assert_eq!(kept(&book, &text("bridge it"), "2026-02-10"), NONE, "words of two passages");
        assert_eq!(kept(&book, &text("bui"), "2026-02-10"), NONE, "a part of a word");
    }

    #[test]
    fn a_word_with_a_hyphen_is_a_phrase_and_accents_do_not_matter() {
        let mut book = two();
        book.edit(1).title = "Support the UN-80 initiative".into();
        book.edit(2).title = "80 UN seats in Côte d’Ivoire".into();
        let text = |words: &str| Filter { text: Some(words.into()), ..Filter::default() };
        assert_eq!(kept(&book, &text("un-80"), "2026-03-01"), [1]);
        assert_eq!(kept(&book, &text("80 un"), "2026-03-01"), [1, 2]);
        assert_eq!(kept(&book, &text("COTE — d'ivoire"), "2026-03-01"), [2]);
    }

    #[test]
    fn silence_is_asked_of_open_ones_and_counts_more_than_the_days_given() {
        let mut book = two();
        book.evidence(1, Relation::Context, "2026-02-10");
        let stale = Filter { stale_days: Some(30), ..Filter::default() };
        assert_eq!(kept(&book, &stale, "2026-03-03"), NONE);
        assert_eq!(kept(&book, &stale, "2026-03-04"), [2]);
        book.status(2, Status::Withdrawn, "2026-03-04");
        assert_eq!(kept(&book, &stale, "2026-03-04"), NONE);
    }

    #[test]
    fn periods_and_plain_values_are_compared() {
        let mut book = two();
        book.due(1, Some("2026-12-31"), "2026-01-01");
        book.edit(2).owner = Some("ann".into());
        book.edit(2).priority = Priority::High;
        book.edit(2).strength = Strength::Soft;
        book.evidence(2, Relation::Supports, "2026-02-10");
        let period = |text| Period::parse(text, day("2026-03-01")).ok();
        let on = "2026-03-01";
        for (filter, expected) in [
            (Filter { due: period("2026-12"), ..Filter::default() }, 1),
            (Filter { made: period("..2026-01"), ..Filter::default() }, 1),
            (Filter { no_evidence: true, ..Filter::default() }, 1),
            (Filter { owners: vec!["ann".into()], ..Filter::default() }, 2),
            (Filter { priorities: vec![Priority::High], ..Filter::default() }, 2),
            (Filter { strengths: vec![Strength::Soft], ..Filter::default() }, 2),
        ] {
            assert_eq!(kept(&book, &filter, on), [expected], "{filter:?}");
            assert!(!filter.is_empty());
        }
        let kind = Filter { kinds: vec![CommitmentKind::Support], ..Filter::default() };
        assert_eq!(kept(&book, &kind, on), NONE);
    }

    #[test]
    fn what_only_the_present_can_answer_is_refused() {
        let updated = Filter { updated: Some(Period { from: None, to: None }), ..Filter::default() };
        assert_eq!(updated.require_ledger().unwrap_err().code, "present_only");
        assert!(Filter::default().require_ledger().is_ok());
    }
}
