//! Commands without flags on a terminal: the user's editor on a commented form, until it can be recorded.

mod draft;
mod filled;
pub mod form;
mod program;
pub mod remarks;

pub use self::filled::{Filled, Mistake};
pub use self::form::Form;
pub use self::program::open;

use self::draft::Draft;
use super::context::Context;
use super::dialog;
use crate::db::Query;
use crate::error::{Error, Kind, Result};
use crate::store::Store;

/// What is said where a form changes nothing.
pub const UNCHANGED: &str = "the form came back as it was: nothing was changed";

/// Asks inside a write whether what the form showed is still so.
pub type Guard<'a> = &'a dyn Fn(&dyn Query) -> Result<()>;

/// For writes without a form.
pub const NO_GUARD: Guard<'static> = &|_| Ok(());

/// What came of a form.
type Tried<T> = std::result::Result<T, Vec<Mistake>>;

impl Context {
    /// Whether an editor can be opened.
    pub fn can_edit(&self) -> bool {
        self.environment.can_ask() && self.environment.stdout_is_terminal
    }

    /// Opens a form and records what was filled in; none where nothing was changed, or everything was taken out.
    ///
    /// `make` gives the form as the ledger is; `record` does what the form says, and calls its guard inside the write.
    /// A mistake opens the form again, with the message in its place.
    ///
    /// # Errors
    /// The editor fails; the same mistake comes back; the record was changed meanwhile; the ledger cannot be written.
    /// The draft is kept then, where something had been written into it, and its path is told.
    pub fn through_form<T>(
        &self,
        store: &mut Store,
        name: &str,
        make: impl Fn(&dyn Query) -> Result<Form>,
        mut record: impl FnMut(&mut Store, &Filled<'_>, Guard<'_>) -> Tried<T>,
    ) -> Result<Option<T>> {
        store.require_writable()?;
        let form = make(store.query())?;
        let first = form.render();
        let guard = |query: &dyn Query| match make(query) {
            Ok(now) if now == form => Ok(()),
            Ok(_) | Err(_) => {
                Err(Error::failed("changed_meanwhile", "the record was changed while the form was open")
                    .hint("nothing was recorded; open the form anew and take over what you wrote"))
            }
        };
        let draft = Draft::create(&self.environment.temp_folder, name)?;
        let (mut shown, mut line) = (first.clone(), 1);
        let mut refused_text = None;
        loop {
            draft.write(&shown)?;
            let ran = open(&self.config.editor(), draft.path(), line);
            let text = match draft.read() {
                Ok(text) => text,
                Err(e) => return Err(kept(&draft, ran.err().unwrap_or(e))),
            };
            let is_same = text == shown;
            let text = filled::without_messages(&text);
            // An editor that writes anew what was wrong before would be asked for ever.
            let is_same = is_same || refused_text.as_ref() == Some(&text);
            let is_empty = filled::is_emptied(&text);
            let read = Filled::read(&form, &text);
            let is_unchanged = text == first || is_empty || read.as_ref().is_ok_and(Filled::is_unchanged);
            if let Err(e) = ran {
                if is_unchanged {
                    draft.remove();
                    return Err(e);
                }
                return Err(kept(&draft, e));
            }
            if is_unchanged {
                draft.remove();
                return Ok(None);
            }
            let mut mistakes = match read.and_then(|filled| record(store, &filled, &guard)) {
                Ok(done) => {
                    draft.remove();
                    return Ok(Some(done));
                }
                Err(mistakes) => mistakes,
            };
            for mistake in &mut mistakes {
                mistake.error = form.in_its_words(mistake.error.clone());
            }
            let last = mistakes.iter().find(|m| is_same || !is_correctable(&m.error));
            if let Some(mistake) = last {
                draft.write(&text)?;
                return Err(kept(&draft, mistake.error.clone()));
            }
            for mistake in &mistakes {
                dialog::say_error(&mistake.error)?;
            }
            (shown, line) = filled::with_messages(&text, &mistakes);
            refused_text = Some(text);
        }
    }
}

/// Whether a person can put it right in the form.
fn is_correctable(error: &Error) -> bool {
    matches!(error.kind, Kind::Usage | Kind::NotFound | Kind::Rejected)
}

/// The error with the place of the draft.
fn kept(draft: &Draft, error: Error) -> Error {
    let hint = error.hint.map(|hint| format!("{hint}; ")).unwrap_or_default();
    let hint = format!("{hint}what you wrote is kept in '{}'", draft.path().display());
    Error { hint: Some(hint), ..error }
}
