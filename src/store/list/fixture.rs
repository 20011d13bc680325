//! A ledger of the tests written into a database, row by row, as another program might.

use tempfile::TempDir;

use crate::db::sqlite::Sqlite;
use crate::db::{Db, Outcome, Statement, Value, open};
use crate::model::date::format_moment;
use crate::model::ledger::{Attestation, Ledger};
use crate::model::vocabulary::Status;
use crate::store::FORMAT;

/// When what has no time of its own was recorded.
const LONG_AGO: &str = "2026-01-01T00:00:00.000Z";

/// A database that holds the ledger; it lives as long as its folder.
pub(super) fn stored(ledger: &Ledger) -> (TempDir, Sqlite) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.db");
    open::create(&path, &FORMAT, |_| Ok(())).unwrap();
    let mut db = Sqlite::open(&path, std::time::Duration::from_secs(1)).unwrap();
    let rows = rows(ledger);
    db.batch(Outcome::Commit, &mut |_| Ok(rows.clone())).unwrap();
    (folder, db)
}

/// The rows of a ledger, in an order in which each finds what it names.
#[derive(Default)]
struct Rows {
    rows: Vec<Statement>,
    uids: usize,
}

fn rows(ledger: &Ledger) -> Vec<Statement> {
    let mut rows = Rows::default();
    rows.names(ledger);
    rows.commitments(ledger);
    rows.evidence(ledger);
    rows.statuses(ledger);
    rows.dates(ledger);
    rows.rows
}

fn by() -> Value {
    "ann".into()
}

impl Rows {
    /// One row: the columns are named in the text, in the order of the values.
    fn add(&mut self, table: &str, columns: &str, values: Vec<Value>) {
        let marks = columns.split(", ").map(|c| format!(":{c}")).collect::<Vec<_>>().join(", ");
        let sql = format!("INSERT INTO \"{table}\" ({columns}) VALUES ({marks})");
        let row = columns.split(", ").zip(values);
        let row = row.fold(Statement::new(sql), |s, (column, value)| s.bind(column.to_owned(), value));
        self.rows.push(row);
    }

    fn unique(&mut self) -> Value {
        self.uids += 1;
        format!("u{}", self.uids).into()
    }

    fn names(&mut self, ledger: &Ledger) {
        for p in &ledger.parties {
            let values = vec![
                p.id.into(),
                self.unique(),
                p.name.as_str().into(),
                p.short_name.clone().into(),
                p.kind.as_str().into(),
                LONG_AGO.into(),
            ];
            self.add("party", "id, uid, name, short_name, kind, recorded_at", values);
        }
        for t in &ledger.topics {
            let (code, title) = (t.code.as_str(), t.title.as_str());
            let values =
                vec![t.id.into(), self.unique(), code.into(), code.into(), title.into(), LONG_AGO.into()];
            self.add("topic", "id, uid, code, folded, title, recorded_at", values);
        }
        for r in &ledger.releases {
            let at = Value::from(format_moment(r.recorded_at));
            let columns = "id, uid, title, issuer_id, kind, recorded_at, recorded_by";
            let values = vec![
                r.id.into(),
                self.unique(),
                r.title.as_str().into(),
                r.issuer.into(),
                "other".into(),
                at,
                by(),
            ];
            self.add("release", columns, values);
            let hash = Value::from(format!("{:064x}", r.id));
            let columns = "id, release_id, version, text, text_sha256, original_sha256, media_type, encoding, \
                           normaliser, retrieved_at, recorded_at";
            let mut values =
                vec![r.id.into(), r.id.into(), 1.into(), text(ledger, r.id).0.into(), hash.clone(), hash];
            values.extend(["text/plain", "utf-8", "1", LONG_AGO, LONG_AGO].map(Value::from));
            self.add("release_version", columns, values);
        }
    }

