//! What a page says about itself: JSON-LD, `OpenGraph` and other meta elements, links, `<time>`, `<html lang>`.

use super::super::found::FoundField;
use super::json_ld;
use super::tree::{Id, Tree, fold_blanks};
use crate::model::address;

/// The names of meta elements that tell a field, best first.
const METAS: &[(&str, &str)] = &[
    ("title", "og:title"),
    ("title", "dcterms.title"),
    ("title", "dc.title"),
    ("title", "citation_title"),
    ("title", "twitter:title"),
    ("title", "headline"),
    ("date", "article:published_time"),
    ("date", "og:published_time"),
    ("date", "datepublished"),
    ("date", "dcterms.issued"),
    ("date", "dc.date.issued"),
    ("date", "dcterms.date"),
    ("date", "dc.date"),
    ("date", "citation_publication_date"),
    ("date", "parsely-pub-date"),
    ("date", "sailthru.date"),
    ("date", "publishdate"),
    ("date", "pubdate"),
    ("date", "publication_date"),
    ("date", "date"),
    ("publisher", "dcterms.publisher"),
    ("publisher", "dc.publisher"),
    ("publisher", "publisher"),
    ("publisher", "citation_publisher"),
    ("publisher", "og:site_name"),
    ("url", "og:url"),
    ("language", "og:locale"),
    ("language", "dcterms.language"),
    ("language", "dc.language"),
    ("language", "content-language"),
];

/// The properties of JSON-LD and the fields they tell.
const PROPERTIES: &[(&str, &str)] = &[
    ("headline", "title"),
    ("name", "title"),
    ("datePublished", "date"),
    ("publisher", "publisher"),
    ("sourceOrganization", "publisher"),
    ("inLanguage", "language"),
    ("mainEntityOfPage", "url"),
    ("url", "url"),
];

/// So much is told at most; a page that dates itself in more ways tells nothing.
const MAX_FOUND: usize = 12;

const FIELDS: [&str; 5] = ["title", "publisher", "language", "url", "date"];

/// Everything found, best first within a field, without repeating a value. `region` is where the main text
/// stands, `headline` its heading.
pub fn metadata(tree: &Tree, region: Id, headline: Option<Id>) -> Vec<FoundField> {
    let mut all = Vec::new();
    canonical(tree, &mut all);
    from_json_ld(tree, &mut all);
    from_metas(tree, &mut all);
    from_itemprop(tree, &mut all);
    from_times(tree, region, headline, &mut all);
    for lang in
        tree.named(0, "html").filter_map(|id| tree.attribute(id, "lang").or(tree.attribute(id, "xml:lang")))
    {
        all.push(FoundField::new("language", lang, "<html lang>"));
    }
    for id in tree.named(0, "title").take(1) {
        all.push(FoundField::new("title", tree.words(id), "<title>"));
    }
    prefer_headline(tree, headline, &mut all);
    chosen(all)
}

/// The page's titles as it tells them, for the search of the heading that repeats one.
pub fn titles(tree: &Tree) -> Vec<String> {
    let mut all = Vec::new();
    from_json_ld(tree, &mut all);
    from_metas(tree, &mut all);
    all.retain(|f| f.field == "title");
    let own = tree.named(0, "title").take(1).map(|id| tree.words(id));
    all.into_iter().map(|f| f.value).chain(own).collect()
}

/// A heading whose words the page's own title repeats, with the site's name behind it, is the better title.
fn prefer_headline(tree: &Tree, headline: Option<Id>, all: &mut Vec<FoundField>) {
    let Some(id) = headline else { return };
    let (words, name) = (tree.words(id), tree.nodes[id].name.clone());
    let first = all.iter().position(|f| f.field == "title");
    let is_part = first.is_some_and(|i| {
        all[i].value.len() > words.len() && all[i].value.to_lowercase().contains(&words.to_lowercase())
    });
    let at = if is_part { first } else { all.iter().position(|f| f.place == "<title>") };
    all.insert(at.unwrap_or(all.len()), FoundField::new("title", words, format!("<{name}>")));
}

/// The values in order of fields, cleaned; only dates are told twice when they differ.
fn chosen(all: Vec<FoundField>) -> Vec<FoundField> {
    let mut result: Vec<FoundField> = Vec::new();
    for field in FIELDS {
        for one in all.iter().filter(|f| f.field == field) {
            let Some(value) = clean(field, &one.value) else { continue };
            let known = result.iter().any(|f| f.field == field && (field != "date" || f.value == value));
            if !known && result.len() < MAX_FOUND {
                result.push(FoundField::new(one.field, value, one.place.clone()));
            }
        }
    }
    result
}

