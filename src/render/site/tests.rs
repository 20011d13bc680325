//! What pages of a site hold.

use std::collections::HashMap;

use super::*;
use crate::render::html::script_policy;
use crate::render::{Cell, Column, Document, Link, Table};

fn frame() -> Frame {
    let places = [("c-1", "c/c-1.html"), ("c-2", "c/c-2.html")];
    Frame {
        name: "Site & <co>".to_owned(),
        navigation: "Sections".to_owned(),
        sections: vec![
            ("Overview".to_owned(), "index.html".to_owned()),
            ("All".to_owned(), "c/index.html".to_owned()),
        ],
        places: HashMap::from(places.map(|(anchor, path)| (anchor.to_owned(), path.to_owned()))),
        feed: Some("News & more".to_owned()),
        footer: "<foot>".to_owned(),
    }
}

fn page(path: &str, finder: Option<Finder>) -> Page {
    let cell = |to: &str| Cell::from(to).link(Link::Anchor(to.to_owned()));
    let table = Table::new("t").column(Column::text("ref", "Ref"));
    let table = table.row(vec![cell("c-1")]).row(vec![cell("c-2")]).row(vec![cell("c-3")]);
    Page { path: path.to_owned(), document: Document::new().title("One").table(table), finder }
}

#[test]
fn links_lead_from_page_to_page_whatever_folder_they_lie_in() {
    let html = frame().write(&page("c/c-1.html", None));
    for part in [
        "<title>One – Site &amp; &lt;co&gt;</title>",
        "href=\"../style.css\"",
        "title=\"News &amp; more\" href=\"../feed.atom\"",
        "<a href=\"../index.html\">Overview</a>",
        "<a href=\"../c/index.html\" aria-current=\"true\">All</a>",
        "<a href=\"../c/c-2.html\">c-2</a>",
        "id=\"c-3\"",
        "<p>&lt;foot&gt;</p>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains("script") && !html.contains("../c/c-1.html"));
    assert!(frame().write(&page("index.html", None)).contains("<a href=\"c/c-1.html\">c-1</a>"));
}

#[test]
fn only_pages_with_a_finder_run_a_script_and_the_policy_names_it() {
    let facets = vec![Facet { column: "Status".to_owned(), values: vec!["\"<open>".to_owned()] }];
    let text = |text: &str| text.to_owned();
    let finder = Finder {
        name: text("Find"),
        words: text("Words"),
        all: text("all"),
        shown: text("%shown% of %all%"),
        facets,
    };
    let html = frame().write(&page("c/index.html", Some(finder)));
    let (_, script) = html.split_once("<script>").unwrap();
    let (script, _) = script.split_once("</script>").unwrap();
    let policy = script_policy(&[script]).replace('\'', "&#39;");
    assert!(html.contains(&policy) && html.contains("<option>&quot;&lt;open&gt;</option>"), "{html}");
}

#[test]
fn a_feed_says_when_it_changed_and_hostile_texts_stay_texts() {
    let at = |text: &str| text.parse().unwrap();
    let entry = |path: &str, updated| FeedEntry {
        title: "C-1 </title>\0".to_owned(),
        path: path.to_owned(),
        updated: at(updated),
        summary: "a & b".to_owned(),
    };
    let entries =
        vec![entry("c-1.html#s-2", "2026-02-01T10:00:00.5Z"), entry("c-1.html#s-1", "2026-01-01T10:00:00Z")];
    let feed = Feed {
        title: "Changes".to_owned(),
        language: "kk".to_owned(),
        author: "Desk".to_owned(),
        base: "https://e.org/".to_owned(),
        entries,
    };
    let xml = feed.write();
    assert!(xml.contains("<title>C-1 &lt;/title&gt;␀</title>") && xml.contains("a &amp; b"));
    assert_eq!(xml.matches("<updated>2026-02-01T10:00:00Z</updated>").count(), 2, "{xml}");
    assert!(xml.contains("<id>https://e.org/c-1.html#s-1</id>") && xml.contains("xml:lang=\"kk\""));
}

#[test]
fn a_sitemap_lists_folders_by_their_own_address() {
    let xml = sitemap("https://e.org/a/", ["index.html", "c/index.html", "c/c-1.html"].into_iter());
    let listed: Vec<_> = xml.split("<loc>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(listed, ["https://e.org/a/", "https://e.org/a/c/", "https://e.org/a/c/c-1.html"]);
}
