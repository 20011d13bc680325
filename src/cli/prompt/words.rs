//! What may follow at a place of the line: names, columns, keywords, functions and dot-commands.

use super::dot;
use super::script::ends_in_code;
use super::sql_words::{FUNCTIONS, KEYWORDS};
use crate::store::catalogue::Object;

/// All words that the prompt knows.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Views and tables, the public views first.
    pub(super) objects: Vec<Object>,
    /// Names of queries with those of their parameters.
    pub(super) queries: Vec<(String, Vec<String>)>,
    /// Names of the parameters that are set.
    pub(super) parameters: Vec<String>,
}

impl Words {
    /// Where the word before `pos` begins, and what it may become.
    pub(super) fn complete(&self, text: &str, pos: usize) -> (usize, Vec<String>) {
        let before = text.get(..pos).unwrap_or(text);
        let start = before.rfind(|c: char| !is_word(c)).map_or(0, |at| at + last_width(&before[at..]));
        let word = &before[start..];
        if text.trim_start().starts_with('.') {
            return self.after_dot(before);
        }
        if !ends_in_code(before) {
            return (pos, Vec::new());
        }
        let head = &before[..start];
        let found = if let Some(head) = head.strip_suffix('.') {
            self.columns_of(head, text)
        } else if head.ends_with(':') {
            self.parameters.clone()
        } else if names_follow(head) {
            self.names()
        } else {
            self.anything(text, word)
        };
        (start, matching(found, word))
    }

    fn names(&self) -> Vec<String> {
        self.objects.iter().map(|object| object.name.clone()).collect()
    }

