//! What a page says of itself in JSON-LD (schema.org).

use serde_json::Value;

/// The types that describe the page's text, and those that describe the page around it.
const ARTICLES: &[&str] = &[
    "Article",
    "NewsArticle",
    "PressRelease",
    "BlogPosting",
    "Report",
    "ReportageNewsArticle",
    "SpecialAnnouncement",
    "GovernmentService",
    "Speech",
    "LegislationObject",
    "Legislation",
    "TechArticle",
    "ScholarlyArticle",
    "CreativeWork",
    "DigitalDocument",
    "AdvertiserContentArticle",
];
const PAGES: &[&str] = &["WebPage", "ItemPage", "AboutPage"];

/// A block nested deeper is not searched.
const DEPTH: usize = 6;

/// One property that was found: `datePublished`, its value as written.
pub type Property = (&'static str, String);

/// The properties of the article in a block of JSON-LD, then those of the page; none if it is not valid JSON.
pub fn properties(block: &str) -> Vec<Property> {
    let block = block.trim().trim_start_matches("<!--").trim_end_matches("-->");
    let Ok(value) = serde_json::from_str::<Value>(block) else { return Vec::new() };
    let mut objects = Vec::new();
    collect(&value, &mut objects, 0);
    let mut found = Vec::new();
    for types in [ARTICLES, PAGES] {
        for object in objects.iter().filter(|object| is_of(object, types)) {
            describe(object, &objects, &mut found);
        }
    }
    found
}

fn collect<'a>(value: &'a Value, objects: &mut Vec<&'a Value>, depth: usize) {
    if depth > DEPTH {
        return;
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, objects, depth + 1)),
        Value::Object(fields) => {
            objects.push(value);
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "publisher", "isPartOf"] {
                if let Some(inner) = fields.get(key) {
                    collect(inner, objects, depth + 1);
                }
            }
        }
        _ => {}
    }
}

fn is_of(object: &Value, types: &[&str]) -> bool {
    let is_one = |value: &Value| {
        value.as_str().is_some_and(|name| types.contains(&name.rsplit(['/', ':']).next().unwrap_or(name)))
    };
    match object.get("@type") {
        Some(Value::Array(names)) => names.iter().any(is_one),
        Some(name) => is_one(name),
        None => false,
    }
}

fn describe(object: &Value, objects: &[&Value], found: &mut Vec<Property>) {
    let mut tell = |property, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            found.push((property, value));
        }
    };
    tell("headline", text(object.get("headline")));
    tell("name", text(object.get("name")));
    tell("datePublished", text(object.get("datePublished")));
    tell("inLanguage", text(object.get("inLanguage")));
    tell("url", text(object.get("url")));
    tell("mainEntityOfPage", text(object.get("mainEntityOfPage")).filter(|url| url.contains("://")));
    tell("publisher", named(object.get("publisher"), objects));
    tell("sourceOrganization", named(object.get("sourceOrganization"), objects));
}

/// A string, the first of several, or the `@id`, `name` or `@value` of an object.
fn text(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text.clone()),
        Value::Array(values) => values.first().and_then(|first| first.as_str()).map(str::to_owned),
        Value::Object(fields) => ["@value", "@id", "alternateName", "name"]
            .iter()
            .find_map(|key| fields.get(*key).and_then(Value::as_str))
            .map(str::to_owned),
        _ => None,
    }
}

/// The name of an organisation, also where only its `@id` is given and it stands elsewhere.
fn named(value: Option<&Value>, objects: &[&Value]) -> Option<String> {
    let value = match value? {
        Value::Array(values) => values.first()?,
        value => value,
    };
    if let Value::String(name) = value {
        return Some(name.clone()).filter(|name| !name.contains("://"));
    }
    let name = |value: &Value| value.get("name").and_then(Value::as_str).map(str::to_owned);
    name(value).or_else(|| {
        let id = value.get("@id")?;
        objects.iter().filter(|object| object.get("@id") == Some(id)).find_map(|object| name(object))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_comes_before_the_page_and_publishers_are_looked_up() {
        let block = r##"{"@context": "https://schema.org", "@graph": [
            {"@type": "WebPage", "name": "Portal", "datePublished": "2020-01-01"},
            {"@type": "Organization", "@id": "#org", "name": "Ministry of Water"},
            {"@type": ["NewsArticle"], "headline": "Talks held", "datePublished": "2025-06-04T10:00:00+05:00",
             "publisher": {"@id": "#org"}, "inLanguage": "en"}]}"##;
        let found = properties(block);
        assert_eq!(found[0], ("headline", "Talks held".to_owned()));
        assert_eq!(found[1], ("datePublished", "2025-06-04T10:00:00+05:00".to_owned()));
        assert!(found.contains(&("publisher", "Ministry of Water".to_owned())));
    }

    #[test]
    fn broken_and_hostile_blocks_tell_nothing() {
        let nested = "[".repeat(100_000);
        for block in ["", "{", "null", "[1, {}]", "{\"@type\": 7}", nested.as_str()] {
            assert!(properties(block).is_empty());
        }
    }
}
