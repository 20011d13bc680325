//! Phrases of the site, which speaks English.

/// A number with its noun: `1 release`, `3 releases`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Names as running text: `Kazakhstan and UNRCCA`.
pub(super) fn names(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_agree_with_their_nouns_and_names_are_joined_as_people_do() {
        assert_eq!([count(1, "day", "days"), count(0, "day", "days")], ["1 day", "0 days"]);
        let given = ["A", "B", "C"].map(str::to_owned);
        assert_eq!([names(&given), names(&given[..1]), names(&[])], ["A, B and C", "A", ""]);
    }
}
