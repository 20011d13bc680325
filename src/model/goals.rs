//! The 17 Sustainable Development Goals, which every ledger knows as topics.

/// The goals of the 2030 Agenda (General Assembly resolution 70/1), by their short titles in English.
const TITLES: [&str; 17] = [
    "No poverty",
    "Zero hunger",
    "Good health and well-being",
    "Quality education",
    "Gender equality",
    "Clean water and sanitation",
    "Affordable and clean energy",
    "Decent work and economic growth",
    "Industry, innovation and infrastructure",
    "Reduced inequalities",
    "Sustainable cities and communities",
    "Responsible consumption and production",
    "Climate action",
    "Life below water",
    "Life on land",
    "Peace, justice and strong institutions",
    "Partnerships for the goals",
];

/// How each language of reports shortens "Sustainable Development Goal", the ledger's own form first.
const SHORT: [&str; 5] = ["sdg", "цур", "тдм", "odd", "ods"];

/// One of the goals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    /// From 1 to 17.
    pub number: u8,
    /// Its short title in English, as a new ledger has it.
    pub title: &'static str,
}

impl Goal {
    /// Every goal, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..).zip(TITLES).map(|(number, title)| Self { number, title })
    }

    /// The goal that has this code in every ledger: `SDG 6`.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::all().find(|goal| goal.code() == code)
    }

    /// The goal with this title.
    pub fn titled(title: &str) -> Option<Self> {
        Self::all().find(|goal| goal.title.eq_ignore_ascii_case(title))
    }

    /// The goal that somebody means by a code of their language: `ЦУР 6`, `ODD6`, `sdg-6`.
    pub fn meant(name: &str) -> Option<Self> {
        let name = name.to_lowercase().replace([' ', '\u{a0}', '-', '_'], "");
        let number = SHORT.iter().find_map(|short| name.strip_prefix(short))?;
        Self::all().find(|goal| goal.number.to_string() == number)
    }

    /// Its code in every ledger: `SDG 6`.
    pub fn code(self) -> String {
        format!("SDG {}", self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_found_by_its_code_its_title_and_the_short_forms_of_other_languages() {
        let numbers = |found: &[Option<Goal>]| found.iter().map(|g| g.map(|g| g.number)).collect::<Vec<_>>();
        assert_eq!(
            numbers(&["SDG 6", "sdg-17", "ЦУР 6", "ODD6", "ods 1", "ТДМ\u{a0}13"].map(Goal::meant)),
            [6, 17, 6, 6, 1, 13].map(Some)
        );
        assert_eq!(numbers(&["SDG 18", "SDG 06", "SDG", "6", "Water", ""].map(Goal::meant)), [None; 6]);
        assert_eq!(numbers(&["SDG 6", "sdg6", "SDG 0"].map(Goal::of_code)), [Some(6), None, None]);
        assert_eq!(numbers(&["Zero Hunger", "Hunger"].map(Goal::titled)), [Some(2), None]);
    }
}
