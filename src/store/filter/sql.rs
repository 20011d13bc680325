//! The filter in SQL, over `commitment_state AS s`: static texts and named parameters.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde_json::Value as Json;

use super::flag;
use crate::db::{Query, Statement, Value};
use crate::error::Result;
use crate::model::date::Period;
use crate::model::filter::{Filter, phrases};
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{CommitmentKind, Priority, Status, Strength};

/// A filter whose values lie in other tables, asked from both ends; both texts take the same parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) struct Source {
    /// Gives all commitments that pass (`commitment_id`, some more than once), through an index on the values.
    pub(in crate::store) all: &'static str,
    /// Asks whether the commitment `s` passes. `+` keeps the planner on the commitment's own index.
    holds: &'static str,
}

const COMMITTING: Source = Source {
    all: "SELECT commitment_id FROM role
          WHERE role = 'committing' AND party_id IN (SELECT value FROM json_each(:committing))",
    holds: "EXISTS (SELECT 1 FROM role AS o
                    WHERE o.commitment_id = s.commitment_id AND +o.role = 'committing'
                      AND +o.party_id IN (SELECT value FROM json_each(:committing)))",
};

const PARTIES: Source = Source {
    all: "SELECT commitment_id FROM role WHERE party_id IN (SELECT value FROM json_each(:parties))",
    holds: "EXISTS (SELECT 1 FROM role AS o
                    WHERE o.commitment_id = s.commitment_id
                      AND +o.party_id IN (SELECT value FROM json_each(:parties)))",
};

const ISSUERS: Source = Source {
    all: "SELECT a.commitment_id
          FROM json_each(:issuers) AS j
          CROSS JOIN \"release\" AS r ON r.issuer_id = j.value
          CROSS JOIN release_version AS v ON v.release_id = r.id
          CROSS JOIN attestation AS a ON a.release_version_id = v.id
          WHERE a.kind = 'origin'",
    holds: "EXISTS (SELECT 1 FROM attestation AS a
                    CROSS JOIN release_version AS v ON v.id = a.release_version_id
                    CROSS JOIN \"release\" AS r ON r.id = v.release_id
                    WHERE a.commitment_id = s.commitment_id AND a.kind = 'origin'
                      AND +r.issuer_id IN (SELECT value FROM json_each(:issuers)))",
};

const RELEASES: Source = Source {
    all: "SELECT a.commitment_id
          FROM json_each(:releases) AS j
          CROSS JOIN release_version AS v ON v.release_id = j.value
          CROSS JOIN attestation AS a ON a.release_version_id = v.id",
    holds: "EXISTS (SELECT 1 FROM attestation AS a
                    CROSS JOIN release_version AS v ON v.id = a.release_version_id
                    WHERE a.commitment_id = s.commitment_id
                      AND +v.release_id IN (SELECT value FROM json_each(:releases)))",
};

const TOPICS: Source = Source {
    all: "SELECT commitment_id FROM commitment_topic WHERE topic_id IN (SELECT value FROM json_each(:topics))",
    holds: "EXISTS (SELECT 1 FROM commitment_topic AS t
                    WHERE t.commitment_id = s.commitment_id
                      AND +t.topic_id IN (SELECT value FROM json_each(:topics)))",
};

const OWNERS: Source = Source {
    all: "SELECT id AS commitment_id FROM commitment WHERE owner IN (SELECT value FROM json_each(:owners))",
    holds: "EXISTS (SELECT 1 FROM commitment AS c
                    WHERE c.id = s.commitment_id AND +c.owner IN (SELECT value FROM json_each(:owners)))",
};

// The remainder says which record a row of the index is made from: 0 a commitment, 1 a quote.
const TEXT: Source = Source {
    all: "SELECT commitment_id FROM record_index WHERE record_index MATCH :text AND rowid % 8 < 2",
    holds: "s.commitment_id IN (SELECT commitment_id FROM record_index
                                WHERE record_index MATCH :text AND rowid % 8 < 2)",
};

