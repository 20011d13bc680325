//! Long answers, shown page by page: only on a terminal, only when they are taller than it, and never in the way of the
//! answer. A pager that is missing, fails at once or is left early loses nothing.

use std::io::Write as _;
use std::process::{Command, ExitStatus, Stdio};

use super::config::PAGER;
use super::environment::Environment;
use super::output;
use crate::error::Result;

/// Shows a text, by the pager where it is taller than the screen.
///
/// # Errors
/// Those of writing to standard output.
pub fn show(text: &[u8], pager: Option<&[String]>, environment: &Environment) -> Result<()> {
    let is_tall =
        environment.stdout_is_terminal && environment.height.is_some_and(|height| lines(text) >= height);
    let Some((program, arguments)) = pager.filter(|_| is_tall).and_then(|words| words.split_first()) else {
        return output::print(text);
    };
    let shown = run(program, arguments, text, environment);
    match shown {
        Ok(status) if !is_unfound(status) => Ok(()),
        failed => {
            if let Err(e) = failed
                && PAGER.split(' ').next() != Some(program)
            {
                output::talk(&format!("note: the pager '{program}' cannot be started: {e}"));
            }
            output::print(text)
        }
    }
}

fn lines(text: &[u8]) -> usize {
    text.split(|byte| *byte == b'\n').count().saturating_sub(1)
}

/// What a shell answers when it does not find a program, or may not run it.
fn is_unfound(status: ExitStatus) -> bool {
    matches!(status.code(), Some(126 | 127))
}

fn run(
    program: &str,
    arguments: &[String],
    text: &[u8],
    environment: &Environment,
) -> std::io::Result<ExitStatus> {
    // Ctrl-C is for the pager while it runs: without a program behind it, it would be left alone with the keyboard.
    let _ = ctrlc::set_handler(|| {});
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).envs(environment.for_less.iter().copied());
    let mut child = command.spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // One that is left before the end has closed its input: that is no error.
        let _ = input.write_all(text);
    }
    child.wait()
}
