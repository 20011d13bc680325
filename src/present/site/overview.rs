//! The front page: how things stand, in a sentence, charts, and the latest changes.

use super::{About, count, place};
use crate::model::vocabulary::{Flag, RoleKind, Status};
use crate::render::figure::{Series, Stacks};
use crate::render::site::Page;
use crate::render::{Cell, Chart, Column, Document, Figure, Link, Table, Tone};
use crate::report::site::Site;

/// How many of the latest changes the front page shows.
const LATEST: usize = 15;

/// How many parties the chart shows.
const PARTIES: usize = 15;

pub(super) fn page(site: &Site, about: &About) -> Page {
    let document = Document::new()
        .title(about.name.clone())
        .subtitle(format!("As of {}", site.as_of))
        .paragraph(sentence(site))
        .heading(2, "How things stand")
        .figure(stock(site))
        .figure(by_party(site))
        .heading(2, "Latest changes")
        .table(latest(site))
        .heading(2, "Data")
        .table(files());
    Page { path: "index.html".to_owned(), document, finder: None }
}

fn sentence(site: &Site) -> String {
    let open = site.commitments.iter().filter(|c| c.is_open).count();
    let fulfilled = site.commitments.iter().filter(|c| c.status == Status::Fulfilled).count();
    let overdue = site.commitments.iter().filter(|c| c.flag == Some(Flag::Overdue)).count();
    format!(
        "{} on record, in the exact words of {}: {open} open, {overdue} of them overdue, and {fulfilled} fulfilled.",
        count(site.commitments.len(), "commitment is", "commitments are"),
        count(site.releases.len(), "release", "releases"),
    )
}

/// The tone of a status, as cells have it.
fn tone(status: Status) -> Tone {
    Cell::from(status).tone
}

fn whole(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

fn stock(site: &Site) -> Figure {
    let series = |status: &Status| {
        let of = |counts: &[(Status, usize)]| counts.iter().find(|(s, _)| s == status).map_or(0, |(_, n)| *n);
        let values: Vec<u64> = site.stock.iter().map(|month| whole(of(&month.counts))).collect();
        values.iter().any(|n| *n > 0).then(|| Series { label: status.label(), tone: tone(*status), values })
    };
    let stacks = Stacks {
        heading: "Month".to_owned(),
        categories: site.stock.iter().map(|month| month.month.clone()).collect(),
        series: Status::ALL.iter().filter_map(series).collect(),
    };
    Figure {
        name: "stock".to_owned(),
        title: "Commitments by status, at the end of each month".to_owned(),
        description: format!(
            "Columns for the last twelve months up to {}, each divided by status. {}",
            site.as_of,
            sentence(site)
        ),
        chart: Chart::Columns(stacks),
    }
}

fn by_party(site: &Site) -> Figure {
    let counts = |party: &crate::report::site::PublicParty| {
        let mut counts = [0, 0, 0];
        for commitment in &site.commitments {
            let binds =
                commitment.parties.iter().any(|p| p.party == party.party && p.role == RoleKind::Committing);
            if binds {
                let place = match (commitment.is_open, commitment.flag) {
                    (true, Some(Flag::Overdue)) => 1,
                    (true, _) => 0,
                    (false, _) => 2,
                };
                counts[place] += 1;
            }
        }
        counts
    };
    let mut parties: Vec<(&str, [u64; 3])> =
        site.parties.iter().map(|p| (p.label.as_str(), counts(p))).collect();
    parties.retain(|(_, counts)| counts.iter().sum::<u64>() > 0);
    parties.sort_by_key(|(label, counts)| (std::cmp::Reverse(counts.iter().sum::<u64>()), *label));
    parties.truncate(PARTIES);
    let series = [("open", Tone::Plain), ("open and overdue", Tone::Bad), ("closed", Tone::Dim)];
    let series = series.into_iter().enumerate().map(|(n, (label, tone))| Series {
        label: label.to_owned(),
        tone,
        values: parties.iter().map(|(_, counts)| counts[n]).collect(),
    });
    let stacks = Stacks {
        heading: "Party".to_owned(),
        series: series.collect(),
        categories: parties.iter().map(|(label, _)| (*label).to_owned()).collect(),
    };
    Figure {
        name: "by_party".to_owned(),
        title: "Commitments by committing party".to_owned(),
        description: format!(
            "Bars for the parties with most commitments, at most {PARTIES}. A commitment of several parties counts for \
             each of them."
        ),
        chart: Chart::Bars(stacks),
    }
}

fn latest(site: &Site) -> Table {
    let mut table = Table::new("latest_changes")
        .column(Column::text("ref", "Ref"))
        .column(Column::flex("title", "Commitment"))
        .column(Column::flex("by", "By"))
        .column(Column::text("from", "From"))
        .column(Column::text("to", "To"))
        .column(Column::text("on", "Since"))
        .empty("No status has changed yet.");
    table.extend(site.changes.iter().take(LATEST).map(|c| {
        vec![
            place::cell(c.commitment),
            c.title.as_str().into(),
            c.by.clone().into(),
            c.from.into(),
            c.to.into(),
            c.on.into(),
        ]
    }));
    table
}

fn files() -> Table {
    let mut table =
        Table::new("files").column(Column::text("file", "File")).column(Column::flex("what", "What"));
    let what = [
        "All commitments with their quotations, statuses, due dates and evidence",
        "One row a commitment, for spreadsheets",
        "One row a change of status",
    ];
    table.extend(super::downloads::FILES.into_iter().zip(what).map(|((anchor, path), what)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        vec![Cell::from(name).link(Link::Anchor(anchor.to_owned())), what.into()]
    }));
    table
}
