//! What is said and asked on a terminal beside the answer: on standard error, line by line, safe to show.

use std::io::{self, BufRead, Write as _};

use super::context::Context;
use crate::error::{Error, Result};
use crate::render::{Document, Screen, safe, safe_text, terminal};

/// Asks one question and reads one line; none when the input has ended.
pub fn ask(question: &str) -> Result<Option<String>> {
    ask_text(&safe(question))
}

/// As [`ask`], with a question of several lines.
pub fn ask_text(question: &str) -> Result<Option<String>> {
    let mut err = io::stderr().lock();
    write!(err, "{}", safe_text(question)).and_then(|()| err.flush()).map_err(|e| failed(&e))?;
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).map_err(|e| failed(&e))?;
    Ok((read > 0).then(|| line.trim().to_owned()))
}

/// Says a sentence or several.
pub fn say(text: &str) -> Result<()> {
    writeln!(io::stderr().lock(), "{}", safe_text(text)).map_err(|e| failed(&e))
}

/// Shows a page made by [`Context::page`], whose colours are no words of the data.
pub fn show(page: &str) -> Result<()> {
    writeln!(io::stderr().lock(), "{page}").map_err(|e| failed(&e))
}

/// Says what went wrong where the dialog goes on, with the next safe step.
pub fn say_error(error: &Error) -> Result<()> {
    let hint = error.hint.as_ref().map(|hint| format!("\n  {hint}")).unwrap_or_default();
    say(&format!("  {}{hint}", error.message))
}

fn failed(e: &io::Error) -> Error {
    Error::failed("cannot_ask", format!("cannot ask: {e}"))
}

impl Context {
    /// A document as the terminal shows it beside the answer.
    pub fn page(&self, document: &Document) -> String {
        let accessible = self.config.accessible();
        let color = self.environment.stderr_is_terminal && !self.environment.no_color && !accessible;
        terminal::write(document, &Screen { width: self.environment.width, color, unicode: true, accessible })
    }
}
