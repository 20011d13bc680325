//! A small program that uses the library: which party has promised most that is still open?
//!
//! `cargo run --example ledger -- FILE.db [YYYY-MM-DD]`

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use chrono::NaiveDate;
use onrecord::error::{Error, Result};
use onrecord::model::flags;
use onrecord::model::fold::Casebook;
use onrecord::model::vocabulary::{Flag, RoleKind};
use onrecord::store::Store;
use onrecord::store::ledger::{self, Scope};

fn main() -> std::process::ExitCode {
    let words: Vec<String> = std::env::args().collect();
    match words.as_slice() {
        [_, file] => report(run(file, "2025-12-31")),
        [_, file, day] => report(run(file, day)),
        _ => report(Err(Error::usage("usage", "usage: ledger FILE.db [YYYY-MM-DD]"))),
    }
}

#[allow(clippy::print_stdout, clippy::print_stderr)]
fn report(answer: Result<Vec<String>>) -> std::process::ExitCode {
    match answer {
        Ok(lines) => {
            println!("{}", lines.join("\n"));
            std::process::ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {}", error.message);
            std::process::ExitCode::from(error.kind.exit_code())
        }
    }
}

/// Open and overdue commitments of each committing party on a day, most open first.
fn run(file: &str, day: &str) -> Result<Vec<String>> {
    let as_of: NaiveDate =
        day.parse().map_err(|_| Error::rejected("bad_date", format!("'{day}' is not a day")))?;
    let store = Store::open(Path::new(file), Duration::from_secs(10))?;
    // Everything that the file knows, as values; nothing below touches the database again.
    let ledger = ledger::load(store.query(), Scope::All, None)?;
    let names: BTreeMap<i64, &str> = ledger.parties.iter().map(|p| (p.id, p.label())).collect();
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let book = Casebook::new(&ledger);
    for case in book.cases() {
        let Some(state) = book.state(case, as_of).filter(|state| state.is_open) else { continue };
        let overdue = flags::flags(&state, as_of, &ledger.thresholds).contains(&Flag::Overdue);
        for party in case.commitment.parties(RoleKind::Committing) {
            let count = counts.entry(names.get(&party).copied().unwrap_or("?")).or_default();
            count.0 += 1;
            count.1 += usize::from(overdue);
        }
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(name, (open, _))| (std::cmp::Reverse(*open), *name));
    let lines = rows.iter().map(|(name, (open, overdue))| format!("{name}: {open} open, {overdue} overdue"));
    Ok(lines.collect())
}
