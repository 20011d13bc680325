//! Running a session in an empty folder with clock, user, width and home fixed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::script::{Step, words};

/// How a session is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// As a pipe gets it: talk is marked with `! `, and an empty line follows each command.
    Pipe,
    /// As a reader sees it on a terminal: tables, talk unmarked.
    Terminal,
}

/// Runs the steps; the session as it is now.
pub fn play(steps: &[Step], look: Look) -> String {
    play_in(&tempfile::tempdir().unwrap(), steps, look)
}

/// Runs the steps in a folder that may hold files already.
pub fn play_in(folder: &tempfile::TempDir, steps: &[Step], look: Look) -> String {
    let mut out = String::new();
    for step in steps {
        match step {
            Step::Remark(text) => out.push_str(text),
            Step::Write { line, name, text } => {
                fs::write(folder.path().join(name), text).unwrap();
                out.push_str(&format!("{line}\n{text}END\n"));
            }
            Step::Run(line) => {
                out.push_str(&format!("$ {line}\n"));
                out.push_str(&mask(&run(folder.path(), line, look), folder.path()));
                if look == Look::Pipe {
                    out.push('\n');
                }
            }
        }
    }
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn run(folder: &Path, line: &str, look: Look) -> String {
    let words = words(line);
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["cat", name] => return fs::read_to_string(folder.join(name)).unwrap(),
        ["ls", rest @ ..] => {
            let below = fs::read_dir(folder.join(rest.first().unwrap_or(&"."))).unwrap();
            let mut names: Vec<_> =
                below.map(|e| format!("{}\n", e.unwrap().file_name().to_string_lossy())).collect();
            names.sort();
            return names.concat();
        }
        _ => {}
    }
    let sets = words.iter().take_while(|w| w.as_str() != "onrecord").count();
    assert!(sets < words.len(), "not a command of the program: {line}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().stdin(Stdio::null());
    command.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").env("ONRECORD_USER", "dana");
    command.env("HOME", folder).env("COLUMNS", "100").env("NO_COLOR", "1");
    for set in &words[..sets] {
        let (name, value) = set.split_once('=').unwrap();
        command.env(name, value);
    }
    let mut arguments = &words[sets + 1..];
    if let [rest @ .., sign, file] = arguments
        && sign == "<"
    {
        command.stdin(fs::File::open(folder.join(file)).unwrap());
        arguments = rest;
    }
    let chosen = arguments.iter().any(|a| ["--format", "-f", "-o", "--output"].contains(&a.as_str()));
    if look == Look::Terminal && !chosen {
        command.args(["--format", "table"]);
    }
    let mark = if look == Look::Terminal { "" } else { "! " };
    let output = command.args(arguments).output().unwrap();
    let mut said = String::from_utf8(output.stdout).unwrap();
    if !said.is_empty() && !said.ends_with('\n') {
        said.push_str("<no line end>\n");
    }
    for line in String::from_utf8(output.stderr).unwrap().lines() {
        said.push_str(format!("{mark}{line}").trim_end());
        said.push('\n');
    }
    match output.status.code() {
        Some(0) => said,
        _ if look == Look::Terminal => said,
        code => format!("{said}[{}]\n", code.map_or("killed".to_owned(), |c| c.to_string())),
    }
}

/// Hides what differs from run to run: the folder, hashes that random identities go into, and those identities.
fn mask(text: &str, folder: &Path) -> String {
    let text = text.replace(&folder.display().to_string(), "<folder>");
    let mut out = String::new();
    let mut run = String::new();
    for sign in text.chars().chain(['\0']) {
        if sign.is_ascii_hexdigit() || sign == '-' {
            run.push(sign);
            continue;
        }
        out.push_str(match run.len() {
            64 if !run.contains('-') => "<hash>",
            36 if run.matches('-').count() == 4 => "<uid>",
            _ => &run,
        });
        run.clear();
        out.extend((sign != '\0').then_some(sign));
    }
    out
}
