//! What can be edited: loaded as it is now, then taken back to what it was at the known-at time.

use super::select::{Kept, Reader, Select, select};
use super::versions::{Versions, releases_of_one};
use crate::db::Row;
use crate::error::Result;
use crate::model::ledger::{Commitment, Ledger, Party, Release, Role, Topic, find_mut};
use crate::store::settings;

/// The tables that can be edited.
pub(super) const EDITED: [&Kept; 7] = [&COMMITMENTS, &ROLES, &TAGS, &PARTIES, &TOPICS, &RELEASES, &SETTINGS];

/// A ledger of everything that can be edited, still without events.
pub(super) fn load(reader: &Reader<'_>, versions: &Versions) -> Result<Ledger> {
    let mut settings = Vec::new();
    reader.each(&SETTINGS, |row| {
        settings.push(row.clone());
        Ok(())
    })?;
    Ok(Ledger {
        parties: reader.list(&PARTIES, read_party)?,
        topics: reader.list(&TOPICS, read_topic)?,
        releases: reader.list(&RELEASES, |row| read_release(row, versions))?,
        commitments: read_commitments(reader)?,
        thresholds: settings::read(&settings)?,
        ..Ledger::default()
    })
}

fn read_commitments(reader: &Reader<'_>) -> Result<Vec<Commitment>> {
    let mut list = reader.list(&COMMITMENTS, read_commitment)?;
    reader.each(&ROLES, |row| {
        if let Some(commitment) = find_mut(&mut list, row.get("commitment_id")?, |c| c.id) {
            push(&mut commitment.roles, Role { party: row.get("party_id")?, role: row.parse("role")? });
        }
        Ok(())
    })?;
    reader.each(&TAGS, |row| {
        if let Some(commitment) = find_mut(&mut list, row.get("commitment_id")?, |c| c.id) {
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

fn read_release(row: &Row, versions: &Versions) -> Result<Release> {
    let id = row.get("id")?;
    Ok(Release {
        id,
        title: row.get("title")?,
        issuer: row.get("issuer_id")?,
        kind: row.parse("kind")?,
        published_on: row.get("published_on")?,
        url: row.get("url")?,
        language: row.get("language")?,
        text_sha256: versions.newest_of(id),
        read_on: row.get("read_on")?,
        read_by: row.get("read_by")?,
        recorded_at: row.get("recorded_at")?,
    })
}

const COMMITMENTS: Kept = Kept {
    name: "commitment",
    select: select!(
        "
SELECT id, title, kind, strength, made_on, condition, success_test, priority, owner, review_days, recorded_at
FROM commitment",
        known "TRUE", one "id = :id", by "id"
    ),
};

const ROLES: Kept = Kept {
    name: "role",
    select: select!(
        "
SELECT id, commitment_id, party_id, role
FROM role",
        known "TRUE", one "commitment_id = :id", by "id"
    ),
};

const TAGS: Kept = Kept {
    name: "commitment_topic",
    select: select!(
        "
SELECT id, commitment_id, topic_id
FROM commitment_topic",
        known "TRUE", one "commitment_id = :id", by "id"
    ),
};

const PARTIES: Kept = Kept {
    name: "party",
    select: select!(
        "
SELECT id, name, short_name, kind, parent_id
FROM party",
        known "TRUE", one "TRUE", by "id"
    ),
};

const TOPICS: Kept = Kept {
    name: "topic",
    select: select!(
        "
SELECT id, code, title, parent_id
FROM topic",
        known "TRUE", one "TRUE", by "id"
    ),
};

const RELEASES: Kept = Kept {
    name: "release",
    select: select!(
        "
SELECT id, title, issuer_id, kind, published_on, url, language, read_on, read_by, recorded_at
FROM \"release\"",
        known "TRUE", one concat!("id IN ", releases_of_one!()), by "id"
    ),
};

const SETTINGS: Kept = Kept {
    name: "setting",
    select: select!(
        "
SELECT id, key, value
FROM setting",
        known "TRUE", one "TRUE", by "id"
    ),
};
