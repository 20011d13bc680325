//! Names of well-known parties in a text.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::token::tokens;
use crate::model::directory;

/// The words of a name, and the party that it names.
type Name = (Vec<String>, &'static str);

/// Every name of the directory by its first word: the words of the name, and the party.
static NAMES: LazyLock<HashMap<String, Vec<Name>>> = LazyLock::new(|| {
    let mut names: HashMap<String, Vec<Name>> = HashMap::new();
    for (name, party) in directory::names() {
        let words: Vec<String> = tokens(name, 0..name.len()).into_iter().map(|t| t.word).collect();
        // Codes such as `in` or `us` are words of the language too.
        if name.chars().count() > 3
            && let Some(first) = words.first()
        {
            names.entry(first.clone()).or_default().push((words, party));
        }
    }
    for list in names.values_mut() {
        list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
    }
    names
});

/// Whether a word alone is the name of a well-known party.
pub(super) fn is_party(word: &str) -> bool {
    NAMES.get(word).is_some_and(|list| list.iter().any(|(words, _)| words.len() == 1))
}

/// The longest name of a well-known party that begins with these words: how many words, and the party.
pub(super) fn named(words: &[&str]) -> Option<(usize, &'static str)> {
    let list = NAMES.get(*words.first()?)?;
    list.iter()
        .find(|(name, _)| words.len() >= name.len() && name.iter().zip(words).all(|(a, b)| a == b))
        .map(|(name, party)| (name.len(), *party))
}
