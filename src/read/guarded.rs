//! Readers of formats that others wrote, where damaged files meet mistakes in them.

use std::sync::Once;

use crate::error::{Error, Result};

/// The name of the threads whose panics are told as an error.
const THREAD: &str = "reader";

/// The stack of such a thread, in bytes: a reader may call itself for what lies within each other.
const STACK: usize = 64 * 1024 * 1024;

/// Runs a reader in a thread of its own, so that a panic in it is one more way of being refused: none comes back then.
///
/// # Errors
/// Those of the reader, and `no_thread`.
pub(super) fn guarded<T: Send>(name: &str, read: impl FnOnce() -> Result<T> + Send) -> Result<Option<T>> {
    quiet();
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name(THREAD.to_owned()).stack_size(STACK);
        let reader = thread
            .spawn_scoped(scope, read)
            .map_err(|error| Error::failed("no_thread", format!("'{name}' could not be read: {error}")))?;
        reader.join().map_or(Ok(None), |read| read.map(Some))
    })
}

/// Keeps panics of reading threads off standard error; those of others are told as before.
fn quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if std::thread::current().name() != Some(THREAD) {
                before(info);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_of_a_reader_is_no_answer_and_an_error_stays_one() {
        assert_eq!(guarded("x", || Ok(7)).unwrap(), Some(7));
        assert_eq!(guarded::<u8>("x", || panic!("broken")).unwrap(), None);
        let error = guarded::<u8>("x", || Err(Error::rejected("broken_file", "no"))).unwrap_err();
        assert_eq!(error.code, "broken_file");
    }
}
