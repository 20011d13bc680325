//! The demo's database, which several test programs ask.

#![allow(unreachable_pub, clippy::unwrap_used, clippy::disallowed_methods)]

use std::process::Command;

/// A folder with the demo's database where the program looks for it.
pub fn demo() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(at).env_clear().env("HOME", at).env("ONRECORD_USER", "dana");
    let output = command.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").args(["demo", "d"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::rename(at.join("d/onrecord.db"), at.join("onrecord.db")).unwrap();
    folder
}
