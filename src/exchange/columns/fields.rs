//! The fields that each kind of record takes from a file, and the names that others give them.

use crate::error::{Error, Result};
use crate::exchange::fold;
use crate::model::directory;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Parties.
    Parties,
    /// Releases, each with its text or its file.
    Releases,
    /// Commitments, each with its words in a release.
    Commitments,
    /// Statuses of commitments that are recorded.
    Statuses,
    /// Evidence and what it bears on.
    Evidence,
}

/// One field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub what: &'static str,
    /// Whether a file without it is refused.
    pub is_needed: bool,
    /// Usual other names, folded.
    others: &'static [&'static str],
}

const fn field(name: &'static str, what: &'static str, others: &'static [&'static str]) -> Field {
    Field { name, what, is_needed: false, others }
}

const fn needed(name: &'static str, what: &'static str, others: &'static [&'static str]) -> Field {
    Field { name, what, is_needed: true, others }
}

const UID: Field = field("uid", "the identity that onrecord gave", &["uuid"]);

const PARTIES: &[Field] = &[
    UID,
    needed("name", "full name", &["party", "organisation", "organization", "actor", "fullname", "entity"]),
    field("short", "short name", &["shortname", "acronym", "abbreviation", "code"]),
    field(
        "kind",
        "state, ministry, office, person, un_entity, organisation, company, group or other",
        &["type"],
    ),
    field("parent", "the party it belongs to", &["parentparty", "belongsto", "partof"]),
    field(
        "alias",
        "further names, parted by ';'",
        &["aliases", "alternativenames", "othernames", "aka", "names"],
    ),
];

const RELEASES: &[Field] = &[
    UID,
    needed("title", "title", &["name", "headline", "heading", "release", "document"]),
    field("text", "the whole text", &["body", "content", "fulltext"]),
    field(
        "file",
        "a file with the text, below the folder of the spreadsheet",
        &["path", "filename", "attachment"],
    ),
    field(
        "issuer",
        "who issued it",
        &["publisher", "source", "issuedby", "author", "organisation", "organization"],
    ),
    field(
        "kind",
        "readout, communique, joint_statement, press_release, speech, instrument or other",
        &["type"],
    ),
    field(
        "date",
        "when it was published",
        &["publishedon", "published", "publicationdate", "datepublished", "issued"],
    ),
    field("event_date", "date of the event it tells of", &["eventon", "meetingdate", "dateofevent"]),
    field("place", "place of that event", &["eventplace", "location", "city", "venue"]),
    field("url", "where it was published", &["link", "address", "website", "weblink", "sourceurl"]),
    field("language", "language tag, such as en", &["lang"]),
];

const COMMITMENTS: &[Field] = &[
    UID,
    field(
        "title",
        "short title",
        &["commitment", "name", "promise", "pledge", "summary", "shorttitle", "action"],
    ),
    needed(
        "quote",
        "the exact words",
        &["exactwords", "words", "passage", "quotation", "exactquote", "statement"],
    ),
    needed(
        "release",
        "the release: R-1, its url, uid, own key or title",
        &["releaseref", "source", "document", "releaseurl", "sourceurl", "url", "link", "releasetitle"],
    ),
    needed(
        "by",
        "who is bound",
        &[
            "country",
            "party",
            "committing",
            "committingparty",
            "state",
            "actor",
            "who",
            "boundparty",
            "responsible",
            "leadagency",
            "countries",
        ],
    ),
    field("release_text", "the release's whole text, where it is not stored yet", &["fulltext", "text"]),
    field(
        "release_file",
        "a file with it, below the folder of the spreadsheet",
        &["file", "path", "filename"],
    ),
    field("issuer", "who issued that release", &["publisher", "issuedby"]),
    field("counterpart", "with whom", &["counterparts", "with", "partner", "partners"]),
    field("supporting", "who supports", &["supportingparty", "supporters"]),
    field("beneficiary", "for whom", &["beneficiaries", "for"]),
    field(
        "kind",
        "agreement, pledge, support, readiness, intention or ongoing_action",
        &["type", "commitmenttype"],
    ),
    field("strength", "binding, firm, soft or declaratory", &["firmness"]),
    field(
        "made_on",
        "when it was made",
        &["date", "madeon", "datemade", "announced", "announcedon", "commitmentdate"],
    ),
    field("due", "due date", &["deadline", "dueon", "duedate", "targetdate", "enddate", "bywhen"]),
    field("due_words", "the words from which the due date was read", &["deadlinewords"]),
    field("condition", "its condition", &["conditions", "subjectto"]),
    field(
        "success_test",
        "what would show it",
        &["indicator", "successcriteria", "successtest", "milestone"],
    ),
    field("priority", "high, normal or low", &["importance"]),
    field("owner", "the analyst who owns it", &["analyst", "assignedto", "focalpoint", "deskofficer"]),
    field("review_days", "review it every so many days", &["reviewinterval"]),
    field("topic", "topics, parted by ';'", &["topics", "sdg", "sdgs", "theme", "themes", "sector", "tags"]),
    field(
        "status",
        "its status now",
        &["currentstatus", "progress", "state", "implementationstatus", "assessment"],
    ),
    field(
        "status_on",
        "since when",
        &["statusdate", "statussince", "assessedon", "asof", "lastupdate", "updated"],
    ),
    field("note", "why that status", &["notes", "rationale", "comment", "comments", "remarks"]),
    field(
        "evidence",
        "E-1, R-2, an address, or a title",
        &["proof", "evidenceurl", "evidencelink", "sourceofevidence"],
    ),
    field("evidence_date", "the day of the evidence", &["evidenceon", "dateofevidence", "evidencedated"]),
];

