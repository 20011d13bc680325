//! The plans of the daily commands: by an index, with and without statistics, and no dearer in a larger file.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "query_plan/filled.rs"]
mod filled;
mod ground;
#[path = "query_plan/imports.rs"]
mod imports;
#[path = "query_plan/watched.rs"]
mod watched;

use onrecord::db::Query;
use onrecord::model::filter::Filter;
use onrecord::model::reference::Sort;
use onrecord::model::vocabulary::Status;
use onrecord::store::evidence::Given;
use onrecord::store::ledger::{self, Scope};
use onrecord::store::list::{self, Order, Page};
use onrecord::store::status::NewStatus;
use onrecord::store::{Store, card, evidence, find, history, note, release, settings, status};
use tempfile::TempDir;

use filled::{RARE, TODAY, fill};
use ground::{day, intent, shown, status_of};
use watched::{Log, Seen, Watched};

/// A daily command, by what it does to a store.
type Command = fn(&mut Store);

fn page(store: &mut Store, filter: &Filter, order: Order) {
    let page = Page { order, limit: Some(50), offset: 0 };
    let listed = list::list(store.query(), filter, &page, day(TODAY)).unwrap();
    assert!(listed.cards.len() >= 20, "{} rows: nothing to measure", listed.cards.len());
}

fn list_all(store: &mut Store) {
    page(store, &Filter::default(), Order::Newest);
}

fn list_open(store: &mut Store) {
    page(store, &Filter { is_open: Some(true), ..Filter::default() }, Order::Newest);
}

fn list_status(store: &mut Store) {
    page(
        store,
        &Filter { statuses: vec![Status::Fulfilled, Status::Stalled], ..Filter::default() },
        Order::Newest,
    );
}

fn list_by(store: &mut Store) {
    page(store, &Filter { committing: [RARE].into(), ..Filter::default() }, Order::Newest);
}

fn list_due(store: &mut Store) {
    page(store, &Filter { is_open: Some(true), ..Filter::default() }, Order::Due);
}

fn list_quiet(store: &mut Store) {
    page(store, &Filter { is_open: Some(true), ..Filter::default() }, Order::Quiet);
}

fn list_updated(store: &mut Store) {
    page(store, &Filter::default(), Order::Updated);
}

fn due(store: &mut Store) {
    let thresholds = settings::thresholds(store.query()).unwrap();
    let agenda = list::due(store.query(), &Filter::default(), day(TODAY), &thresholds, None).unwrap();
    assert_eq!(agenda.len(), 90);
}

fn show(store: &mut Store) {
    let query = store.query();
    assert_eq!(ledger::load(query, Scope::One(500), None).unwrap().commitments.len(), 1);
    let states = card::states(query, &[500]).unwrap();
    let cards = card::cards(query, &states, day(TODAY), &settings::thresholds(query).unwrap()).unwrap();
    assert_eq!(cards.len(), 1);
    note::list(query, Some(Sort::Commitment.of(500))).unwrap();
}

fn history(store: &mut Store) {
    assert!(history::of(store.query(), 500).unwrap().len() >= 5);
}

fn search(store: &mut Store) {
    assert_eq!(find::find(store.query(), "zebra", 50).unwrap().hits.len(), 20);
}

fn give_status(store: &mut Store) {
    let new = shown(Status::Ongoing, "news");
    store.write(&intent(day(TODAY)), |d| status::record(d, &[503], &new)).unwrap();
}

fn release_show(store: &mut Store) {
    assert_eq!(release::show(store.query(), 50).unwrap().commitments, 10);
}

fn evidence_show(store: &mut Store) {
    assert_eq!(evidence::show(store.query(), 50).unwrap().bears_on.len(), 1);
    assert_eq!(evidence::list(store.query(), Some(50)).unwrap().len(), 1);
}

fn status_by_a_release(store: &mut Store) {
    let new = NewStatus { evidence: vec![Given::Release(7)], ..status_of(Some(Status::Ongoing)) };
    store.write(&intent(day(TODAY)), |d| status::record(d, &[508], &new)).unwrap();
}

/// Every command. None of them may cost more in a larger file.
const COMMANDS: [(&str, Command); 21] = [
    ("list", list_all),
    ("list --status open", list_open),
    ("list --status", list_status),
    ("list --by", list_by),
    ("list --sort due", list_due),
    ("list --sort quiet", list_quiet),
    ("list --sort updated", list_updated),
    ("due", due),
    ("show", show),
    ("history", history),
    ("search", search),
    ("status", give_status),
    ("release show", release_show),
    ("evidence show", evidence_show),
    ("status --evidence R-7", status_by_a_release),
    ("import parties", imports::party),
    ("import releases", imports::release),
    ("import commitments", imports::commitment),
    ("import statuses", imports::status),
    ("import evidence, by its title", imports::evidence_by_title),
    ("import evidence, by its address", imports::evidence_by_address),
];

