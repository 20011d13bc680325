//! What can be edited: loaded as it is now, then taken back to what it was at the known-at time.

use std::collections::HashMap;

use super::select::{Reader, Select, select};
use crate::db::Row;
use crate::error::Result;
use crate::model::ledger::{Commitment, Ledger, Party, Release, Role, Topic, place};
use crate::store::rewind::{Table, has_changed_since, rewind};
use crate::store::settings;

/// A ledger of everything that can be edited, still without events.
pub(super) fn load(reader: &Reader<'_>) -> Result<Ledger> {
    let source = Source::open(reader)?;
    let mut settings = Vec::new();
    source.each(&SETTINGS, |row| {
        settings.push(row.clone());
        Ok(())
    })?;
    let mut hashes = newest_hashes(reader)?;
    Ok(Ledger {
        parties: source.list(&PARTIES, read_party)?,
        topics: source.list(&TOPICS, read_topic)?,
        releases: source.list(&RELEASES, |row| read_release(row, &mut hashes))?,
        commitments: read_commitments(&source)?,
        thresholds: settings::read(&settings)?,
        ..Ledger::default()
    })
}

/// A table that can be edited: its name in the log, and what is read of it.
struct Editable {
    name: &'static str,
    select: Select,
}

const TABLES: [&Editable; 7] = [&COMMITMENTS, &ROLES, &TAGS, &PARTIES, &TOPICS, &RELEASES, &SETTINGS];

/// Where the rows come from: the database as it is, row by row, or all of them taken back to an earlier time.
struct Source<'a> {
    reader: &'a Reader<'a>,
    past: Option<Vec<Table>>,
}

impl<'a> Source<'a> {
    fn open(reader: &'a Reader<'a>) -> Result<Self> {
        let Some(known_at) = reader.known_at else { return Ok(Self { reader, past: None }) };
        // Mostly a report is of now: then nothing has to be taken back, and no row to be held.
        if !has_changed_since(reader.query, known_at)? {
            return Ok(Self { reader, past: None });
        }
        let table = |table: &Editable| Ok(Table { name: table.name, rows: reader.rows(&table.select)? });
        let mut tables = TABLES.into_iter().map(table).collect::<Result<Vec<_>>>()?;
        rewind(reader.query, known_at, &mut tables)?;
        Ok(Self { reader, past: Some(tables) })
    }

    /// The rows of one of the [`TABLES`], in order of id.
    fn each(&self, table: &Editable, each: impl FnMut(&Row) -> Result<()>) -> Result<()> {
        match self.past.iter().flatten().find(|past| past.name == table.name) {
            Some(past) => past.rows.rows.iter().try_for_each(each),
            None => self.reader.each(&table.select, each),
        }
    }

    fn list<T>(&self, table: &Editable, mut read: impl FnMut(&Row) -> Result<T>) -> Result<Vec<T>> {
        let mut list = Vec::new();
        self.each(table, |row| {
            list.push(read(row)?);
            Ok(())
        })?;
        Ok(list)
    }
}

fn read_commitments(source: &Source<'_>) -> Result<Vec<Commitment>> {
    let mut list = source.list(&COMMITMENTS, read_commitment)?;
    source.each(&ROLES, |row| {
        if let Some(commitment) = find(&mut list, row.get("commitment_id")?) {
            push(&mut commitment.roles, Role { party: row.get("party_id")?, role: row.parse("role")? });
        }
        Ok(())
    })?;
    source.each(&TAGS, |row| {
        if let Some(commitment) = find(&mut list, row.get("commitment_id")?) {
            push(&mut commitment.topics, row.get("topic_id")?);
        }
        Ok(())
    })?;
    Ok(list)
}

/// Adds to a list of mostly one or two: room for more would be paid for a hundred thousand times.
fn push<T>(few: &mut Vec<T>, item: T) {
    few.reserve_exact(1);
    few.push(item);
}

/// A commitment in a list in order of id.
fn find(list: &mut [Commitment], id: i64) -> Option<&mut Commitment> {
    let at = place(list, id, |c| c.id)?;
    list.get_mut(at)
}

fn read_commitment(row: &Row) -> Result<Commitment> {
    Ok(Commitment {
        id: row.get("id")?,
        title: row.get("title")?,
        kind: row.parse("kind")?,
        strength: row.parse("strength")?,
        made_on: row.get("made_on")?,
        condition: row.get("condition")?,
        success_test: row.get("success_test")?,
        priority: row.parse("priority")?,
        owner: row.shared_optional("owner")?,
        review_days: row.get("review_days")?,
        roles: Vec::new(),
        topics: Vec::new(),
        recorded_at: row.get("recorded_at")?,
    })
}

