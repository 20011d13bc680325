//! What on a page is not its text: by element, role, class and link.

use super::tree::{Id, Tree};

/// Elements that never hold text of a release.
const ELEMENTS: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "nav", "aside", "form", "button", "iframe",
    "object", "embed", "select", "input", "textarea", "dialog", "menu", "canvas", "audio", "video", "head",
    "datalist", "footer",
];

/// Roles that stand for them.
const ROLES: &[&str] = &[
    "navigation",
    "banner",
    "contentinfo",
    "search",
    "dialog",
    "alertdialog",
    "complementary",
    "menu",
    "menubar",
    "toolbar",
    "tablist",
    "alert",
    "button",
];

/// Words of class names and ids that stand for them.
const WORDS: &[&str] = &[
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "share",
    "sharing",
    "sharer",
    "shares",
    "social",
    "socials",
    "sharethis",
    "addthis",
    "addtoany",
    "a2a",
    "jssocials",
    "ya",
    "breadcrumb",
    "breadcrumbs",
    "crumbs",
    "menu",
    "menus",
    "submenu",
    "megamenu",
    "nav",
    "navbar",
    "navigation",
    "topbar",
    "sidebar",
    "related",
    "recommended",
    "recommendations",
    "newsletter",
    "subscribe",
    "subscription",
    "comments",
    "pagination",
    "pager",
    "paginator",
    "skip",
    "skiplink",
    "popup",
    "modal",
    "advert",
    "advertisement",
    "ads",
    "promo",
    "toolbar",
    "login",
    "signin",
    "search",
    "tags",
    "taglist",
    "tagcloud",
    "visuallyhidden",
    "footer",
    "banner",
    "languages",
    "langswitch",
    "print",
    "likely",
    "feedback",
    "captcha",
    "rating",
    "teaser",
    "teasers",
    "screenreader",
];

/// Words that stand together in a class name.
const PAIRS: &[(&str, &str)] = &[
    ("sr", "only"),
    ("visually", "hidden"),
    ("screen", "reader"),
    ("read", "more"),
    ("also", "read"),
    ("back", "top"),
    ("to", "top"),
    ("language", "switcher"),
    ("lang", "switch"),
    ("site", "header"),
    ("page", "header"),
    ("follow", "us"),
    ("most", "read"),
    ("latest", "news"),
    ("other", "news"),
    ("more", "news"),
    ("prev", "next"),
    ("side", "bar"),
];

/// Whether an element is left out with all that it holds, whatever it holds.
pub fn is_dropped(tree: &Tree, id: Id) -> bool {
    let node = &tree.nodes[id];
    if ELEMENTS.contains(&node.name.as_str()) && !wraps_page(tree, id) {
        return true;
    }
    if tree.attribute(id, "hidden").is_some() || tree.attribute(id, "aria-modal") == Some("true") {
        return true;
    }
    let style: String =
        tree.attribute(id, "style").unwrap_or_default().split_whitespace().collect::<String>().to_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}

/// Some sites wrap the whole page into one form or give the menu's elements another use.
fn wraps_page(tree: &Tree, id: Id) -> bool {
    matches!(tree.nodes[id].name.as_str(), "form") && tree.named(id, "p").nth(2).is_some()
}

/// Whether an element's role, class or id say that it is a menu, a banner and the like. Such names are also given
/// to whole pages ("has-sidebar"), so that what it holds decides too.
pub fn is_suspect(tree: &Tree, id: Id) -> bool {
    if matches!(tree.nodes[id].name.as_str(), "" | "html" | "body" | "main" | "article" | "h1") {
        return false;
    }
    if tree.attribute(id, "role").is_some_and(|role| ROLES.contains(&role.trim())) {
        return true;
    }
    ["class", "id"].iter().filter_map(|key| tree.attribute(id, key)).any(|value| {
        value.split_whitespace().any(|name| {
            let words = words_of(name);
            words.iter().any(|word| WORDS.contains(&word.as_str()))
                || words.windows(2).any(|w| PAIRS.iter().any(|(a, b)| w[0] == *a && w[1] == *b))
        })
    })
}

/// The words of a class name in lower case: `siteHeader_top-2` has `site`, `header`, `top`.
fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before_lower = false;
    for c in name.chars() {
        if !c.is_ascii_alphabetic() || (before_lower && c.is_ascii_uppercase()) {
            words.push(String::new());
        }
        if c.is_ascii_alphabetic() {
            words.last_mut().into_iter().for_each(|word| word.push(c.to_ascii_lowercase()));
        }
        before_lower = c.is_ascii_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names_are_split_into_words() {
        assert_eq!(words_of("siteHeader_top-2"), ["site", "header", "top"]);
        assert_eq!(words_of("ya-share2"), ["ya", "share"]);
        assert_eq!(words_of("mainmenu"), ["mainmenu"]);
    }
}
