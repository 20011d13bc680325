//! The records of the ledger as values: what `store` loads and what `report` is made from.
//!
//! A [`Ledger`] holds raw records, not conclusions: [`crate::model::fold`] draws those, for a day and for what
//! was known at a time. A whole ledger stands in memory, so texts take no more than they need, and names that many
//! records repeat are shared. Ids are the numbers of the references ([`crate::model::reference`]); `*_on` is a day,
//! `recorded_at` an instant in UTC with millisecond precision.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::thresholds::Thresholds;
use super::vocabulary::{
    AttestationKind, Basis, CommitmentKind, LinkKind, Move, PartyKind, Precision, Priority, Relation,
    ReleaseKind, RoleKind, Status, Strength,
};

/// A state, ministry, office, person, organisation, company or group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Number of `P-…`.
    pub id: i64,
    /// Full name.
    pub name: String,
    /// Short name, where there is one.
    pub short_name: Option<String>,
    /// What sort of body.
    pub kind: PartyKind,
    /// The party it belongs to.
    pub parent: Option<i64>,
}

impl Party {
    /// The name that lists and reports print: the short one where there is one.
    pub fn label(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }
}

/// A node of the topic tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Internal number.
    pub id: i64,
    /// Short code, such as `SDG 17`; unique.
    pub code: String,
    /// Its title, such as `Partnerships for the goals`.
    pub title: String,
    /// The topic above it.
    pub parent: Option<i64>,
}

/// An official release, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Number of `R-…`.
    pub id: i64,
    /// Title.
    pub title: String,
    /// The party that issued it.
    pub issuer: Option<i64>,
    /// What sort of text.
    pub kind: ReleaseKind,
    /// Published; unknown stays unknown.
    pub published_on: Option<NaiveDate>,
    /// Where it was published.
    pub url: Option<String>,
    /// Language tag, such as `en`.
    pub language: Option<String>,
    /// SHA-256 of the newest stored text, hexadecimal.
    pub text_sha256: String,
    /// When it was read in full, and by whom.
    pub read_on: Option<NaiveDate>,
    /// Who read it in full.
    pub read_by: Option<String>,
    /// When it was stored.
    pub recorded_at: DateTime<Utc>,
}

/// One party in one role of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// The party.
    pub party: i64,
    /// Its part.
    pub role: RoleKind,
}

/// A stated commitment, without its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// Number of `C-…`.
    pub id: i64,
    /// Short title.
    pub title: Box<str>,
    /// What sort of undertaking.
    pub kind: CommitmentKind,
    /// How hard it binds.
    pub strength: Strength,
    /// When it was made.
    pub made_on: NaiveDate,
    /// Its condition, if any.
    pub condition: Option<Box<str>>,
    /// What would show that it is met.
    pub success_test: Option<Box<str>>,
    /// How urgent.
    pub priority: Priority,
    /// The analyst who owns it.
    pub owner: Option<Arc<str>>,
    /// Own review interval in days, in place of the settings'.
    pub review_days: Option<i64>,
    /// Parties and their roles, in the order given.
    pub roles: Vec<Role>,
    /// Topic ids.
    pub topics: Vec<i64>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Commitment {
    /// The parties that stand in one role, in the order given.
    pub fn parties(&self, role: RoleKind) -> impl Iterator<Item = i64> + '_ {
        self.roles.iter().filter(move |r| r.role == role).map(|r| r.party)
    }
}

/// A passage of a release that attests a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// Internal number.
    pub id: i64,
    /// The commitment.
    pub commitment: i64,
    /// The release.
    pub release: i64,
    /// What the passage is to the commitment.
    pub kind: AttestationKind,
    /// The exact words.
    pub quote: Box<str>,
    /// Where they start in the text, in characters.
    pub start: i64,
    /// Where they end (exclusive), in characters.
    pub end: i64,
    /// The release's publication date, else the day given when it was recorded; the day the words were said.
    pub stated_on: NaiveDate,
    /// When recorded.
    pub recorded_at: DateTime<Utc>,
}

/// One status event; append-only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusEvent {
    /// Number of `S-…`.
    pub id: i64,
    /// The commitment.
    pub commitment: i64,
    /// The status; none when the event only takes a wrong one away.
    pub status: Option<Status>,
    /// Whether the commitment is open with it.
    pub is_open: bool,
    /// Why it was recorded.
    pub movement: Move,
    /// The event that it corrects.
    pub corrects: Option<i64>,
    /// When it took effect.
    pub effective_on: NaiveDate,
    /// Rationale in words.
    pub rationale: Option<Box<str>>,
    /// The rule that was overridden, if any.
    pub override_rule: Option<Box<str>>,
    /// Why the rule was overridden, or why a closed commitment was reopened or an event corrected.
    pub reason: Option<Box<str>>,
    /// Who proposed it, where a second reader recorded it.
    pub proposed_by: Option<Arc<str>>,
    /// Who recorded it.
    pub recorded_by: Arc<str>,
    /// When recorded.
    pub recorded_at: DateTime<Utc>,
    /// The evidence that it rests on (ids).
    pub evidence: Vec<i64>,
}

