//! What a tool is: a command line of which some arguments are offered, or a function of its own.

use super::tools::TOOLS;

/// What a call does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Runs this command. Its offered arguments, by their names in the argument struct, describe themselves. One with an
    /// exclamation mark must be given here, though a terminal may be asked for it.
    Command(&'static [&'static str], &'static [&'static str]),
    /// Asks in SQL.
    Sql,
    /// Runs a saved query.
    Query,
    /// Proposes commitments from a stored release or a given text.
    Extract,
}

/// One tool.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tool {
    pub(super) name: &'static str,
    /// What it is good for, to be read by a machine that has seen nothing else of the program.
    pub(super) about: &'static str,
    pub(super) act: Act,
    /// Whether it records something: offered only where writing was allowed.
    pub(super) writes: bool,
}

/// The tool of that name, if it is offered.
pub(super) fn find(name: &str, allow_write: bool) -> Option<&'static Tool> {
    offered(allow_write).find(|tool| tool.name == name)
}

/// The tools that are offered.
pub(super) fn offered(allow_write: bool) -> impl Iterator<Item = &'static Tool> {
    TOOLS.iter().filter(move |tool| allow_write || !tool.writes)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::schema::{MOST_ROWS, UNASKED_CARDS, UNASKED_ROWS, parameters, schema};
    use super::*;

    #[test]
    fn every_offered_argument_is_one_of_its_command_and_says_what_it_is() {
        for tool in TOOLS {
            let Act::Command(path, offered) = tool.act else { continue };
            let found = parameters(path, offered);
            let names: HashSet<&str> = found.iter().map(|p| p.name.as_str()).collect();
            assert_eq!(
                names,
                offered.iter().map(|name| name.trim_end_matches('!')).collect(),
                "{}",
                tool.name
            );
            let schema = schema(tool);
            for (name, what) in schema["properties"].as_object().unwrap() {
                assert!(what["description"].as_str().is_some_and(|d| d.len() > 3), "{} {name}", tool.name);
            }
        }
    }

    #[test]
    fn what_is_said_of_limits_is_true() {
        let about = |name| find(name, false).unwrap().about;
        assert!(about("list").contains(&format!("Gives {UNASKED_CARDS} unless")));
        assert!(about("sql").contains(&format!("{UNASKED_ROWS} rows unless")));
        assert!(about("sql").contains(&format!("(at most {MOST_ROWS})")));
    }

    #[test]
    fn tools_that_write_can_be_tried_and_are_offered_only_where_allowed() {
        for tool in TOOLS.iter().filter(|tool| tool.writes) {
            let Act::Command(_, offered) = tool.act else { continue };
            assert!(offered.contains(&"dry_run"), "{}", tool.name);
            assert!(find(tool.name, false).is_none() && find(tool.name, true).is_some());
        }
        assert!(offered(false).count() >= 15);
    }

    #[test]
    fn no_tool_takes_a_file_a_command_or_a_place_to_write() {
        for tool in TOOLS {
            let Act::Command(_, offered) = tool.act else { continue };
            for name in ["file", "template", "with", "output", "force", "db", "issue", "param"] {
                assert!(!offered.contains(&name), "{} {name}", tool.name);
            }
        }
    }
}
