//! Completion as people meet it: in real shells, with keys typed and the screen read; and as a shell asks for it, with
//! databases that are missing, damaged or busy.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::print_stderr)]

#[path = "demo/mod.rs"]
mod demo;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use demo::demo;
use rexpect::session::{PtySession, spawn_command};

const PROGRAM: &str = env!("CARGO_BIN_EXE_onrecord");

fn bare(program: &str, folder: &Path) -> Command {
    let bin = Path::new(PROGRAM).parent().unwrap();
    let mut command = Command::new(program);
    command.current_dir(folder).env_clear().env("HOME", folder).env("TERM", "dumb").env("LC_ALL", "C.UTF-8");
    command
        .env("PATH", format!("{}:/usr/bin:/bin", bin.display()))
        .env("ONRECORD_NOW", "2026-01-15T12:00:00Z");
    command
}

/// Whether a shell is installed; where not, the test says that it was skipped.
fn is_there(shell: &str) -> bool {
    let there = Command::new(shell).arg("--version").output().is_ok();
    if !there {
        eprintln!("skipped: {shell} is not installed");
    }
    there
}

/// What fish would be told, without fish.
fn asked(folder: &Path, words: &[&str]) -> Output {
    let mut command = bare(PROGRAM, folder);
    command.env("ONRECORD_COMPLETE", "fish").args(["--", "onrecord"]).args(words).output().unwrap()
}

fn told(folder: &Path, words: &[&str]) -> Vec<String> {
    let output = asked(folder, words);
    assert!(output.status.success() && output.stderr.is_empty(), "{words:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn what_is_recorded_is_offered_with_its_title() {
    let folder = demo();
    let at = folder.path();
    assert!(
        told(at, &["show", "C-1"]).contains(&"C-1\tin progress: Joint glacier centre in Almaty".to_owned())
    );
    assert!(told(at, &["show", "c"]).len() > 5);
    assert!(told(at, &["extract", "R-"]).iter().any(|line| line.starts_with("R-1\t")));
    assert!(told(at, &["evidence", "show", "E-"]).iter().any(|line| line.starts_with("E-1\t")));
    assert!(told(at, &["list", "--by", "kaz"]).iter().any(|line| line.starts_with("Kazakhstan\t")));
    assert_eq!(told(at, &["list", "--topic", "sdg 17"]), ["SDG 17\tPartnerships for the goals"]);
    assert_eq!(told(at, &["status", "no"]), ["no_evidence", "not_fulfilled", "not_verifiable"]);
    assert_eq!(told(at, &["setting", "stale"]), ["stale_days"]);
    assert!(told(at, &["config", "set", "acc"]).iter().any(|line| line.starts_with("accessible\t")));
    assert_eq!(told(at, &["--format=js"]), ["--format=json", "--format=jsonl"]);
}

#[test]
fn the_database_of_the_line_is_asked_and_an_alias_is_a_command() {
    let folder = demo();
    let at = folder.path();
    fs::rename(at.join("onrecord.db"), at.join("other.db")).unwrap();
    assert_eq!(told(at, &["show", "C-1"]), Vec::<String>::new());
    assert_eq!(told(at, &["--db", "other.db", "show", "C-1"]).len(), 1);
    let set = bare(PROGRAM, at).args(["config", "set", "aliases.od", "list --status open"]).output().unwrap();
    assert!(set.status.success());
    assert!(told(at, &["o"]).contains(&"od\t= list --status open".to_owned()));
    assert!(told(at, &["--db", "other.db", "od", "--release", "R-"]).len() > 1);
}

#[test]
fn without_a_sound_database_the_list_is_shorter_and_nothing_is_said_or_made() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let before = || {
        let names = fs::read_dir(at).unwrap().map(|entry| entry.unwrap().file_name());
        names.collect::<Vec<_>>().len()
    };
    let empty = before();
    assert_eq!(told(at, &["show", "C-"]), Vec::<String>::new());
    assert!(told(at, &["sho"]).iter().any(|line| line.starts_with("show\t")));
    assert_eq!(before(), empty);
    for bytes in [&b"not a database"[..], b"", b"SQLite format 3\0 and no more"] {
        fs::write(at.join("onrecord.db"), bytes).unwrap();
        assert_eq!(told(at, &["show", "C-"]), Vec::<String>::new());
        assert_eq!(told(at, &["list", "--by", "K"]), Vec::<String>::new());
        assert_eq!(fs::read(at.join("onrecord.db")).unwrap(), bytes);
    }
    fs::write(at.join("config.toml"), "colour = 3\n[").unwrap();
    let mut broken = bare(PROGRAM, at);
    broken.env("ONRECORD_CONFIG", "config.toml").env("ONRECORD_COMPLETE", "fish");
    let output = broken.args(["--", "onrecord", "sho"]).output().unwrap();
    assert!(output.stderr.is_empty() && output.stdout.starts_with(b"show\t"), "{output:?}");
}

