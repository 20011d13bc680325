use clap::Subcommand;
use serde::Serialize;
use serde_json::json;

use super::super::answer::{Answer, Made};
use super::super::config::edit::{self, Name};
use super::super::config::file;
use super::super::config::read_text;
use super::super::context::Context;
use super::super::editor;
use crate::error::{Error, Kind, Result};
use crate::render::{Column, Table};

/// Show and change your own settings: the config file, and where each value comes from
///
/// An option of the command line goes before the variable ONRECORD_…, that before the config file, that before
/// variables of all programs such as PAGER. The thresholds of the follow-up rules are kept in the database: see
/// 'onrecord setting'.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// List every setting, its value and where that comes from
    List,
    /// Show the place of the config file
    Path,
    /// Show one value
    Get {
        /// Which one: format, or aliases.od
        #[arg(value_name = "KEY")]
        key: String,
    },
    /// Set a value in the config file; all else in it stays as it is written
    #[command(after_help = "Examples:\n  onrecord config set format json\n  \
        onrecord config set aliases.od \"due --owner dana\"")]
    Set {
        /// Which one: format, or aliases.od
        #[arg(value_name = "KEY")]
        key: String,
        /// Its value; for an alias the words of a command
        #[arg(value_name = "VALUE", allow_hyphen_values = true)]
        value: String,
    },
    /// Take a value out of the config file
    Unset {
        /// Which one: format, or aliases.od
        #[arg(value_name = "KEY")]
        key: String,
    },
    /// Open the config file in your editor
    Edit,
}

#[derive(Debug, Serialize)]
struct Line {
    key: String,
    value: String,
    origin: String,
    means: String,
}

impl ConfigCommand {
    /// Shows or changes.
    pub fn run(self, context: &Context) -> Result<Answer> {
        match self {
            Self::List => list(context),
            Self::Path => path(context),
            Self::Get { key } => get(context, &key),
            Self::Set { key, value } => set(context, &key, &value),
            Self::Unset { key } => unset(context, &key),
            Self::Edit => edit_file(context),
        }
    }
}

fn list(context: &Context) -> Result<Answer> {
    let mut answer = lines(all(context))?;
    answer.talk.extend(context.config.problems.iter().map(|problem| {
        let hint = problem.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
        format!("wrong: {}{hint}", problem.message)
    }));
    answer.outcome = match context.config.problems.len() {
        0 => None,
        n => {
            let things = if n == 1 { "one thing is" } else { "some things are" };
            Some(Error::rejected("bad_config", format!("{things} wrong with your settings")))
        }
    };
    Ok(answer)
}

fn all(context: &Context) -> Vec<Line> {
    let settings = context.config.settings.iter().map(|setting| Line {
        key: setting.key.as_str().to_owned(),
        value: setting.text.clone(),
        origin: setting.origin.to_string(),
        means: setting.key.means().to_owned(),
    });
    let file = context.config.file().map(|path| path.display().to_string()).unwrap_or_default();
    let aliases = context.config.aliases.iter().map(|alias| Line {
        key: format!("aliases.{}", alias.name),
        value: alias.text.clone(),
        origin: format!("{file}:{}", alias.line),
        means: "an own name for these words".to_owned(),
    });
    settings.chain(aliases).collect()
}

fn lines(lines: Vec<Line>) -> Result<Answer> {
    let mut table = Table::new("config")
        .column(Column::text("key", "Setting"))
        .column(Column::flex("value", "Value"))
        .column(Column::flex("origin", "From"))
        .column(Column::flex("means", "What it is"));
    for line in &lines {
        table.push(
            [&line.key, &line.value, &line.origin, &line.means].map(|text| text.as_str().into()).to_vec(),
        );
    }
    Answer::new("onrecord.config/1", &lines, table)
}

fn path(context: &Context) -> Result<Answer> {
    let path = context.config.file()?;
    let shown = path.display().to_string();
    let answer = Answer::text("onrecord.config_file/1", &json!({"path": shown}), format!("{shown}\n"))?;
    let missing = (!path.exists()).then(|| "it is not there yet; 'onrecord config set' makes it".to_owned());
    Ok(answer.say_if(missing))
}

fn get(context: &Context, key: &str) -> Result<Answer> {
    Name::parse(key)?;
    let line = all(context).into_iter().find(|line| line.key == key).ok_or_else(|| {
        Error::not_found("no_alias", format!("no alias '{key}'"))
            .hint("'onrecord config list' shows those that are there")
    })?;
    Answer::text("onrecord.config_value/1", &line, format!("{}\n", line.value))
}

fn set(context: &Context, key: &str, value: &str) -> Result<Answer> {
    let name = Name::parse(key)?;
    let path = context.config.file()?;
    let before = read_text(path)?.unwrap_or_default();
    let after = edit::set(path, &before, &name, value)?;
    edit::save(path, &after)?;
    let answer = Answer::made(vec![Made::new(key, "set", value)], false)?;
    Ok(answer.say(format!("wrote '{}'", path.display())).say_if(hidden(context, key)))
}

/// A warning where something else goes before the file.
fn hidden(context: &Context, key: &str) -> Option<String> {
    use super::super::config::Origin;
    let setting = context.config.settings.iter().find(|setting| setting.key.as_str() == key)?;
    match setting.origin {
        Origin::Environment(name) if name == setting.key.variable() => {
            Some(format!("{name} is set and goes before it: '{}'", setting.text))
        }
        _ => None,
    }
}

fn unset(context: &Context, key: &str) -> Result<Answer> {
    let path = context.config.file()?;
    let before = read_text(path)?.unwrap_or_default();
    let after = edit::unset(path, &before, key)?.ok_or_else(|| match Name::parse(key) {
        Err(unknown) => unknown,
        Ok(_) => Error::not_found("not_set", format!("'{key}' is not set in '{}'", path.display()))
            .hint("'onrecord config list' shows where each value comes from"),
    })?;
    edit::save(path, &after)?;
    Ok(Answer::made(vec![Made::new(key, "unset", "")], false)?.say(format!("wrote '{}'", path.display())))
}

fn edit_file(context: &Context) -> Result<Answer> {
    let path = context.config.file()?;
    if !context.environment.stdin_is_terminal {
        return Err(Error::usage("no_terminal", "an editor needs a terminal")
            .hint(format!("change '{}' otherwise, or use 'onrecord config set KEY VALUE'", path.display())));
    }
    if read_text(path).ok().flatten().is_none() && !path.exists() {
        edit::save(path, TEMPLATE)?;
    }
    editor::open(&context.config.editor(), path, 1)?;
    let text = read_text(path)?.unwrap_or_default();
    let problems = file::read(path, &text, super::super::command_names).problems;
    let answer = Answer::made(vec![Made::new(path.display(), "edited", "")], false)?;
    match problems.into_iter().next() {
        None => Ok(answer),
        Some(problem) => Err(Error { kind: Kind::Rejected, ..problem }),
    }
}

/// What a new file says: every setting, as a remark.
const TEMPLATE: &str = "\
# Settings of onrecord. 'onrecord config list' shows what holds, 'onrecord help files' explains.
# db = \"~/ledgers/onrecord.db\"
# format = \"table\"
# color = \"auto\"
# pager = \"less -FRX\"
# lang = \"en\"
# accessible = false
# editor = \"nano\"

# [aliases]
# od = \"due --owner dana\"
";
