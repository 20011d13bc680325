//! What a file says about itself, and where.

/// One thing that a file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundField {
    /// `title`, `date`, `publisher`, `url`, `language`, or another key of a front matter.
    pub field: &'static str,
    /// Its value: dates as YYYY-MM-DD where they were written as such, else as written.
    pub value: String,
    /// Where it stands: `front matter, line 2`, `og:title`, `JSON-LD datePublished`, `<time datetime>`.
    pub place: String,
}

impl FoundField {
    /// A field with its value and place.
    pub(super) fn new(field: &'static str, value: impl Into<String>, place: impl Into<String>) -> Self {
        Self { field, value: value.into(), place: place.into() }
    }
}

/// The first value of a field, which is the one that counts.
pub fn first<'a>(found: &'a [FoundField], field: &str) -> Option<&'a FoundField> {
    found.iter().find(|f| f.field == field)
}
