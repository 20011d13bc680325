//! The list itself, read once from the text embedded in the program.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Known;
use crate::model::text::fold;
use crate::model::vocabulary::PartyKind;

/// Kind, name, short name, ISO 3166-1 alpha-2, alpha-3, parent, aliases; a test holds every line to that.
const TSV: &str = include_str!("directory.tsv");

/// All well-known parties.
pub(super) static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| Directory::of(TSV));

/// One line of the list.
pub(super) struct Entry {
    pub(super) kind: PartyKind,
    pub(super) name: &'static str,
    short_name: Option<&'static str>,
    parent: Option<&'static str>,
    /// Codes first.
    aliases: Vec<&'static str>,
}

impl Entry {
    /// Reads one line; none when it is not one of the list.
    fn of(line: &'static str) -> Option<Self> {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[kind, name, short_name, alpha2, alpha3, parent, aliases] = columns.as_slice() else {
            return None;
        };
        let given = |text: &'static str| Some(text).filter(|text| !text.is_empty());
        let codes = [alpha2, alpha3].into_iter().filter_map(given);
        Some(Self {
            kind: kind.parse().ok()?,
            name,
            short_name: given(short_name),
            parent: given(parent),
            aliases: codes.chain(aliases.split("; ").filter_map(given)).collect(),
        })
    }

    /// Every name it goes by.
    fn names(&self) -> impl Iterator<Item = &'static str> + '_ {
        std::iter::once(self.name).chain(self.short_name).chain(self.aliases.iter().copied())
    }

    /// The entry as callers see it.
    pub(super) fn known(&self) -> Known {
        Known {
            name: self.name.to_owned(),
            short_name: self.short_name.map(str::to_owned),
            kind: self.kind,
            aliases: self.aliases.clone(),
            parent: self.parent,
        }
    }
}

/// The entries, and where each folded name leads.
pub(super) struct Directory {
    entries: Vec<Entry>,
    index: HashMap<String, usize>,
}

impl Directory {
    fn of(tsv: &'static str) -> Self {
        let entries: Vec<Entry> =
            tsv.lines().filter(|line| !line.starts_with('#')).filter_map(Entry::of).collect();
        let index = entries
            .iter()
            .enumerate()
            .flat_map(|(place, entry)| entry.names().map(move |name| (fold(name), place)))
            .collect();
        Self { entries, index }
    }

    /// The entry of a folded name.
    pub(super) fn get(&self, folded: &str) -> Option<&Entry> {
        self.index.get(folded).and_then(|place| self.entries.get(*place))
    }

    /// Every folded name with the name of the entry it leads to, in no particular order.
    pub(super) fn folded_names(&'static self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.index
            .iter()
            .filter_map(|(folded, place)| Some((folded.as_str(), self.entries.get(*place)?.name)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn lines() -> impl Iterator<Item = &'static str> {
        TSV.lines().filter(|line| !line.starts_with('#'))
    }

    #[test]
    fn every_line_is_an_entry() {
        assert_eq!(DIRECTORY.entries.len(), lines().count());
        for line in lines() {
            assert!(Entry::of(line).is_some(), "{line}");
            assert!(line.split('\t').flat_map(|c| c.split("; ")).all(|c| c == c.trim()), "{line}");
        }
    }

    #[test]
    fn no_two_names_are_the_same_when_folded() {
        let mut seen = HashMap::new();
        for entry in &DIRECTORY.entries {
            for name in entry.names() {
                let other = seen.insert(fold(name), entry.name);
                assert_eq!(other, None, "{name} of {}", entry.name);
            }
        }
    }

    #[test]
    fn every_parent_is_an_entry_and_no_entry_is_its_own_ancestor() {
        for entry in &DIRECTORY.entries {
            let (mut at, mut steps) = (entry, 0);
            while let Some(parent) = at.parent {
                at =
                    DIRECTORY.entries.iter().find(|e| e.name == parent).unwrap_or_else(|| panic!("{parent}"));
                steps += 1;
                assert!(steps < 5, "{}", entry.name);
            }
        }
    }

    #[test]
    fn the_members_and_observer_states_of_the_united_nations_are_there_with_unique_codes() {
        let states: Vec<Vec<&str>> =
            lines().map(|l| l.split('\t').collect()).filter(|c: &Vec<_>| c[0] == "state").collect();
        assert_eq!(states.len(), 193 + 2);
        for (column, length) in [(3, 2), (4, 3)] {
            let codes: HashSet<&str> = states.iter().map(|columns| columns[column]).collect();
            assert_eq!(codes.len(), states.len());
            assert!(codes.iter().all(|c| c.len() == length && c.bytes().all(|b| b.is_ascii_uppercase())));
        }
        assert!(
            lines().filter(|l| !l.starts_with("state\t")).all(|l| l
                .split('\t')
                .skip(3)
                .take(2)
                .all(str::is_empty))
        );
    }
}
