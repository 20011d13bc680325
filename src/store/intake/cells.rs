//! What the cells of a row say, short enough to be kept: each text as a digest.

use serde_json::{Map, Value as Json};

use crate::model::digest::sha256;

/// So many hexadecimal digits of SHA-256 tell texts apart: what one cell says is compared with what it said, and with
/// nothing else.
const DIGITS: usize = 16;

/// The fields of a row that hold something, each with a digest of its text, in the order of the fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cells(Map<String, Json>);

impl Cells {
    /// The cells of a row: field and text.
    pub fn of<'t>(fields: impl IntoIterator<Item = (&'static str, &'t str)>) -> Self {
        let short = |text: &str| Json::from(sha256(text).chars().take(DIGITS).collect::<String>());
        Self(fields.into_iter().map(|(field, text)| (field.to_owned(), short(text))).collect())
    }

    /// As the database keeps it.
    pub fn stored(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    /// What the database kept. What cannot be read says nothing: every cell is another one then.
    pub fn kept(stored: &str) -> Self {
        Self(serde_json::from_str(stored).unwrap_or_default())
    }

    /// The fields that say what they said.
    pub fn same<'a>(&'a self, before: &Self) -> Vec<&'a str> {
        let same = self.0.iter().filter(|(field, digest)| before.0.get(*field) == Some(*digest));
        same.map(|(field, _)| field.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_cell_still_says_is_told_after_it_was_kept() {
        let before = Cells::of([("title", "Dam"), ("due", "2027"), ("owner", "dana")]);
        let kept = Cells::kept(&before.stored());
        assert_eq!(kept, before);
        let now = Cells::of([("title", "Dam"), ("due", "2028"), ("note", "late")]);
        assert_eq!(now.same(&kept), ["title"]);
        assert_eq!(now.same(&Cells::kept("no json")), Vec::<&str>::new());
    }
}
