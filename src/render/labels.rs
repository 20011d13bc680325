//! The words that writers themselves put on a page, in the language of the document.

use std::borrow::Cow;

/// A word of a language.
type Text = Cow<'static, str>;

/// Words of the writers, and the language of a document's fixed words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// The language as BCP 47 spells it, such as `en`.
    pub language: Text,
    /// Above the list of sections.
    pub contents: Text,
    /// For readers who jump over the navigation.
    pub skip_to_content: Text,
    /// Above the texts of footnotes.
    pub sources: Text,
    /// Before the number of a page.
    pub page: Text,
    /// Between the number of a page and the number of pages.
    pub of: Text,
    /// Before the number of a figure.
    pub figure: Text,
    /// Opens the values of a figure as a table.
    pub show_values: Text,
    /// Below a table that is too long for pages, with `%shown%` and `%all%` for the numbers of its rows.
    pub cut: Text,
}

impl Labels {
    /// The English words.
    pub const ENGLISH: Self = Self {
        language: Cow::Borrowed("en"),
        contents: Cow::Borrowed("Contents"),
        skip_to_content: Cow::Borrowed("Skip to content"),
        sources: Cow::Borrowed("Sources"),
        page: Cow::Borrowed("Page"),
        of: Cow::Borrowed("of"),
        figure: Cow::Borrowed("Figure"),
        show_values: Cow::Borrowed("Show the values"),
        cut: Cow::Borrowed("The first %shown% of %all%; all of them are in this report as XLSX and as CSV."),
    };
}

impl Default for Labels {
    fn default() -> Self {
        Self::ENGLISH
    }
}
