//! Spreadsheets as LibreOffice saves them: the example's rows come in from ODS and XLSX.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::said;

fn onrecord(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().env("HOME", folder);
    command.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").env("ONRECORD_USER", "dana");
    command.args(words).output().unwrap()
}

/// Saves a CSV file as another one, as a person does; nothing where LibreOffice is not installed. `parted_by` is the
/// number of the sign.
fn saved(csv: &Path, parted_by: u8, ending: &str, to: &Path) -> Option<()> {
    let profile = format!("-env:UserInstallation=file://{}/profile", to.display());
    let filter = format!("--infilter=Text - txt - csv (StarCalc):{parted_by},34,76");
    let words = [&profile, "--headless", &filter, "--convert-to", ending, "--outdir"].map(AsRef::as_ref);
    said("soffice", &[words.as_slice(), &[to.as_os_str(), csv.as_os_str()]].concat()).map(drop)
}

#[test]
#[cfg(feature = "sheets")]
fn what_libreoffice_saves_is_imported_and_again_changes_nothing() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/spreadsheet");
    for ending in ["ods", "xlsx"] {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        for (name, parted_by) in [("releases.csv", b','), ("commitments.csv", b';')] {
            if saved(&examples.join(name), parted_by, ending, at).is_none() {
                return;
            }
        }
        let [releases, commitments] = ["releases", "commitments"].map(|name| format!("{name}.{ending}"));
        assert!(onrecord(at, &["init"]).status.success());
        let done = onrecord(at, &["import", "releases", &releases, "--key", "Ref", "--new-party", "--yes"]);
        assert!(done.status.success(), "{ending}: {}", String::from_utf8_lossy(&done.stderr));
        // A date that could be read in two ways is none any more: the program that saved it has chosen. The other day that
        // has not come is one here too.
        let words =
            ["import", "commitments", &commitments, "--key", "No", "--word", "Not started=not_assessed"];
        let all = [&words[..], &["--yes", "--on-error", "skip", "--rejects", "bad.csv"]].concat();
        let done = onrecord(at, &all);
        assert_eq!(done.status.code(), Some(8), "{ending}: {}", String::from_utf8_lossy(&done.stderr));
        let rejects = fs::read_to_string(at.join("bad.csv")).unwrap();
        let rejected = rejects.lines().skip(1).filter_map(|line| line.split(',').next()).collect::<Vec<_>>();
        assert_eq!(rejected, ["12", "58", "76", "103", "121", "137", "149", "166", "188"], "{ending}");
        let done = onrecord(at, &[&words[..], &["--on-error", "skip", "-o", "again.csv"]].concat());
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(told.contains("200 rows of commitments: 191 as they were, 9 refused"), "{ending}: {told}");
        let checked = onrecord(at, &["check"]);
        assert!(checked.status.success(), "{ending}: {}", String::from_utf8_lossy(&checked.stdout));
    }
}
