//! The documents are true: the README's tour is run, and what it says of commands, views, exit codes, statuses and
//! filters is compared with the program.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "../session/mod.rs"]
mod session;
mod tutorial;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use session::{Look, parse, play};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// Runs the program in a folder; what it says on standard output.
fn onrecord(folder: &Path, words: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    let output = command.current_dir(folder).env_clear().env("HOME", folder).args(words).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The fenced blocks of a language, with the places of their contents in the text.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("```{language}\n");
    text.split(fence.as_str()).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

#[test]
fn the_tour_of_the_readme_says_what_the_program_says() {
    let text = readme();
    let [before, _, after] = tutorial::parted(&text);
    let written = [blocks(before, "console"), blocks(after, "console")].concat();
    assert!(written.len() > 3, "the tour is gone");
    let said = play(&parse(&written.concat()), Look::Terminal);
    if std::env::var_os("ONRECORD_BLESS").is_some() {
        rewrite(|text| bless(text, &written, &said));
        return;
    }
    for (number, (written, said)) in written.concat().lines().zip(said.lines()).enumerate() {
        assert_eq!(written, said, "line {} of the tour", number + 1);
    }
    assert_eq!(written.concat().lines().count(), said.lines().count());
}

/// Puts what was said into the blocks: each one begins with the same command as before.
fn bless(text: &str, written: &[&str], said: &str) -> String {
    let mut text = text.to_owned();
    let mut rest = said;
    for (index, block) in written.iter().enumerate() {
        let next = written.get(index + 1).map(|b| b.lines().next().unwrap());
        let end = next.map_or(rest.len(), |line| rest.find(&format!("{line}\n")).unwrap());
        text =
            text.replacen(&format!("```console\n{block}```"), &format!("```console\n{}```", &rest[..end]), 1);
        rest = &rest[end..];
    }
    text
}

/// Changes the README: one test after the other.
fn rewrite(change: impl FnOnce(&str) -> String) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _held = ONE_AT_A_TIME.lock().unwrap();
    fs::write(root().join("README.md"), change(&readme())).unwrap();
}

/// The subcommands that a help text lists.
fn commands(help: &str) -> Vec<String> {
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let listed = listed.take_while(|line| line.starts_with("  "));
    let words =
        listed.filter(|line| !line.starts_with("   ")).filter_map(|line| line.split_whitespace().next());
    words.filter(|word| *word != "help").map(str::to_owned).collect()
}

#[test]
fn every_command_has_help_a_mention_in_the_readme_and_a_transcript() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let readme = readme();
    let mut sessions = String::new();
    for entry in fs::read_dir(root().join("tests/cases")).unwrap() {
        sessions.push_str(&fs::read_to_string(entry.unwrap().path()).unwrap());
    }
    let top = commands(&onrecord(at, &["--help"]));
    assert!(top.len() > 20, "{top:?}");
    for command in &top {
        let help = onrecord(at, &[command, "--help"]);
        assert!(help.lines().next().is_some_and(|l| l.len() > 10), "'{command}' has no help");
        let below = commands(&help);
        for sub in &below {
            let help = onrecord(at, &[command, sub, "--help"]);
            assert!(help.lines().next().is_some_and(|l| l.len() > 10), "'{command} {sub}' has no help");
            assert!(
                sessions.contains(&format!("onrecord {command} {sub}")),
                "no transcript of '{command} {sub}'"
            );
        }
        let named = if below.is_empty() {
            format!("`{command}`")
        } else {
            format!("`{command} {}`", below.join("|"))
        };
        assert!(readme.contains(&named), "the README's list of commands lacks {named}");
        assert!(sessions.contains(&format!("onrecord {command}")), "no transcript of '{command}'");
    }
}

#[test]
fn every_view_stands_in_the_readme_with_its_columns() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    onrecord(at, &["init"]);
    let readme = readme();
    for view in
        ["commitments", "status_events", "deadlines", "releases", "evidence_items", "parties", "follow_up"]
    {
        let header = onrecord(at, &["sql", &format!("select * from {view} where 0"), "--format", "csv"]);
        let columns = header.trim_end().replace(',', ", ");
        let row = readme.lines().find(|line| line.starts_with(&format!("| `{view}` |"))).unwrap();
        assert!(row.ends_with(&format!("| {columns} |")), "{view}: {columns}");
    }
}

#[test]
fn the_sql_of_the_readme_runs() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    onrecord(at, &["init"]);
    let readme = readme();
    for statement in blocks(&readme, "sql").concat().split(';').filter(|s| !s.trim().is_empty()) {
        let header = onrecord(at, &["sql", statement.trim(), "--format", "csv"]);
        assert!(header.contains(','), "{statement}: {header}");
    }
}

#[test]
fn statuses_rules_and_filters_of_the_readme_are_those_of_the_program() {
    use onrecord::model::rules::RULES;
    use onrecord::model::vocabulary::{CommitmentKind, Flag, Status, Strength};
    let readme = readme();
    for status in Status::ALL {
        assert!(readme.contains(&format!("| `{status}` |")), "{status}");
    }
    for rule in RULES {
        assert!(readme.contains(&format!("`{}`", rule.name)), "{}", rule.name);
    }
    for flag in Flag::ALL {
        assert!(readme.contains(&flag.label()), "{flag}");
    }
    for word in CommitmentKind::ALL.iter().map(|k| k.as_str()).chain(Strength::ALL.iter().map(|s| s.as_str()))
    {
        assert!(readme.contains(word), "{word}");
    }
    let folder = tempfile::tempdir().unwrap();
    let help = onrecord(folder.path(), &["list", "--help"]);
    let filters = help.split("Filters:").nth(1).unwrap().split("Options of every command").next().unwrap();
    let names = filters.split_whitespace().filter(|w| w.starts_with("--"));
    let names: Vec<&str> = names.collect();
    assert!(names.len() >= 15, "{names:?}");
    for name in names {
        assert!(readme.contains(name), "the README lacks the filter {name}");
    }
}

#[test]
fn every_exit_code_stands_in_the_readme() {
    for code in 0..=9 {
        assert!(readme().contains(&format!("\n| {code} | ")), "{code}");
    }
}

#[test]
fn links_of_the_documents_lead_somewhere() {
    for document in ["README.md", "ARCHITECTURE.md", "DECISIONS.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for target in text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            let is_file = !target.contains("://") && !target.starts_with('#');
            assert!(!is_file || root().join(target).exists(), "{document}: {target}");
        }
    }
}
