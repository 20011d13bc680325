//! Part 9: by party, by topic, by kind and strength, with totals.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::account::Accounts;
use super::figures::Figures;
use crate::model::ledger::{Commitment, Topic};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::{CommitmentKind, RoleKind, Status, Strength};
use crate::report::row::TopicItem;

/// The same figures from four sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breakdown {
    /// By committing party.
    pub by_party: BreakdownTable,
    /// By topic.
    pub by_topic: BreakdownTable,
    /// By kind; kinds without a commitment have no row.
    pub by_kind: BreakdownTable,
    /// By strength.
    pub by_strength: BreakdownTable,
    /// By kind and strength together.
    pub by_kind_and_strength: BreakdownTable,
}

/// One table of the breakdown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreakdownTable {
    /// Whether one commitment may stand in several rows: the rows then sum to more than the total.
    pub may_overlap: bool,
    /// One row for each group; commitments in no group have a row without a label at the end.
    pub rows: Vec<BreakdownRow>,
    /// Every commitment once.
    pub total: Figures,
}

/// One group of commitments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreakdownRow {
    /// The group's name: a party, a topic's code and title, a kind, a strength; none for those in no group.
    pub label: Option<String>,
    /// The topic, in the table of topics; programs read it in the label.
    #[serde(skip)]
    pub topic: Option<TopicItem>,
    /// The party, in the table of parties.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<Ref>,
    /// The kind, where the table tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<CommitmentKind>,
    /// The strength, where the table tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strength: Option<Strength>,
    /// Its figures.
    #[serde(flatten)]
    pub figures: Figures,
    /// Its total by status at the end of the last day counted; statuses that nothing has are not there.
    pub by_status: BTreeMap<Status, usize>,
}

/// What is added up of one group.
#[derive(Default)]
struct Sum {
    figures: Figures,
    by_status: BTreeMap<Status, usize>,
}

impl Sum {
    fn add(&mut self, figures: Figures, status: Option<Status>) {
        self.figures += figures;
        if let Some(status) = status {
            *self.by_status.entry(status).or_default() += 1;
        }
    }
}

/// What names a row; the default is that of commitments in no group.
#[derive(Default)]
struct Head {
    label: Option<String>,
    topic: Option<TopicItem>,
    party: Option<Ref>,
    kind: Option<CommitmentKind>,
    strength: Option<Strength>,
}

pub(super) fn draw(accounts: &Accounts<'_>) -> Breakdown {
    let lookup = &accounts.lookup;
    Breakdown {
        by_party: table(
            accounts,
            true,
            |c| c.parties(RoleKind::Committing).map(|id| (lookup.party(id), id)).collect(),
            |(label, id)| Head {
                label: Some(label.clone()),
                party: Some(Sort::Party.of(*id)),
                ..Head::default()
            },
        ),
        by_topic: table(
            accounts,
            true,
            |c| c.topics.iter().copied().filter(|id| lookup.topic(*id).is_some()).collect(),
            |id| lookup.topic(*id).map(topic).unwrap_or_default(),
        ),
        by_kind: table(
            accounts,
            false,
            |c| BTreeSet::from([c.kind]),
            |kind| Head { label: Some(words(kind)), kind: Some(*kind), ..Head::default() },
        ),
        by_strength: table(
            accounts,
            false,
            |c| BTreeSet::from([c.strength]),
            |strength| Head { label: Some(words(strength)), strength: Some(*strength), ..Head::default() },
        ),
        by_kind_and_strength: table(
            accounts,
            false,
            |c| BTreeSet::from([(c.kind, c.strength)]),
            |(kind, strength)| Head {
                label: Some(format!("{}, {}", words(kind), words(strength))),
                kind: Some(*kind),
                strength: Some(*strength),
                ..Head::default()
            },
        ),
    }
}

fn topic(topic: &Topic) -> Head {
    let label = Some(format!("{} {}", topic.code, topic.title));
    Head { label, topic: Some(TopicItem::of(topic)), ..Head::default() }
}

/// The word as a report prints it: `ongoing action`.
fn words(word: &impl ToString) -> String {
    word.to_string().replace('_', " ")
}