fn read_party(row: &Row) -> Result<Party> {
    Ok(Party {
        id: row.get("id")?,
        name: row.get("name")?,
        short_name: row.get("short_name")?,
        kind: row.parse("kind")?,
        parent: row.get("parent_id")?,
    })
}

fn read_topic(row: &Row) -> Result<Topic> {
    Ok(Topic {
        id: row.get("id")?,
        code: row.get("code")?,
        title: row.get("title")?,
        parent: row.get("parent_id")?,
    })
}

fn read_release(row: &Row, hashes: &mut HashMap<i64, String>) -> Result<Release> {
    let id = row.get("id")?;
    Ok(Release {
        id,
        title: row.get("title")?,
        issuer: row.get("issuer_id")?,
        kind: row.parse("kind")?,
        published_on: row.get("published_on")?,
        url: row.get("url")?,
        language: row.get("language")?,
        text_sha256: hashes.remove(&id).unwrap_or_default(),
        read_on: row.get("read_on")?,
        read_by: row.get("read_by")?,
        recorded_at: row.get("recorded_at")?,
    })
}

/// The hash of the newest text known of each release.
fn newest_hashes(reader: &Reader<'_>) -> Result<HashMap<i64, String>> {
    let mut hashes = HashMap::new();
    reader.each(&VERSIONS, |row| {
        hashes.insert(row.get("release_id")?, row.get("text_sha256")?);
        Ok(())
    })?;
    Ok(hashes)
}

const COMMITMENTS: Editable = Editable {
    name: "commitment",
    select: select!(
        "
SELECT id, title, kind, strength, made_on, condition, success_test, priority, owner, review_days, recorded_at
FROM commitment",
        known "TRUE", one "id = :id", by "id"
    ),
};

const ROLES: Editable = Editable {
    name: "role",
    select: select!(
        "
SELECT id, commitment_id, party_id, role
FROM role",
        known "TRUE", one "commitment_id = :id", by "id"
    ),
};

const TAGS: Editable = Editable {
    name: "commitment_topic",
    select: select!(
        "
SELECT id, commitment_id, topic_id
FROM commitment_topic",
        known "TRUE", one "commitment_id = :id", by "id"
    ),
};

const PARTIES: Editable = Editable {
    name: "party",
    select: select!(
        "
SELECT id, name, short_name, kind, parent_id
FROM party",
        known "TRUE", one "TRUE", by "id"
    ),
};

const TOPICS: Editable = Editable {
    name: "topic",
    select: select!(
        "
SELECT id, code, title, parent_id
FROM topic",
        known "TRUE", one "TRUE", by "id"
    ),
};

/// The releases in which one commitment is attested, or that are evidence of it.
macro_rules! releases_of_one {
    () => {
        "(
    SELECT v.release_id
    FROM attestation AS a
    JOIN release_version AS v ON v.id = a.release_version_id
    WHERE a.commitment_id = :id AND a.recorded_at <= :at
    UNION
    SELECT e.release_id
    FROM bearing AS b
    JOIN evidence AS e ON e.id = b.evidence_id
    WHERE b.commitment_id = :id AND b.recorded_at <= :at
    UNION
    SELECT e.release_id
    FROM status_event AS s
    JOIN status_evidence AS se ON se.status_event_id = s.id
    JOIN evidence AS e ON e.id = se.evidence_id
    WHERE s.commitment_id = :id AND s.recorded_at <= :at)"
    };
}

const RELEASES: Editable = Editable {
    name: "release",
    select: select!(
        "
SELECT id, title, issuer_id, kind, published_on, url, language, read_on, read_by, recorded_at
FROM \"release\"",
        known "TRUE", one concat!("id IN ", releases_of_one!()), by "id"
    ),
};

const VERSIONS: Select = select!(
    "
SELECT release_id, text_sha256
FROM release_version",
    known "recorded_at <= :at", one concat!("release_id IN ", releases_of_one!()), by "release_id, version"
);

const SETTINGS: Editable = Editable {
    name: "setting",
    select: select!(
        "
SELECT id, key, value
FROM setting",
        known "TRUE", one "TRUE", by "id"
    ),
};
