use clap::{Args, CommandFactory as _};
use serde_json::json;

use super::super::answer::Answer;
use super::super::arguments::Cli;
use super::super::context::Context;
use super::super::help::{TOPICS, Topic};
use crate::error::{Error, Result};
use crate::model::directory;
use crate::render::terminal;

/// Explain a command or a topic: dates, formats, filters, sql, exit-codes, environment, files, accessibility
#[derive(Debug, Args)]
pub struct Help {
    /// A topic, or the words of a command
    #[arg(value_name = "TOPIC|COMMAND")]
    words: Vec<String>,
}

impl Help {
    /// Explains.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let topic = Topic::find(&self.words.join(" "));
        let command = self.command(context)?;
        let text = match (topic, command) {
            (Some(topic), None) => shown(topic, context),
            // A word may be both: what it is about first, then the options.
            (Some(topic), Some(command)) => format!("{}\n{command}", shown(topic, context)),
            (None, Some(command)) => command,
            (None, None) => return Err(self.unknown()),
        };
        let name = if self.words.is_empty() { "onrecord".to_owned() } else { self.words.join(" ") };
        Answer::text("onrecord.help/1", &json!({"topic": name, "text": text}), text)
    }

    /// The help of the command that the words lead to, or of the whole program.
    fn command(&self, context: &Context) -> Result<Option<String>> {
        let mut command = Cli::command();
        command.build();
        let mut at = &mut command;
        for (place, word) in self.words.iter().enumerate() {
            let names = at.get_subcommands().map(|sub| sub.get_name().to_owned()).collect::<Vec<_>>();
            match at.find_subcommand_mut(word) {
                Some(below) => at = below,
                None if place == 0 => return Ok(None),
                None => {
                    let path = self.words.get(..place).unwrap_or_default().join(" ");
                    let error = Error::usage("no_help", format!("'{path}' has no command '{word}'"));
                    return Err(match directory::nearest(word, names.iter().map(String::as_str)).first() {
                        Some(near) => error.hint(format!("did you mean '{near}'?")),
                        None if names.is_empty() => error.hint(format!("see 'onrecord help {path}'")),
                        None => error.hint(format!("one of: {}", names.join(", "))),
                    });
                }
            }
        }
        let help = at.render_long_help();
        let color = context.target.screen(None, &context.environment).color;
        Ok(Some(if color { help.ansi().to_string() } else { help.to_string() }))
    }

    fn unknown(&self) -> Error {
        let word = self.words.join(" ");
        let command = Cli::command();
        let commands = command.get_subcommands().map(|sub| sub.get_name());
        let near = directory::nearest(&word, commands.chain(TOPICS.iter().map(|topic| topic.name)));
        let topics = TOPICS.map(|topic| topic.name).join(", ");
        let error = Error::usage("no_help", format!("no command and no topic '{word}'"));
        match near.first() {
            Some(near) => error.hint(format!("did you mean '{near}'? topics are: {topics}")),
            None => error.hint(format!("topics are: {topics}; 'onrecord help' lists the commands")),
        }
    }
}

fn shown(topic: Topic, context: &Context) -> String {
    terminal::write(&topic.document(), &context.target.screen(None, &context.environment))
}