#[test]
fn completing_writes_nothing_into_the_database() {
    let folder = demo();
    let at = folder.path();
    let before = fs::read(at.join("onrecord.db")).unwrap();
    for words in
        [&["show", "C-"][..], &["list", "--by", "K"], &["list", "--topic", "S"], &["report", "again", "X"]]
    {
        told(at, words);
    }
    assert!(fs::read(at.join("onrecord.db")).unwrap() == before);
    assert_eq!(fs::read_dir(at).unwrap().filter(|e| e.as_ref().unwrap().path().is_file()).count(), 1);
}

#[test]
fn a_name_that_would_break_the_line_is_not_offered() {
    let folder = demo();
    let at = folder.path();
    let odd = ["party", "add", "Kaz\u{7}bell", "--kind", "office"];
    bare(PROGRAM, at).args(odd).output().unwrap();
    assert!(told(at, &["list", "--by", "kaz"]).iter().all(|line| !line.contains('\u{7}')));
}

/// Keys typed where the shell waits for them, and what is then on the screen.
fn typed(session: &mut PtySession, keys: &str, screen: &str) {
    session.send(keys).unwrap();
    session.flush().unwrap();
    session.exp_string(screen).unwrap_or_else(|e| panic!("after '{}': {e}", keys.escape_debug()));
}

/// A line with its Enter, what it says, and the next prompt.
fn run(session: &mut PtySession, line: &str, says: &str) {
    typed(session, &format!("{line}\n"), says);
    session.exp_string(PROMPT).unwrap();
}

const PROMPT: &str = "ready> ";

fn shell(mut command: Command, set_up: &str) -> PtySession {
    command.env("PS1", PROMPT);
    let mut shell = spawn_command(command, Some(15_000)).unwrap();
    shell.exp_string(PROMPT).unwrap();
    run(&mut shell, &format!("{set_up}; echo set-'up'"), "set-up");
    shell
}

#[test]
fn bash_completes_references_and_names_of_several_words() {
    if !is_there("bash") {
        return;
    }
    let folder = demo();
    let mut command = bare("bash", folder.path());
    command.args(["--noprofile", "--norc", "-i"]);
    let set_up = "stty echo; bind 'set enable-bracketed-paste off'; source <(onrecord completions bash)";
    let mut bash = shell(command, set_up);
    typed(&mut bash, "onrecord hist\t", "onrecord history ");
    run(&mut bash, "C-1 -f tsv", "A building was chosen");
    typed(&mut bash, "onrecord show C-\t\t", "C-8");
    run(&mut bash, "8 -f tsv", "R-2 Joint statement");
    typed(&mut bash, "onrecord party show MFA\\ o\t", "MFA\\ of\\ Kazakhstan ");
    run(&mut bash, "-f tsv", "P-2");
    typed(&mut bash, "onrecord party show \"MFA o\t", "\"MFA of Kazakhstan\" ");
    run(&mut bash, "-f tsv", "P-2");
    typed(&mut bash, "onrecord list --by=UN\\ W\t", "--by=UN\\ Water\\ Office ");
    typed(&mut bash, "--status=in_\t", "--status=in_progress ");
    run(&mut bash, "-f tsv", "C-1");
    typed(&mut bash, "onrecord sql --file onrec\t", "onrecord.db");
}

