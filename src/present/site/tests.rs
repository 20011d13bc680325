//! What the pages of a site hold.

use std::collections::BTreeSet;

use super::*;
use crate::model::vocabulary::{AttestationKind, Relation, Status};
use crate::report::fixture::{Book, day};
use crate::report::site::{SiteParams, build};

fn site() -> Site {
    let mut book = Book::new();
    let r = book.release("2026-01-10");
    for _ in 0..3 {
        let c = book.commitment("2026-01-10");
        book.attest(c, r, AttestationKind::Origin, "we will");
        book.evidence(c, Relation::Supports, "2026-02-01");
        book.status(c, Status::InProgress, "2026-02-04");
    }
    build(&book.ledger, &SiteParams { as_of: day("2026-03-01"), selection: None })
}

fn about(base: Option<&str>) -> About {
    About { name: "Record".to_owned(), base: base.map(str::to_owned) }
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
    let (site, about) = (site(), about(Some("https://e.org/")));
    let feed = feed(&site, &about).unwrap();
    assert_eq!(feed.entries.len(), 3);
    let frame = frame(&site, &about);
    for entry in &feed.entries {
        let (path, id) = entry.path.split_once('#').unwrap();
        let page = pages(&site, &about).find(|page| page.path == path).unwrap();
        assert!(frame.write(&page).contains(&format!("id=\"{id}\"")), "{}", entry.path);
    }
    assert!(super::feed(&site, &super::tests::about(None)).is_none());
}
