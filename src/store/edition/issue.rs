//! Issuing: an edition is an operation like every write, and knows only what was recorded before it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{Edition, NewFile, PROGRAM_VERSION, filters, read};
use crate::db::Statement;
use crate::error::{Error, Result};
use crate::model::date::format_moment;
use crate::model::filter::{Filter, Said};
use crate::model::reference::{Ref, Sort};
use crate::model::vocabulary::ReportKind;
use crate::store::operation::{Head, head_at};
use crate::store::{Draft, FORMAT};

/// What an edition will be, before its report is made: the report prints it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// `X-3`
    pub edition: Ref,
    /// Which report.
    pub report: ReportKind,
    /// The month or the as-of day.
    pub subject: String,
    /// The filters in words.
    pub filters: Vec<Said>,
    /// Its number among those of the same report, subject and filters.
    pub number: i64,
    /// The edition whose figures it revises.
    pub previous: Option<Edition>,
    /// What was recorded later is not in it: before the edition's own operation.
    pub known_at: DateTime<Utc>,
    /// The newest operation that it knows.
    pub head: Head,
}

/// What is recorded of an edition beside its plan.
#[derive(Debug, Clone)]
pub struct NewEdition {
    /// The as-of day.
    pub as_of: NaiveDate,
    /// Follow-up: evidence is new from this day on.
    pub since: Option<NaiveDate>,
    /// The filters as ids and dates.
    pub filter: Option<Filter>,
    /// The language of its own words.
    pub language: String,
    /// SHA-256 of each part of the data.
    pub parts: BTreeMap<String, String>,
    /// What it was written to.
    pub files: Vec<NewFile>,
}

/// Plans an edition inside its own write. A known-at time that reaches the edition's own operation, or none,
/// becomes the last instant before it: so the edition can be made again from what follows it.
pub fn plan(
    draft: &mut Draft<'_>,
    report: ReportKind,
    subject: &str,
    given: &[Said],
    known_at: Option<DateTime<Utc>>,
) -> Result<Plan> {
    let latest = draft.moment() - TimeDelta::milliseconds(1);
    let known_at = known_at.map_or(latest, |given| given.min(latest));
    let head = head_at(draft.query(), known_at)?;
    if head.id == 0 {
        return Err(Error::rejected(
            "nothing_known",
            format!("nothing was recorded yet at {}", format_moment(known_at)),
        )
        .hint("an edition needs a later --known-at"));
    }
    let numbered = Statement::new(NUMBER)
        .bind("report", report.as_str())
        .bind("subject", subject)
        .bind("filters", filters::kept(given));
    let number = draft.query().query(&numbered)?.first().map_or(Ok(1), |row| row.get("number"))?;
    Ok(Plan {
        edition: Sort::Edition.of(draft.next_id("report_edition")?),
        report,
        subject: subject.to_owned(),
        filters: given.to_vec(),
        number,
        previous: read::before(draft.query(), report, subject, given, known_at)?,
        known_at,
        head,
    })
}

const NUMBER: &str = "
SELECT coalesce(max(number), 0) + 1 AS number
FROM report_edition
WHERE report = :report AND subject = :subject AND filters = :filters
ORDER BY number";

/// Records a planned edition with its files.
pub fn issue(draft: &mut Draft<'_>, plan: &Plan, new: &NewEdition) -> Result<()> {
    let filter = new.filter.as_ref().map(|filter| serde_json::json!(filter).to_string());
    let Plan { edition, report, subject, number, .. } = plan;
    draft.say(format!("issued {edition}, edition {number} of the {} report of {subject}", report.command()));
    let fields = vec![
        ("id", edition.id.into()),
        ("uid", draft.uid("report_edition").into()),
        ("report", report.as_str().into()),
        ("subject", subject.as_str().into()),
        ("filters", filters::kept(&plan.filters).into()),
        ("number", (*number).into()),
        ("parent_id", plan.previous.as_ref().map(|e| e.r#ref.id).into()),
        ("as_of", new.as_of.into()),
        ("since", new.since.into()),
        ("known_at", format_moment(plan.known_at).into()),
        ("filter", filter.into()),
        ("operation_id", plan.head.id.into()),
        ("digest", plan.head.hash.as_str().into()),
        ("program_version", PROGRAM_VERSION.into()),
        ("schema_version", FORMAT.version.into()),
        ("language", new.language.as_str().into()),
        ("parts_sha256", serde_json::json!(new.parts).to_string().into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("report_edition", INSERT, fields);
    new.files.iter().try_for_each(|file| add_file(draft, edition.id, file))
}

const INSERT: &str = "
INSERT INTO report_edition (
  id, uid, report, subject, filters, number, parent_id, as_of, since, known_at, filter, operation_id, digest,
  program_version, schema_version, language, parts_sha256, recorded_at, recorded_by)
VALUES (
  :id, :uid, :report, :subject, :filters, :number, :parent_id, :as_of, :since, :known_at, :filter, :operation_id,
  :digest, :program_version, :schema_version, :language, :parts_sha256, :recorded_at, :recorded_by)";

/// Freezes further files of an edition, such as a translation; how many were new.
///
/// # Errors
/// `frozen_otherwise` (exit 4) when the edition has another file of the same language and format.
pub fn add_files(draft: &mut Draft<'_>, edition: &Edition, files: &[NewFile]) -> Result<usize> {
    let mut added = Vec::new();
    for file in files {
        let held = edition.files.iter().find(|f| f.language == file.language && f.format == file.format);
        match held {
            Some(held) if held.sha256 == file.sha256 => {}
            Some(_) => {
                return Err(Error::rejected(
                    "frozen_otherwise",
                    format!("{} is frozen as '{}' with other content", edition.r#ref, file.format),
                )
                .hint(format!(
                    "see 'onrecord report verify {}'; a new edition can be issued",
                    edition.r#ref
                )));
            }
            None => added.push(file),
        }
    }
    if !added.is_empty() {
        let formats = added.iter().map(|file| file.format.as_str()).collect::<Vec<_>>().join(", ");
        draft.say(format!("froze {} as {formats}", edition.r#ref));
    }
    added.iter().try_for_each(|file| add_file(draft, edition.r#ref.id, file))?;
    Ok(added.len())
}

fn add_file(draft: &mut Draft<'_>, edition: i64, file: &NewFile) -> Result<()> {
    let fields = vec![
        ("id", draft.next_id("edition_file")?.into()),
        ("edition_id", edition.into()),
        ("language", file.language.as_str().into()),
        ("format", file.format.as_str().into()),
        ("sha256", file.sha256.as_str().into()),
        ("byte_count", i64::try_from(file.byte_count).unwrap_or(i64::MAX).into()),
        ("template_sha256", file.template_sha256.clone().into()),
        ("program_version", PROGRAM_VERSION.into()),
        ("recorded_at", draft.at().into()),
        ("recorded_by", draft.by().into()),
    ];
    draft.insert("edition_file", INSERT_FILE, fields);
    Ok(())
}

const INSERT_FILE: &str = "
INSERT INTO edition_file (
  id, edition_id, language, format, sha256, byte_count, template_sha256, program_version, recorded_at, recorded_by)
VALUES (
  :id, :edition_id, :language, :format, :sha256, :byte_count, :template_sha256, :program_version, :recorded_at, :recorded_by)";