fn clean(field: &str, value: &str) -> Option<String> {
    let value = fold_blanks(value);
    match field {
        "date" => Some(day_of(&value)).filter(|v| v.chars().any(|c| c.is_ascii_digit()) && v.len() <= 40),
        "url" => Some(value).filter(|v| address::is_web(v) && v.len() <= 2_000),
        "language" => primary_language(&value),
        _ => Some(value).filter(|v| !v.is_empty() && v.chars().count() <= 500),
    }
}

/// The day of a moment written as `2025-06-04T10:00:00+05:00` or `2025-06-04 10:00`: the day where it was
/// published; everything else as it is.
fn day_of(value: &str) -> String {
    let head = value.get(..10).unwrap_or_default().as_bytes();
    let is_day =
        head.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
    let after = value.as_bytes().get(10);
    if head.len() == 10 && is_day && after.is_none_or(|b| matches!(b, b'T' | b't' | b' ' | b'Z' | b'+')) {
        return value[..10].to_owned();
    }
    value.to_owned()
}

/// `en` of `en-US` or `en_US`; nothing if it is no language tag.
fn primary_language(value: &str) -> Option<String> {
    let primary = value.split(['-', '_', ',', ';']).next().unwrap_or_default().trim().to_ascii_lowercase();
    let fits = matches!(primary.len(), 2 | 3) && primary.bytes().all(|b| b.is_ascii_lowercase());
    (fits && primary != "und").then_some(primary)
}

fn canonical(tree: &Tree, all: &mut Vec<FoundField>) {
    for id in tree.named(0, "link") {
        let is_canonical = tree
            .attribute(id, "rel")
            .is_some_and(|rel| rel.split_whitespace().any(|r| r.eq_ignore_ascii_case("canonical")));
        if let Some(href) = tree.attribute(id, "href").filter(|_| is_canonical) {
            all.push(FoundField::new("url", href, "<link rel=canonical>"));
        }
    }
}

fn from_json_ld(tree: &Tree, all: &mut Vec<FoundField>) {
    let blocks = tree.named(0, "script").filter(|id| {
        tree.attribute(*id, "type")
            .is_some_and(|t| t.trim().to_ascii_lowercase().starts_with("application/ld+json"))
    });
    let told: Vec<_> = blocks
        .flat_map(|id| {
            let text: String = tree.nodes[id].children.iter().map(|c| tree.nodes[*c].text.as_str()).collect();
            json_ld::properties(&text)
        })
        .collect();
    for (property, field) in PROPERTIES {
        for (_, value) in told.iter().filter(|(name, _)| name == property) {
            all.push(FoundField::new(field, value.clone(), format!("JSON-LD {property}")));
        }
    }
}

fn from_metas(tree: &Tree, all: &mut Vec<FoundField>) {
    let metas: Vec<(String, &str)> = tree
        .named(0, "meta")
        .filter_map(|id| {
            let name = ["property", "name", "itemprop", "http-equiv"]
                .iter()
                .find_map(|key| tree.attribute(id, key))?;
            Some((name.trim().to_ascii_lowercase(), tree.attribute(id, "content")?))
        })
        .collect();
    for (field, name) in METAS {
        for (_, content) in metas.iter().filter(|(given, _)| given == name) {
            all.push(FoundField::new(field, *content, *name));
        }
    }
}

fn from_itemprop(tree: &Tree, all: &mut Vec<FoundField>) {
    for id in tree.below(0).filter(|id| tree.attribute(*id, "itemprop").is_some()).take(100) {
        let Some(prop) = tree.attribute(id, "itemprop").filter(|_| tree.nodes[id].name != "meta") else {
            continue;
        };
        let value = || tree.attribute(id, "datetime").map_or_else(|| tree.words(id), str::to_owned);
        if prop == "datePublished" {
            all.push(FoundField::new("date", value(), "itemprop datePublished"));
        } else if prop == "headline" {
            all.push(FoundField::new("title", value(), "itemprop headline"));
        }
    }
}

/// The dates of `<time>`: one marked as the day of publication, else the only one in the article or beside its
/// heading. Several different ones tell of something else.
fn from_times(tree: &Tree, region: Id, headline: Option<Id>, all: &mut Vec<FoundField>) {
    let stamped = |id: &Id| tree.attribute(*id, "datetime").is_some();
    if let Some(id) =
        tree.named(0, "time").filter(stamped).find(|id| tree.attribute(*id, "pubdate").is_some())
    {
        all.push(FoundField::new(
            "date",
            tree.attribute(id, "datetime").unwrap_or_default(),
            "<time pubdate>",
        ));
    }
    let around_headline = headline.and_then(|id| tree.nodes[id].parent);
    for place in [around_headline, Some(region)].into_iter().flatten() {
        let mut days: Vec<String> = tree
            .named(place, "time")
            .filter(stamped)
            .map(|id| day_of(tree.attribute(id, "datetime").unwrap_or_default().trim()))
            .collect();
        days.dedup();
        if let [day] = days.as_slice() {
            all.push(FoundField::new("date", day.clone(), "<time datetime>"));
            return;
        }
    }
}
