//! Where on the site each record lies.

use std::collections::HashMap;

use crate::model::digest::sha256;
use crate::model::reference::{Ref, Sort};
use crate::render::{Cell, Link};
use crate::report::site::Site;

/// The longest name made of a topic's code, in bytes: file systems take 255 for a name.
const LONGEST: usize = 120;

/// The anchor of a record: `c-42`.
pub(super) fn anchor(reference: Ref) -> String {
    reference.to_string().to_ascii_lowercase()
}

/// The page of a record: `commitments/c-42.html`.
pub(super) fn of(reference: Ref) -> String {
    let folder = match reference.sort {
        Sort::Release => "releases",
        Sort::Party => "parties",
        _ => "commitments",
    };
    format!("{folder}/{}.html", anchor(reference))
}

/// The anchor of a topic: its code in letters and digits, others written as numbers, so that no two are the same.
pub(super) fn topic(code: &str) -> String {
    let plain = |c: char| match c {
        'a'..='z' | '0'..='9' => c.to_string(),
        'A'..='Z' => c.to_ascii_lowercase().to_string(),
        ' ' => "-".to_owned(),
        c => format!("-x{:x}-", u32::from(c)),
    };
    let name: String = code.chars().map(plain).collect();
    if name.len() <= LONGEST {
        return format!("topic-{name}");
    }
    // Letters of other scripts take six bytes each: a long code is cut, and told from its like by its hash.
    let hash: String = sha256(code.as_bytes()).chars().take(16).collect();
    let begun: String = name.chars().take(LONGEST / 2).collect();
    format!("topic-{begun}-{hash}")
}

/// The page of a topic.
pub(super) fn of_topic(code: &str) -> String {
    let anchor = topic(code);
    match anchor.strip_prefix("topic-").unwrap_or(&anchor) {
        // The page of all topics has that name; no code ends in a blank.
        "index" => "topics/index-.html".to_owned(),
        name => format!("topics/{name}.html"),
    }
}

/// A reference that leads to its page.
pub(super) fn cell(reference: Ref) -> Cell {
    Cell::from(reference.to_string()).link(Link::Anchor(anchor(reference)))
}

/// On which page every anchor lies.
pub(super) fn all(site: &Site) -> HashMap<String, String> {
    let refs = site
        .commitments
        .iter()
        .map(|c| c.commitment)
        .chain(site.releases.iter().map(|r| r.release))
        .chain(site.parties.iter().map(|p| p.party));
    let topics = site.topics.iter().map(|t| (topic(&t.code), of_topic(&t.code)));
    let files =
        super::downloads::FILES.into_iter().map(|(anchor, path)| (anchor.to_owned(), path.to_owned()));
    refs.map(|r| (anchor(r), of(r))).chain(topics).chain(files).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_has_a_page_and_topics_with_strange_codes_one_of_their_own() {
        assert_eq!(of(Sort::Commitment.of(42)), "commitments/c-42.html");
        assert_eq!(of(Sort::Party.of(5)), "parties/p-5.html");
        assert_eq!(of_topic("SDG 6"), "topics/sdg-6.html");
        let long = "Развитие возобновляемых источников энергии и климат";
        let longer = format!("{long}!");
        let strange = ["../x", "x", "X/", "Вода", "topic x", "index", long, &longer].map(of_topic);
        assert!(strange.iter().all(|path| path.len() < 200 && path != "topics/index.html"), "{strange:?}");
        assert!(strange.iter().all(|path| path.matches('/').count() == 1), "{strange:?}");
        assert_eq!(strange.iter().collect::<std::collections::BTreeSet<_>>().len(), 8);
    }
}
