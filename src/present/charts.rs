//! Pictures that several reports draw: overdue by age, and statuses by group.

use std::collections::BTreeMap;

use crate::model::vocabulary::Status;
use crate::present::phrase::range;
use crate::present::words::{Words, args};
use crate::render::figure::{Series, Stacks};
use crate::render::{Chart, Figure, Tone};
use crate::report::row::Bucket;

/// How many groups a picture shows by name; the rest are one bar.
const GROUPS: usize = 12;

/// The statuses in bands, from the base of a bar outwards: eleven shades could not be told apart.
const BANDS: [(&str, Tone, &[Status]); 6] = [
    ("band-fulfilled", Tone::Good, &[Status::Fulfilled, Status::PartiallyFulfilled]),
    ("band-under-way", Tone::Plain, &[Status::InProgress, Status::Ongoing]),
    ("band-stalled", Tone::Warn, &[Status::Stalled]),
    ("band-nothing-known", Tone::Dim, &[Status::NoEvidence, Status::NotAssessed]),
    ("band-not-fulfilled", Tone::Bad, &[Status::NotFulfilled]),
    ("band-otherwise", Tone::Strong, &[Status::Superseded, Status::Withdrawn, Status::NotVerifiable]),
];

/// Commitments of one party or topic by status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub label: String,
    /// Whether it is one, and not all that belongs to none.
    pub is_named: bool,
    /// How many have each status.
    pub by_status: BTreeMap<Status, usize>,
}

impl Group {
    fn total(&self) -> usize {
        self.by_status.values().sum()
    }

    fn band(&self, statuses: &[Status]) -> usize {
        statuses.iter().filter_map(|status| self.by_status.get(status)).sum()
    }
}

/// A count as charts take it.
pub fn count(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// Overdue commitments by age; nothing where none is overdue.
pub fn overdue<T>(buckets: &[Bucket<T>], words: &Words) -> Option<Figure> {
    let total: usize = buckets.iter().map(|b| b.count).sum();
    if total == 0 {
        return None;
    }
    let long = buckets.iter().filter(|b| b.from_days > 90).map(|b| b.count).sum::<usize>();
    let series = Series {
        label: words.text("flag-overdue"),
        tone: Tone::Bad,
        values: buckets.iter().map(|b| count(b.count)).collect(),
    };
    Some(Figure {
        name: "overdue_by_age".to_owned(),
        title: words.say("figure-overdue", args![count = total, long = long]),
        description: words.text("figure-overdue-description"),
        chart: Chart::Bars(Stacks {
            heading: words.text("column-range"),
            categories: buckets.iter().map(|b| range(words, b)).collect(),
            series: vec![series],
        }),
    })
}

/// Statuses by group, the largest first, the rest in one bar that says how many they are. `what` is `party` or `topic`.
pub fn statuses(name: &str, what: &str, mut groups: Vec<Group>, words: &Words) -> Option<Figure> {
    groups.retain(|group| group.total() > 0);
    groups.sort_by(|a, b| b.total().cmp(&a.total()).then_with(|| a.label.cmp(&b.label)));
    let mut named = groups.iter().filter(|group| group.is_named);
    let (first, second) = (named.next()?.clone(), named.next());
    let sole = if second.is_some_and(|second| second.total() == first.total()) { "no" } else { "yes" };
    let unnamed: usize = groups.iter().filter(|group| !group.is_named).map(Group::total).sum();
    if groups.len() > GROUPS {
        groups = joined(groups, words);
    }
    let bands = BANDS.iter().filter(|(_, _, statuses)| groups.iter().any(|g| g.band(statuses) > 0));
    let series = bands.map(|(key, tone, statuses)| Series {
        label: words.text(key),
        tone: *tone,
        values: groups.iter().map(|g| count(g.band(statuses))).collect(),
    });
    let fulfilled = first.band(BANDS[0].2);
    let named = if unnamed > 0 { "some" } else { "all" };
    let told = args![
        sole = sole,
        named = named,
        what = what,
        label = first.label.as_str(),
        total = first.total(),
        fulfilled = fulfilled,
    ];
    Some(Figure {
        name: name.to_owned(),
        title: words.say("figure-statuses", told),
        description: words.say("figure-statuses-description", args![what = what]),
        chart: Chart::Bars(Stacks {
            heading: words.say("breakdown-heading", args![what = what]),
            categories: groups.iter().map(|g| g.label.clone()).collect(),
            series: series.collect(),
        }),
    })
}

/// The largest groups, and one for all others.
fn joined(mut groups: Vec<Group>, words: &Words) -> Vec<Group> {
    let rest = groups.split_off(GROUPS);
    let mut by_status = BTreeMap::new();
    for (status, count) in rest.iter().flat_map(|group| &group.by_status) {
        *by_status.entry(*status).or_default() += count;
    }
    let label = words.say("figure-others", args![count = rest.len()]);
    groups.push(Group { label, is_named: false, by_status });
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(label: &str, statuses: &[(Status, usize)]) -> Group {
        Group { label: label.to_owned(), is_named: true, by_status: statuses.iter().copied().collect() }
    }

    #[test]
    fn every_status_lies_in_one_band() {
        let mut banded: Vec<Status> = BANDS.iter().flat_map(|(_, _, statuses)| *statuses).copied().collect();
        banded.sort_unstable();
        assert_eq!(banded, Status::ALL);
    }

    #[test]
    fn the_largest_groups_stand_first_and_the_rest_in_one_bar_that_loses_nothing() {
        let groups = (1..=15).map(|n| group(&format!("P{n:02}"), &[(Status::Ongoing, n)])).collect();
        let figure = statuses("s", "party", groups, &Words::default()).unwrap();
        let Chart::Bars(stacks) = figure.chart else { unreachable!("bars") };
        assert_eq!(stacks.categories.len(), 13);
        assert_eq!((stacks.categories[0].as_str(), stacks.categories[12].as_str()), ("P15", "3 others"));
        assert_eq!(stacks.series[0].values.iter().sum::<u64>(), (1..=15).sum::<u64>());
        assert_eq!(stacks.series[0].values[12], 6);
    }

    #[test]
    fn nothing_to_show_is_no_figure() {
        let words = Words::default();
        assert_eq!(statuses("s", "party", vec![group("P", &[])], &words), None);
        let empty = Bucket::<()> { from_days: 1, to_days: None, count: 0, rows: Vec::new() };
        assert_eq!(overdue(&[empty], &words), None);
    }
}
