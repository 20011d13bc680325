//! The editor of the user: found, started on a file, waited for.

use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};

use super::super::outside;
use crate::error::{Error, Result};

/// What is tried where the user names no editor.
const FALLBACKS: &[&str] = if cfg!(windows) { &["notepad"] } else { &["nano", "vi"] };
/// Editors that go to a line when they are given `+LINE` before the file.
const GO_TO_LINE: [&str; 9] = ["vi", "vim", "nvim", "nano", "emacs", "micro", "kak", "joe", "mg"];

/// Opens a file with the editor and waits until it ends; `line` is where to begin, from 1.
///
/// `named` is a command with its arguments, split into words as a shell does, and run without a shell.
///
/// # Errors
/// `no_editor`: none can be started; `editor_failed`: it ended with a failure, or was killed.
pub fn open(named: Option<&str>, path: &Path, line: usize) -> Result<()> {
    let commands = match named {
        Some(named) => vec![outside::words(named)?],
        None => FALLBACKS.iter().map(|name| vec![(*name).to_owned()]).collect(),
    };
    let mut missing = Vec::new();
    for words in commands {
        let [program, arguments @ ..] = words.as_slice() else { continue };
        let mut command = Command::new(program);
        command.args(arguments);
        if line > 1 && GO_TO_LINE.contains(&name(program)) {
            command.arg(format!("+{line}"));
        }
        match run(command.arg(path)) {
            Ok(status) if status.success() => return Ok(()),
            Ok(status) => {
                return Err(Error::failed("editor_failed", format!("'{program}' ended with {status}"))
                    .hint("nothing was recorded"));
            }
            Err(e) if named.is_none() && e.kind() == io::ErrorKind::NotFound => missing.push(program.clone()),
            Err(e) => {
                return Err(Error::failed("no_editor", format!("'{program}' cannot be started: {e}"))
                    .hint("put your editor into VISUAL or EDITOR, or give the values as flags"));
            }
        }
    }
    Err(Error::failed("no_editor", format!("no editor was found (tried {})", missing.join(", ")))
        .hint("put your editor into VISUAL or EDITOR, or give the values as flags"))
}

/// The program's name without its folder.
fn name(program: &str) -> &str {
    program.rsplit(['/', '\\']).next().unwrap_or_default()
}

/// Runs it on the terminal. What a person types into the editor, Ctrl-C too, is the editor's business.
#[cfg(unix)]
fn run(command: &mut Command) -> io::Result<ExitStatus> {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use signal_hook::consts::{SIGINT, SIGQUIT};

    let is_ours = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGQUIT] {
        signal_hook::flag::register_conditional_default(signal, Arc::clone(&is_ours))?;
    }
    let status = command.status();
    is_ours.store(true, Ordering::SeqCst);
    status
}

#[cfg(not(unix))]
fn run(command: &mut Command) -> io::Result<ExitStatus> {
    command.status()
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_given_after_the_arguments_of_the_command() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a form.txt");
        let script = r#"sh -c 'printf "%s\n" "$1" "${2##*/}" > "$2"' sh "an argument""#;
        open(Some(script), &file, 7).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "an argument\na form.txt\n");
    }

    #[test]
    fn an_editor_that_fails_or_is_not_there_is_named() {
        let failed = open(Some("false"), Path::new("x"), 1).unwrap_err();
        assert_eq!(failed.message, "'false' ended with exit status: 1");
        let killed = open(Some("sh -c 'kill -9 $$'"), Path::new("x"), 1).unwrap_err();
        assert!(killed.message.contains("signal: 9"), "{killed}");
        let missing = open(Some("there-is-no-such-editor --wait"), Path::new("x"), 1).unwrap_err();
        assert_eq!(missing.code, "no_editor");
        assert!(missing.message.starts_with("'there-is-no-such-editor' cannot be started"));
    }

    #[test]
    fn editors_that_can_are_sent_to_the_line() {
        assert!(GO_TO_LINE.contains(&name("/usr/bin/vim")) && !GO_TO_LINE.contains(&name("code")));
    }
}
