//! What the pages of a site hold.

use std::collections::BTreeSet;

use super::*;
use crate::model::vocabulary::{AttestationKind, Precision, Relation, RoleKind, Status};
use crate::present::tests::{english_in, texts};
use crate::present::words::Language;
use crate::report::fixture::{Book, at, day};
use crate::report::site::{SiteParams, build};

/// Three commitments under way, with texts of their own that are in no language of the sites.
fn book() -> Book {
    let mut book = Book::new();
    let party = book.party("Ω");
    let topic = book.topic("SDG 6");
    book.ledger.topics[0].title = "Clean water and sanitation".to_owned();
    let r = book.release("2026-01-10");
    book.ledger.releases[0].title = "Θ".to_owned();
    for _ in 0..3 {
        let c = book.commitment("2026-01-10");
        book.edit(c).title = "Ξ".into();
        book.edit(c).topics.push(topic);
        book.role(c, party, RoleKind::Committing);
        book.attest(c, r, AttestationKind::Origin, "Ψ");
        book.evidence(c, Relation::Supports, "2026-02-01");
        book.due(c, Some("2026-02-20"), "2026-01-10");
        book.status(c, Status::InProgress, "2026-02-04");
    }
    for evidence in &mut book.ledger.evidence {
        evidence.title = "Φ".into();
    }
    book
}

fn site_of(book: &Book) -> Site {
    build(&book.ledger, &SiteParams { as_of: day("2026-03-01"), selection: None })
}

fn site() -> Site {
    site_of(&book())
}

fn about_in(language: Language, base: Option<&str>) -> About {
    About::new(None, base.map(str::to_owned), Words::new(language))
}

fn about(base: Option<&str>) -> About {
    about_in(Language::English, base)
}

/// A site in which one status was put right and one taken away, both recorded in July.
fn corrected() -> Site {
    let mut book = book();
    let wrong = book.status(1, Status::Fulfilled, "2026-02-10");
    let right = book.correct(wrong, Some(Status::PartiallyFulfilled), "2026-02-11");
    let away = book.status(2, Status::Stalled, "2026-02-12");
    let taken = book.correct(away, None, "2026-02-12");
    for event in [right, taken] {
        book.event(event).recorded_at = at("2026-07-01");
        book.event(event).rationale = Some("SECRET".into());
        book.event(event).recorded_by = "SECRET".into();
    }
    site_of(&book)
}

#[test]
fn every_page_has_its_own_path_and_every_place_a_page_or_a_file() {
    let (site, about) = (site(), about(None));
    let paths: Vec<String> = pages(&site, &about).map(|page| page.path).collect();
    let distinct: BTreeSet<&String> = paths.iter().collect();
    assert_eq!(distinct.len(), paths.len());
    assert_eq!(paths.len(), 5 + 3 + site.releases.len() + site.parties.len() + site.topics.len());
    let files = downloads(&site).unwrap();
    let files = files.iter().map(|(path, _)| (*path).to_owned());
    let all: BTreeSet<String> = paths.iter().cloned().chain(files).chain(["style.css".to_owned()]).collect();
    assert_eq!(super::paths(&site, &about), all);
    assert!(frame(&site, &about).places.values().all(|path| all.contains(path)));
}

#[test]
fn the_feed_leads_to_the_row_of_the_change() {
    let (site, about) = (corrected(), about(Some("https://e.org/")));
    let feed = feed(&site, &about).unwrap();
    assert_eq!(feed.entries.len(), 5);
    let frame = frame(&site, &about);
    for entry in &feed.entries {
        let (path, id) = entry.path.split_once('#').unwrap();
        let page = pages(&site, &about).find(|page| page.path == path).unwrap();
        assert!(frame.write(&page).contains(&format!("id=\"{id}\"")), "{}", entry.path);
    }
    assert!(super::feed(&site, &super::tests::about(None)).is_none());
}

