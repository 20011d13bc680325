//! The architecture, held: which layer may use which, and what must be absent where (ARCHITECTURE.md).

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "architecture/source.rs"]
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use source::{Source, is_word};

/// Each layer and those that it may use beside itself; `lib` and `main` may name all.
const LAYERS: [(&str, &[&str]); 11] = [
    ("error", &[]),
    ("model", &["error"]),
    ("db", &["error"]),
    ("render", &["error"]),
    ("read", &["error", "model"]),
    ("extract", &["error", "model"]),
    ("report", &["error", "model"]),
    ("exchange", &["error", "model", "read"]),
    ("store", &["error", "model", "db"]),
    ("present", &["error", "model", "report", "render", "store", "extract"]),
    ("cli", &["error", "model", "db", "render", "read", "extract", "report", "exchange", "store", "present"]),
];

/// Every file of `src`, by its path from there.
fn files() -> Vec<(String, Source)> {
    fn walk(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &mut found);
    found.sort();
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
    let read = |path: &std::path::PathBuf| {
        let name = name(path);
        let source = Source::read(&name, &fs::read_to_string(path).unwrap());
        (name, source)
    };
    let mut files = found.iter().map(read).collect::<Vec<_>>();
    // A module that only tests are compiled with is tests from end to end.
    let tests = files.iter().flat_map(|(_, s)| s.test_files()).collect::<BTreeSet<_>>();
    for (_, source) in &mut files {
        let is_test = (1..=source.modules.len()).any(|n| tests.contains(&source.modules[..n].join("/")));
        if is_test {
            let code = std::mem::take(&mut source.code);
            source.tests.push_str(&code);
            source.strings.clear();
        }
    }
    files
}

/// The first modules named by the paths in some code: after `crate::`, or above the top by `super::`.
fn named(code: &str, depth: usize) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, word) in words(code) {
        let after = &code[at + word.len()..];
        let path = match word {
            "crate" => after.strip_prefix("::"),
            // The first of a chain; with as many as there are modules it stands at the root.
            "super" if !code[..at].ends_with("super::") => {
                let (mut rest, mut supers) = (after, 1);
                while let Some(next) = rest.strip_prefix("::super") {
                    (rest, supers) = (next, supers + 1);
                }
                if supers >= depth { rest.strip_prefix("::") } else { None }
            }
            _ => None,
        };
        let Some(path) = path else { continue };
        if let Some(group) = path.strip_prefix('{') {
            names.extend(tops(group));
        } else {
            names.extend(words(path).next().map(|(_, word)| word.to_owned()));
        }
    }
    names
}

/// The first words of the paths in a group `a::b, c::{d, e}}`.
fn tops(group: &str) -> Vec<String> {
    let (mut depth, mut parts) = (1, vec![String::new()]);
    for c in group.chars() {
        depth = match c {
            '{' => depth + 1,
            '}' => depth - 1,
            _ => depth,
        };
        match c {
            _ if depth == 0 => break,
            ',' if depth == 1 => parts.push(String::new()),
            _ => parts.last_mut().unwrap().push(c),
        }
    }
    parts.iter().filter_map(|part| words(part).next().map(|(_, word)| word.to_owned())).collect()
}

/// The words of some code, with their places.
fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += code[at..].bytes().position(is_word)?;
        let end = code[at..].bytes().position(|b| !is_word(b)).map_or(code.len(), |n| at + n);
        let word = (at, &code[at..end]);
        at = end;
        Some(word)
    })
}

/// The arrows of a file that no layer may have.
fn wrong_arrows(source: &Source) -> Vec<String> {
    let layer = source.layer();
    let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
        return if matches!(layer, "lib" | "main") {
            vec![]
        } else {
            vec![format!("no layer is named '{layer}'")]
        };
    };
    // In an inline module of tests every path begins one deeper: what goes by `super` is looked at one lower.
    let depth = source.modules.len();
    let mut used = named(&source.code, depth);
    used.extend(named(&source.tests, depth + 1));
    let is_layer = |name: &String| LAYERS.iter().any(|(known, _)| known == name);
    let is_wrong = |name: &String| is_layer(name) && name != layer && !allowed.contains(&name.as_str());
    used.into_iter().filter(is_wrong).map(|name| format!("{layer} -> {name}")).collect()
}

