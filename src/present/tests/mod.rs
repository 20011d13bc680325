//! Both reports on a ledger in which everything happens, in every language.

mod full;

use std::collections::{BTreeMap, BTreeSet};

use super::words::{Language, Words};
use crate::render::{Block, Chart, Document, Figure, Link, html, markdown};

/// Everything that a reader of any format may see of a document, one text a line.
pub(super) fn texts(document: &Document) -> String {
    let mut found =
        format!("{}\n{}\n", markdown::write(document), document.subtitle.clone().unwrap_or_default());
    for table in document.tables() {
        found.push_str(&markdown::write(&table.into_owned().into()));
    }
    for figure in figures(document) {
        found.push_str(&format!("{}\n{}\n", figure.title, figure.description));
        found.push_str(&markdown::write(&figure.table(&document.labels).into()));
    }
    found
}

fn figures(document: &Document) -> impl Iterator<Item = &Figure> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    })
}

/// The letters of a text as words.
fn words_of(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphabetic() && c != '’').filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The English words of our own that are left in a text of another language.
pub(super) fn english_in(text: &str, language: Language) -> Vec<String> {
    let vocabulary = |language| -> BTreeSet<String> {
        Words::vocabulary(language).flat_map(|text| words_of(&text)).collect()
    };
    let (english, own) = (vocabulary(Language::English), vocabulary(language));
    let is_left = |word: &String| word.chars().count() > 1 && english.contains(word) && !own.contains(word);
    words_of(text).into_iter().filter(is_left).collect()
}

#[test]
fn no_english_word_is_left_in_another_language() {
    for language in &Language::ALL[1..] {
        for document in full::documents(&Words::new(*language)) {
            let text = texts(&document);
            let left = english_in(&text, *language);
            assert!(left.is_empty(), "{language}: {left:?}\n{text}");
        }
    }
}

#[test]
fn english_is_told_in_english() {
    let text = texts(&full::documents(&Words::default())[0]);
    for part in [
        "rose from",
        "were overdue as of 31 March 2026.",
        "Recorded without supporting evidence",
        "retracted",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn codes_are_the_same_in_every_language() {
    let codes = |language| {
        let documents = full::documents(&Words::new(language));
        let keys = |document: &Document| -> Vec<String> {
            let tables = document.tables().collect::<Vec<_>>();
            let columns =
                tables.iter().flat_map(|t| t.columns().iter().map(move |c| format!("{}.{}", t.name, c.key)));
            columns.chain(figures(document).map(|f| f.name.clone())).collect()
        };
        documents.iter().map(keys).collect::<Vec<_>>()
    };
    let english = codes(Language::English);
    assert!(english[0].contains(&"statuses.status".to_owned()));
    for language in &Language::ALL[1..] {
        assert_eq!(codes(*language), english, "{language}");
    }
}

#[test]
fn every_commitment_has_one_place_and_every_reference_leads_there() {
    for document in full::documents(&Words::default()) {
        let mut places = BTreeSet::new();
        let mut links: BTreeMap<String, usize> = BTreeMap::new();
        for block in &document.blocks {
            if let Block::Entries { entries, .. } = block {
                for anchor in entries.iter().filter_map(|entry| entry.anchor.as_ref()) {
                    assert!(places.insert(anchor.clone()), "{anchor} twice");
                }
            }
            let (Block::Table(table) | Block::Entries { table, .. }) = block else { continue };
            let Some(at) = table.columns().iter().position(|c| c.key == "ref") else { continue };
            for cell in table.rows().iter().map(|row| &row[at]) {
                let leads = Some(Link::Anchor(cell.text().to_lowercase()));
                assert_eq!(cell.link, leads);
                *links.entry(cell.text().to_lowercase()).or_default() += 1;
            }
        }
        assert!(places.iter().all(|place| links.contains_key(place)), "{places:?}");
        assert!(links.len() >= 4, "{links:?}");
    }
}

#[test]
fn no_link_of_a_page_leads_nowhere_and_no_place_is_there_twice() {
    for document in full::documents(&Words::new(Language::Russian)) {
        let page = html::write(&document);
        let all = |mark: &str| -> Vec<String> {
            let parts = page.split(mark).skip(1);
            parts.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
        };
        let (ids, links) = (all(" id=\""), all(" href=\"#"));
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{ids:?}");
        let nowhere: Vec<_> = links.iter().filter(|link| !unique.contains(link)).collect();
        assert!(nowhere.is_empty() && links.iter().any(|link| link.starts_with("c-")), "{nowhere:?}");
        assert!(page.contains("<html lang=\"ru\""));
    }
}

#[test]
fn the_figures_say_what_the_tables_say() {
    let [month, follow_up] = full::documents(&Words::default());
    let names = |document: &Document| figures(document).map(|f| f.name.clone()).collect::<Vec<_>>().join(" ");
    assert_eq!(
        names(&month),
        "stock_flow stock_trend deadlines_timeline overdue_by_age status_by_party status_by_topic"
    );
    assert_eq!(names(&follow_up), "overdue_by_age status_by_party");
    let sum = |document: &Document, table: &str, column: &str| -> i64 {
        let table = document.tables().find(|t| t.name == table).unwrap().into_owned();
        let at = table.columns().iter().position(|c| c.key == column).unwrap();
        table.rows().last().unwrap()[at].text().parse().unwrap()
    };
    for figure in figures(&month) {
        let (Chart::Columns(stacks) | Chart::Bars(stacks)) = &figure.chart else { continue };
        let last: u64 = stacks.series.iter().filter_map(|s| s.values.last()).sum();
        match figure.name.as_str() {
            "stock_trend" => assert_eq!(i64::try_from(last).unwrap(), sum(&month, "stock_by_month", "open")),
            "overdue_by_age" => {
                let total: u64 = stacks.series[0].values.iter().sum();
                assert_eq!(i64::try_from(total).unwrap(), sum(&month, "by_kind", "overdue"));
            }
            _ => {}
        }
    }
}

#[test]
fn a_quote_keeps_its_language_and_its_address() {
    let [month, _] = full::documents(&Words::new(Language::French));
    let quotes = month.blocks.iter().filter_map(|block| match block {
        Block::Entries { entries, .. } => Some(entries.iter().flat_map(|e| &e.quotes)),
        _ => None,
    });
    let quote = quotes.flatten().next().unwrap();
    assert_eq!(
        (quote.language.as_deref(), quote.url.as_deref()),
        (Some("kk"), Some("https://example.org/2"))
    );
}