const STATUSES: &[Field] = &[
    UID,
    needed(
        "commitment",
        "C-1, its uid or own key",
        &["ref", "commitmentref", "reference", "id", "commitmentid"],
    ),
    needed(
        "status",
        "the status",
        &["currentstatus", "progress", "state", "implementationstatus", "assessment"],
    ),
    field("on", "since when", &["date", "effectiveon", "statusdate", "since", "asof", "statuson"]),
    field("note", "why", &["notes", "rationale", "comment", "comments", "remarks"]),
    field(
        "evidence",
        "E-1, R-2, an address, or a title",
        &["proof", "evidenceurl", "evidencelink", "source", "url"],
    ),
    field("evidence_date", "the day of the evidence", &["evidenceon", "dateofevidence", "evidencedated"]),
    field("reason", "why reopened", &["reopened"]),
];

const EVIDENCE: &[Field] = &[
    UID,
    needed("title", "title", &["name", "headline", "evidence", "document"]),
    needed("date", "its date", &["dated", "datedon", "published", "publishedon", "publicationdate"]),
    field("publisher", "who published it", &["source", "author", "issuer", "outlet"]),
    field("url", "where it is", &["link", "address", "website", "weblink"]),
    field("excerpt", "the words that matter", &["quote", "extract", "passage", "text"]),
    field(
        "commitment",
        "on which it bears: C-1, uids or own keys, parted by ';'",
        &["ref", "commitmentref", "commitments", "commitmentid", "reference"],
    ),
    field("relation", "supports, partly_supports, contradicts, context or restates", &["bearing", "effect"]),
];

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::Parties, Self::Releases, Self::Commitments, Self::Statuses, Self::Evidence];

    /// Its fields.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Parties => PARTIES,
            Self::Releases => RELEASES,
            Self::Commitments => COMMITMENTS,
            Self::Statuses => STATUSES,
            Self::Evidence => EVIDENCE,
        }
    }

    /// What its rows are called.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Parties => "parties",
            Self::Releases => "releases",
            Self::Commitments => "commitments",
            Self::Statuses => "statuses",
            Self::Evidence => "evidence",
        }
    }

    /// The field of this very name, but for case, blanks and strokes.
    pub(super) fn named(self, column: &str) -> Option<&'static str> {
        let folded = fold(column);
        self.fields().iter().map(|field| field.name).find(|name| fold(name) == folded)
    }

    /// The field that usually goes by this name.
    pub(super) fn guess(self, column: &str) -> Option<&'static str> {
        let folded = fold(column);
        let known = |field: &&Field| field.others.contains(&folded.as_str());
        self.fields().iter().find(known).map(|field| field.name)
    }

    /// The field that a person named.
    pub(super) fn require(self, name: &str) -> Result<&'static str> {
        self.named(name).ok_or_else(|| {
            let names = self.fields().iter().map(|field| field.name).collect::<Vec<_>>();
            let error = Error::usage("no_such_field", format!("{} have no field '{name}'", self.noun()));
            match directory::nearest(name, names.iter().copied()).first() {
                Some(near) => error.hint(format!("did you mean '{near}'? one of: {}", names.join(", "))),
                None => error.hint(format!("one of: {}", names.join(", "))),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_names_are_folded_and_none_is_that_of_two_fields() {
        for kind in Kind::ALL {
            let mut names = Vec::new();
            for field in kind.fields() {
                for other in field.others {
                    assert_eq!(&fold(other), other);
                    names.push(*other);
                }
            }
            let mut once = names.clone();
            once.sort_unstable();
            once.dedup();
            // 'state' of a commitment is its party or its status: the first that is free takes it.
            assert!(names.len() - once.len() <= 1, "{kind:?}");
        }
    }
}
