//! The tools, in words for those who have seen nothing else of the program.

use super::tool::{Act, Tool};

const FILTERS: [&str; 17] = [
    "status",
    "by",
    "party",
    "issuer",
    "topic",
    "kind",
    "strength",
    "release",
    "due",
    "made",
    "updated",
    "flag",
    "stale",
    "no_evidence",
    "text",
    "owner",
    "priority",
];

/// The filters and some more.
const fn with_filters<const N: usize, const M: usize>(more: [&'static str; N]) -> [&'static str; M] {
    let mut all = [""; M];
    let mut at = 0;
    while at < M {
        all[at] = if at < N { more[at] } else { FILTERS[at - N] };
        at += 1;
    }
    all
}

const LIST: [&str; 20] = with_filters(["as_of", "sort", "limit"]);
const DUE: [&str; 19] = with_filters(["period", "as_of"]);
const MONTH: [&str; 22] = with_filters(["month!", "as_of", "known_at", "section", "lang"]);
const FOLLOW_UP: [&str; 22] = with_filters(["as_of", "since", "known_at", "section", "lang"]);

const fn reads(name: &'static str, about: &'static str, act: Act) -> Tool {
    Tool { name, about, act, writes: false }
}

const fn writes(name: &'static str, about: &'static str, act: Act) -> Tool {
    Tool { name, about, act, writes: true }
}

/// Every tool, in the order in which they are listed.
pub(super) const TOOLS: &[Tool] = &[
    reads(
        "search",
        "Find commitments, releases, evidence and notes by words. All words must occur; \"a phrase\", word*, -word and OR \
         are understood. Gives references such as C-42 and R-7, and how many hits there are in all.",
        Act::Command(&["search"], &["words!", "limit"]),
    ),
    reads(
        "list",
        "List commitments with their current status, due date, parties and flags, newest first; filters narrow. Gives 50 \
         unless 'limit' says otherwise; meta.total says how many there are.",
        Act::Command(&["list"], &LIST),
    ),
    reads(
        "show",
        "Everything about one commitment: its exact words and release, parties, status, deadlines, evidence, history, notes.",
        Act::Command(&["show"], &["commitment!", "as_of"]),
    ),
    reads(
        "history",
        "Every event of one commitment in order, with the day it took effect and the time it was recorded.",
        Act::Command(&["history"], &["commitment!"]),
    ),
    reads(
        "due",
        "The agenda: what is overdue, due soon, stale or needs review, each open commitment once under its first flag.",
        Act::Command(&["due"], &DUE),
    ),
    reads(
        "report_month",
        "The monthly report as data: stock, new, closed, status changes, deadlines moved, rates with their denominators. \
         Large: 'section' gives one table of it, such as stock.",
        Act::Command(&["report", "month"], &MONTH),
    ),
    reads(
        "report_follow_up",
        "The follow-up report as data: overdue by age, stale, undated, and what to ask of whom. Large: 'section' gives one \
         table of it, such as asks.",
        Act::Command(&["report", "follow-up"], &FOLLOW_UP),
    ),
    reads(
        "report_commitment",
        "The dossier of one commitment: its words in their context, each release's wording, timeline, evidence.",
        Act::Command(&["report", "commitment"], &["commitment!", "as_of", "known_at", "section", "lang"]),
    ),
    reads(
        "report_party",
        "What one party and those belonging to it have committed to, and how it stands.",
        Act::Command(&["report", "party"], &["name!", "as_of", "known_at", "section", "lang"]),
    ),
    reads(
        "release_list",
        "List the releases: reference, title, issuer, dates, address.",
        Act::Command(&["release", "list"], &["unread"]),
    ),
    reads(
        "release_show",
        "Show one release; with 'text' also its stored text, in which every quote must stand word for word.",
        Act::Command(&["release", "show"], &["release!", "text", "stored_version"]),
    ),
    reads(
        "evidence_list",
        "List the evidence, of all commitments or of one.",
        Act::Command(&["evidence", "list"], &["commitment"]),
    ),
    reads(
        "party_list",
        "List the parties with their names and kinds.",
        Act::Command(&["party", "list"], &[]),
    ),
    reads("topic_list", "List the topics with their codes.", Act::Command(&["topic", "list"], &[])),
    reads(
        "extract",
        "Propose the commitments that a text states, with their exact words and where they stand. Give 'release' for a stored \
         one, or 'text'. Nothing is recorded: somebody has to decide.",
        Act::Extract,
    ),
    reads(
        "sql",
        "Ask the database in SQLite's SQL; one statement that can only read, 10 seconds, 200 rows unless 'rows' says otherwise \
         (at most 10000). Views: commitments, status_events, deadlines, releases, evidence_items, parties, follow_up; their columns: \
         select name from pragma_table_info('commitments'). meta.complete says whether all rows are there.",
        Act::Sql,
    ),
    reads(
        "log",
        "List the operations, newest first: who recorded what, when, in words.",
        Act::Command(&["log"], &["limit"]),
    ),
    reads(
        "query_list",
        "List the saved queries with what they answer and their parameters; run one with query_run.",
        Act::Command(&["query", "list"], &[]),
    ),
    reads("query_run", "Run a saved query by its name, with values of its parameters.", Act::Query),
    writes(
        "add",
        "Record a commitment, or with 'attests' a further passage of one. The quote must stand in the release word for word; \
         take it from release_show or extract. Parties must be known unless 'new_party' is given.",
        Act::Command(
            &["add"],
            &[
                "release!",
                "quote!",
                "title",
                "kind",
                "strength",
                "by",
                "counterpart",
                "supporting",
                "beneficiary",
                "topic",
                "due",
                "due_basis",
                "due_words",
                "made_on",
                "condition",
                "success_test",
                "priority",
                "owner",
                "review_days",
                "new_party",
                "attests",
                "attests_as",
                "dry_run",
            ],
        ),
    ),
    writes(
        "status",
        "Give commitments a status with the evidence it rests on. Statuses are events and are never overwritten; what must be \
         there for each is checked, and the error says what is missing.",
        Act::Command(
            &["status"],
            &[
                "status!",
                "commitments",
                "on",
                "evidence",
                "relation",
                "dated",
                "note",
                "reason",
                "reopen",
                "close",
                "corrects",
                "override_rule",
                "yes",
                "dry_run",
            ],
        ),
    ),
    writes(
        "deadline",
        "Set, move or lift the due date of a commitment; moving one needs a reason, and the old one stays in the history.",
        Act::Command(&["deadline"], &["commitment!", "due!", "basis", "reason", "words", "on", "dry_run"]),
    ),
    writes(
        "evidence_add",
        "Record a piece of evidence and how it bears on commitments.",
        Act::Command(
            &["evidence", "add"],
            &[
                "commitments",
                "title",
                "dated",
                "url",
                "release",
                "publisher",
                "excerpt",
                "relation",
                "dry_run",
            ],
        ),
    ),
    writes(
        "looked",
        "Record that somebody looked for evidence: where, and how much was found. Finding nothing is a finding.",
        Act::Command(&["looked"], &["commitments!", "place!", "found", "on", "note", "yes", "dry_run"]),
    ),
    writes(
        "note_add",
        "Put a note on a commitment, release, piece of evidence or party.",
        Act::Command(&["note", "add"], &["record!", "body!", "dry_run"]),
    ),
    writes(
        "undo",
        "Take back the last thing that was recorded; look at it with dry_run first. What another person recorded is taken back \
         only with yes. The undo is an operation of its own.",
        Act::Command(&["undo"], &["yes", "dry_run"]),
    ),
];
