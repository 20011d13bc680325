//! Reports in a real browser: what a reader sees, hears and clicks.
//!
//! Needs `node`, Chromium, and a folder with the packages `playwright-core` and `axe-core`, named by
//! `ONRECORD_BROWSER_MODULES`; without them the test says that it is skipped. `.ci/run` installs them. Pictures of the
//! pages are left in the folder that `ONRECORD_BROWSER_PICTURES` names, if it does.

#![allow(clippy::disallowed_methods, reason = "where the browser is, only the environment knows")]
#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]
#![allow(clippy::print_stderr, reason = "a skipped test says so")]

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where Chromium is usually found.
const BROWSERS: [&str; 4] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
];

/// What a browser test needs.
struct Browser {
    program: PathBuf,
    modules: PathBuf,
}

impl Browser {
    /// What is there, or what is missing.
    fn find() -> Result<Self, &'static str> {
        let program = env::var_os("ONRECORD_BROWSER").map(PathBuf::from);
        let program = program.or_else(|| BROWSERS.iter().map(PathBuf::from).find(|path| path.exists()));
        let program = program.ok_or("no Chromium is installed")?;
        let modules = env::var_os("ONRECORD_BROWSER_MODULES").ok_or("ONRECORD_BROWSER_MODULES is not set")?;
        let modules = PathBuf::from(modules).join("node_modules");
        let is_there = |name: &str| modules.join(name).join("package.json").exists();
        if !is_there("playwright-core") || !is_there("axe-core") {
            return Err("the packages playwright-core and axe-core are not installed");
        }
        Command::new("node").arg("--version").output().map_err(|_| "node is not installed")?;
        Ok(Self { program, modules })
    }

    /// Runs one of the scripts beside this file on a page; it fails with what the script complains of.
    fn run(&self, script: &str, page: &Path) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser").join(script);
        let mut command = Command::new("node");
        command.arg(script).arg(&self.program).arg(&self.modules).arg(page);
        command.args(env::var_os("ONRECORD_BROWSER_PICTURES"));
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
        eprintln!("{said}");
    }
}

fn onrecord(arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.env_remove("ONRECORD_DB").env_remove("NO_COLOR").args(arguments);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A folder with the demo's database in it.
fn demo() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let demo = folder.path().join("demo");
    onrecord(&["demo", demo.to_str().unwrap()]);
    let database = demo.join("onrecord.db").to_str().unwrap().to_owned();
    (folder, database)
}

#[test]
fn reports_are_pages_that_everybody_can_read() {
    let browser = match Browser::find() {
        Ok(browser) => browser,
        Err(missing) => return eprintln!("skipped: {missing}"),
    };
    let (folder, database) = demo();
    for (name, report) in [("month", &["month", "2025-09"][..]), ("follow-up", &["follow-up"][..])] {
        let page = folder.path().join(format!("{name}.html"));
        let to = page.to_str().unwrap();
        onrecord(&[&["--db", &database, "report"], report, &["-o", to]].concat());
        browser.run("report.mjs", &page);
    }
}

#[test]
fn a_site_is_searched_and_followed_without_a_server() {
    let browser = match Browser::find() {
        Ok(browser) => browser,
        Err(missing) => return eprintln!("skipped: {missing}"),
    };
    let (folder, database) = demo();
    // One status is put right, so that a page tells a correction.
    let correction =
        ["status", "in_progress", "C-5", "--corrects", "S-13", "--on", "2025-10-30", "--reason", "x"];
    onrecord(&[&["--db", &database], &correction[..]].concat());
    for language in ["en", "ru"] {
        let site = folder.path().join(language);
        let publish =
            ["publish", site.to_str().unwrap(), "--base-url", "https://example.org/", "--lang", language];
        onrecord(&[&["--db", &database], &publish[..]].concat());
        browser.run("site.mjs", &site.join("index.html"));
    }
}
