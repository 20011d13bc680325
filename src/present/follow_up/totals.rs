//! How many commitments, in which status, with which flags.

use chrono::NaiveDate;

use crate::model::vocabulary::{Flag, Status};
use crate::present::phrase::percent;
use crate::present::words::{Words, args};
use crate::render::{Cell, Column, Document, Table, Tone, Value};
use crate::report::follow_up::{PartyCount, Share, Totals};

/// The report in one breath.
pub(super) fn sentence(totals: &Totals, as_of: NaiveDate, words: &Words) -> String {
    let carried =
        |flag: Flag| totals.by_flag.iter().filter(|f| f.flag == flag).map(|f| f.carried).sum::<usize>();
    let args = args![
        date = words.date(as_of),
        open = totals.open,
        all = totals.commitments,
        overdue = carried(Flag::Overdue),
        due_soon = carried(Flag::DueSoon),
        silent = carried(Flag::Stale) + carried(Flag::Dormant),
    ];
    let unflagged = match (totals.unflagged, totals.open) {
        (_, 0) => words.text("unflagged-nothing"),
        (0, _) => words.text("unflagged-none"),
        (n, _) => words.say("unflagged-some", args![count = n]),
    };
    format!("{} {unflagged}", words.say("follow-up-headline", args))
}

/// The shares of the open ones, each with what it is of.
pub(super) fn shares(totals: &Totals, words: &Words) -> Vec<String> {
    totals.shares.iter().map(|s| share(s, words)).collect()
}

pub(super) fn add(document: Document, totals: &Totals, words: &Words) -> Document {
    document
        .table(statuses(totals, words))
        .table(flags(totals, words))
        .table(parties(&totals.by_party, words))
        .table(shares_table(&totals.shares, words))
}

/// Numerator, denominator and what was left out, in a sentence.
fn share(share: &Share, words: &Words) -> String {
    let rate = ratio(share).map(|rate| format!(" ({})", percent(words, rate)));
    let args = args![
        label = words.text(label(share)),
        numerator = share.numerator,
        denominator = share.denominator,
        of = words.text(of(share)),
        rate = rate.unwrap_or_default(),
        excluded = share.excluded,
        without = words.text(without(share)),
    ];
    words.say("share", args)
}

/// The messages that say what a share counts, of what, and without what. The names are those of the report.
fn label(share: &Share) -> &'static str {
    match share.name {
        "overdue" => "share-overdue",
        "evidenced" => "share-evidenced",
        _ => "share-reviewed",
    }
}

fn of(share: &Share) -> &'static str {
    if share.name == "overdue" { "share-of-dated" } else { "share-of-open" }
}

fn without(share: &Share) -> &'static str {
    if share.name == "overdue" { "share-without-undated" } else { "share-without-closed" }
}

#[allow(clippy::cast_precision_loss, reason = "counts of commitments are far below 2^52")]
fn ratio(share: &Share) -> Option<f64> {
    (share.denominator > 0).then(|| share.numerator as f64 / share.denominator as f64)
}

fn statuses(totals: &Totals, words: &Words) -> Table {
    let mut table = Table::new("totals_by_status")
        .title(words.text("by-status"))
        .column(words.column("status"))
        .column(words.number("open"))
        .column(words.number("closed"));
    table.extend(
        totals.by_status.iter().map(|row| vec![words.cell(row.status), row.open.into(), row.closed.into()]),
    );
    let all = Cell::from(words.coded("all", "all")).tone(Tone::Strong);
    table.push(vec![all, totals.open.into(), totals.closed.into()]);
    table
}

fn flags(totals: &Totals, words: &Words) -> Table {
    let mut table = Table::new("totals_by_flag")
        .title(words.text("by-flag"))
        .column(words.column("flag"))
        .column(words.number("carried"))
        .column(words.number("listed"));
    table.extend(
        totals.by_flag.iter().map(|row| vec![words.cell(row.flag), row.carried.into(), row.listed.into()]),
    );
    table
}

fn parties(parties: &[PartyCount], words: &Words) -> Table {
    let mut table = Table::new("totals_by_party")
        .title(words.say("breakdown-title", args![what = "party"]))
        .column(words.column("party").for_data())
        .column(words.flex("party_name").heading(words.say("breakdown-heading", args![what = "party"])))
        .column(words.number("open"))
        .column(words.number("overdue"))
        .column(words.number("fulfilled"))
        .column(words.number("total"))
        .empty(words.text("none"));
    for &status in Status::ALL {
        table = table.column(Column::number(format!("status_{status}"), words.term(status)).for_data());
    }
    for row in parties {
        let count = |status: &Status| row.by_status.get(status).copied().unwrap_or_default();
        let nobody = || Cell::from(words.coded("none named", "none-named")).tone(Tone::Dim);
        let overdue = Cell::from(row.overdue);
        let mut cells = vec![
            row.party.map(|p| p.to_string()).into(),
            row.name.as_ref().map_or_else(nobody, Cell::from),
            row.open.into(),
            if row.overdue > 0 { overdue.tone(Tone::Bad) } else { overdue },
            count(&Status::Fulfilled).into(),
            row.commitments.into(),
        ];
        cells.extend(Status::ALL.iter().map(|status| count(status).into()));
        table.push(cells);
    }
    if table.is_empty() { table } else { table.footer(words.text("parties-note")) }
}

fn shares_table(shares: &[Share], words: &Words) -> Table {
    let mut table = Table::new("shares")
        .title(words.text("shares-title"))
        .column(words.column("share"))
        .column(words.number("numerator"))
        .column(words.number("denominator").heading(words.text("column-of_which")))
        .column(words.column("denominator_label"))
        .column(words.number("excluded"))
        .column(words.column("excluded_label"))
        .column(words.number("rate").for_data());
    table.extend(shares.iter().map(|s| {
        vec![
            words.coded(s.name, label(s)).into(),
            s.numerator.into(),
            s.denominator.into(),
            words.text(of(s)).into(),
            s.excluded.into(),
            words.text(without(s)).into(),
            ratio(s).map(Value::Rate).into(),
        ]
    }));
    table
}