    fn commitments(&mut self, ledger: &Ledger) {
        for c in &ledger.commitments {
            let at = Value::from(format_moment(c.recorded_at));
            let columns = "id, uid, title, kind, strength, made_on, priority, owner, review_days, recorded_at, \
                           recorded_by, updated_at";
            let values = vec![
                c.id.into(),
                self.unique(),
                (&*c.title).into(),
                c.kind.as_str().into(),
                c.strength.as_str().into(),
                c.made_on.into(),
                c.priority.as_str().into(),
                c.owner.as_deref().into(),
                c.review_days.into(),
                at.clone(),
                by(),
                at,
            ];
            self.add("commitment", columns, values);
            for r in &c.roles {
                let values = vec![c.id.into(), r.party.into(), r.role.as_str().into()];
                self.add("role", "commitment_id, party_id, role", values);
            }
            for topic in &c.topics {
                self.add("commitment_topic", "commitment_id, topic_id", vec![c.id.into(), (*topic).into()]);
            }
        }
        for a in &ledger.attestations {
            let start = text(ledger, a.release).1.into_iter().find(|(id, _)| *id == a.id).unwrap().1;
            let end = start + i64::try_from(a.quote.chars().count()).unwrap();
            let columns = "id, uid, commitment_id, release_version_id, kind, quote, start_char, end_char, stated_on, \
                           recorded_at, recorded_by";
            let values = vec![
                a.id.into(),
                self.unique(),
                a.commitment.into(),
                a.release.into(),
                a.kind.as_str().into(),
                (&*a.quote).into(),
                start.into(),
                end.into(),
                a.stated_on.into(),
                format_moment(a.recorded_at).into(),
                by(),
            ];
            self.add("attestation", columns, values);
        }
    }

    fn evidence(&mut self, ledger: &Ledger) {
        for e in &ledger.evidence {
            let at = Value::from(format_moment(e.recorded_at));
            let values = vec![e.id.into(), self.unique(), (&*e.title).into(), e.dated_on.into(), at, by()];
            self.add("evidence", "id, uid, title, dated_on, recorded_at, recorded_by", values);
        }
        for b in &ledger.bearings {
            let at = Value::from(format_moment(b.recorded_at));
            let values = vec![
                b.id.into(),
                b.evidence.into(),
                b.commitment.into(),
                b.relation.as_str().into(),
                at,
                by(),
            ];
            self.add("bearing", "id, evidence_id, commitment_id, relation, recorded_at, recorded_by", values);
        }
    }

    fn statuses(&mut self, ledger: &Ledger) {
        for s in &ledger.statuses {
            let columns = "id, uid, commitment_id, status, is_open, move, corrects_id, effective_on, reason, \
                           recorded_at, recorded_by";
            let values = vec![
                s.id.into(),
                self.unique(),
                s.commitment.into(),
                s.status.map(Status::as_str).into(),
                s.is_open.into(),
                s.movement.as_str().into(),
                s.corrects.into(),
                s.effective_on.into(),
                s.reason.as_deref().into(),
                format_moment(s.recorded_at).into(),
                by(),
            ];
            self.add("status_event", columns, values);
            for evidence in &s.evidence {
                let values = vec![s.id.into(), (*evidence).into()];
                self.add("status_evidence", "status_event_id, evidence_id", values);
            }
        }
    }

    fn dates(&mut self, ledger: &Ledger) {
        for d in &ledger.deadlines {
            let columns =
                "id, uid, commitment_id, due_on, precision, basis, effective_on, recorded_at, recorded_by";
            let values = vec![
                d.id.into(),
                self.unique(),
                d.commitment.into(),
                d.due_on.into(),
                d.precision.as_str().into(),
                d.basis.as_str().into(),
                d.effective_on.into(),
                format_moment(d.recorded_at).into(),
                by(),
            ];
            self.add("deadline_event", columns, values);
        }
        for s in &ledger.searches {
            let columns = "id, uid, commitment_id, searched_on, place, found, recorded_at, recorded_by";
            let values = vec![
                s.id.into(),
                self.unique(),
                s.commitment.into(),
                s.searched_on.into(),
                (&*s.place).into(),
                s.found.into(),
                format_moment(s.recorded_at).into(),
                by(),
            ];
            self.add("search", columns, values);
        }
    }
}

/// The text of a release, made of its quotes, and where each of them starts.
fn text(ledger: &Ledger, release: i64) -> (String, Vec<(i64, i64)>) {
    let mut text = format!("Release {release}.");
    let of_it = |a: &&Attestation| a.release == release;
    let place = |a: &Attestation| {
        text.push(' ');
        let start = i64::try_from(text.chars().count()).unwrap();
        text.push_str(&a.quote);
        (a.id, start)
    };
    let places = ledger.attestations.iter().filter(of_it).map(place).collect();
    (text, places)
}
