//! What is wrong, said on standard error as sentences or as JSON; and help that was asked for.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::output;
use crate::error::Error;
use crate::model::vocabulary::Flag;
use crate::render;

/// Says what is wrong; returns the exit code.
pub fn report(error: &Error, as_json: bool) -> u8 {
    if as_json {
        output::talk(render::json::error(error.code, &error.message, error.hint.as_deref()).trim_end());
    } else {
        output::talk(&format!("error: {}", error.message));
        if let Some(hint) = &error.hint {
            output::talk(&format!("hint: {hint}"));
        }
    }
    error.kind.exit_code()
}

/// A command line that makes no sense, or help that was asked for.
pub fn refuse(e: &clap::Error, as_json: bool) -> ExitCode {
    if matches!(e.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return match output::print(e.render().to_string().as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => ExitCode::from(report(&error, as_json)),
        };
    }
    if as_json {
        let text = e.render().to_string();
        let message = text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        let hint = hint(e).unwrap_or_else(|| "see 'onrecord help'".to_owned());
        return ExitCode::from(report(&Error::usage("usage", message).hint(hint), true));
    }
    output::talk(e.render().to_string().trim_end());
    if let Some(hint) = hint(e) {
        output::talk(&format!("hint: {hint}"));
    }
    ExitCode::from(2)
}

/// What those should do who wrote what makes no sense.
fn hint(e: &clap::Error) -> Option<String> {
    own_error(e).and_then(|e| e.hint.clone()).or_else(|| flag_meant(e))
}

/// How a follow-up flag is asked for, where it was written as an option of its own.
fn flag_meant(e: &clap::Error) -> Option<String> {
    let Some(ContextValue::String(option)) = e.get(ContextKind::InvalidArg) else { return None };
    let flag = option.strip_prefix("--").filter(|_| e.kind() == ErrorKind::UnknownArgument)?;
    let flag = flag.parse::<Flag>().ok()?;
    Some(format!("filters have it as --flag {flag}, conditions after --where as flag:{flag}"))
}

/// The error of a word list or a format behind an argument that was refused.
fn own_error(e: &clap::Error) -> Option<&Error> {
    std::error::Error::source(e).and_then(|source| source.downcast_ref::<Error>())
}

/// Whether errors are to be JSON: known before the arguments are understood.
pub fn asks_for_json(arguments: &[OsString]) -> bool {
    let words = arguments.iter().map(|a| a.to_string_lossy().into_owned()).collect::<Vec<_>>();
    words.iter().enumerate().any(|(i, word)| {
        let value = match word.as_str() {
            "--format" | "-f" => words.get(i + 1).map(String::as_str),
            other => {
                other.strip_prefix("--format=").or_else(|| other.strip_prefix("-f").filter(|v| !v.is_empty()))
            }
        };
        value.is_some_and(|v| v.eq_ignore_ascii_case("json") || v.eq_ignore_ascii_case("jsonl"))
    })
}