/// What must not stand in the code of a file outside tests.
fn misplaced(path: &str, source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let layer = source.layer();
    let mut forbid = |text: &str| {
        if source.code.contains(text) {
            found.push(format!("{path}: {text}"));
        }
    };
    ["println!", "print!(", "dbg!", "todo!", "unimplemented!", "panic!(", ".unwrap()", ".expect("]
        .into_iter()
        .for_each(&mut forbid);
    if !matches!(layer, "cli" | "main") {
        ["Utc::now", "Local::now", "SystemTime", "std::env", "env::var"].into_iter().for_each(&mut forbid);
    }
    if layer != "db" {
        forbid("rusqlite");
    }
    if !matches!(layer, "store" | "db") && !path.starts_with("cli/command/sql/") {
        for text in &source.strings {
            for keyword in ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM"] {
                if text.contains(keyword) {
                    found.push(format!("{path}: SQL in a string: {text:.60}"));
                }
            }
        }
    }
    found
}

#[test]
fn arrows_between_layers_go_one_way() {
    let files = files();
    let wrong =
        files.iter().flat_map(|(path, s)| wrong_arrows(s).into_iter().map(move |a| format!("{path}: {a}")));
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
    let layers = files.iter().map(|(_, s)| s.layer()).collect::<BTreeSet<_>>();
    assert!(layers.len() >= 9 && files.len() > 150, "hardly anything was read: {layers:?}");
}

#[test]
fn nothing_stands_where_it_must_not() {
    let found = files().iter().flat_map(|(path, source)| misplaced(path, source)).collect::<Vec<_>>();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_planted_wrong_arrow_is_reported() {
    for (path, text, wrong) in [
        ("model/rules.rs", "use crate::store::Draft;", "model -> store"),
        ("render/table.rs", "use crate::{error::Result, model::date};", "render -> model"),
        ("db/sqlite.rs", "fn f() { let _ = crate::model::date::today(); }", "db -> model"),
        ("report/month/covers.rs", "use super::super::super::store::list;", "report -> store"),
        ("report/month/mod.rs", "use super::super::present::phrase;", "report -> present"),
        ("store/list/mod.rs", "#[cfg(test)]\nmod tests { use crate::cli::Cli; }", "store -> cli"),
        (
            "store/list/page.rs",
            "#[cfg(test)]\nmod tests { use super::super::super::super::report::row; }",
            "store -> report",
        ),
        ("surprise/mod.rs", "", "no layer is named 'surprise'"),
    ] {
        assert_eq!(wrong_arrows(&Source::read(path, text)), [wrong], "{path}: {text}");
    }
    for (path, text) in [
        (
            "model/rules.rs",
            "// use crate::store::Draft;\n/// See [`crate::store`].\nconst A: &str = \"crate::store\";",
        ),
        ("store/list/page.rs", "use super::super::filter; use crate::db::{Query, Statement};"),
        ("store/list/page.rs", "#[cfg(test)]\nmod tests { use super::super::super::report; }"),
        ("present/mod.rs", "use crate::{render::{Cell, db}, store::card};"),
    ] {
        assert_eq!(wrong_arrows(&Source::read(path, text)), Vec::<String>::new(), "{path}: {text}");
    }
}

#[test]
fn what_is_planted_where_it_must_not_stand_is_reported() {
    for (path, text) in [
        ("model/x.rs", "fn f() { let now = chrono::Utc::now(); }"),
        ("store/x.rs", "use std::env;"),
        ("store/x.rs", "use rusqlite::Connection;"),
        ("cli/x.rs", "const Q: &str = \"SELECT id FROM party\";"),
        ("report/x.rs", "const Q: &str = r#\"DELETE FROM party\"#;"),
        ("render/x.rs", "fn f() { Some(1).unwrap(); } #[cfg(test)] mod tests { }"),
        ("cli/x.rs", "fn f<'a>(c: char) { if c == '\"' { println!(\"\") } }"),
    ] {
        assert_eq!(misplaced(path, &Source::read(path, text)).len(), 1, "{path}: {text}");
    }
    for (path, text) in [
        ("store/x.rs", "const Q: &str = \"SELECT id FROM party\"; // .unwrap()"),
        ("model/x.rs", "#[cfg(test)]\nmod tests { fn f() { Some(1).unwrap(); println!(\"{}\", 1) } }"),
        ("cli/x.rs", "const HELP: &str = \"println!\";"),
    ] {
        assert_eq!(misplaced(path, &Source::read(path, text)), Vec::<String>::new(), "{path}: {text}");
    }
}
