//! Asking an outside program: JSON on its standard input, JSON from its standard output; it may hang, fail or lie.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use serde_json::Value as Json;

use crate::error::{Error, Result};

/// The longest answer that is read, in bytes.
const LONGEST: u64 = 16 << 20;

/// Runs `command` (words as a shell splits them, no shell in between), hands it `request`, and reads its answer: a
/// JSON array, an object with `candidates`, or one object a line.
///
/// # Errors
/// The program cannot be started, does not end in time (it is stopped), ends with a failure, or answers no JSON.
pub fn ask(command: &str, request: &Json, time: Duration) -> Result<Vec<Json>> {
    let words = words(command)?;
    let [program, arguments @ ..] = words.as_slice() else {
        return Err(Error::usage("no_program", "--with names no program")
            .hint("give the command, such as \"my-model --json\""));
    };
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .map_err(|e| {
            Error::failed("cannot_start", format!("'{program}' cannot be started: {e}"))
                .hint("check the command of --with")
        })?;
    let answer = exchange(&mut child, request.to_string(), time);
    let failed = |what: String| Error::failed("outside_failed", format!("'{program}' {what}"));
    let answer = match answer {
        Ok(bytes) => bytes,
        Err(RecvTimeoutError::Timeout) => {
            // It may have ended between the two calls; either way it is gone afterwards.
            let _ = child.kill();
            let _ = child.wait();
            let message =
                format!("'{program}' did not answer within {} seconds, and was stopped", time.as_secs());
            return Err(Error::limit("outside_time", message)
                .hint("allow more with --with-time, or go on without --with"));
        }
        Err(RecvTimeoutError::Disconnected) => return Err(failed("gave no answer".to_owned())),
    };
    let status = child.wait().map_err(|e| failed(format!("cannot be waited for: {e}")))?;
    if !status.success() {
        return Err(failed(format!("ended with {status}")));
    }
    if u64::try_from(answer.len()).unwrap_or(u64::MAX) > LONGEST {
        return Err(Error::limit(
            "outside_size",
            format!("'{program}' answered more than {} MiB", LONGEST >> 20),
        ));
    }
    candidates(&answer).ok_or_else(|| {
        failed("did not answer in JSON".to_owned()).hint("an array of objects, or one object a line")
    })
}

/// Writes and reads at once, each on its own thread: neither can block the other.
fn exchange(
    child: &mut Child,
    request: String,
    time: Duration,
) -> std::result::Result<Vec<u8>, RecvTimeoutError> {
    let (mut input, output) = (child.stdin.take(), child.stdout.take());
    std::thread::spawn(move || {
        // A program that does not read its input may still answer.
        let _ = input.as_mut().map(|pipe| pipe.write_all(request.as_bytes()));
    });
    let (send, answer): (_, Receiver<Vec<u8>>) = channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = output.map(|pipe| pipe.take(LONGEST + 1).read_to_end(&mut bytes));
        if read.is_some_and(|r| r.is_ok()) {
            let _ = send.send(bytes);
        }
    });
    answer.recv_timeout(time)
}

fn candidates(answer: &[u8]) -> Option<Vec<Json>> {
    let text = std::str::from_utf8(answer).ok()?.trim();
    if text.is_empty() {
        return Some(Vec::new());
    }
    match serde_json::from_str::<Json>(text) {
        Ok(Json::Array(items)) => Some(items),
        Ok(Json::Object(mut object)) => match object.remove("candidates") {
            Some(Json::Array(items)) => Some(items),
            _ => Some(vec![Json::Object(object)]),
        },
        _ => text.lines().filter(|l| !l.trim().is_empty()).map(|l| serde_json::from_str(l).ok()).collect(),
    }
}

/// The words of a command line: blanks part them, quotes keep them together.
fn words(command: &str) -> Result<Vec<String>> {
    let mut words = Vec::new();
    let (mut word, mut quote) = (None::<String>, None);
    for sign in command.chars() {
        match (quote, sign) {
            (Some(open), sign) if sign == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(sign);
                word.get_or_insert_default();
            }
            (None, sign) if sign.is_whitespace() => words.extend(word.take()),
            (_, sign) => word.get_or_insert_default().push(sign),
        }
    }
    if quote.is_some() {
        return Err(Error::usage("bad_command", format!("a quotation mark is not closed in '{command}'")));
    }
    words.extend(word);
    Ok(words)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn run(command: &str, milliseconds: u64) -> std::result::Result<Vec<Json>, String> {
        let request = serde_json::json!({"text": "x".repeat(1 << 20)});
        ask(command, &request, Duration::from_millis(milliseconds)).map_err(|e| e.code.to_owned())
    }

    #[test]
    fn arrays_objects_and_lines_are_understood() {
        for answer in [r#"[{"quote": "a"}]"#, r#"{"candidates": [{"quote": "a"}]}"#, r#"{"quote": "a"}"#] {
            assert_eq!(run(&format!("printf '%s\n' '{answer}'"), 5000).map(|c| c.len()), Ok(1), "{answer}");
        }
        let lines = r#"sh -c 'cat > /dev/null; printf "{\"quote\": \"a\"}\n{\"quote\": \"b\"}\n"'"#;
        assert_eq!(run(lines, 5000).map(|c| c.len()), Ok(2));
        assert_eq!(run("true", 5000), Ok(Vec::new()));
    }

    #[test]
    fn a_program_that_hangs_fails_or_lies_is_an_error() {
        assert_eq!(run("sleep 30", 200), Err("outside_time".to_owned()));
        assert_eq!(run("false", 5000), Err("outside_failed".to_owned()));
        assert_eq!(run("echo no json", 5000), Err("outside_failed".to_owned()));
        assert_eq!(run("there-is-no-such-program", 5000), Err("cannot_start".to_owned()));
        assert_eq!(run("", 5000), Err("no_program".to_owned()));
        assert_eq!(run("sh -c 'yes | head -c 40000000'", 20000), Err("outside_failed".to_owned()));
    }
}
