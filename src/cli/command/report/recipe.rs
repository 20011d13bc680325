//! All that a monthly or follow-up report is made from: typed by the user, or kept with an edition.

use chrono::{DateTime, NaiveDate, Utc};

use super::super::super::answer::Answer;
use super::super::filters::selection;
use crate::db::Query;
use crate::error::{Error, Result};
use crate::model::date::{Month, format_moment};
use crate::model::filter::{Filter, Said};
use crate::model::vocabulary::ReportKind;
use crate::present;
use crate::present::words::{Language, Words};
use crate::report::edition::{EarlierMark, EditionMark};
use crate::report::follow_up::{self, FollowUpParams};
use crate::report::month::{self, MonthParams};
use crate::report::revised::{Earlier, Of};
use crate::store::edition::{self, Edition, Plan};
use crate::store::ledger::{self, Scope};
use crate::store::operation;

/// Which report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// The monthly report of a month.
    Month(Month),
    /// The follow-up report; evidence is new from this day on.
    FollowUp { since: Option<NaiveDate> },
}

/// A report before it is made.
#[derive(Debug, Clone)]
pub(super) struct Recipe {
    pub(super) subject: Subject,
    pub(super) as_of: NaiveDate,
    pub(super) known_at: DateTime<Utc>,
    /// The filters in words, and with every name looked up.
    pub(super) filters: Vec<Said>,
    pub(super) filter: Option<Filter>,
    /// The edition that it is.
    pub(super) mark: Option<EditionMark>,
    /// The edition whose figures it revises.
    pub(super) previous: Option<Edition>,
    pub(super) lang: Language,
}

impl Recipe {
    /// That of an issued edition, from what is kept of it and nothing else.
    pub(super) fn of(edition: &Edition, query: &dyn Query, lang: Language) -> Result<Self> {
        let subject = match edition.report {
            ReportKind::Month => Subject::Month(month_of(edition)?),
            ReportKind::FollowUp => Subject::FollowUp { since: edition.since },
        };
        let previous = edition.previous.map(|previous| edition::show(query, previous.id)).transpose()?;
        Ok(Self {
            subject,
            as_of: edition.as_of,
            known_at: edition.known_at,
            filters: edition.filters.clone(),
            filter: edition.filter.clone(),
            mark: Some(EditionMark {
                edition: edition.r#ref,
                number: edition.number,
                previous: previous.as_ref().map(earlier_mark),
            }),
            previous,
            lang,
        })
    }

    /// The same report as the edition that is planned.
    pub(super) fn planned(mut self, plan: &Plan) -> Self {
        self.known_at = plan.known_at;
        self.mark = Some(EditionMark {
            edition: plan.edition,
            number: plan.number,
            previous: plan.previous.as_ref().map(earlier_mark),
        });
        self.previous.clone_from(&plan.previous);
        self.since_previous()
    }

    /// The same report, not issued: it follows the edition that an issued one would.
    pub(super) fn drawn(mut self, query: &dyn Query) -> Result<Self> {
        self.previous = edition::before(query, self.kind(), &self.name(), &self.filters, self.known_at)?;
        Ok(self.since_previous())
    }

    /// A follow-up report goes on where the one before it stopped, where nothing else was asked for; one of the same
    /// day looks as far back as that did.
    fn since_previous(mut self) -> Self {
        if let (Subject::FollowUp { since: since @ None }, Some(previous)) =
            (&mut self.subject, &self.previous)
        {
            *since = if previous.as_of < self.as_of { Some(previous.as_of) } else { previous.since };
        }
        self
    }

    /// Which report it is.
    pub(super) const fn kind(&self) -> ReportKind {
        match self.subject {
            Subject::Month(_) => ReportKind::Month,
            Subject::FollowUp { .. } => ReportKind::FollowUp,
        }
    }

    /// The month, or the as-of day of a follow-up report, as editions are named by it.
    pub(super) fn name(&self) -> String {
        match self.subject {
            Subject::Month(month) => month.to_string(),
            Subject::FollowUp { .. } => self.as_of.to_string(),
        }
    }

    /// Makes the report, with the document that shows it.
    pub(super) fn answer(&self, query: &dyn Query) -> Result<Answer> {
        self.laid_out(query, true)
    }

    /// Makes the report without a document: for a target that wants nothing but the data.
    pub(super) fn data(&self, query: &dyn Query) -> Result<Answer> {
        self.laid_out(query, false)
    }

    fn laid_out(&self, query: &dyn Query, with_document: bool) -> Result<Answer> {
        let earlier = self.earlier(query)?;
        let known = ledger::load(query, Scope::All, Some(self.known_at))?;
        let earlier = earlier.map(|earlier| {
            let selection_now = selection(self.filter.as_ref(), &known, earlier.as_of);
            earlier.with_selection_now(selection_now)
        });
        let selection = selection(self.filter.as_ref(), &known, self.as_of);
        let digest = operation::digest_at(query, self.known_at)?;
        let (filters, edition) = (self.filters.clone(), self.mark.clone());
        let words = Words::new(self.lang);
        let (as_of, known_at) = (self.as_of, self.known_at);
        let answer = match self.subject {
            Subject::Month(month) => {
                let corrections_since = self.previous.as_ref().map(|previous| previous.known_at);
                let params = MonthParams {
                    month,
                    as_of,
                    known_at,
                    filters,
                    selection,
                    digest,
                    edition,
                    corrections_since,
                };
                let report = month::build_after(&known, &params, earlier.as_ref());
                drop(known);
                let document = with_document.then(|| present::month::document(&report, &words));
                Answer::deferred("onrecord.report.month/1", report, document.unwrap_or_default())
            }
            Subject::FollowUp { since } => {
                let params = FollowUpParams { as_of, known_at, since, filters, selection, digest, edition };
                let report = follow_up::build_after(&known, params, &words, earlier.as_ref());
                drop(known);
                let document = with_document.then(|| present::follow_up::document(&report, &words));
                Answer::deferred("onrecord.report.follow_up/1", report, document.unwrap_or_default())
            }
        };
        Ok(answer.say_if(operation::nothing_known(query, known_at)?))
    }

    /// The edition before, drawn from the ledger as it knew it.
    fn earlier(&self, query: &dyn Query) -> Result<Option<Earlier>> {
        let Some(previous) = &self.previous else { return Ok(None) };
        let of = match previous.report {
            ReportKind::Month => Of::Month(month_of(previous)?),
            ReportKind::FollowUp => Of::FollowUp,
        };
        let then = ledger::load(query, Scope::All, Some(previous.known_at))?;
        let kept = selection(previous.filter.as_ref(), &then, previous.as_of);
        let drawn = (of, previous.as_of, previous.known_at);
        Ok(Some(Earlier::new(earlier_mark(previous), drawn, &then, kept.as_ref())))
    }
}

/// The month of an edition of the monthly report.
fn month_of(edition: &Edition) -> Result<Month> {
    Month::parse(&edition.subject, edition.as_of).map_err(|e| {
        Error::failed("bad_edition", format!("{} names no month: {}", edition.r#ref, e.message))
            .hint("run 'onrecord check'")
    })
}

fn earlier_mark(edition: &Edition) -> EarlierMark {
    EarlierMark {
        edition: edition.r#ref,
        number: edition.number,
        subject: edition.subject.clone(),
        known_at: format_moment(edition.known_at),
    }
}
