//! Names of sheets as Excel takes them: 31 letters, none of `[]:*?/\`, no two alike in any case.

use std::collections::BTreeSet;

use super::super::safe::safe;

const LONGEST: usize = 31;

/// A name for the first sheet and one for each table, in order.
pub(super) fn unique<'a>(first: &'a str, tables: impl Iterator<Item = &'a str>) -> Vec<String> {
    // Excel keeps this name for itself.
    let mut taken = BTreeSet::from(["history".to_owned()]);
    std::iter::once(first).chain(tables).map(|name| free(&plain(name), &mut taken)).collect()
}

/// The name without what Excel refuses.
fn plain(name: &str) -> String {
    let name = safe(name).replace(['[', ']', ':', '*', '?', '/', '\\'], "_");
    let name = name.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    let name = if name.encode_utf16().count() > LONGEST { shortened(name) } else { name.to_owned() };
    if name.is_empty() { "table".to_owned() } else { name }
}

/// A long name to the end of a word, with a mark; to any letter where a word is long.
fn shortened(name: &str) -> String {
    let kept = cut(name, LONGEST - 1);
    let whole = match kept.rsplit_once(' ') {
        Some((whole, _)) if whole.chars().count() >= LONGEST / 2 && !name[kept.len()..].starts_with(' ') => {
            whole
        }
        _ => kept,
    };
    format!("{}…", whole.trim_end_matches([' ', ',', ':', ';', '-', '–']))
}

/// The name, with a number where it is taken.
fn free(name: &str, taken: &mut BTreeSet<String>) -> String {
    let mut number = 1_usize;
    loop {
        let ending = if number == 1 { String::new() } else { format!(" ({number})") };
        let kept = if number == 1 { name } else { name.trim_end_matches('…') };
        let candidate = format!("{}{ending}", cut(kept, LONGEST - ending.len()));
        if taken.insert(candidate.to_lowercase()) {
            return candidate;
        }
        number += 1;
    }
}

/// The beginning of a name, measured as Excel does, in UTF-16.
fn cut(name: &str, longest: usize) -> &str {
    let mut length = 0;
    let fits = |c: char| {
        length += c.len_utf16();
        length <= longest
    };
    let end = name.chars().take_while({
        let mut fits = fits;
        move |c| fits(*c)
    });
    let bytes = end.map(char::len_utf8).sum();
    name.get(..bytes).unwrap_or(name).trim_end_matches(|c: char| c == '\'' || c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_cut_cleaned_and_told_apart() {
        let long = "a very long name of a table that never ends";
        let names = unique("Contents", ["a/b", "A_B", "contents", long, long, "''", "History"].into_iter());
        assert_eq!(
            names,
            [
                "Contents",
                "a_b",
                "A_B (2)",
                "contents (2)",
                "a very long name of a table…",
                "a very long name of a table (2)",
                "table",
                "History (2)",
            ]
        );
    }

    proptest! {
        #[test]
        fn any_names_become_names_that_excel_takes(words in prop::collection::vec("\\PC{0,40}|[a-b'/ ]{0,3}", 0..9)) {
            let names = unique("Contents", words.iter().map(String::as_str));
            prop_assert_eq!(names.len(), words.len() + 1);
            let different = names.iter().map(|name| name.to_lowercase()).collect::<BTreeSet<_>>();
            prop_assert_eq!(different.len(), names.len());
            for name in names {
                prop_assert!((1..=31).contains(&name.encode_utf16().count()), "{:?}", name);
                prop_assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{:?}", name);
                prop_assert!(!name.starts_with('\'') && !name.ends_with('\''), "{:?}", name);
            }
        }
    }
}
