//! What the line editor asks while somebody types.

use std::cell::RefCell;
use std::rc::Rc;

use rustyline::completion::Completer;
use rustyline::validate::{ValidationContext, ValidationResult, Validator};
use rustyline::{Context, Helper};

use super::script::is_complete;
use super::words::Words;

/// Completes words, and lets a statement go on over several lines until its `;`.
pub(super) struct Aid {
    pub(super) words: Rc<RefCell<Words>>,
}

impl Completer for Aid {
    type Candidate = String;

    fn complete(&self, line: &str, pos: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<String>)> {
        Ok(self.words.borrow().complete(line, pos))
    }
}

impl Validator for Aid {
    fn validate(&self, context: &mut ValidationContext<'_>) -> rustyline::Result<ValidationResult> {
        let text = context.input();
        let ends = text.trim_start().starts_with('.') || is_complete(text);
        Ok(if ends { ValidationResult::Valid(None) } else { ValidationResult::Incomplete })
    }
}

impl rustyline::hint::Hinter for Aid {
    type Hint = String;
}

impl rustyline::highlight::Highlighter for Aid {}

impl Helper for Aid {}