/// What each command ran on a database of so many commitments.
fn watch(commitments: u32, analysed: bool) -> Vec<(&'static str, Vec<Seen>)> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("l.db");
    fill(&path, commitments, analysed);
    let watched = Watched::open(&path);
    let log = Log::clone(&watched.log);
    let mut store = Store::over(Box::new(watched));
    let run = |(name, command): &(&'static str, Command)| {
        command(&mut store);
        (*name, log.take())
    };
    COMMANDS.iter().map(run).collect()
}

/// The lines of a plan that read a table from end to end.
fn scans(seen: &Seen) -> Vec<&String> {
    let allowed =
        |line: &str| ALLOWED.iter().any(|(scan, of)| line.starts_with(scan) && seen.sql.contains(of));
    let reads_all = |line: &&String| {
        let scans = line.starts_with("SCAN ") && !line.contains(" USING ") && !line.contains("VIRTUAL TABLE");
        (scans && !allowed(line)) || line.contains("AUTOMATIC")
    };
    seen.plan.iter().filter(reads_all).collect()
}

/// Scans that may be, each with a piece of the statement in which it may.
const ALLOWED: [(&str, &str); 12] = [
    // One row, from the end of the key.
    ("SCAN operation", "ORDER BY id DESC LIMIT 1"),
    // Small by nature.
    ("SCAN setting", "FROM setting"),
    ("SCAN sqlite_sequence", ""),
    ("SCAN CONSTANT ROW", ""),
    // A ledger holds all parties and topics, for one commitment too (store::ledger).
    ("SCAN party", "SELECT id, name, short_name, kind, parent_id\nFROM party"),
    ("SCAN topic", "SELECT id, code, title, parent_id\nFROM topic"),
    // Rows that were found and are held in memory.
    ("SCAN (subquery", ""),
    ("SCAN newest", "WITH newest AS MATERIALIZED"),
    ("SCAN n", "FROM newest AS n\n"),
    ("SCAN hit", "WITH hit AS MATERIALIZED"),
    ("SCAN h", "FROM hit AS h\n"),
    // Planned for a new parent row, and passed over as long as no foreign key waits for one.
    ("SCAN report_edition", "INSERT INTO operation"),
];

#[test]
fn daily_commands_scan_no_table_with_and_without_statistics() {
    for analysed in [false, true] {
        let mut found = Vec::new();
        for (command, log) in watch(1000, analysed) {
            assert!(
                log.iter().any(|seen| seen.plan.iter().any(|line| line.contains(" USING "))),
                "{command}"
            );
            for seen in &log {
                for line in scans(seen) {
                    found.push(format!("{command}: {line}\n{}", seen.sql));
                }
            }
        }
        assert!(found.is_empty(), "analysed: {analysed}\n{}", found.join("\n\n"));
    }
}

#[test]
fn what_fifty_rows_cost_does_not_grow_with_the_file() {
    // The number of all that fit is one scan of an index, as the design has it; the rows themselves are not.
    let cost = |log: &[Seen]| {
        let is_count = |seen: &&Seen| seen.sql.starts_with("SELECT count(*) AS n FROM commitment_state");
        log.iter().filter(|seen| !is_count(seen)).map(|seen| seen.steps).sum::<i64>()
    };
    let mut found = Vec::new();
    for analysed in [false, true] {
        let (small, large) = (watch(1000, analysed), watch(4000, analysed));
        for ((name, small), (_, large)) in small.iter().zip(&large) {
            let (before, after) = (cost(small), cost(large));
            println!("{name}: {before} steps in 1,000, {after} in 4,000 (analysed: {analysed})");
            assert!(before > 0, "{name}");
            if after * 10 > before * 11 {
                found.push(format!("{name}: {before} steps in 1,000 commitments, {after} in 4,000"));
                for (s, l) in small.iter().zip(large).filter(|(s, l)| l.steps * 10 > s.steps * 11) {
                    found.push(format!("  {} -> {}: {}\n{:?}", s.steps, l.steps, s.sql, l.plan));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_planted_scan_is_reported() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("l.db");
    fill(&path, 100, false);
    let watched = Watched::open(&path);
    for (sql, is_scan) in [
        ("SELECT id FROM commitment WHERE strength = 'firm' ORDER BY id", true),
        ("SELECT a.id FROM role AS a JOIN role AS b ON +b.role = +a.role ORDER BY a.id LIMIT 5", true),
        ("SELECT id FROM commitment WHERE owner = 'ann' ORDER BY id", false),
    ] {
        watched.query(&onrecord::db::Statement::new(sql)).unwrap();
        let seen = watched.log.take().remove(0);
        assert_eq!(!scans(&seen).is_empty(), is_scan, "{seen:?}");
    }
}
