//! Filters written as one text, for commands whose own flags have the names of filters:
//! `status:stalled by:"Regional Water Office" topic:"SDG 6"`.

use clap::{Args, Command, FromArgMatches};

use super::command::Filters;
use super::words::quoted;
use crate::error::{Error, Result};
use crate::model::slip;
use crate::model::vocabulary::Flag;

/// Reads a condition. Its keys are exactly the flags of [`Filters`], read by the same code: a filter that is added
/// there is known here.
///
/// # Errors
/// Usage errors: a word without a key, a key that is no filter, a quotation mark that is not closed, no filter at all.
pub fn parse(text: &str) -> Result<Filters> {
    let command = Filters::augment_args(Command::new("where").no_binary_name(true));
    let mut flags = Vec::new();
    for term in terms(text)? {
        let (key, value) = match term.split_once(':') {
            Some((key, value)) => (key.trim_start_matches('-'), Some(value)),
            None => (term.trim_start_matches('-'), None),
        };
        let filter = command.get_arguments().find(|a| a.get_long() == Some(&*key.to_lowercase()));
        let Some(filter) = filter else { return Err(unknown(&command, key, value.is_some())) };
        let least = filter.get_num_args().map_or(1, |values| values.min_values());
        let takes = filter.get_action().takes_values();
        match value {
            Some(value) if takes && !value.is_empty() => {
                flags.push(format!("--{}={value}", key.to_lowercase()));
            }
            None if !takes || least == 0 => flags.push(format!("--{}", key.to_lowercase())),
            Some(_) if !takes => {
                return Err(Error::usage("bad_condition", format!("'{key}' takes no value"))
                    .hint(format!("write {key} alone")));
            }
            _ => {
                return Err(Error::usage("bad_condition", format!("'{key}' has no value"))
                    .hint(format!("write {key}:VALUE, and a value of several words in quotation marks")));
            }
        }
    }
    if flags.is_empty() {
        return Err(Error::usage("no_condition", "the condition names no filter").hint(
            "write it as status:stalled by:\"Regional Water Office\"; status:open,closed is everything",
        ));
    }
    let matches = command.try_get_matches_from(flags).map_err(|e| refused(&e))?;
    Filters::from_arg_matches(&matches).map_err(|e| refused(&e))
}

/// The terms: blanks part them, quotation marks keep words together.
fn terms(text: &str) -> Result<Vec<String>> {
    let closing = |sign| match sign {
        '"' => Some('"'),
        '“' => Some('”'),
        _ => None,
    };
    let (terms, is_open) = quoted(text, closing);
    if is_open {
        return Err(Error::usage("bad_condition", format!("a quotation mark is not closed in '{text}'")));
    }
    Ok(terms)
}

fn unknown(command: &Command, key: &str, has_value: bool) -> Error {
    let names = command.get_arguments().filter_map(clap::Arg::get_long).collect::<Vec<_>>();
    if let (false, Ok(flag)) = (has_value, key.parse::<Flag>()) {
        return Error::usage("bad_condition", format!("'{key}' names no filter"))
            .hint(format!("write flag:{flag}"));
    }
    if !has_value {
        return Error::usage("bad_condition", format!("'{key}' names no filter")).hint(format!(
            "write FILTER:VALUE with one of: {}; words of a title are text:\"…\"",
            names.join(", ")
        ));
    }
    let near = slip::meant(&key.to_lowercase(), names.iter().map(|name| (name, name)));
    let near = near.map(|near| format!("did you mean '{near}'? ")).unwrap_or_default();
    Error::usage("bad_condition", format!("'{key}' is no filter"))
        .hint(format!("{near}one of: {}", names.join(", ")))
}

/// What the flags themselves refuse, such as a filter that is given twice.
fn refused(e: &clap::Error) -> Error {
    let text = e.to_string();
    let line = text.lines().next().unwrap_or_default().trim_start_matches("error: ").replace("'--", "'");
    Error::usage("bad_condition", line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> crate::store::filter::Words {
        parse(text).unwrap().words()
    }

    fn refusal(text: &str) -> (String, String) {
        let error = parse(text).unwrap_err();
        assert_eq!(error.kind.exit_code(), 2);
        (error.message, error.hint.unwrap_or_default())
    }

    #[test]
    fn a_condition_is_read_as_the_filters_of_its_names_are() {
        let read = words(
            r#"status:stalled,ongoing by:"Regional Water Office" topic:"SDG 6" topic:SDG-7 due:..2026-12"#,
        );
        assert_eq!(read.status, ["stalled,ongoing"]);
        assert_eq!(read.by, ["Regional Water Office"]);
        assert_eq!(read.topic, ["SDG 6", "SDG-7"]);
        assert_eq!(read.due.as_deref(), Some("..2026-12"));
        assert_eq!(words("flag:overdue flag:needs-review").flag, ["overdue", "needs-review"]);
    }

    #[test]
    fn filters_without_a_value_stand_alone() {
        let read = words("no-evidence priority text:“solar park: phase 2”");
        assert!(read.no_evidence);
        assert_eq!(read.priority, ["high"]);
        assert_eq!(read.text.as_deref(), Some("solar park: phase 2"));
    }

    #[test]
    fn the_keys_are_the_flags_of_the_filters() {
        let all = Filters::augment_args(Command::new("where"));
        for name in all.get_arguments().filter_map(clap::Arg::get_long) {
            assert!(parse(name).is_ok() || parse(&format!("{name}:1")).is_ok(), "{name}");
        }
    }

    #[test]
    fn what_is_no_condition_is_refused_with_the_way_to_write_it() {
        assert_eq!(refusal("prority:high").0, "'prority' is no filter");
        assert!(refusal("prority:high").1.starts_with("did you mean 'priority'? one of: status, by,"));
        assert_eq!(refusal("by:Kazakhstan Overdue").1, "write flag:overdue");
        assert!(refusal("solar park").1.contains("text:\"…\""));
        assert_eq!(refusal("no-evidence:yes").0, "'no-evidence' takes no value");
        assert_eq!(refusal("status:").0, "'status' has no value");
        assert_eq!(refusal("status").0, "'status' has no value");
        assert_eq!(refusal("  ").0, "the condition names no filter");
        assert!(refusal("by:\"Regional").0.starts_with("a quotation mark is not closed"));
        assert!(refusal("due:2026 due:2027").0.contains("due"));
    }
}
