//! Searching the table of a page.

use crate::render::escape::escaped;
use crate::render::safe::safe;

/// The script of pages with a finder. It gets nothing from the data but what stands on the page.
pub(super) const SCRIPT: &str = include_str!("finder.js");

/// What a reader can look for in the table of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finder {
    /// The name of the form.
    pub name: String,
    /// The label of the field for words.
    pub words: String,
    /// The choice that leaves nothing out.
    pub all: String,
    /// How many rows are shown, with `%shown%` and `%all%` for the numbers: `%shown% of %all%`.
    pub shown: String,
    /// Columns with few values.
    pub facets: Vec<Facet>,
}

/// One column with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The heading of the column.
    pub column: String,
    /// Its values in the order they are offered.
    pub values: Vec<String>,
}

impl Finder {
    /// The form, hidden until the script shows it.
    pub(super) fn form(&self) -> String {
        let text = |text: &str| escaped(&safe(text)).into_owned();
        let mut out = format!(
            "<form class=\"finder\" role=\"search\" aria-label=\"{}\" hidden>\n\
             <label>{} <input type=\"search\" name=\"q\" autocomplete=\"off\"></label>\n",
            text(&self.name),
            text(&self.words)
        );
        for facet in &self.facets {
            let column = text(&facet.column);
            out += &format!(
                "<label>{column} <select name=\"{column}\"><option value=\"\">{}</option>",
                text(&self.all)
            );
            for value in &facet.values {
                out += &format!("<option>{}</option>", text(value));
            }
            out += "</select></label>\n";
        }
        out + &format!("<output data-shown=\"{}\"></output>\n</form>\n", text(&self.shown))
    }
}
