//! Questions about one item. What cannot be read is asked again at once; what the ledger then refuses is kept, so that
//! the next try has it ready.

use std::collections::BTreeMap;

use crate::cli::dialog::{ask, say_error};
use crate::error::Result;
use crate::model::reference::Ref;

/// What takes a kept answer away where nothing is to stand in its place.
const NOTHING: &str = "-";

/// A question, and what an empty answer to it means; nothing where it leaves the deed.
pub(super) struct Question {
    pub(super) text: &'static str,
    pub(super) else_means: &'static str,
}

/// The answers that were given about an item and have not been recorded.
#[derive(Debug, Default)]
pub(super) struct Answers {
    about: Option<Ref>,
    kept: BTreeMap<&'static str, String>,
}

impl Answers {
    /// Turns to an item; answers about another one are forgotten.
    pub(super) fn turn_to(&mut self, item: Ref) {
        if self.about.replace(item) != Some(item) {
            self.kept.clear();
        }
    }

    /// Forgets the answers: they were recorded.
    pub(super) fn forget(&mut self) {
        self.kept.clear();
    }

    /// Asks until the answer can be read; none when the input has ended.
    ///
    /// # Errors
    /// The terminal is gone.
    pub(super) fn ask<T>(
        &mut self,
        question: &Question,
        read: impl Fn(&str) -> Result<T>,
    ) -> Result<Option<T>> {
        loop {
            let kept = self.kept.get(question.text);
            let Some(typed) = ask(&shown(question, kept.map(String::as_str)))? else { return Ok(None) };
            let answer = match kept {
                Some(kept) if typed.is_empty() => kept.clone(),
                Some(_) if typed == NOTHING => String::new(),
                _ => typed,
            };
            match read(&answer) {
                Ok(value) => {
                    if answer.is_empty() {
                        self.kept.remove(question.text);
                    } else {
                        self.kept.insert(question.text, answer);
                    }
                    return Ok(Some(value));
                }
                Err(error) => say_error(&error)?,
            }
        }
    }

    /// Asks for words; none when the input has ended, or nothing was said where something must be.
    ///
    /// # Errors
    /// The terminal is gone.
    pub(super) fn words(&mut self, question: &Question) -> Result<Option<String>> {
        let words = self.ask(question, |text| Ok(text.to_owned()))?;
        Ok(words.filter(|words| !words.is_empty() || !question.else_means.is_empty()))
    }
}

/// The question with what an empty answer stands for.
fn shown(question: &Question, kept: Option<&str>) -> String {
    match (kept, question.else_means) {
        (Some(kept), "") => format!("{} [{kept}] ", question.text),
        (Some(kept), _) => format!("{} [{kept}; {NOTHING} for none] ", question.text),
        (None, "") => format!("{} ", question.text),
        (None, otherwise) => format!("{} [{otherwise}] ", question.text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_says_what_an_empty_answer_stands_for() {
        let why = Question { text: "why?", else_means: "no rationale" };
        let place = Question { text: "where?", else_means: "" };
        assert_eq!(shown(&why, None), "why? [no rationale] ");
        assert_eq!(shown(&why, Some("flood")), "why? [flood; - for none] ");
        assert_eq!(shown(&place, None), "where? ");
        assert_eq!(shown(&place, Some("site")), "where? [site] ");
    }
}
