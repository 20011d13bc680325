//! Whole processes, in pairs: the program and the `sqlite3` shell with the same question on the same file.
//!
//! `cargo bench --bench measure -- [COMMITMENTS]` makes a ledger (10,000 commitments unless said), then prints the
//! median wall time of each command, and leaves the ledger where `ONRECORD_BENCH_KEEP` says, if it does. Lines of the shell are left out where `sqlite3` is not installed.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::disallowed_methods, clippy::cast_possible_wrap)]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use onrecord::model::date::parse_due;
use onrecord::model::reference::Sort;
use onrecord::model::vocabulary::{Basis, CommitmentKind, Priority, Relation, RoleKind, Status, Strength};
use onrecord::store::attestation::find_passage;
use onrecord::store::commitment::{self, NewCommitment};
use onrecord::store::deadline::NewDeadline;
use onrecord::store::evidence::Given;
use onrecord::store::party::{self, Unknown};
use onrecord::store::release::{self, NewText, ReleaseFacts};
use onrecord::store::status::{self, NewStatus};
use onrecord::store::{Intent, Store};

const BUSY: Duration = Duration::from_secs(10);
const ROUNDS: usize = 21;
const A_RELEASE: usize = 20;

fn main() {
    let size = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bench.db");
    let begun = Instant::now();
    fill(&file, size);
    println!("{size} commitments made in {:.1} s, {} kB", begun.elapsed().as_secs_f64(), kilobytes(&file));
    let overdue = "select ref, status, due_on, committing, title from commitments \
                   where is_open and due_on < '2026-01-15' order by due_on limit 50";
    let list = "select ref, status, due_on, committing, title from commitments order by made_on desc, id desc limit 50";
    let month = "select status, count(*) from (select e.commitment_id, e.status, row_number() over (partition by \
                 e.commitment_id order by e.effective_on desc, e.recorded_at desc) as n from status_event e \
                 where e.effective_on <= '2025-06-30') where n = 1 group by status";
    pair("--version", &["--version"], &file, None);
    pair("list -n 50", &["list", "-n", "50"], &file, Some(list));
    pair("list, all", &["list"], &file, Some(&list.replace(" limit 50", "")));
    pair(
        "list overdue",
        &["list", "--status", "open", "--due", "..2026-01-14", "-n", "50"],
        &file,
        Some(overdue),
    );
    pair("show C-100", &["show", "C-100"], &file, Some("select * from commitments where id = 100"));
    pair("due", &["due"], &file, Some("select * from follow_up"));
    pair("report month", &["report", "month", "2025-06"], &file, Some(month));
    pair("report follow-up", &["report", "follow-up"], &file, None);
    pair("search", &["search", "school"], &file, None);
    let pages = folder.path().join("pages");
    for name in ["publish", "publish again"] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_onrecord"));
        program.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").arg("--db").arg(&file).arg("publish").arg(&pages);
        println!("{name:<18} {:>8.1} ms", time(&mut program).unwrap());
    }
    for format in ["html", "docx", "xlsx", "pdf"] {
        let to = folder.path().join(format!("month.{format}"));
        let words = ["report", "month", "2025-06", "--force", "-o", to.to_str().unwrap()];
        pair(&format!("report month, {format}"), &words, &file, None);
    }
    if let Some(kept) = std::env::var_os("ONRECORD_BENCH_KEEP") {
        std::fs::copy(&file, kept).unwrap();
    }
}

fn kilobytes(file: &Path) -> u64 {
    std::fs::metadata(file).unwrap().len() / 1024
}

/// Times both by turns, and prints the medians in milliseconds.
fn pair(name: &str, words: &[&str], file: &Path, sql: Option<&str>) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut program = Command::new(env!("CARGO_BIN_EXE_onrecord"));
        program.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").arg("--db").arg(file).args(words);
        ours.extend(time(&mut program));
        if let Some(sql) = sql {
            theirs.extend(time(Command::new("sqlite3").arg("-readonly").arg("-tabs").arg(file).arg(sql)));
        }
    }
    let shell = if theirs.is_empty() { "–".to_owned() } else { format!("{:.1}", median(theirs)) };
    println!("{name:<20} {:>8.1} ms   sqlite3 {shell:>8}", median(ours));
}

