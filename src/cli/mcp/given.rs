//! The arguments of a call: whatever another program sent, looked at before anything is done with it.

use serde_json::{Map, Value as Json};

use super::schema::{Kind, Parameter, TEXT_LIMIT, VALUES_LIMIT};

/// Why a call makes no sense; the caller is told in these words.
pub(super) type Wrong = String;

/// The arguments that were sent and not yet taken.
pub(super) struct Given(Map<String, Json>);

impl Given {
    /// What was sent; what is null was not.
    pub(super) fn new(mut arguments: Map<String, Json>) -> Self {
        arguments.retain(|_, value| !value.is_null());
        Self(arguments)
    }

    /// A text.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Wrong> {
        self.0.remove(name).map(|value| text(name, &value)).transpose()
    }

    /// A text that must be there.
    pub(super) fn needed(&mut self, name: &str) -> Result<String, Wrong> {
        self.text(name)?.ok_or_else(|| format!("'{name}' is missing"))
    }

    /// A whole number from 1 to `most`.
    pub(super) fn count(&mut self, name: &str, most: usize) -> Result<Option<usize>, Wrong> {
        let Some(value) = self.0.remove(name) else { return Ok(None) };
        let number = value.as_u64().and_then(|n| usize::try_from(n).ok()).filter(|n| (1..=most).contains(n));
        number.map(Some).ok_or_else(|| format!("'{name}' must be a whole number from 1 to {most}"))
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, name: &str) -> Result<bool, Wrong> {
        match self.0.remove(name) {
            None => Ok(false),
            Some(Json::Bool(flag)) => Ok(flag),
            Some(_) => Err(format!("'{name}' must be true or false")),
        }
    }

    /// Names with texts or numbers.
    pub(super) fn pairs(&mut self, name: &str) -> Result<Vec<(String, Json)>, Wrong> {
        let pairs = match self.0.remove(name) {
            None => return Ok(Vec::new()),
            Some(Json::Object(pairs)) if pairs.len() <= VALUES_LIMIT => pairs,
            Some(_) => return Err(format!("'{name}' must be an object of at most {VALUES_LIMIT} values")),
        };
        for (key, value) in &pairs {
            match value {
                Json::Number(_) => {}
                value => drop(text(key, value)?),
            }
        }
        Ok(pairs.into_iter().collect())
    }

    /// The words of a command line that say what a parameter was given.
    pub(super) fn words(&mut self, parameter: &Parameter) -> Result<Vec<String>, Wrong> {
        let name = parameter.name.as_str();
        let Some(value) = self.0.remove(name) else {
            return if parameter.required { Err(format!("'{name}' is missing")) } else { Ok(Vec::new()) };
        };
        let values = match (parameter.many, value) {
            (true, Json::Array(values)) if values.len() <= VALUES_LIMIT => values,
            (true, Json::Array(_)) => return Err(format!("'{name}' takes at most {VALUES_LIMIT} values")),
            (true, value) if !value.is_string() => return Err(format!("'{name}' must be a list")),
            (_, value) => vec![value],
        };
        let written = |value: &Json| match (parameter.kind, value) {
            (Kind::Flag, Json::Bool(_)) => Ok(String::new()),
            (Kind::Flag, _) => Err(format!("'{name}' must be true or false")),
            (Kind::Integer, Json::Number(n)) if n.is_i64() || n.is_u64() => Ok(n.to_string()),
            (Kind::Integer, _) => Err(format!("'{name}' must be a whole number")),
            (Kind::Number, Json::Number(n)) => Ok(n.to_string()),
            (Kind::Number, _) => Err(format!("'{name}' must be a number")),
            (Kind::Text, value) => text(name, value),
        };
        if parameter.kind == Kind::Flag && values.first() == Some(&Json::Bool(false)) {
            return Ok(Vec::new());
        }
        let flag = parameter.flag.as_deref();
        let word = |value: &Json| {
            let value = written(value)?;
            Ok(match (flag, parameter.kind) {
                (Some(flag), Kind::Flag) => format!("--{flag}"),
                (Some(flag), _) => format!("--{flag}={value}"),
                (None, _) => value,
            })
        };
        values.iter().map(word).collect()
    }

    /// Refuses what nobody took.
    pub(super) fn end(self) -> Result<(), Wrong> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(name) => {
                Err(format!("there is no argument '{}'", name.chars().take(60).collect::<String>()))
            }
        }
    }
}

/// A text that can stand on a command line. A single hyphen would make a command read standard input, which is the
/// other program's own line to us.
fn text(name: &str, value: &Json) -> Result<String, Wrong> {
    let Json::String(text) = value else { return Err(format!("'{name}' must be a text")) };
    if text.len() > TEXT_LIMIT {
        return Err(format!("'{name}' is longer than {TEXT_LIMIT} bytes"));
    }
    if text.contains('\0') {
        return Err(format!("'{name}' holds a NUL character"));
    }
    if text.trim() == "-" {
        return Err(format!("'{name}' cannot be '-' here"));
    }
    Ok(text.clone())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::schema::parameters;
    use super::*;

    fn words(path: &[&str], name: &str, value: Json) -> Result<Vec<String>, Wrong> {
        let parameters = parameters(path, &[name]);
        let mut given = Given::new(Map::from_iter([(name.to_owned(), value)]));
        given.words(&parameters[0])
    }

    #[test]
    fn values_become_words_that_no_option_can_hide_in() {
        assert_eq!(words(&["add"], "title", json!("--db=/x")).unwrap(), ["--title=--db=/x"]);
        assert_eq!(
            words(&["list"], "status", json!(["open", "stalled"])).unwrap(),
            ["--status=open", "--status=stalled"]
        );
        assert_eq!(words(&["list"], "status", json!("open")).unwrap(), ["--status=open"]);
        assert_eq!(words(&["status"], "commitments", json!(["C-1", "C-2"])).unwrap(), ["C-1", "C-2"]);
        assert_eq!(words(&["list"], "limit", json!(5)).unwrap(), ["--limit=5"]);
        assert_eq!(words(&["add"], "dry_run", json!(true)).unwrap(), ["--dry-run"]);
        assert!(words(&["add"], "dry_run", json!(false)).unwrap().is_empty());
        assert!(words(&["add"], "title", Json::Null).unwrap().is_empty());
    }

    #[test]
    fn what_makes_no_sense_is_refused_by_name() {
        for (path, name, value) in [
            ("show", "commitment", json!(7)),
            ("show", "commitment", json!("C-1\0")),
            ("show", "commitment", json!("-")),
            ("show", "commitment", json!("x".repeat(TEXT_LIMIT + 1))),
            ("show", "commitment", Json::Null),
            ("list", "limit", json!(1.5)),
            ("list", "limit", json!("5")),
            ("list", "status", json!({"a": 1})),
            ("list", "status", json!(vec!["open"; VALUES_LIMIT + 1])),
            ("list", "no_evidence", json!("yes")),
        ] {
            let wrong = words(&[path], name, value).unwrap_err();
            assert!(wrong.contains(&format!("'{name}'")), "{wrong}");
        }
        let rest = Given::new(Map::from_iter([("surprise".to_owned(), json!(1))]));
        assert_eq!(rest.end().unwrap_err(), "there is no argument 'surprise'");
    }
}
