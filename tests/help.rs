//! Help by topic is true: what it says of exit codes, variables, formats, filters, dates, views and settings is compared
//! with the program, and its examples are run. Manual pages render without a warning.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::print_stderr)]

#[path = "demo/mod.rs"]
mod demo;
#[path = "session/script.rs"]
#[allow(dead_code, unreachable_pub)]
mod script;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use chrono::NaiveDate;
use onrecord::cli::config::key::Key;
use onrecord::model::date::{self, Period};
use onrecord::render::Format;

fn program(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().env("HOME", folder).env("ONRECORD_NOW", "2026-01-15T12:00:00Z");
    command.args(words).output().unwrap()
}

fn said(folder: &Path, words: &[&str]) -> String {
    let output = program(folder, words);
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn topic(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/help").join(format!("{name}.md"));
    fs::read_to_string(path).unwrap()
}

/// The cells of every table of a topic.
fn rows(name: &str) -> Vec<Vec<String>> {
    let text = topic(name);
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---"));
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn firsts(name: &str) -> BTreeSet<String> {
    rows(name).iter().flat_map(|row| row[0].split(", ").map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The sources of the program, one after the other.
fn sources() -> String {
    fn read(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, text);
            } else if path.extension().is_some_and(|e| e == "rs") {
                text.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut text = String::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text);
    text
}

#[test]
fn every_exit_code_is_explained() {
    let codes =
        firsts("exit-codes").into_iter().filter(|code| code.parse::<u8>().is_ok()).collect::<Vec<_>>();
    assert_eq!(codes, ["0", "1", "130", "2", "3", "4", "5", "6", "7", "8", "9"]);
    let error = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/error.rs")).unwrap();
    let kinds =
        error.split("(exit ").skip(1).map(|rest| rest.chars().take_while(char::is_ascii_digit).collect());
    assert_eq!(kinds.collect::<BTreeSet<String>>(), codes.into_iter().filter(|code| code != "0").collect());
}

#[test]
fn every_variable_of_the_program_is_explained_and_no_other() {
    let sources = sources();
    let mut read = BTreeSet::new();
    for rest in sources.split("\"ONRECORD_").skip(1) {
        let name: String = rest.chars().take_while(|c| c.is_ascii_uppercase()).collect();
        if rest[name.len()..].starts_with('"') {
            read.insert(format!("ONRECORD_{name}"));
        }
    }
    let told = firsts("environment")
        .into_iter()
        .filter(|name| name.starts_with("ONRECORD_"))
        .collect::<BTreeSet<_>>();
    assert_eq!(told, read);
    for other in
        firsts("environment").iter().filter(|name| name.chars().all(|c| c.is_ascii_uppercase() || c == '_'))
    {
        assert!(sources.contains(&format!("\"{other}\"")), "{other} is not read");
    }
}

#[test]
fn every_format_is_explained_with_its_ending() {
    let rows = rows("formats");
    for format in Format::ALL {
        let row = rows.iter().find(|row| row[0] == format.as_str()).unwrap();
        assert_eq!(Format::from_extension(Path::new(&format!("a{}", row[1]))), Some(format), "{row:?}");
    }
    assert_eq!(rows.len(), Format::ALL.len() + 1);
}

#[test]
fn every_filter_is_explained_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let help = said(folder.path(), &["list", "--help"]);
    let filters = help.split("Filters:").nth(1).unwrap().split("Options of every command").next().unwrap();
    // The heading of the filters stays for what a list takes beside them.
    let others = ["--as-of", "--sort", "--limit", "--refs"];
    let options = filters.split_whitespace().filter(|w| w.starts_with("--") && !others.contains(w));
    let options = options.map(str::to_owned).collect::<BTreeSet<_>>();
    let told = firsts("filters").into_iter().filter_map(|cell| cell.split(' ').next().map(str::to_owned));
    assert_eq!(told.filter(|word| word.starts_with("--")).collect::<BTreeSet<_>>(), options);
}

#[test]
fn every_date_that_is_named_is_read() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let mut read = 0;
    for written in firsts("dates").iter().filter(|cell| *cell != "written") {
        let is_due = date::parse_due(written, today).is_ok();
        assert!(is_due || Period::parse(written, today).is_ok(), "{written}");
        read += 1;
    }
    assert!(read > 15, "{read}");
    for refused in ["03/04/2026", "2026-02-30"] {
        assert!(topic("dates").contains(refused) && date::parse_due(refused, today).is_err());
    }
}

#[test]
fn every_setting_is_explained_and_no_other() {
    let keys = Key::ALL.map(|key| key.as_str().to_owned()).into_iter().collect::<BTreeSet<_>>();
    let text = topic("files");
    let settings = text.split("| setting | is |").nth(1).unwrap().split("\n\n").next().unwrap();
    let told = settings.lines().skip(2).map(|row| row.split('|').nth(1).unwrap().trim().to_owned());
    assert_eq!(told.collect::<BTreeSet<_>>(), keys);
}

#[test]
fn the_examples_of_the_topics_run() {
    let folder = demo::demo();
    let at = folder.path();
    let mut run = 0;
    for name in ["dates", "formats", "filters", "sql", "exit-codes", "environment", "files", "accessibility"]
    {
        for line in topic(name).lines().filter_map(|line| line.strip_prefix("    onrecord ")) {
            let words = script::words(line);
            // Of a pipe its first half: what comes after it may be refused by a rule.
            said(at, &words.iter().map(String::as_str).take_while(|word| *word != "|").collect::<Vec<_>>());
            run += 1;
        }
        for view in rows("sql").iter().skip(1).map(|row| &row[0]).filter(|_| name == "sql") {
            said(at, &["sql", &format!("select count(*) from {view}")]);
        }
    }
    assert!(run >= 5, "{run}");
}

#[test]
fn the_aliases_of_the_topic_on_files_are_sound() {
    let folder = tempfile::tempdir().unwrap();
    let text = topic("files");
    let lines = text.lines().filter_map(|line| line.strip_prefix("    ")).collect::<Vec<_>>();
    assert!(lines.len() > 2);
    fs::create_dir_all(folder.path().join(".config/onrecord")).unwrap();
    fs::write(folder.path().join(".config/onrecord/config.toml"), lines.join("\n")).unwrap();
    assert!(said(folder.path(), &["config", "list"]).contains("aliases.water"));
}

#[test]
fn help_of_every_command_is_that_of_its_option() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    for words in [&["list"][..], &["release", "add"], &["report", "month"], &["config", "set"], &["help"]] {
        assert_eq!(
            said(at, &[&["help"], words].concat()),
            said(at, &[words, &["--help"]].concat()),
            "{words:?}"
        );
    }
    assert_eq!(said(at, &["help"]), said(at, &["--help"]));
}