#[test]
fn no_english_word_is_left_on_a_site_in_another_language() {
    let site = corrected();
    for language in &Language::ALL[1..] {
        let about = about_in(*language, Some("https://e.org/"));
        let frame = frame(&site, &about);
        let mut text: String = frame.sections.iter().map(|(label, _)| format!("{label}\n")).collect();
        text += &format!("{}\n{}\n{}\n", frame.name, frame.navigation, frame.footer);
        for page in pages(&site, &about) {
            text += &texts(&page.document);
            let Some(finder) = page.finder else { continue };
            text += &[finder.name, finder.words, finder.all].join("\n");
            text += &finder.shown.replace("%shown%", "").replace("%all%", "");
            text.extend(
                finder.facets.iter().map(|facet| format!("{} {}\n", facet.column, facet.values.join(" "))),
            );
        }
        let feed = feed(&site, &about).unwrap();
        text += &format!("{}\n", feed.title);
        text.extend(feed.entries.iter().map(|entry| format!("{}\n{}\n", entry.title, entry.summary)));
        // Files are named in English everywhere: programs look for them.
        let names = downloads::FILES.map(|(_, path)| path.rsplit('/').next().unwrap());
        let text = names.iter().fold(text, |text, name| text.replace(name, ""));
        let left = english_in(&text, *language);
        assert!(left.is_empty(), "{language}: {left:?}\n{text}");
        let page = pages(&site, &about).next().unwrap();
        assert!(frame.write(&page).contains(&format!("<html lang=\"{language}\">")));
    }
}

#[test]
fn a_due_date_that_is_a_period_is_told_in_the_language_of_the_site() {
    let mut book = book();
    book.ledger.deadlines[0].due_on = Some(day("2026-06-30"));
    book.ledger.deadlines[0].precision = Precision::HalfYear;
    let (site, about) = (site_of(&book), about_in(Language::Russian, None));
    let shown = |path: &str, table: &str| -> String {
        let document = pages(&site, &about).find(|page| page.path == path).unwrap().document;
        let table = document.tables().find(|t| t.name == table).unwrap();
        let due = table.columns().iter().position(|c| c.key == "due").unwrap();
        table.rows()[0][due].shown().into_owned()
    };
    assert_eq!(shown("commitments/index.html", "commitments"), "первое полугодие 2026 года");
    assert_eq!(shown("commitments/c-1.html", "deadlines"), "первое полугодие 2026 года");
}

#[test]
fn the_choices_of_the_search_are_words_of_the_table_that_it_searches() {
    for language in Language::ALL {
        let page = lists::commitments(&corrected(), &Words::new(language));
        let table = page.document.tables().next().unwrap().into_owned();
        let facets = page.finder.unwrap().facets;
        assert!(!facets.is_empty());
        for facet in facets {
            let at = table.columns().iter().position(|c| c.heading == facet.column).unwrap();
            let shown: BTreeSet<String> =
                table.rows().iter().map(|row| row[at].shown().into_owned()).collect();
            assert!(
                facet.values.iter().all(|value| shown.contains(value)),
                "{language}: {facet:?} {shown:?}"
            );
        }
    }
}

#[test]
fn a_status_that_was_put_right_is_told_on_the_page_and_in_the_feed_without_the_reason() {
    let (site, about) = (corrected(), about(Some("https://e.org/")));
    assert!(!serde_json::to_string(&site).unwrap().contains("SECRET"));
    let feed = feed(&site, &about).unwrap();
    let told: Vec<_> = feed.entries[..2].iter().map(|e| (e.title.as_str(), e.summary.as_str())).collect();
    assert_eq!(
        told,
        [
            ("C-2 Ξ: status put right", "“stalled” from 12 February 2026 was wrong and is taken away. By Ω."),
            (
                "C-1 Ξ: status put right",
                "“fulfilled” from 10 February 2026 was wrong; right is “partially fulfilled” from 11 February 2026. By Ω."
            ),
        ]
    );
    assert_eq!(feed.entries[0].updated, at("2026-07-01"));
    let page = |path: &str| pages(&site, &about).find(|page| page.path == path).unwrap().document;
    let rows = |path: &str| -> Vec<Vec<String>> {
        let document = page(path);
        let table = document.tables().find(|t| t.name == "corrections").map(|t| t.rows().to_vec());
        table.into_iter().flatten().map(|row| row.iter().map(|c| c.shown().into_owned()).collect()).collect()
    };
    let event = |n: usize| site.commitments[n].corrections[0].event.to_string();
    let wrong = |n: usize| site.commitments[n].corrections[0].corrects.to_string();
    assert_eq!(
        rows("commitments/c-1.html"),
        [[
            &event(0),
            "2026-07-01",
            &wrong(0),
            "fulfilled",
            "2026-02-10",
            "partially fulfilled",
            "2026-02-11"
        ]]
    );
    assert_eq!(
        rows("commitments/c-2.html"),
        [[
            &event(1),
            "2026-07-01",
            &wrong(1),
            "stalled",
            "2026-02-12",
            "taken away, nothing in its place",
            ""
        ]]
    );
    assert!(rows("commitments/c-3.html").is_empty());
}
