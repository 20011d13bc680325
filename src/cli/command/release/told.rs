//! What a file says about itself, as facts of the release: used where no flag says otherwise, and always shown.

use chrono::NaiveDate;

use super::super::super::context::Context;
use crate::db::Query;
use crate::error::Result;
use crate::model::{address, language_tag};
use crate::read::FoundField;
use crate::store::party;

/// The facts that count, and the sentences that say where each came from.
#[derive(Debug, Default)]
pub struct Told {
    /// The title.
    pub title: Option<String>,
    /// When it was published; unknown where neither a flag nor the file tells it clearly.
    pub date: Option<NaiveDate>,
    /// The name of who issued it.
    pub issuer: Option<String>,
    /// The language tag.
    pub language: Option<String>,
    /// The address.
    pub url: Option<String>,
    /// What was found where, and what became of it.
    pub notes: Vec<String>,
}

/// What the flags of the command give.
#[derive(Debug)]
pub struct Given<'a> {
    /// `--title`
    pub title: Option<&'a String>,
    /// `--date`, read.
    pub date: Option<NaiveDate>,
    /// `--issuer`
    pub issuer: Option<&'a String>,
    /// `--language`
    pub language: Option<&'a String>,
    /// `--url`
    pub url: Option<&'a String>,
    /// `--new-party`
    pub new_party: bool,
}

/// Puts together what was given and what was found; flags come first.
pub fn settle(context: &Context, query: &dyn Query, given: &Given<'_>, found: &[FoundField]) -> Result<Told> {
    let mut told = Told {
        title: given.title.cloned(),
        date: given.date,
        issuer: given.issuer.cloned(),
        language: given.language.cloned(),
        url: given.url.cloned(),
        notes: Vec::new(),
    };
    for one in found {
        let FoundField { field, value, place } = one;
        let (flag, is_given, is_told) = match *field {
            "title" => ("--title", given.title.is_some(), told.title.is_some()),
            "date" => ("--date", given.date.is_some(), told.date.is_some()),
            "publisher" => ("--issuer", given.issuer.is_some(), told.issuer.is_some()),
            "language" => ("--language", given.language.is_some(), told.language.is_some()),
            "url" => ("--url", given.url.is_some(), told.url.is_some()),
            // Shown, so that the user can decide: the sender of a mail, its attachments.
            _ => {
                told.notes.push(format!("found {field}: {value} ({place}); not used"));
                continue;
            }
        };
        let refusal = if is_given {
            Some(format!("{flag} counts"))
        } else if is_told {
            Some("the first counts".to_owned())
        } else {
            told.take(context, query, one, given.new_party)?
        };
        let end = refusal.map_or(String::new(), |why| format!("; not used: {why}"));
        told.notes.push(format!("found {field}: {value} ({place}){end}"));
    }
    Ok(told)
}

impl Told {
    /// Takes one field over, or says why not.
    fn take(
        &mut self,
        context: &Context,
        query: &dyn Query,
        one: &FoundField,
        new_party: bool,
    ) -> Result<Option<String>> {
        let value = one.value.trim().to_owned();
        match one.field {
            "title" => self.title = Some(value),
            "language" => match language_tag::parse(&value) {
                Ok(tag) => self.language = Some(tag),
                Err(error) => return Ok(Some(error.message)),
            },
            "url" => match address::parse(&value) {
                Ok(url) => self.url = Some(url),
                Err(error) => return Ok(Some(error.message)),
            },
            "date" => match context.day(&value) {
                Ok(day) if day > context.today() => return Ok(Some("it is in the future".to_owned())),
                Ok(day) => self.date = Some(day),
                Err(error) => return Ok(Some(format!("{}; give --date", error.message))),
            },
            _ => {
                let near = if new_party || !party::is_unknown(query, &value)? {
                    Vec::new()
                } else {
                    party::near(query, &value)?
                };
                if !near.is_empty() {
                    return Ok(Some(format!("it is close to '{}'; give --issuer", near.join("', '"))));
                }
                self.issuer = Some(value);
            }
        }
        Ok(None)
    }
}
