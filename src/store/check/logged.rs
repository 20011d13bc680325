//! The tables whose rows the operation log keeps, with the columns that it knows.

use crate::model::reference::Sort;

/// One table of which every row is in the log.
pub(super) struct Logged {
    /// Its name, as the log has it.
    pub(super) table: &'static str,
    /// What its rows are called, where they have a reference.
    pub(super) sort: Option<Sort>,
    /// All its columns that the log holds, in order of id.
    pub(super) select: &'static str,
}

macro_rules! logged {
    ($table:literal, $sort:expr, $columns:literal) => {
        Logged {
            table: $table,
            sort: $sort,
            select: concat!("SELECT ", $columns, " FROM \"", $table, "\" ORDER BY id"),
        }
    };
}

/// The tables, in the order of `schema.sql`. The text of a release is held by its hash (check `quotes`).
pub(super) const LOGGED: [Logged; 30] = [
    logged!(
        "party",
        Some(Sort::Party),
        "id, uid, name, short_name, kind, parent_id, merged_into, recorded_at"
    ),
    logged!("party_name", None, "id, party_id, name, folded"),
    logged!("topic", None, "id, uid, code, folded, title, parent_id, recorded_at"),
    logged!(
        "release",
        Some(Sort::Release),
        "id, uid, title, issuer_id, kind, published_on, event_on, event_place, url, language, read_on, read_by,
         recorded_at, recorded_by"
    ),
    logged!(
        "release_version",
        None,
        "id, release_id, version, text_sha256, original_sha256, media_type, encoding, normaliser, retrieved_at,
         recorded_at"
    ),
    logged!(
        "commitment",
        Some(Sort::Commitment),
        "id, uid, title, kind, strength, made_on, condition, success_test, priority, owner, review_days,
         recorded_at, recorded_by, updated_at"
    ),
    logged!("role", None, "id, commitment_id, party_id, role"),
    logged!("commitment_topic", None, "id, commitment_id, topic_id"),
    logged!(
        "attestation",
        None,
        "id, uid, commitment_id, release_version_id, kind, quote, start_char, end_char, stated_on, recorded_at,
         recorded_by"
    ),
    logged!(
        "proposal",
        None,
        "id, release_version_id, number, quote, start_char, end_char, kind, strength, confidence, cue, source,
         details, recorded_at, recorded_by"
    ),
    logged!("proposal_fate", None, "id, proposal_id, fate, reason, commitment_id, recorded_at, recorded_by"),
    logged!("link", None, "id, from_id, to_id, kind, note, recorded_at, recorded_by"),
    logged!(
        "evidence",
        Some(Sort::Evidence),
        "id, uid, title, publisher, dated_on, url, release_id, excerpt, recorded_at, recorded_by"
    ),
    logged!("bearing", None, "id, evidence_id, commitment_id, relation, recorded_at, recorded_by"),
    logged!(
        "search",
        Some(Sort::Search),
        "id, uid, commitment_id, searched_on, place, found, note, recorded_at, recorded_by"
    ),
    logged!(
        "status_event",
        Some(Sort::StatusEvent),
        "id, uid, commitment_id, status, is_open, move, corrects_id, effective_on, rationale, override_rule,
         reason, proposed_by, recorded_at, recorded_by"
    ),
    logged!("status_evidence", None, "id, status_event_id, evidence_id"),
    logged!(
        "second_reading",
        None,
        "id, uid, commitment_id, status, corrects_id, effective_on, rationale, override_rule, reason,
         recorded_at, recorded_by"
    ),
    logged!("second_reading_evidence", None, "id, second_reading_id, evidence_id"),
    logged!(
        "second_reading_end",
        None,
        "id, second_reading_id, fate, status_event_id, reason, recorded_at, recorded_by"
    ),
    logged!(
        "deadline_event",
        Some(Sort::Deadline),
        "id, uid, commitment_id, due_on, precision, basis, words, reason, effective_on, recorded_at, recorded_by"
    ),
    logged!("note", Some(Sort::Note), "id, uid, subject, subject_id, body, recorded_at, recorded_by"),
    logged!("imported_key", None, "id, sort, source, key, record_id, row_sha256, recorded_at"),
    logged!("coding", None, "id, uid, release_version_id, unit_count, recorded_at, recorded_by"),
    logged!(
        "coding_unit",
        None,
        "id, coding_id, number, quote, start_char, end_char, is_commitment, kind, strength, note"
    ),
    logged!(
        "coding_settlement",
        None,
        "id, uid, release_version_id, number, quote, start_char, end_char, is_commitment, kind, strength, reason,
         recorded_at, recorded_by"
    ),
    logged!("setting", None, "id, key, value"),
    logged!("saved_query", None, "id, uid, name, sql, description, parameters, recorded_at, recorded_by"),
    logged!(
        "report_edition",
        Some(Sort::Edition),
        "id, uid, report, subject, filters, number, parent_id, as_of, since, known_at, filter, operation_id, digest,
         program_version, schema_version, language, parts_sha256, recorded_at, recorded_by"
    ),
    logged!(
        "edition_file",
        None,
        "id, edition_id, language, format, sha256, byte_count, template_sha256, program_version, recorded_at, recorded_by"
    ),
];

#[cfg(test)]
mod tests {
    use super::super::fixture::Ground;
    use super::*;
    use crate::db::Statement;

    #[test]
    fn every_column_of_a_logged_table_is_compared() {
        let ground = Ground::new();
        for logged in &LOGGED {
            let columns = Statement::new("SELECT name FROM pragma_table_info(:table) ORDER BY cid");
            let rows = ground.query().query(&columns.bind("table", logged.table)).unwrap();
            let mut names = rows.map(|row| row.get::<String>("name")).unwrap();
            names.retain(|name| !(logged.table == "release_version" && name == "text"));
            let compared = ground.query().describe(logged.select).unwrap();
            assert_eq!(
                compared.into_iter().map(|(name, _)| name).collect::<Vec<_>>(),
                names,
                "{}",
                logged.table
            );
        }
    }

    #[test]
    fn every_table_is_compared_or_left_out_for_a_reason() {
        // The log itself, what is derived, the search index, and what is compared otherwise or only asked for.
        let others = ["operation", "change", "commitment_state", "sqlite_sequence"];
        let tables =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%index%' ORDER BY name";
        let rows = Ground::new().query().query(&Statement::new(tables)).unwrap();
        for name in rows.map(|row| row.get::<String>("name")).unwrap() {
            let compared = LOGGED.iter().any(|logged| logged.table == name);
            assert!(compared != others.contains(&name.as_str()), "{name}");
        }
    }
}
