//! What a tool takes, as a JSON Schema: read from the command's own arguments, so that the two cannot differ.

use std::any::TypeId;

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, Command, CommandFactory};
use serde_json::{Map, Value as Json, json};

use super::tool::{Act, Tool};
use crate::cli::arguments::Cli;
use crate::model::vocabulary::{AttestationKind, Basis, CommitmentKind, Priority, Relation, Strength};

/// The longest text of an argument, in bytes.
pub(super) const TEXT_LIMIT: usize = 1_000_000;
/// The most values of one argument.
pub(super) const VALUES_LIMIT: usize = 1000;
/// So many rows are given unasked.
pub(super) const UNASKED_ROWS: usize = 200;
/// So many commitments are listed unasked.
pub(super) const UNASKED_CARDS: usize = 50;
/// The most rows that may be asked for.
pub(super) const MOST_ROWS: usize = 10_000;

/// What one value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Flag,
    Integer,
    Number,
    Text,
}

/// One argument of a tool.
#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) kind: Kind,
    /// Whether several values may be given.
    pub(super) many: bool,
    pub(super) required: bool,
    /// `--flag`; none for one that is told by its place.
    pub(super) flag: Option<String>,
    words: Option<Vec<&'static str>>,
    about: String,
}

/// The command of a tool.
pub(super) fn command(path: &[&str]) -> Option<Command> {
    let mut command = Cli::command();
    for name in path {
        command = command.find_subcommand(name)?.clone();
    }
    Some(command)
}

/// The arguments that a command offers, in the order of their places; those told by a flag follow.
pub(super) fn parameters(path: &[&str], offered: &[&str]) -> Vec<Parameter> {
    let Some(command) = command(path) else { return Vec::new() };
    let (placed, flagged): (Vec<&Arg>, Vec<&Arg>) =
        command.get_arguments().partition(|arg| arg.is_positional());
    let all = placed.into_iter().chain(flagged);
    let wanted = |name: &str| offered.iter().find(|offer| offer.trim_end_matches('!') == name);
    all.filter_map(|arg| wanted(arg.get_id().as_str()).map(|offer| parameter(arg, offer.ends_with('!'))))
        .collect()
}

fn parameter(arg: &Arg, needed: bool) -> Parameter {
    let is_flag = matches!(arg.get_action(), ArgAction::SetTrue);
    let kind = if is_flag { Kind::Flag } else { kind(arg.get_value_parser()) };
    Parameter {
        name: arg.get_id().to_string(),
        kind,
        many: matches!(arg.get_action(), ArgAction::Append),
        required: needed || arg.is_required_set(),
        flag: arg.get_long().map(str::to_owned),
        words: words(arg.get_value_parser()),
        about: arg.get_help().map(ToString::to_string).unwrap_or_default(),
    }
}

fn kind(parser: &ValueParser) -> Kind {
    let id = parser.type_id();
    if [TypeId::of::<i64>(), TypeId::of::<usize>(), TypeId::of::<u64>()].iter().any(|t| id == *t) {
        Kind::Integer
    } else if id == TypeId::of::<f64>() {
        Kind::Number
    } else {
        Kind::Text
    }
}

/// The words of a closed list.
fn words(parser: &ValueParser) -> Option<Vec<&'static str>> {
    fn of<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
        all.iter().map(|one| word(*one)).collect()
    }
    let id = parser.type_id();
    let is = |t: TypeId| id == t;
    if is(TypeId::of::<CommitmentKind>()) {
        return Some(of(CommitmentKind::ALL, CommitmentKind::as_str));
    }
    if is(TypeId::of::<Strength>()) {
        return Some(of(Strength::ALL, Strength::as_str));
    }
    if is(TypeId::of::<Priority>()) {
        return Some(of(Priority::ALL, Priority::as_str));
    }
    if is(TypeId::of::<Basis>()) {
        return Some(of(Basis::ALL, Basis::as_str));
    }
    if is(TypeId::of::<Relation>()) {
        return Some(of(Relation::ALL, Relation::as_str));
    }
    is(TypeId::of::<AttestationKind>()).then(|| of(AttestationKind::ALL, AttestationKind::as_str))
}

impl Parameter {
    fn schema(&self) -> Json {
        let mut one = Map::new();
        let sort = match self.kind {
            Kind::Flag => "boolean",
            Kind::Integer => "integer",
            Kind::Number => "number",
            Kind::Text => "string",
        };
        one.insert("type".to_owned(), sort.into());
        if let Some(words) = &self.words {
            one.insert("enum".to_owned(), json!(words));
        }
        if self.many {
            return json!({"type": "array", "items": one, "maxItems": VALUES_LIMIT, "description": self.about});
        }
        one.insert("description".to_owned(), self.about.as_str().into());
        Json::Object(one)
    }
}

/// The schema of what a tool takes.
pub(super) fn schema(tool: &Tool) -> Map<String, Json> {
    let (properties, required) = match tool.act {
        Act::Command(path, offered) => {
            let parameters = parameters(path, offered);
            let required: Vec<String> =
                parameters.iter().filter(|p| p.required).map(|p| p.name.clone()).collect();
            let properties = parameters.iter().map(|p| (p.name.clone(), p.schema())).collect::<Map<_, _>>();
            (Json::Object(properties), json!(required))
        }
        Act::Sql => (
            json!({
                "query": {"type": "string", "description": "One statement; parameters are written :name"},
                "parameters": values("Values of the parameters, by their names"),
                "rows": rows(),
            }),
            json!(["query"]),
        ),
        Act::Query => (
            json!({
                "name": {"type": "string", "description": "The query, as query_list names it"},
                "values": values("Values of its parameters, by their names; dates in any form, such as -30d"),
                "rows": rows(),
            }),
            json!(["name"]),
        ),
        Act::Extract => (
            json!({
                "release": {"type": "string", "description": "A stored release, such as R-7"},
                "text": {"type": "string", "maxLength": TEXT_LIMIT, "description": "A text that is not stored"},
                "date": {"type": "string", "description": "The day it was published, from which deadlines are reckoned"},
                "language": {"type": "string", "description": "en, ru, fr, es or kk [default: told from the text]"},
                "explain": {"type": "boolean", "description": "Also give the look-alikes that were left out, with the reason"},
            }),
            json!([]),
        ),
    };
    let schema = json!({
        "type": "object", "properties": properties, "required": required, "additionalProperties": false,
    });
    schema.as_object().cloned().unwrap_or_default()
}

fn rows() -> Json {
    let about = format!("Most rows to give [default: {UNASKED_ROWS}]");
    json!({"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "description": about})
}

fn values(about: &str) -> Json {
    json!({"type": "object", "additionalProperties": {"type": ["string", "number"]}, "description": about})
}
