//! Changing the file: one value is put in or taken out, all else stays as it is written, remarks too.

use std::fs;
use std::path::Path;

use toml_edit::{DocumentMut, Item, Table, value};

use super::super::output;
use super::file;
use super::key::Key;
use crate::error::{Error, Result};

/// What is named by `format` or `aliases.od`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// A setting.
    Key(Key),
    /// An alias.
    Alias(String),
}

impl Name {
    /// Reads a name.
    ///
    /// # Errors
    /// `no_key`.
    pub fn parse(text: &str) -> Result<Self> {
        match text.strip_prefix("aliases.") {
            Some(alias) if !alias.is_empty() => Ok(Self::Alias(alias.to_owned())),
            _ => Key::parse(text).map(Self::Key),
        }
    }
}

/// The text with a value set.
///
/// # Errors
/// The value is none, the alias is wrong, or the text is no TOML.
pub fn set(path: &Path, text: &str, name: &Name, new: &str) -> Result<String> {
    let mut document = parse(path, text)?;
    match name {
        Name::Key(key) => {
            let new = key.check(new)?;
            let item = if *key == Key::Accessible { value(new == "true") } else { value(new) };
            put(document.as_table_mut(), key.as_str(), item);
        }
        Name::Alias(alias) => {
            let table = document.as_table_mut().entry("aliases").or_insert_with(|| Item::Table(Table::new()));
            let Some(table) = table.as_table_mut() else {
                return Err(Error::rejected("bad_config", "'aliases' is no section of the file")
                    .hint("mend it with 'onrecord config edit'"));
            };
            put(table, alias, value(new));
        }
    }
    let after = document.to_string();
    sound(path, text, &after)?;
    Ok(after)
}

/// The text without a value, which may be one that no setting has; none where it holds none.
///
/// # Errors
/// The text is no TOML, or something else would be wrong without the value: an alias that stands for it.
pub fn unset(path: &Path, text: &str, name: &str) -> Result<Option<String>> {
    let mut document = parse(path, text)?;
    let removed = match name.strip_prefix("aliases.") {
        None => document.as_table_mut().remove(name),
        Some(alias) => {
            let table = document.as_table_mut().get_mut("aliases").and_then(Item::as_table_mut);
            table.and_then(|table| table.remove(alias))
        }
    };
    if removed.is_none() {
        return Ok(None);
    }
    let after = document.to_string();
    sound(path, text, &after)?;
    Ok(Some(after))
}

/// Puts a value in the place of the old one, or below the others; remarks above and behind it stay.
fn put(table: &mut Table, name: &str, mut item: Item) {
    match table.get_mut(name) {
        Some(place) => {
            if let (Some(new), Some(old)) = (item.as_value_mut(), place.as_value()) {
                *new.decor_mut() = old.decor().clone();
            }
            *place = item;
        }
        None => drop(table.insert(name, item)),
    }
}

fn parse(path: &Path, text: &str) -> Result<DocumentMut> {
    text.parse::<DocumentMut>().map_err(|_| {
        let mut problems = file::read(path, text, Vec::new).problems;
        problems.pop().unwrap_or_else(|| Error::rejected("bad_config", "the file is no TOML"))
    })
}

/// Refuses a change that brings a mistake which was not there before.
fn sound(path: &Path, before: &str, after: &str) -> Result<()> {
    let known = file::read(path, before, super::super::command_names).problems;
    let told = |e: &Error| e.message.split_once(": ").map_or(String::new(), |(_, what)| what.to_owned());
    let known = known.iter().map(told).collect::<Vec<_>>();
    let after = file::read(path, after, super::super::command_names).problems;
    match after.into_iter().find(|e| !known.contains(&told(e))) {
        Some(e) => Err(Error { message: told(&e), ..e }),
        None => Ok(()),
    }
}

/// Writes the file whole or not at all, with the folders above it.
pub fn save(path: &Path, text: &str) -> Result<()> {
    // A file that is kept elsewhere and linked to stays linked.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)
            .map_err(|e| Error::failed("cannot_write", format!("cannot make '{}': {e}", folder.display())))?;
    }
    output::save(path, text.as_bytes(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path() -> &'static Path {
        Path::new("c.toml")
    }

    fn name(text: &str) -> Name {
        Name::parse(text).unwrap()
    }

    #[test]
    fn one_value_changes_and_remarks_stay() {
        let before = "# mine\nformat = \"json\" # for jq\n\n[aliases]\n# overdue\nod = \"due\"\n";
        let after = set(path(), before, &name("format"), "tsv").unwrap();
        assert_eq!(after, before.replace("\"json\"", "\"tsv\""));
        let after = set(path(), before, &name("accessible"), "yes").unwrap();
        assert_eq!(after, before.replace("for jq\n", "for jq\naccessible = true\n"));
        let after = set(path(), before, &name("aliases.l"), "list --text 'a \"b\"'").unwrap();
        assert!(after.starts_with(before), "{after}");
        assert_eq!(unset(path(), &after, "aliases.l").unwrap().unwrap(), before);
        assert_eq!(unset(path(), before, "lang").unwrap(), None);
    }

    #[test]
    fn a_value_can_be_set_in_an_empty_file() {
        assert_eq!(set(path(), "", &name("lang"), "kk").unwrap(), "lang = \"kk\"\n");
        assert_eq!(set(path(), "", &name("aliases.od"), "due").unwrap(), "[aliases]\nod = \"due\"\n");
    }

    #[test]
    fn a_change_that_would_be_wrong_is_refused() {
        let refused = |text: &str, key: &str, value: &str| set(path(), text, &name(key), value).unwrap_err();
        assert_eq!(refused("", "format", "jsom").message, "'jsom' is no value of 'format'");
        assert_eq!(
            refused("", "aliases.list", "due").message,
            "alias 'list' would hide the command of that name"
        );
        assert_eq!(refused("", "aliases.a", "a").message, "alias 'a' leads back to itself: a → a");
        assert!(refused("lang = ", "format", "json").message.starts_with("'c.toml' line 1, column"));
        let text = "[aliases]\na = \"b\"\nb = \"due\"\n";
        let error = unset(path(), text, "aliases.b").unwrap_err();
        assert_eq!(error.message, "alias 'a' begins with 'b', which is no command");
    }

    #[test]
    fn a_wrong_file_can_be_mended_value_by_value() {
        let text = "colour = 1\nformat = \"jsom\"\ncolor = \"sometimes\"\n";
        let text = set(path(), text, &name("format"), "json").unwrap();
        let text = unset(path(), &text, "colour").unwrap().unwrap();
        assert_eq!(text, "format = \"json\"\ncolor = \"sometimes\"\n");
        assert_eq!(unset(path(), &text, "color").unwrap().unwrap(), "format = \"json\"\n");
    }
}
