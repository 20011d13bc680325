//! The editor of the user: found, started on a file, waited for.

use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};

use crate::error::{Error, Result};

/// Editors that go to a line when they are given `+LINE` before the file.
const GO_TO_LINE: [&str; 9] = ["vi", "vim", "nvim", "nano", "emacs", "micro", "kak", "joe", "mg"];

/// Opens a file with the editor, a program and its arguments, and waits until it ends; `line` is where to begin, from 1.
///
/// # Errors
/// `no_editor`: it cannot be started; `editor_failed`: it ended with a failure, or was killed.
pub fn open(editor: &[String], path: &Path, line: usize) -> Result<()> {
    let hint = "name your editor with VISUAL, EDITOR or 'onrecord config set editor'";
    let Some((program, arguments)) = editor.split_first() else {
        return Err(Error::failed("no_editor", "no editor is named").hint(hint));
    };
    let mut command = Command::new(program);
    command.args(arguments);
    if line > 1 && GO_TO_LINE.contains(&name(program)) {
        command.arg(format!("+{line}"));
    }
    let status = run(command.arg(path)).map_err(|e| {
        Error::failed("no_editor", format!("the editor '{program}' cannot be started: {e}")).hint(hint)
    })?;
    if status.success() {
        return Ok(());
    }
    Err(Error::failed("editor_failed", format!("the editor '{program}' ended with {status}")))
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

    fn words(command: &[&str]) -> Vec<String> {
        command.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_file_is_given_after_the_arguments_of_the_command() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a form.txt");
        let script = "printf '%s\n' \"$1\" \"${2##*/}\" > \"$2\"";
        open(&words(&["sh", "-c", script, "sh", "an argument"]), &file, 7).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "an argument\na form.txt\n");
    }

    #[test]
    fn an_editor_that_fails_or_is_not_there_is_named() {
        let message = |command: &[&str]| open(&words(command), Path::new("x"), 1).unwrap_err().message;
        assert_eq!(message(&["false"]), "the editor 'false' ended with exit status: 1");
        assert!(message(&["sh", "-c", "kill -9 $$"]).contains("signal: 9"));
        assert!(
            message(&["no-such-editor", "-w"]).starts_with("the editor 'no-such-editor' cannot be started")
        );
        assert_eq!(message(&[]), "no editor is named");
    }

    #[test]
    fn editors_that_can_are_sent_to_the_line() {
        assert!(GO_TO_LINE.contains(&name("/usr/bin/vim")) && !GO_TO_LINE.contains(&name("code")));
    }
}
