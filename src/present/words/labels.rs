//! The words that writers of formats themselves need.

use super::Words;
use crate::render::Labels;

impl Words {
    /// The writers' words in this language.
    #[allow(clippy::needless_update, reason = "a word that a writer adds is English until it is translated")]
    pub fn labels(&self) -> Labels {
        Labels {
            language: self.language().as_str().into(),
            contents: self.text("writer-contents").into(),
            skip_to_content: self.text("writer-skip-to-content").into(),
            sources: self.text("writer-sources").into(),
            page: self.text("writer-page").into(),
            of: self.text("writer-of").into(),
            figure: self.text("writer-figure").into(),
            show_values: self.text("writer-show-values").into(),
            cut: self.text("writer-cut").into(),
            colon: self.text("writer-colon").into(),
            count: self.text("writer-count").into(),
            day: self.text("writer-day").into(),
            step: self.text("writer-step").into(),
            field: self.text("writer-field").into(),
            value: self.text("writer-value").into(),
            base: self.text("writer-base").into(),
            total: self.text("writer-total").into(),
            increase: self.text("writer-increase").into(),
            decrease: self.text("writer-decrease").into(),
            what: self.text("writer-what").into(),
            line: self.text("writer-line").into(),
            ..Labels::ENGLISH
        }
    }
}
