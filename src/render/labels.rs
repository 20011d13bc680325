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
    /// Between a label and its value, such as `:`; French puts a space before it.
    pub colon: Text,
    /// The axis of counts in a chart: what is counted.
    pub count: Text,
    /// The axis of days, and a column of days.
    pub day: Text,
    /// A column of the steps from one total to another.
    pub step: Text,
    /// A column of what a value is.
    pub field: Text,
    /// A column of values.
    pub value: Text,
    /// A column of where on the axis a step begins.
    pub base: Text,
    /// A column of totals.
    pub total: Text,
    /// A column of what is added.
    pub increase: Text,
    /// A column of what is taken away.
    pub decrease: Text,
    /// A column of what happened.
    pub what: Text,
    /// A column of the line of a chart on which something stands.
    pub line: Text,
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
        colon: Cow::Borrowed(":"),
        count: Cow::Borrowed("Number"),
        day: Cow::Borrowed("Day"),
        step: Cow::Borrowed("Step"),
        field: Cow::Borrowed("Field"),
        value: Cow::Borrowed("Value"),
        base: Cow::Borrowed("Begins at"),
        total: Cow::Borrowed("Total"),
        increase: Cow::Borrowed("Increase"),
        decrease: Cow::Borrowed("Decrease"),
        what: Cow::Borrowed("Event"),
        line: Cow::Borrowed("Line"),
    };
}

impl Default for Labels {
    fn default() -> Self {
        Self::ENGLISH
    }
}