/// Adds up every commitment in each group that it belongs to; groups in the order of their keys.
fn table<K: Ord>(
    accounts: &Accounts<'_>,
    may_overlap: bool,
    groups: impl Fn(&Commitment) -> BTreeSet<K>,
    head: impl Fn(&K) -> Head,
) -> BreakdownTable {
    let mut grouped: BTreeMap<K, Sum> = BTreeMap::new();
    let (mut ungrouped, mut total) = (Sum::default(), Figures::default());
    for account in &accounts.all {
        let figures = Figures::of(account, accounts);
        let status = account.closing.as_ref().map(|s| s.status);
        let keys = groups(account.case.commitment);
        if keys.is_empty() {
            ungrouped.add(figures, status);
        }
        for key in keys {
            grouped.entry(key).or_default().add(figures, status);
        }
        total += figures;
    }
    let named = grouped.into_iter().map(|(key, sum)| row(head(&key), sum));
    let rows =
        named.chain([row(Head::default(), ungrouped)]).filter(|r| r.figures != Figures::default()).collect();
    BreakdownTable { may_overlap, rows, total }
}

fn row(head: Head, sum: Sum) -> BreakdownRow {
    let (Head { label, topic, party, kind, strength }, Sum { figures, by_status }) = (head, sum);
    BreakdownRow { label, topic, party, kind, strength, figures, by_status }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::Status;
    use crate::report::fixture::Book;
    use crate::report::month::laws::march;

    #[test]
    fn a_commitment_of_two_parties_stands_under_both_and_once_in_the_total() {
        let mut book = Book::new();
        let (kz, un) = (book.party("Kazakhstan"), book.party("Belarus"));
        let shared = book.commitment("2026-03-02");
        book.role(shared, kz, RoleKind::Committing);
        book.role(shared, un, RoleKind::Committing);
        let single = book.commitment("2026-02-02");
        book.role(single, kz, RoleKind::Committing);
        book.due(single, Some("2026-03-30"), "2026-02-02");
        let nobody = book.commitment("2026-03-03");
        book.role(nobody, un, RoleKind::Counterpart);
        book.status(nobody, Status::Fulfilled, "2026-03-04");
        let table = march(&book).breakdown.by_party;
        let told: Vec<_> = table.rows.iter().map(|r| (r.label.as_deref(), r.figures)).collect();
        let figures = |open, new, closed, fulfilled, overdue, total| Figures {
            open,
            new,
            closed,
            fulfilled,
            overdue,
            total,
        };
        assert_eq!(
            told,
            [
                (Some("Belarus"), figures(1, 1, 0, 0, 0, 1)),
                (Some("Kazakhstan"), figures(2, 1, 0, 0, 1, 2)),
                (None, figures(0, 1, 1, 1, 0, 1)),
            ]
        );
        assert!(table.may_overlap);
        assert_eq!(table.total, figures(2, 2, 1, 1, 1, 3));
    }

    #[test]
    fn topics_keep_the_order_of_the_tree() {
        let mut book = Book::new();
        let (two, ten) = (book.topic("SDG 2"), book.topic("SDG 10"));
        let c = book.commitment("2026-03-02");
        book.edit(c).topics = vec![ten, two];
        let rows = march(&book).breakdown.by_topic.rows;
        let labels: Vec<_> = rows.iter().filter_map(|r| r.label.as_deref()).collect();
        assert_eq!(labels, ["SDG 2 title of SDG 2", "SDG 10 title of SDG 10"]);
        let codes: Vec<_> = rows.iter().filter_map(|r| r.topic.as_ref()).map(|t| t.code.as_str()).collect();
        assert_eq!(codes, ["SDG 2", "SDG 10"]);
        assert!(serde_json::to_value(&rows[0]).unwrap().get("topic").is_none());
    }

    #[test]
    fn what_was_not_yet_made_has_no_row() {
        let mut book = Book::new();
        book.commitment("2026-04-01");
        let breakdown = march(&book).breakdown;
        assert_eq!((breakdown.by_kind.rows, breakdown.by_kind.total), (vec![], Figures::default()));
    }
}
