//! Asking an outside program: JSON on its standard input, JSON from its standard output; it may hang, fail or lie.

use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use clap::Args;
use serde_json::{Value as Json, json};

use super::words::{plain_marks, quoted};
use crate::error::{Error, Kind, Result};
use crate::extract::{Candidate, Context, language, outside};
use crate::model::vocabulary::{CommitmentKind, Strength};

/// The longest answer that is read, in bytes.
const LONGEST: u64 = 16 << 20;
/// What is repeated of a program's complaints, in bytes.
const COMPLAINT: u64 = 4096;
/// How often an ending program is looked at.
const PAUSE: Duration = Duration::from_millis(5);

/// An outside program that proposes as well.
#[derive(Debug, Args)]
pub struct With {
    /// Also ask this program: it gets the text, answers candidates, and is believed to the letter only
    ///
    /// It reads one JSON object from standard input: {"text": …, "language": "en", "date": "2026-11-05" or null,
    /// "kinds": […], "strengths": […]}. It answers a JSON array, {"candidates": […]}, or one object a line. An object
    /// needs "quote", exact words of the text; "start" (in characters) says which where they stand several times;
    /// "kind", "strength", "parties", "counterparts", "due_text", "topics" and "confidence" are taken where they make
    /// sense. Answers whose quote is not in the text are left out and named on standard error. The command is split
    /// into words as a shell does, and run without a shell; its name is kept as the cue: outside/NAME. When it hangs
    /// or fails, onrecord's own candidates are still given, and the exit code is 8.
    #[arg(long, value_name = "COMMAND")]
    with: Option<String>,
    /// Stop the program after so many seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 60, requires = "with",
          value_parser = clap::value_parser!(u64).range(1..=86_400))]
    with_time: u64,
}

/// What there is to say about the program.
#[derive(Debug, Default)]
pub struct Said {
    /// One sentence for each answer that was left out.
    pub refused: Vec<String>,
    /// Why it gave nothing at all.
    pub failure: Option<Error>,
}

impl With {
    /// Own candidates, and those of the program where one was named.
    pub fn add(&self, text: &str, context: &Context, own: Vec<Candidate>) -> (Vec<Candidate>, Said) {
        let Some(command) = &self.with else { return (own, Said::default()) };
        match ask(command, &request(text, context), Duration::from_secs(self.with_time)) {
            Ok(answers) => {
                let read = outside::read(text, &answers, &name(command), context);
                let said = Said { refused: read.refused, failure: None };
                (outside::merge(own, read.candidates), said)
            }
            Err(e) => {
                let message = format!("only onrecord's own candidates are given: {e}");
                let failure = Error { kind: Kind::Partial, message, ..e };
                (own, Said { refused: Vec::new(), failure: Some(failure) })
            }
        }
    }
}

/// What the program gets.
fn request(text: &str, context: &Context) -> Json {
    json!({
        "text": text,
        "language": context.language.unwrap_or_else(|| language(text)),
        "date": context.release_date.map(|day| day.to_string()),
        "kinds": CommitmentKind::ALL,
        "strengths": Strength::ALL,
    })
}

/// The program's name without its folder.
fn name(command: &str) -> String {
    let first = words(command).ok().and_then(|words| words.into_iter().next()).unwrap_or_default();
    first.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Runs `command` (words as a shell splits them, no shell in between), hands it `request`, and reads its answer: a
/// JSON array, an object with `candidates`, or one object a line.
///
/// # Errors
/// The program cannot be started, does not end in time (it is stopped), ends with a failure, or answers no JSON.
fn ask(command: &str, request: &Json, time: Duration) -> Result<Vec<Json>> {
    let words = words(command)?;
    let [program, arguments @ ..] = words.as_slice() else {
        return Err(Error::usage("no_program", "--with names no program")
            .hint("give the command, such as \"my-model --json\""));
    };
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| {
            Error::failed("cannot_start", format!("'{program}' cannot be started: {e}"))
                .hint("check the command of --with")
        })?;
    #[expect(clippy::disallowed_methods, reason = "a deadline is kept")]
    let until = Instant::now() + time;
    let complaint = complaint(&mut child);
    let answer = exchange(&mut child, request.to_string(), time);
    let ended = answer.as_ref().ok().and_then(|_| ending(&mut child, until));
    if ended.is_none() {
        // It may have ended between the two calls; either way it is gone afterwards.
        let _ = child.kill();
        let _ = child.wait();
    }
    let failed = |what: String| Error::failed("outside_failed", format!("'{program}' {what}"));
    let (answer, status) = match (answer, ended) {
        (Ok(answer), Some(status)) => (answer, status),
        (Err(RecvTimeoutError::Disconnected), _) => return Err(failed("gave no answer".to_owned())),
        _ => {
            let message =
                format!("'{program}' did not end within {} seconds, and was stopped", time.as_secs_f32());
            return Err(Error::limit("outside_time", message)
                .hint("allow more with --with-time, or go on without --with"));
        }
    };
    if !status.success() {
        let why = complaint.recv_timeout(Duration::from_millis(200)).unwrap_or_default();
        let why = why.lines().find(|l| !l.trim().is_empty()).map(|l| format!(": {}", l.trim()));
        return Err(failed(format!("ended with {status}{}", why.unwrap_or_default())));
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

/// The end of the program, if it comes in time.
fn ending(child: &mut Child, until: Instant) -> Option<ExitStatus> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Err(_) => return None,
            Ok(None) => {}
        }
        #[expect(clippy::disallowed_methods, reason = "a deadline is kept")]
        if Instant::now() >= until {
            return None;
        }
        std::thread::sleep(PAUSE);
    }
}

/// The beginning of what the program complains of; the rest is read and forgotten, so that it can go on.
fn complaint(child: &mut Child) -> Receiver<String> {
    let (send, receive) = channel();
    if let Some(mut pipe) = child.stderr.take() {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            let read = pipe.by_ref().take(COMPLAINT).read_to_end(&mut bytes);
            if read.is_ok() {
                let _ = send.send(String::from_utf8_lossy(&bytes).into_owned());
                let _ = std::io::copy(&mut pipe, &mut std::io::sink());
            }
        });
    }
    receive
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

/// The words of a command line.
fn words(command: &str) -> Result<Vec<String>> {
    let (words, is_open) = quoted(command, plain_marks);
    if is_open {
        return Err(Error::usage("bad_command", format!("a quotation mark is not closed in '{command}'")));
    }
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
        // Its answer is whole, and still it does not end.
        assert_eq!(run("sh -c 'exec >&-; exec sleep 30'", 200), Err("outside_time".to_owned()));
        assert_eq!(run("false", 5000), Err("outside_failed".to_owned()));
        assert_eq!(run("echo no json", 5000), Err("outside_failed".to_owned()));
        assert_eq!(run("there-is-no-such-program", 5000), Err("cannot_start".to_owned()));
        assert_eq!(run("", 5000), Err("no_program".to_owned()));
        assert_eq!(run("sh -c 'yes | head -c 40000000'", 20000), Err("outside_failed".to_owned()));
    }
}