    /// Columns of the views that the text names, else of all of them, then names, keywords, functions.
    fn anything(&self, text: &str, word: &str) -> Vec<String> {
        let named: Vec<&Object> =
            self.objects.iter().filter(|object| stands_in(&object.name, text)).collect();
        let mut found: Vec<String> = named.iter().flat_map(|object| object.columns.clone()).collect();
        if word.is_empty() {
            return found;
        }
        if named.is_empty() {
            let public = self.objects.iter().filter(|object| object.row.is_some());
            found.extend(public.flat_map(|object| object.columns.clone()));
        }
        found.extend(self.names());
        let is_upper = word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase);
        let cased = |word: &str| if is_upper { word.to_uppercase() } else { word.to_owned() };
        found.extend(KEYWORDS.iter().map(|word| cased(word)));
        found.extend(FUNCTIONS.iter().map(|word| format!("{}(", cased(word))));
        found
    }

    /// The columns of what stands before a point: a name, or one given to it by `AS`.
    fn columns_of(&self, head: &str, text: &str) -> Vec<String> {
        let start = head.rfind(|c: char| !is_word(c)).map_or(0, |at| at + last_width(&head[at..]));
        let name = &head[start..];
        let words: Vec<&str> = text.split(|c: char| !is_word(c)).filter(|word| !word.is_empty()).collect();
        let is_renamed = |object: &Object| {
            words.iter().enumerate().any(|(at, word)| {
                let rest = &words[at + 1..];
                let alias = rest
                    .first()
                    .and_then(|next| if next.eq_ignore_ascii_case("as") { rest.get(1) } else { Some(next) });
                word.eq_ignore_ascii_case(&object.name)
                    && alias.is_some_and(|alias| alias.eq_ignore_ascii_case(name))
            })
        };
        let find = |wanted: &dyn Fn(&Object) -> bool| self.objects.iter().find(|object| wanted(object));
        let found = find(&|object| object.name.eq_ignore_ascii_case(name)).or_else(|| find(&is_renamed));
        found.map(|object| object.columns.clone()).unwrap_or_default()
    }

    /// Dot-commands, and what they take.
    fn after_dot(&self, before: &str) -> (usize, Vec<String>) {
        let start = before.rfind(char::is_whitespace).map_or(0, |at| at + last_width(&before[at..]));
        let word = &before[start..];
        let earlier: Vec<&str> = before[..start].split_whitespace().collect();
        let found = match earlier.as_slice() {
            [] => dot::NAMES.iter().map(|name| (*name).to_owned()).collect(),
            [".schema"] => self.names(),
            [".format"] => dot::FORMATS.iter().map(|name| (*name).to_owned()).collect(),
            [".run"] => self.queries.iter().map(|(name, _)| name.clone()).collect(),
            [".run", name, ..] => {
                let query = self.queries.iter().find(|(known, _)| known == name);
                query.map(|(_, names)| names.iter().map(|n| format!("{n}=")).collect()).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        (start, matching(found, word))
    }
}

/// Those that begin with the word, without regard to case, each once.
fn matching(found: Vec<String>, word: &str) -> Vec<String> {
    let wanted = word.to_lowercase();
    let mut kept: Vec<String> = Vec::new();
    for one in found {
        if one.to_lowercase().starts_with(&wanted) && !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Bytes of the first character.
fn last_width(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Whether a name stands in the text as a word of its own.
fn stands_in(name: &str, text: &str) -> bool {
    text.split(|c: char| !is_word(c)).any(|word| word.eq_ignore_ascii_case(name))
}

/// Whether a view or table is named next.
fn names_follow(head: &str) -> bool {
    let last = head.trim_end().rsplit(|c: char| !is_word(c)).next().unwrap_or_default();
    head.ends_with(char::is_whitespace) && ["from", "join"].iter().any(|word| last.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let object = |name: &str, row, columns: &[&str]| Object {
            name: name.to_owned(),
            row,
            sql: String::new(),
            columns: columns.iter().map(|c| (*c).to_owned()).collect(),
        };
        Words {
            objects: vec![
                object("commitments", Some("a commitment"), &["ref", "title", "status", "status_since"]),
                object("releases", Some("a release"), &["ref", "issuer"]),
                object("role", None, &["party_id", "commitment_id"]),
            ],
            queries: vec![("due-between".to_owned(), vec!["from".to_owned(), "to".to_owned()])],
            parameters: vec!["status".to_owned()],
        }
    }

    /// What `|` in the text may become.
    fn at(text: &str) -> Vec<String> {
        let pos = text.find('|').unwrap();
        let (start, found) = words().complete(&text.replace('|', ""), pos);
        assert!(start <= pos);
        found
    }

    #[test]
    fn names_follow_from_and_join() {
        assert_eq!(at("select * from |"), ["commitments", "releases", "role"]);
        assert_eq!(at("select * from co|"), ["commitments"]);
        assert_eq!(at("SELECT * FROM commitments c JOIN R|"), ["releases", "role"]);
    }

    #[test]
    fn columns_are_those_of_the_named_views() {
        assert_eq!(at("select sta| from commitments"), ["status", "status_since"]);
        assert_eq!(at("select iss| from commitments"), Vec::<String>::new());
        assert_eq!(at("select c.st| from commitments as c"), ["status", "status_since"]);
        assert_eq!(at("select c.| from releases c"), ["ref", "issuer"]);
        assert_eq!(at("select role.com|"), ["commitment_id"]);
        assert_eq!(at("select iss|"), ["issuer"]);
    }

    #[test]
    fn keywords_and_functions_keep_the_case_that_is_typed() {
        assert_eq!(at("sel|"), ["select"]);
        assert_eq!(at("SEL|"), ["SELECT"]);
        assert_eq!(at("select coal|"), ["coalesce("]);
        assert_eq!(at("select COAL|"), ["COALESCE("]);
    }

    #[test]
    fn nothing_is_offered_within_a_text_or_comment_and_set_parameters_after_a_colon() {
        assert_eq!(at("select 'sta|"), Vec::<String>::new());
        assert_eq!(at("select -- sta|"), Vec::<String>::new());
        assert_eq!(at("select :st|"), ["status"]);
    }

    #[test]
    fn dot_commands_and_what_they_take() {
        assert_eq!(at(".sc|"), [".schema"]);
        assert_eq!(at(".schema rel|"), ["releases"]);
        assert_eq!(at(".run d|"), ["due-between"]);
        assert_eq!(at(".run due-between fr|"), ["from="]);
        assert_eq!(at(".format js|"), ["json", "jsonl"]);
    }

    #[test]
    fn letters_of_any_script_are_no_trouble() {
        assert_eq!(at("select 'Қаз', sta| from commitments"), ["status", "status_since"]);
        assert_eq!(at("select қ|"), Vec::<String>::new());
    }
}
