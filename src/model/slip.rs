//! A word of a short list, mistyped.

/// Words at least so similar are taken for slips of one another.
const ALIKE: f64 = 0.8;

/// What the spelling stands for that is most like `word`; none where none is like it (Jaro-Winkler above 0.8).
pub fn meant<T>(word: &str, spellings: impl IntoIterator<Item = (impl AsRef<str>, T)>) -> Option<T> {
    let alike = |spelling: &str| strsim::jaro_winkler(spelling, word);
    let near = spellings.into_iter().map(|(spelling, meaning)| (alike(spelling.as_ref()), meaning));
    let near = near.filter(|(likeness, _)| *likeness > ALIKE).max_by(|a, b| a.0.total_cmp(&b.0));
    near.map(|(_, meaning)| meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_similar_word_is_meant_and_none_where_nothing_is_alike() {
        let words = ["status", "stalled", "note"];
        let meant = |word| meant(word, words.map(|word| (word, word)));
        assert_eq!(meant("statsu"), Some("status"));
        assert_eq!(meant("staled"), Some("stalled"));
        assert_eq!(meant("xyz"), None);
    }
}
