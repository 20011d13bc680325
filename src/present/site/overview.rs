//! The front page: how things stand, in a sentence, charts, and the latest changes.

use super::{About, document, place};
use crate::model::vocabulary::{Flag, Move, RoleKind, Status};
use crate::present::charts::count;
use crate::present::phrase::headed;
use crate::present::words::{Term, Words, args};
use crate::render::figure::{Series, Stacks};
use crate::render::site::Page;
use crate::render::{Cell, Chart, Figure, Link, Table, Tone};
use crate::report::site::{PublicParty, Site};

/// How many of the latest changes the front page shows.
const LATEST: usize = 15;

/// How many parties the chart shows.
const PARTIES: usize = 15;

pub(super) fn page(site: &Site, about: &About) -> Page {
    let words = &about.words;
    let document = document(about.name.clone(), words)
        .subtitle(words.say("as-of", args![date = words.date(site.as_of)]))
        .paragraph(sentence(site, words))
        .heading(2, words.text("site-standing"))
        .figure(stock(site, words))
        .figure(by_party(site, words))
        .heading(2, words.text("site-latest"))
        .table(latest(site, words))
        .heading(2, words.text("site-data"))
        .table(files(words));
    Page { path: "index.html".to_owned(), document, finder: None }
}

fn sentence(site: &Site, words: &Words) -> String {
    let counted = args![
        count = site.commitments.len(),
        releases = site.releases.len(),
        open = site.commitments.iter().filter(|c| c.is_open).count(),
        overdue = site.commitments.iter().filter(|c| c.flag == Some(Flag::Overdue)).count(),
        fulfilled = site.commitments.iter().filter(|c| c.status == Status::Fulfilled).count(),
    ];
    let sentence = words.say("site-sentence", counted);
    if site.is_selection { format!("{sentence} {}", words.text("site-selection")) } else { sentence }
}

fn stock(site: &Site, words: &Words) -> Figure {
    let series = |status: &Status| {
        let of = |counts: &[(Status, usize)]| counts.iter().find(|(s, _)| s == status).map_or(0, |(_, n)| *n);
        let values: Vec<u64> = site.stock.iter().map(|month| count(of(&month.counts))).collect();
        let label = words.term(*status);
        values.iter().any(|n| *n > 0).then(|| Series { label, tone: status.tone(), values })
    };
    let stacks = Stacks {
        heading: words.text("column-month"),
        categories: site.stock.iter().map(|month| month.month.clone()).collect(),
        series: Status::ALL.iter().filter_map(series).collect(),
    };
    let told = args![date = words.date(site.as_of), sentence = sentence(site, words)];
    Figure {
        name: "stock".to_owned(),
        title: words.text("site-stock"),
        description: words.say("site-stock-description", told),
        chart: Chart::Columns(stacks),
    }
}

fn by_party(site: &Site, words: &Words) -> Figure {
    let counts = |party: &PublicParty| {
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
    let series = [("open", Tone::Plain), ("site-overdue", Tone::Bad), ("closed", Tone::Dim)];
    let series = series.into_iter().enumerate().map(|(n, (label, tone))| Series {
        label: words.text(label),
        tone,
        values: parties.iter().map(|(_, counts)| counts[n]).collect(),
    });
    let stacks = Stacks {
        heading: words.text("column-party"),
        series: series.collect(),
        categories: parties.iter().map(|(label, _)| (*label).to_owned()).collect(),
    };
    Figure {
        name: "by_party".to_owned(),
        title: words.text("site-by-party"),
        description: words.say("site-by-party-description", args![most = PARTIES]),
        chart: Chart::Bars(stacks),
    }
}

fn latest(site: &Site, words: &Words) -> Table {
    let mut table = Table::new("latest_changes")
        .column(words.column("ref"))
        .column(words.flex("title"))
        .column(headed(words, words.flex("committing"), "site-by"))
        .column(words.column("from"))
        .column(words.column("to"))
        .column(headed(words, words.column("effective_on"), "record-since"))
        .column(words.column("move"))
        .empty(words.text("site-no-change"));
    table.extend(site.changes.iter().take(LATEST).map(|c| {
        let to = c.to.map(|status| words.cell(status));
        vec![
            place::cell(c.commitment),
            c.title.as_str().into(),
            c.by.clone().into(),
            Cell::from(c.from.map(|status| words.cell(status))).tone(Tone::Dim),
            to.unwrap_or_else(|| words.text("site-taken-away").into()),
            c.to.map(|_| c.on).into(),
            words.cell(if c.corrects.is_some() { Move::Correction } else { Move::Change }),
        ]
    }));
    table
}

fn files(words: &Words) -> Table {
    let mut table = Table::new("files").column(words.column("file")).column(words.flex("held"));
    let held = ["site-file-json", "site-file-csv", "site-file-changes"].map(|key| words.text(key));
    table.extend(super::downloads::FILES.into_iter().zip(held).map(|((anchor, path), held)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        vec![Cell::from(name).link(Link::Anchor(anchor.to_owned())), held.into()]
    }));
    table
}
