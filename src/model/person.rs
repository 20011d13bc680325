//! Whose a record is: the names under which people record, compared.

use super::text::fold;

/// The person of a name, for comparing: without regard to case and accents. What an assistant recorded for somebody
/// (`dana via assistant`) is that person's.
pub fn of(name: &str) -> String {
    fold(name.split_once(" via ").map_or(name, |(person, _)| person))
}

/// Whether two names are one person's.
pub fn is_same(one: &str, other: &str) -> bool {
    of(one) == of(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_a_second_reader_of_what_an_assistant_recorded_in_his_name() {
        assert_eq!(of("Dana via some-client"), of("dana"));
        assert_ne!(of("dana via some-client"), of("ben via some-client"));
    }

    #[test]
    fn the_case_of_any_script_is_no_other_person() {
        assert!(is_same("Айгүл", "айгүл"));
        assert!(!is_same("Айгүл", "Айгерім"));
    }
}
