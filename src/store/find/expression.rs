//! Words as an expression of the search index (FTS5). Every term is quoted, so that none is syntax.

use super::variants::variants;
use super::words::{Term, Words};

/// The expression that finds `words`.
pub(super) fn of(words: &Words) -> String {
    let wanted = words.wanted.iter().map(|group| any(group)).collect::<Vec<_>>().join(" AND ");
    if words.excluded.is_empty() { wanted } else { format!("({wanted}) NOT {}", any(&words.excluded)) }
}

/// One of several terms, each in any of its spellings.
fn any(terms: &[Term]) -> String {
    let spelt = terms.iter().flat_map(|term| variants(&term.text).into_iter().map(|text| quote(&text, term)));
    format!("({})", spelt.collect::<Vec<_>>().join(" OR "))
}

fn quote(text: &str, term: &Term) -> String {
    format!("\"{}\"{}", text.replace('"', "\"\""), if term.is_prefix { " *" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::super::words::parse;
    use super::*;

    #[test]
    fn terms_are_quoted_grouped_and_spelt() {
        let of = |words| of(&parse(words).unwrap());
        assert_eq!(of("water AND:(x) NEAR"), r#"("water") AND ("AND:(x)") AND ("NEAR")"#);
        assert_eq!(of("a OR b* -c -\"d e\""), r#"(("a" OR "b" *)) NOT ("c" OR "d e")"#);
        assert_eq!(of("ёлка"), r#"("елка" OR "ёлка")"#);
    }
}