/// One due date that was set; append-only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineEvent {
    /// Number of `D-…`.
    pub id: i64,
    /// The commitment.
    pub commitment: i64,
    /// The last day of the due period; none when the deadline was lifted.
    pub due_on: Option<NaiveDate>,
    /// How precise the date is.
    pub precision: Precision,
    /// Where it comes from.
    pub basis: Basis,
    /// The words it was read from.
    pub words: Option<Box<str>>,
    /// Why it was set or moved.
    pub reason: Option<Box<str>>,
    /// When it took effect.
    pub effective_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: Arc<str>,
    /// When recorded.
    pub recorded_at: DateTime<Utc>,
}

/// Something that bears on commitments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Number of `E-…`.
    pub id: i64,
    /// Title.
    pub title: Box<str>,
    /// Who published it.
    pub publisher: Option<Arc<str>>,
    /// Its date.
    pub dated_on: NaiveDate,
    /// Where it is.
    pub url: Option<Box<str>>,
    /// The release that it is, if it is one.
    pub release: Option<i64>,
    /// The words that matter.
    pub excerpt: Option<Box<str>>,
    /// When recorded.
    pub recorded_at: DateTime<Utc>,
}

/// How one piece of evidence bears on one commitment; append-only, the latest per pair counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bearing {
    /// Internal number.
    pub id: i64,
    /// The evidence.
    pub evidence: i64,
    /// The commitment.
    pub commitment: i64,
    /// How it bears.
    pub relation: Relation,
    /// When recorded.
    pub recorded_at: DateTime<Utc>,
}

/// A dated record that somebody looked, where, and how much was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// Number of `L-…`.
    pub id: i64,
    /// The commitment.
    pub commitment: i64,
    /// The day somebody looked.
    pub searched_on: NaiveDate,
    /// Where.
    pub place: Arc<str>,
    /// How many things were found; 0 is a finding too.
    pub found: i64,
    /// Remarks.
    pub note: Option<Box<str>>,
    /// Who looked.
    pub recorded_by: Arc<str>,
    /// When recorded.
    pub recorded_at: DateTime<Utc>,
}

/// One commitment's tie to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// From this commitment.
    pub from: i64,
    /// How it relates.
    pub kind: LinkKind,
    /// To that one.
    pub to: i64,
    /// When recorded.
    pub recorded_at: DateTime<Utc>,
}

/// The text that a passage stands in: kept outside the ledger, for it is long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassageText {
    /// The passage ([`Attestation::id`]).
    pub attestation: i64,
    /// Which version of its release, from 1.
    pub version: i64,
    /// The text, as read and normalised.
    pub text: String,
    /// SHA-256 of that text.
    pub text_sha256: String,
    /// SHA-256 of the bytes as received.
    pub original_sha256: String,
    /// What those bytes were: `text/html`.
    pub media_type: String,
    /// When they were retrieved.
    pub retrieved_at: DateTime<Utc>,
}

/// Free text on a commitment; for the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Number of `N-…`.
    pub id: i64,
    /// The text.
    pub body: String,
    /// Who wrote it.
    pub recorded_by: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// Everything that a report, or the history of one commitment, is made from.
///
/// All lists are in order of id. What was recorded after the known-at time is not in it, and descriptive
/// fields (titles, parties, topics) are as they were at that time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// Parties.
    pub parties: Vec<Party>,
    /// Topics.
    pub topics: Vec<Topic>,
    /// Releases.
    pub releases: Vec<Release>,
    /// Commitments.
    pub commitments: Vec<Commitment>,
    /// Passages.
    pub attestations: Vec<Attestation>,
    /// Status events, corrected ones included.
    pub statuses: Vec<StatusEvent>,
    /// Deadline events.
    pub deadlines: Vec<DeadlineEvent>,
    /// Evidence.
    pub evidence: Vec<Evidence>,
    /// Evidence to commitment.
    pub bearings: Vec<Bearing>,
    /// Searches.
    pub searches: Vec<Search>,
    /// Commitment to commitment.
    pub links: Vec<Link>,
    /// The follow-up thresholds of this database.
    pub thresholds: Thresholds,
}

/// The place of an id in a list in order of id: mostly where it stands when none is missing, so that is looked at
/// first.
pub fn place<T>(list: &[T], id: i64, of: impl Fn(&T) -> i64) -> Option<usize> {
    let first = of(list.first()?);
    let guess = id.checked_sub(first).and_then(|at| usize::try_from(at).ok());
    match guess.and_then(|at| list.get(at)) {
        Some(item) if of(item) == id => guess,
        _ => list.binary_search_by_key(&id, of).ok(),
    }
}

/// The item of an id in a list in order of id ([`place`]).
pub fn find<T>(list: &[T], id: i64, of: impl Fn(&T) -> i64) -> Option<&T> {
    list.get(place(list, id, of)?)
}

/// The same, to be changed.
pub fn find_mut<T>(list: &mut [T], id: i64, of: impl Fn(&T) -> i64) -> Option<&mut T> {
    let at = place(list, id, of)?;
    list.get_mut(at)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn an_id_is_found_whether_or_not_others_are_missing() {
        let of = |ids: &[i64], id| place(ids, id, |id| *id);
        assert_eq!(of(&[], 1), None);
        assert_eq!(of(&[3, 4, 5], 5), Some(2));
        assert_eq!(of(&[3, 7, 8], 8), Some(2));
        assert_eq!(of(&[3, 7, 8], 4), None);
        assert_eq!(
            (of(&[3], i64::MIN), of(&[i64::MIN, 2], i64::MAX), of(&[i64::MIN, 2], 2)),
            (None, None, Some(1))
        );
    }
}
