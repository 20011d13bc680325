//! Reports for Word and Excel and as PDF, opened by the programs that people have, and compared with the CSV of the same
//! report.
//!
//! LibreOffice (`soffice`) and `pdftotext` are asked where they are installed; without them a test says that it is
//! skipped. `.ci/run` installs them.

#![cfg(feature = "office")]
#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]
#![allow(clippy::print_stderr, reason = "a skipped test says so")]

mod figures;
mod opened;
mod opened_sheets;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder with the demo's database in it.
struct Demo {
    folder: tempfile::TempDir,
}

/// The reports that are looked at.
const REPORTS: [&[&str]; 2] =
    [&["report", "month", "2025-10"], &["report", "follow-up", "--as-of", "2025-12-31"]];

impl Demo {
    fn new() -> Self {
        let demo = Self { folder: tempfile::tempdir().unwrap() };
        demo.run(&["demo", demo.folder.path().join("demo").to_str().unwrap()]);
        demo
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program, with a time that does not change.
    fn run(&self, arguments: &[&str]) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
        command.env_remove("ONRECORD_DB").env("ONRECORD_NOW", "2026-01-15T12:00:00Z").args(arguments);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// Writes a report into a file or folder of this name.
    fn report(&self, report: &[&str], name: &str) -> PathBuf {
        let database = self.path("demo/onrecord.db");
        let path = self.path(name);
        let mut arguments = vec!["--db", database.to_str().unwrap()];
        arguments.extend(report);
        arguments.extend(["-o", path.to_str().unwrap(), "--force"]);
        if path.extension().is_none() {
            arguments.extend(["--format", "csv"]);
        }
        self.run(&arguments);
        path
    }
}

/// What a program says, or nothing where it is not installed.
fn said(program: &str, arguments: &[&std::ffi::OsStr]) -> Option<String> {
    let output = match Command::new(program).args(arguments).output() {
        Ok(output) => output,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("skipped: {program} is not installed");
            return None;
        }
        Err(e) => panic!("{program}: {e}"),
    };
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The text of a PDF file in reading order, without line breaks.
fn text_of(pdf: &Path) -> Option<String> {
    let text = said("pdftotext", &["-enc".as_ref(), "UTF-8".as_ref(), pdf.as_os_str(), "-".as_ref()])?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn the_same_report_is_the_same_file() {
    let demo = Demo::new();
    for report in REPORTS {
        for ending in ["docx", "xlsx", "pdf"] {
            let read = |name: &str| fs::read(demo.report(report, &format!("{name}.{ending}"))).unwrap();
            assert!(read("one") == read("two"), "{report:?} {ending}");
        }
    }
}
