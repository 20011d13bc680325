//! The prompt of `onrecord sql`: statements and dot-commands, one after the other, until somebody leaves.

mod caret;
mod dot;
mod helper;
mod history;
mod script;
mod session;
mod sql_words;
mod words;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{CompletionType, Config, Editor};

use super::command::sql::sandbox;
use super::context::Context;
use super::output;
use crate::db::sandbox::Limits;
use crate::error::{Error, Result};
use helper::Aid;
use session::Session;

/// So many entries are remembered.
const REMEMBERED: usize = 2000;

/// Runs the prompt until somebody leaves it.
///
/// # Errors
/// The database cannot be opened, or the terminal cannot be read.
pub(super) fn run(context: &Context, limits: Limits, parameters: Vec<(String, String)>) -> Result<()> {
    let path = context.find_database()?;
    let stop = Arc::new(AtomicBool::new(false));
    let sandbox = sandbox(&path, limits)?.stopped_by(Arc::clone(&stop));
    // While a line is typed Ctrl-C is a key; while a statement runs it is this signal.
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&stop))
        .map_err(|e| Error::failed("no_signal", format!("Ctrl-C cannot be caught: {e}")))?;
    let words = Rc::new(RefCell::default());
    let mut session = Session::new(context, sandbox, stop, Rc::clone(&words), parameters)?;
    let mut editor = editor(words)?;
    let history = history::file(&context.environment).unwrap_or_else(|e| {
        session.complain(&e, None);
        None
    });
    if let Some(file) = &history {
        // A history that cannot be read is begun anew.
        let _ = editor.load_history(file);
    }
    output::talk(&format!("'{}' can be read here; .help says how, Ctrl-D leaves", path.display()));
    loop {
        match editor.readline("onrecord> ") {
            Ok(text) if text.trim().is_empty() => {}
            Ok(text) => {
                let _ = editor.add_history_entry(text.as_str());
                if let Some(file) = &history {
                    let _ = editor.append_history(file);
                }
                if !session.take(&text) {
                    return Ok(());
                }
            }
            Err(ReadlineError::Interrupted) => {}
            Err(ReadlineError::Eof) => return Ok(()),
            Err(e) => return Err(cannot_read(&e)),
        }
    }
}

fn editor(words: Rc<RefCell<words::Words>>) -> Result<Editor<Aid, FileHistory>> {
    let config = Config::builder()
        .max_history_size(REMEMBERED)
        .map_err(|e| cannot_read(&e))?
        .history_ignore_space(true)
        .completion_type(CompletionType::List)
        .build();
    let mut editor = Editor::with_history(config.clone(), FileHistory::with_config(&config));
    if let Ok(editor) = &mut editor {
        editor.set_helper(Some(Aid { words }));
    }
    editor.map_err(|e| cannot_read(&e))
}

fn cannot_read(e: &ReadlineError) -> Error {
    Error::failed("cannot_ask", format!("cannot read from the terminal: {e}"))
}
