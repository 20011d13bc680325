//! Columns whose headings are messages: `column-due` heads the column `due`.

use std::borrow::Cow;

use super::Words;
use crate::render::Column;

impl Words {
    /// A column of short texts.
    pub fn column(&self, key: &'static str) -> Column {
        Column::text(key, self.heading(key))
    }

    /// A column of numbers.
    pub fn number(&self, key: &'static str) -> Column {
        Column::number(key, self.heading(key))
    }

    /// A column of long texts.
    pub fn flex(&self, key: &'static str) -> Column {
        Column::flex(key, self.heading(key))
    }

    fn heading(&self, key: &str) -> Cow<'static, str> {
        self.text(&format!("column-{key}")).into()
    }
}