/// Beyond so many commitments a [`Source`] is no good place to start from.
const MANY: i64 = 5000;

/// What a filter asks, as SQL.
#[derive(Debug, Clone, Default)]
pub struct Conditions {
    /// The condition on status and openness, if there is one.
    pub(in crate::store) standing: Option<&'static str>,
    /// Conditions on other columns of `s`.
    columns: Vec<Cow<'static, str>>,
    sources: Vec<Source>,
    /// The parameters of all of them.
    pub(in crate::store) params: Vec<(Cow<'static, str>, Value)>,
}

/// The conditions of a filter as of today, by these thresholds of the flags.
pub fn to_sql(filter: &Filter, today: NaiveDate, thresholds: &Thresholds) -> Conditions {
    let mut sql = Conditions::default();
    sql.standing(filter);
    sql.list(
        "s.kind IN (SELECT value FROM json_each(:kinds))",
        "kinds",
        words(&filter.kinds, CommitmentKind::as_str),
    );
    let priorities = words(&filter.priorities, Priority::as_str);
    sql.list("s.priority IN (SELECT value FROM json_each(:priorities))", "priorities", priorities);
    let strengths = words(&filter.strengths, Strength::as_str);
    sql.list(STRENGTH, "strengths", strengths);
    sql.period(filter.due, ("s.due_on >= :due_from", "due_from"), ("s.due_on <= :due_to", "due_to"));
    sql.period(filter.made, ("s.made_on >= :made_from", "made_from"), ("s.made_on <= :made_to", "made_to"));
    // An instant of a day is greater than the day's own text, and less than the next day's.
    let updated = filter.updated.map(|p| Period { from: p.from, to: p.to.map(|to| shifted(to, 1)) });
    let until = ("s.last_touched_at < :updated_to", "updated_to");
    sql.period(updated, ("s.last_touched_at >= :updated_from", "updated_from"), until);
    if let Some(days) = filter.stale_days {
        sql.columns.push("s.is_open = 1".into());
        sql.columns.push("max(s.made_on, coalesce(s.last_evidence_on, '')) < :quiet_before".into());
        sql.bind("quiet_before", shifted(today, days.saturating_neg()));
    }
    if !filter.flags.is_empty() {
        if filter.is_open_only() {
            sql.columns.push("s.is_open = 1".into());
        }
        sql.columns.push(flag::any(&filter.flags).into());
        sql.params.extend(flag::days(today, thresholds));
    }
    if filter.no_evidence {
        sql.columns.push("s.evidence_count = 0".into());
    }
    sql.source(COMMITTING, "committing", filter.committing.iter().copied().map(Json::from).collect());
    sql.source(PARTIES, "parties", filter.parties.iter().copied().map(Json::from).collect());
    sql.source(ISSUERS, "issuers", filter.issuers.iter().copied().map(Json::from).collect());
    sql.source(RELEASES, "releases", filter.releases.iter().copied().map(Json::from).collect());
    sql.source(TOPICS, "topics", filter.topics.iter().copied().map(Json::from).collect());
    sql.source(OWNERS, "owners", filter.owners.iter().cloned().map(Json::from).collect());
    if let Some(text) = &filter.text {
        sql.sources.push(TEXT);
        sql.bind("text", fts(text));
    }
    sql
}

const STRENGTH: &str = "EXISTS (SELECT 1 FROM commitment AS c
                                WHERE c.id = s.commitment_id
                                  AND c.strength IN (SELECT value FROM json_each(:strengths)))";

impl Conditions {
    fn bind(&mut self, name: &'static str, value: impl Into<Value>) {
        self.params.push((name.into(), value.into()));
    }