#[test]
fn bash_completes_behind_options_with_an_equals_sign() {
    if !is_there("bash") {
        return;
    }
    let folder = demo();
    fs::rename(folder.path().join("onrecord.db"), folder.path().join("b c.db")).unwrap();
    let mut command = bare("bash", folder.path());
    command.args(["--noprofile", "--norc", "-i"]);
    let set_up = "stty echo; bind 'set enable-bracketed-paste off'; source <(onrecord completions bash)";
    let mut bash = shell(command, set_up);
    typed(&mut bash, "onrecord --db='b c.db' show C-\t\t", "C-8");
    run(&mut bash, "8 -f tsv", "R-2 Joint statement");
    typed(&mut bash, "onrecord --db=b\\ c.db list --by=UN\\ W\t", "--by=UN\\ Water\\ Office ");
    run(&mut bash, "-f tsv", "C-1");
}

#[test]
fn bash_expands_nothing_in_a_recorded_name() {
    if !is_there("bash") {
        return;
    }
    let folder = demo();
    let at = folder.path();
    fs::write(at.join("zz-a-file.db"), "").unwrap();
    let add = ["party", "add", "zz*.db", "--kind", "office"];
    assert!(bare(PROGRAM, at).args(add).output().unwrap().status.success());
    let script = "source <(onrecord completions bash); COMP_WORDS=(onrecord party show \"$1\"); COMP_CWORD=3; _onrecord; \
                  printf '%s\\n' \"${COMPREPLY[@]}\"";
    for (typed, offered) in [("zz\\*", "zz\\*.db\n"), ("\"zz", "zz*.db\n")] {
        let output =
            bare("bash", at).args(["--noprofile", "--norc", "-c", script, "bash", typed]).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), offered, "{output:?}");
    }
}

#[test]
fn zsh_completes_references_and_names_of_several_words() {
    if !is_there("zsh") {
        return;
    }
    let folder = demo();
    let mut command = bare("zsh", folder.path());
    command.args(["-f", "-i"]);
    let set_up = "unset zle_bracketed_paste; autoload -U compinit && compinit -u -D; source <(onrecord completions zsh)";
    let mut zsh = shell(command, set_up);
    typed(&mut zsh, "onrecord show C-\t", "in progress: Joint glacier centre in Almaty");
    typed(&mut zsh, "8\t", "C-8 ");
    run(&mut zsh, "-f tsv", "R-2 Joint statement");
    typed(&mut zsh, "onrecord party show MFA\t", "MFA\\ of\\ Kazakhstan ");
    run(&mut zsh, "-f tsv", "P-2");
    typed(&mut zsh, "onrecord list --status=in_\t", "--status=in_progress ");
}

#[test]
fn fish_completes_references_names_and_options() {
    if !is_there("fish") {
        return;
    }
    let folder = demo();
    let fish = |line: &str| {
        let script = format!("onrecord completions fish | source; complete -C '{line}'");
        let output = bare("fish", folder.path()).args(["--no-config", "-c", &script]).output().unwrap();
        assert!(output.stderr.is_empty(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(fish("onrecord show C-1").contains("C-1\tin progress: Joint glacier centre"));
    assert!(fish("onrecord party show MFA").contains("MFA of Kazakhstan\tMinistry of Foreign Affairs"));
    assert!(fish("onrecord list --by=UN").contains("--by=UN Water Office\t"));
    assert!(fish("onrecord list --as").contains("--as-of\t"));
}

#[test]
fn every_shell_has_a_script_and_one_that_asks_nobody() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = |more: &[&str]| {
            let output =
                bare(PROGRAM, folder.path()).args(["completions", shell]).args(more).output().unwrap();
            assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
            String::from_utf8(output.stdout).unwrap()
        };
        assert!(script(&[]).contains("ONRECORD_COMPLETE"), "{shell}");
        let fixed = script(&["--static"]);
        assert!(!fixed.contains("ONRECORD_COMPLETE") && fixed.contains("follow-up"), "{shell}");
        if shell != "powershell" && is_there(shell) {
            let file = folder.path().join(format!("fixed.{shell}"));
            fs::write(&file, fixed).unwrap();
            let checked = bare(shell, folder.path()).arg("-n").arg(&file).output().unwrap();
            assert!(checked.status.success() && checked.stderr.is_empty(), "{shell}: {checked:?}");
        }
    }
}
