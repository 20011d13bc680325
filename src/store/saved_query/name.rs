//! Names of queries: what they may be, and the nearest one to a slip of the hand.

use crate::error::{Error, Result};
use crate::model::slip;

/// The longest name.
const LONGEST: usize = 60;

/// The name in lower case, where it can be typed without quotes in any shell.
///
/// # Errors
/// `bad_name`: something else than letters, digits, `-`, `_` and `.`, or no letter or digit at its beginning.
pub fn checked(name: &str) -> Result<String> {
    let name = name.trim().to_lowercase();
    let starts_well = name.chars().next().is_some_and(char::is_alphanumeric);
    let is_good = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !starts_well || name.chars().count() > LONGEST || !name.chars().all(is_good) {
        return Err(Error::rejected("bad_name", format!("'{name}' cannot be the name of a query"))
            .hint(format!("take letters, digits and hyphens, at most {LONGEST}: due-this-week")));
    }
    Ok(name)
}

/// The nearest of some names, if one is near enough.
pub(super) fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    slip::meant(&wanted.trim().to_lowercase(), names.map(|name| (name, name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_can_be_typed_anywhere() {
        assert_eq!(checked(" Due-This_Week.2 ").unwrap(), "due-this_week.2");
        assert_eq!(checked("сроки").unwrap(), "сроки");
        for name in ["", " ", "-x", "two words", "a/b", "a;b", "a\0", &"x".repeat(61)] {
            assert_eq!(checked(name).unwrap_err().code, "bad_name", "{name}");
        }
    }

    #[test]
    fn a_slip_finds_the_name_and_another_word_does_not() {
        let names = || ["overdue", "scorecard"].into_iter();
        assert_eq!(nearest("Overdeu", names()), Some("overdue"));
        assert_eq!(nearest("weather", names()), None);
    }
}