fn time(command: &mut Command) -> Option<f64> {
    let begun = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    status.success().then(|| begun.elapsed().as_secs_f64() * 1000.0)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Releases of twenty sentences each, a commitment from each sentence, a status and a deadline for some.
fn fill(file: &Path, size: usize) {
    let mut intent = Intent {
        by: "bench".to_owned(),
        now: "2025-12-31T00:00:00Z".parse::<DateTime<Utc>>().unwrap(),
        today: NaiveDate::from_ymd_opt(2025, 12, 31).unwrap(),
        command: "bench",
        dry_run: false,
    };
    let mut store = Store::create(file, BUSY, &intent).unwrap();
    let first = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap();
    let day = |number: usize| first + TimeDelta::days((number * 13 % 1000) as i64);
    // A draft does not see its own rows: the party is made before it is used many times in one.
    let issuer = store.write(&intent, |draft| party::ensure(draft, "Kazakhstan", Unknown::Make)).unwrap();
    for from in (0..size).step_by(500) {
        let upto = (from + 500).min(size);
        store
            .write(&intent, |draft| {
                for number in (from..upto).step_by(A_RELEASE) {
                    let text: String = (number..number + A_RELEASE).map(|n| sentence(n) + "\n\n").collect();
                    let facts = ReleaseFacts {
                        title: Some(format!("Readout {number}")),
                        issuer: Some(issuer),
                        published_on: Some(day(number)),
                        ..ReleaseFacts::default()
                    };
                    let new = NewText {
                        text_sha256: format!("{number:064x}"),
                        original_sha256: format!("{number:064x}"),
                        media_type: "text/plain".to_owned(),
                        encoding: "UTF-8".to_owned(),
                        normaliser: onrecord::model::text::NORMALISER.to_owned(),
                        text,
                    };
                    release::add(draft, &facts, new)?;
                }
                Ok(())
            })
            .unwrap();
        store
            .write(&intent, |draft| {
                for number in from..upto {
                    let release = Sort::Release.of((number / A_RELEASE + 1) as i64);
                    let passage = find_passage(draft.query(), release, &sentence(number))?;
                    let made_on = day(number / A_RELEASE * A_RELEASE);
                    let due = parse_due(&format!("{}", made_on + TimeDelta::days(400)), made_on)?;
                    let deadline = (number % 3 > 0).then_some(NewDeadline {
                        due: Some(due),
                        basis: Basis::Stated,
                        words: None,
                        reason: None,
                        on: Some(made_on),
                    });
                    let new = NewCommitment {
                        title: format!("School number {number}"),
                        kind: CommitmentKind::ALL[number % 6],
                        strength: Strength::ALL[number % 4],
                        made_on,
                        condition: None,
                        success_test: None,
                        priority: Priority::ALL[number % 3],
                        owner: None,
                        review_days: None,
                        parties: vec![(RoleKind::Committing, "Kazakhstan".to_owned())],
                        topics: vec![(number % 17 + 1) as i64],
                        passage,
                        deadline,
                        unknown: Unknown::Make,
                    };
                    commitment::add(draft, &new)?;
                }
                Ok(())
            })
            .unwrap();
        intent.now += TimeDelta::seconds(1);
        for chunk in (from..upto).step_by(100) {
            let on = day(chunk / A_RELEASE * A_RELEASE);
            let ids: Vec<i64> =
                (chunk..(chunk + A_RELEASE).min(upto)).step_by(2).map(|n| n as i64 + 1).collect();
            let new = NewStatus {
                status: Some(if chunk % 300 == 0 { Status::Fulfilled } else { Status::InProgress }),
                on: Some(on + TimeDelta::days(20)),
                evidence: vec![Given::parse(&format!("https://example.org/{chunk}")).unwrap()],
                relation: Some(Relation::Supports),
                dated_on: None,
                note: Some("news".to_owned()),
                reason: None,
                reopen: false,
                close: false,
                corrects: None,
                override_rule: None,
            };
            store.write(&intent, |draft| status::record(draft, &ids, &new)).unwrap();
        }
    }
}

fn sentence(number: usize) -> String {
    format!("The parties agreed to open school number {number} by the end of the second year.")
}