/// Every manual page, with its file.
fn pages(folder: &Path) -> Vec<std::path::PathBuf> {
    said(folder, &["man", "pages"]);
    let mut pages =
        fs::read_dir(folder.join("pages")).unwrap().map(|e| e.unwrap().path()).collect::<Vec<_>>();
    pages.sort();
    assert!(pages.len() > 40, "{pages:?}");
    pages
}

#[test]
fn manual_pages_render_without_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let pages = pages(folder.path());
    let renderers: [(&str, &[&str]); 2] =
        [("groff", &["-man", "-ww", "-z", "-Kutf8", "-Tutf8"]), ("mandoc", &["-Tlint", "-Wwarning"])];
    for (renderer, options) in renderers {
        if Command::new(renderer).arg("--version").output().is_err() {
            eprintln!("skipped: {renderer} is not installed");
            continue;
        }
        for page in &pages {
            let output = Command::new(renderer).args(options).arg(page).output().unwrap();
            let told = [output.stdout, output.stderr].concat();
            assert!(told.is_empty(), "{renderer} {}: {}", page.display(), String::from_utf8_lossy(&told));
        }
    }
}

#[test]
fn manual_pages_name_their_command_and_are_replaced_only_by_force() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    pages(at);
    let page = fs::read_to_string(at.join("pages/onrecord-release-add.1")).unwrap();
    assert!(
        page.contains("onrecord\\-release\\-add") && page.contains("onrecord release add [OPTIONS]"),
        "{page:.600}"
    );
    said(at, &["man", "pages"]);
    fs::write(at.join("pages/onrecord-list.1"), "mine").unwrap();
    assert_eq!(program(at, &["man", "pages"]).status.code(), Some(4));
    assert_eq!(fs::read_to_string(at.join("pages/onrecord-list.1")).unwrap(), "mine");
    said(at, &["man", "pages", "--force"]);
    assert!(fs::read_to_string(at.join("pages/onrecord-list.1")).unwrap().contains(".TH"));
    assert!(said(at, &["man"]).contains(".TH \"ONRECORD\" \"1\""));
}
