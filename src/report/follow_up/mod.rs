//! The follow-up report: where every open commitment stands on a day, and what to ask of whom.
//!
//! A commitment is listed once, under its first flag, with its other flags beside it. The sections on evidence,
//! on wording and the list of what to ask cut across those lists and may name it again.

mod asks;
mod entry;
mod gathered;
mod item;
#[cfg(test)]
pub(crate) mod laws;
mod lists;
mod shares;
mod sides;
mod totals;
mod voice;
mod wording;

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::model::date::format_moment;
use crate::model::filter::Said;
use crate::model::fold::Casebook;
use crate::model::ledger::Ledger;
use crate::model::thresholds::Thresholds;
use crate::report::edition::EditionMark;
use crate::report::lookup::Lookup;
use crate::report::revised::{self, Earlier, RevisedFigures};

pub use asks::{Ask, PartyAsks, Question};
pub use gathered::{Gathered, GatheredItem, Missing, Tally};
pub use item::{Item, MovedFrom};
pub use lists::{Lists, Review, Silent};
pub(in crate::report) use shares::shares;
pub use totals::{FlagCount, PartyCount, Share, StatusCount, Totals};
pub use voice::Voice;
pub use wording::{Divergent, OneSided, Wording};

use entry::Entry;
use sides::Sides;

/// How many days back evidence counts as new where the last follow-up is not named.
const SINCE_DAYS: i64 = 30;

/// What a follow-up report is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpParams {
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// The instant up to which records were known; the ledger given holds nothing later.
    pub known_at: DateTime<Utc>,
    /// The day of the last follow-up; none: 30 days before the as-of day.
    pub since: Option<NaiveDate>,
    /// The filters in words, as the report prints them.
    pub filters: Vec<Said>,
    /// The commitments that the filters let through; none: all.
    pub selection: Option<HashSet<i64>>,
    /// Digest of the database.
    pub digest: String,
    /// The edition as which it is issued.
    pub edition: Option<EditionMark>,
}

/// What the report covers.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Covers {
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// What was recorded later is not in it; an instant as the database keeps it.
    pub known_at: String,
    /// Evidence dated from this day on is new.
    pub since: NaiveDate,
    /// The filters in words.
    pub filters: Vec<Said>,
    /// The edition as which it is issued; none as long as it is not.
    pub edition: Option<EditionMark>,
    /// Digest of the database.
    pub digest: String,
    /// The thresholds that the flags were drawn with.
    pub thresholds: Thresholds,
}

/// The follow-up report, as data.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct FollowUpReport {
    /// What it covers.
    pub covers: Covers,
    /// How many commitments, in which status, with which flags.
    pub totals: Totals,
    /// The flagged open commitments, each in one list.
    #[serde(flatten)]
    pub lists: Lists,
    /// Evidence gathered since the last follow-up, by commitment.
    pub gathered: Vec<Gathered>,
    /// One-sided and divergent wording.
    pub wording: Wording,
    /// What to ask of whom.
    pub asks: Vec<PartyAsks>,
    /// Figures of the edition before that are revised; none where there was no edition.
    pub revised: Option<RevisedFigures>,
}

/// Draws the follow-up report from a ledger; commitments made after the as-of day are not in it.
/// The voice says what the data carry as sentences.
pub fn build(ledger: &Ledger, params: FollowUpParams, voice: &dyn Voice) -> FollowUpReport {
    build_after(ledger, params, voice, None)
}

/// The same, which also says what is revised of an earlier edition.
pub fn build_after(
    ledger: &Ledger,
    params: FollowUpParams,
    voice: &dyn Voice,
    earlier: Option<&Earlier>,
) -> FollowUpReport {
    // First, while nothing else that is large stands in memory.
    let revised = earlier.map(|earlier| revised::draw(ledger, earlier));
    let FollowUpParams { as_of, known_at, since, filters, selection, digest, edition } = params;
    let since =
        since.or_else(|| as_of.checked_sub_signed(TimeDelta::days(SINCE_DAYS))).unwrap_or(NaiveDate::MIN);
    let book = Casebook::select(ledger, |id| selection.as_ref().is_none_or(|ids| ids.contains(&id)));
    let (lookup, sides) = (Lookup::new(ledger), Sides::new(ledger));
    let entries = Entry::all(&book, as_of, &ledger.thresholds);
    FollowUpReport {
        totals: totals::totals(&entries, &lookup),
        lists: lists::lists(&entries, &lookup, as_of, &ledger.thresholds),
        gathered: gathered::gathered(&entries, &lookup, since, as_of, voice),
        wording: wording::wording(&entries, &lookup, &sides, as_of),
        asks: asks::asks(&entries, &lookup, as_of, voice),
        revised,
        covers: Covers {
            as_of,
            known_at: format_moment(known_at),
            since,
            filters,
            edition,
            digest,
            thresholds: ledger.thresholds,
        },
    }
}
