use clap::Args;
use serde::Serialize;

use super::super::answer::{Answer, Made};
use super::super::context::Context;
use super::Write;
use crate::error::{Error, Result};
use crate::model::thresholds::Thresholds;
use crate::render::{Cell, Column, Table};
use crate::store::{Store, second_reading, settings};

/// Show or set what this database decides by: the thresholds of the follow-up rules, and the second reader
///
/// They are kept in the database, so that everybody who opens it gets the same answers. With second_reader on, a
/// closing status of a commitment of high priority is in force only once another person has confirmed it.
#[derive(Debug, Args)]
pub struct Setting {
    /// Which one, such as stale_days or second_reader
    key: Option<String>,
    /// Its new value: days, or on or off
    #[arg(requires = "key")]
    value: Option<String>,
    #[command(flatten)]
    write: Write,
}

#[derive(Debug, Serialize)]
struct Line {
    key: &'static str,
    #[serde(flatten)]
    value: Value,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Value {
    Days { days: i64, default: i64 },
    Choice { choice: &'static str, default: &'static str },
}

impl Setting {
    /// Shows or sets.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut store = context.open()?;
        let key = self.key.as_deref().map(settings::require).transpose()?;
        match (key, &self.value) {
            (Some(settings::SECOND_READER), Some(word)) => self.choose(context, &mut store, word),
            (Some(key), Some(days)) => {
                let days = days.parse::<i64>().map_err(|_| {
                    Error::usage("bad_days", format!("'{days}' is not a number of days"))
                        .hint("write it as 30")
                })?;
                let dry_run = self.write.dry_run;
                store.write(&context.intent("setting", dry_run), |draft| settings::set(draft, key, days))?;
                Answer::made(vec![Made::new(key, "set", format!("{days} days"))], dry_run)
            }
            (key, _) => show(&store, key),
        }
    }

    fn choose(&self, context: &Context, store: &mut Store, word: &str) -> Result<Answer> {
        let on = match word.to_ascii_lowercase().as_str() {
            "on" | "yes" => true,
            "off" | "no" => false,
            _ => {
                let message = format!("'{word}' is neither on nor off");
                return Err(Error::usage("bad_choice", message)
                    .hint("write it as: onrecord setting second_reader on"));
            }
        };
        let dry_run = self.write.dry_run;
        let intent = context.intent("setting", dry_run);
        store.write(&intent, |draft| settings::set_second_reader(draft, on))?;
        let what = if on {
            "on: closing statuses of high priority wait for 'onrecord confirm' by another person"
        } else {
            "off: every status is in force as soon as it is recorded"
        };
        let answer = Answer::made(vec![Made::new(settings::SECOND_READER, "set", what)], dry_run)?;
        let waiting = second_reading::waiting(store.query())?.len();
        let left = format!("what waits already goes on waiting ({waiting}); see 'onrecord confirm'");
        Ok(answer.say_if((!on && waiting > 0).then_some(left)))
    }
}

fn show(store: &Store, key: Option<&str>) -> Result<Answer> {
    let (mut now, mut usual) = (settings::thresholds(store.query())?, Thresholds::default());
    let mut lines = Vec::new();
    for ((key, days), (_, default)) in now.fields().into_iter().zip(usual.fields()) {
        lines.push(Line { key, value: Value::Days { days: *days, default: *default } });
    }
    let choice = if settings::second_reader(store.query())? { "on" } else { "off" };
    lines.push(Line { key: settings::SECOND_READER, value: Value::Choice { choice, default: "off" } });
    if let Some(key) = key {
        lines.retain(|line| line.key == key);
    }
    let mut table = Table::new("settings")
        .column(Column::text("key", "Setting"))
        .column(Column::number("days", "Days"))
        .column(Column::text("choice", "Choice"))
        .column(Column::text("default", "Default"));
    for line in &lines {
        table.push(match line.value {
            Value::Days { days, default } => {
                vec![line.key.into(), days.into(), Cell::empty(), default.into()]
            }
            Value::Choice { choice, default } => {
                vec![line.key.into(), Cell::empty(), choice.into(), default.into()]
            }
        });
    }
    Answer::new("onrecord.settings/1", &lines, table)
}
