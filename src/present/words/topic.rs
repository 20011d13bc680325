//! Topics by name. The goals have an official one in each language; every other title is the desk's own and stays.

use super::{Words, args};
use crate::model::goals::Goal;
use crate::render::Cell;

impl Words {
    /// A topic by its code and title: `SDG 6 Clean water and sanitation`.
    pub fn topic(&self, code: &str, title: &str) -> String {
        self.say("topic", args![code = self.topic_code(code), title = self.topic_title(code, title)])
    }

    /// The title of a topic: of a goal the official one, unless somebody has given it another.
    pub fn topic_title(&self, code: &str, title: &str) -> String {
        match Goal::of_code(code).filter(|goal| goal.title == title) {
            Some(goal) => self.goal(goal),
            None => title.to_owned(),
        }
    }

    /// The code of a topic: of a goal as the language shortens it.
    pub fn topic_code(&self, code: &str) -> String {
        match Goal::of_code(code) {
            Some(goal) => self.say("goal-code", args![number = goal.number]),
            None => code.to_owned(),
        }
    }

    /// The codes of topics as a cell: programs get the ledger's own.
    pub fn topic_codes(&self, codes: &[String]) -> Cell {
        let read = codes.iter().map(|code| self.topic_code(code)).collect::<Vec<_>>();
        Cell::from(codes.to_vec()).read_as(read.join("; "))
    }

    /// A topic as somebody typed it into a filter: by the code or the English title of a goal, else as it is.
    pub(super) fn topic_typed(&self, typed: &str) -> String {
        let by_code = Goal::meant(typed).map(|goal| self.topic_code(&goal.code()));
        by_code
            .or_else(|| Goal::titled(typed).map(|goal| self.goal(goal)))
            .unwrap_or_else(|| typed.to_owned())
    }

    fn goal(&self, goal: Goal) -> String {
        self.text(&format!("goal-{}", goal.number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::words::Language;

    #[test]
    fn a_goal_has_its_official_name_and_a_title_that_was_edited_stays() {
        let words = Words::new(Language::Russian);
        assert_eq!(words.topic("SDG 6", "Clean water and sanitation"), "ЦУР\u{a0}6 Чистая вода и санитария");
        assert_eq!(words.topic("SDG 6", "Our rivers"), "ЦУР\u{a0}6 Our rivers");
        assert_eq!(words.topic("WATER", "Clean water and sanitation"), "WATER Clean water and sanitation");
        assert_eq!(words.topic("SDG 13", "Climate action"), "ЦУР\u{a0}13 Борьба с изменением климата");
        let same = [("SDG 18", "Climate action"), ("SDG 13 Climate", "action"), ("Water", ""), ("", "")];
        assert_eq!(same.map(|(code, title)| words.topic(code, title)), same.map(|(c, t)| format!("{c} {t}")));
    }

    #[test]
    fn the_english_names_are_those_of_a_new_ledger() {
        let words = Words::default();
        for goal in Goal::all() {
            assert_eq!(words.topic(&goal.code(), goal.title), format!("{} {}", goal.code(), goal.title));
        }
    }

    #[test]
    fn no_two_goals_share_a_name_and_none_is_left_in_english() {
        for language in &Language::ALL[1..] {
            let words = Words::new(*language);
            let names: std::collections::BTreeSet<String> =
                Goal::all().map(|goal| words.topic_title(&goal.code(), goal.title)).collect();
            assert_eq!(names.len(), 17, "{language}");
            assert!(Goal::all().all(|goal| !names.contains(goal.title)), "{language}: {names:?}");
        }
    }

    #[test]
    fn programs_get_the_codes_of_the_ledger_and_people_those_of_their_language() {
        let cell = Words::new(Language::French).topic_codes(&["SDG 6".to_owned(), "WATER".to_owned()]);
        assert_eq!((cell.text().as_ref(), cell.shown().as_ref()), ("SDG 6; WATER", "ODD\u{a0}6; WATER"));
    }

    #[test]
    fn a_filter_says_the_goal_that_was_typed() {
        let words = Words::new(Language::Spanish);
        let typed = ["sdg-6", "ЦУР 6", "zero hunger", "rivers"].map(|typed| words.topic_typed(typed));
        assert_eq!(typed, ["ODS\u{a0}6", "ODS\u{a0}6", "Hambre cero", "rivers"]);
    }
}