    fn standing(&mut self, filter: &Filter) {
        self.standing = match (filter.statuses.is_empty(), filter.is_open) {
            (true, None) => None,
            // The literal is what lets the planner use the indexes of open commitments.
            (true, Some(true)) => Some("s.is_open = 1"),
            (true, Some(false)) => Some("s.is_open = 0"),
            (false, None) => Some("s.status IN (SELECT value FROM json_each(:statuses))"),
            (false, Some(true)) => {
                Some("(s.is_open = 1 OR s.status IN (SELECT value FROM json_each(:statuses)))")
            }
            (false, Some(false)) => {
                Some("(s.is_open = 0 OR s.status IN (SELECT value FROM json_each(:statuses)))")
            }
        };
        self.bind("statuses", Json::from(words(&filter.statuses, Status::as_str)).to_string());
    }

    fn list(&mut self, condition: &'static str, name: &'static str, values: Vec<Json>) {
        if !values.is_empty() {
            self.columns.push(condition.into());
            self.bind(name, Json::from(values).to_string());
        }
    }

    fn source(&mut self, source: Source, name: &'static str, values: Vec<Json>) {
        if !values.is_empty() {
            self.sources.push(source);
            self.bind(name, Json::from(values).to_string());
        }
    }

    fn period(
        &mut self,
        period: Option<Period>,
        from: (&'static str, &'static str),
        to: (&'static str, &'static str),
    ) {
        let Some(period) = period else { return };
        for ((condition, name), day) in [(from, period.from), (to, period.to)] {
            if let Some(day) = day {
                self.columns.push(condition.into());
                self.bind(name, day);
            }
        }
    }

    /// The source with the fewest commitments, where that is few enough to start from; each is counted only up
    /// to a limit.
    pub(in crate::store) fn rarest(&self, query: &dyn Query) -> Result<Option<Source>> {
        let mut rarest = None;
        for source in &self.sources {
            let sql = format!("SELECT count(*) AS n FROM ({} LIMIT {MANY})", source.all);
            let count = Statement { sql: sql.into(), params: self.params.clone() };
            let n = query.query(&count)?.first().map_or(Ok(0), |row| row.get::<i64>("n"))?;
            if n < rarest.map_or(MANY, |(fewest, _)| fewest) {
                rarest = Some((n, *source));
            }
        }
        Ok(rarest.map(|(_, source)| source))
    }

    /// The conditions as the rest of a `WHERE` clause, each behind ` AND `; the one of `start` picks the rows.
    /// The condition on status and openness is not among them.
    pub(in crate::store) fn rest(&self, start: Option<Source>) -> String {
        let mut text = String::new();
        for condition in &self.columns {
            text.push_str("\n  AND ");
            text.push_str(condition);
        }
        for source in &self.sources {
            text.push_str("\n  AND ");
            if Some(*source) == start {
                text.push_str("s.commitment_id IN (");
                text.push_str(source.all);
                text.push(')');
            } else {
                text.push_str(source.holds);
            }
        }
        text
    }

    /// The same with the condition on status and openness.
    pub(in crate::store) fn whole(&self, start: Option<Source>) -> String {
        let standing = self.standing.map(|s| format!("\n  AND {s}")).unwrap_or_default();
        standing + &self.rest(start)
    }
}

fn words<T: Copy>(values: &[T], word: fn(T) -> &'static str) -> Vec<Json> {
    values.iter().map(|v| Json::from(word(*v))).collect()
}

/// A query of the search index: every word as a string of its own, whatever signs are in it.
fn fts(text: &str) -> String {
    phrases(text)
        .iter()
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The day moved by some days, inside the years whose texts sort as the days do.
pub(in crate::store) fn shifted(day: NaiveDate, days: i64) -> NaiveDate {
    let edge = if days < 0 { (0, 1, 1) } else { (9999, 12, 31) };
    TimeDelta::try_days(days)
        .and_then(|delta| day.checked_add_signed(delta))
        .filter(|day| (0..=9999).contains(&day.year()))
        .or_else(|| NaiveDate::from_ymd_opt(edge.0, edge.1, edge.2))
        .unwrap_or(day)
}
