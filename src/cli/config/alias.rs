//! Aliases: own names for the words of a command.

use crate::cli::words;
use crate::error::{Error, Result};
use crate::model::directory;

/// An own name for the words of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// The name.
    pub name: String,
    /// What it stands for.
    pub text: String,
    /// Its line in the file, from 1.
    pub line: usize,
}

/// Parts sound aliases from wrong ones: those that hide a command, begin with none, or lead back to themselves.
pub fn checked(aliases: Vec<Alias>, commands: &[String]) -> (Vec<Alias>, Vec<(usize, Error)>) {
    let wrong = aliases.iter().map(|alias| check(alias, &aliases, commands).err()).collect::<Vec<_>>();
    let (mut sound, mut told) = (Vec::new(), Vec::new());
    for (alias, wrong) in aliases.into_iter().zip(wrong) {
        match wrong {
            Some(e) => told.push((alias.line, e)),
            None => sound.push(alias),
        }
    }
    (sound, told)
}

/// Whether an alias may stand among others.
///
/// # Errors
/// `bad_alias`, with what would be right.
fn check(alias: &Alias, all: &[Alias], commands: &[String]) -> Result<()> {
    let name = &alias.name;
    let bad = |what: String| Error::usage("bad_alias", format!("alias '{name}' {what}"));
    if commands.contains(name) {
        return Err(bad("would hide the command of that name".to_owned()).hint("choose another name"));
    }
    if name.is_empty() || name.starts_with('-') || name.contains(char::is_whitespace) {
        return Err(bad("has no name that can be typed as one word".to_owned()).hint("choose another name"));
    }
    let mut seen = vec![name.clone()];
    let mut words = words::split(&alias.text)?;
    loop {
        let Some(first) = words.first() else {
            return Err(bad("stands for nothing".to_owned()).hint("write the words of a command"));
        };
        if commands.contains(first) {
            return Ok(());
        }
        let Some(next) = all.iter().find(|other| other.name == *first) else {
            let names = commands.iter().chain(all.iter().map(|a| &a.name)).map(String::as_str);
            let e = bad(format!("begins with '{first}', which is no command"));
            return Err(match directory::nearest(first, names).first() {
                Some(near) => e.hint(format!("did you mean '{near}'?")),
                None => e.hint("options come after the command: od = \"due --owner dana\""),
            });
        };
        if seen.contains(first) {
            seen.push(first.clone());
            return Err(bad(format!("leads back to itself: {}", seen.join(" → ")))
                .hint("let one of them stand for a command"));
        }
        seen.push(first.clone());
        words = words::split(&next.text)?;
    }
}

/// The words that a name stands for, aliases within it taken apart too; none when it is no alias.
pub fn expand(name: &str, aliases: &[Alias]) -> Option<Vec<String>> {
    let alias = aliases.iter().find(|alias| alias.name == name)?;
    let mut words = words::split(&alias.text).ok()?;
    // Sound aliases end at a command; as many steps as there are aliases lead there.
    for _ in aliases {
        let Some(next) = aliases.iter().find(|other| words.first() == Some(&other.name)) else { break };
        words.splice(..1, words::split(&next.text).ok()?);
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aliases(pairs: &[(&str, &str)]) -> Vec<Alias> {
        let alias = |(line, (name, text)): (usize, &(&str, &str))| Alias {
            name: (*name).to_owned(),
            text: (*text).to_owned(),
            line: line + 1,
        };
        pairs.iter().enumerate().map(alias).collect()
    }

    fn wrong(pairs: &[(&str, &str)]) -> Vec<String> {
        let commands = ["due", "list", "help"].map(str::to_owned);
        checked(aliases(pairs), &commands)
            .1
            .into_iter()
            .map(|(line, e)| format!("{line}: {}", e.message))
            .collect()
    }

    #[test]
    fn an_alias_may_stand_for_another() {
        let pairs = [("od", "due --by 'Water Office'"), ("mine", "od --owner dana"), ("m", "mine -f json")];
        assert_eq!(wrong(&pairs), Vec::<String>::new());
        let words = expand("m", &aliases(&pairs)).unwrap();
        assert_eq!(words, ["due", "--by", "Water Office", "--owner", "dana", "-f", "json"]);
        assert_eq!(expand("due", &aliases(&pairs)), None);
    }

    #[test]
    fn loops_are_refused_with_their_way() {
        assert_eq!(
            wrong(&[("a", "b x"), ("b", "c"), ("c", "a"), ("d", "d")]),
            [
                "1: alias 'a' leads back to itself: a → b → c → a",
                "2: alias 'b' leads back to itself: b → c → a → b",
                "3: alias 'c' leads back to itself: c → a → b → c",
                "4: alias 'd' leads back to itself: d → d",
            ]
        );
    }

    #[test]
    fn an_alias_hides_no_command_and_begins_with_one() {
        assert_eq!(
            wrong(&[("list", "due"), ("x y", "due"), ("e", " "), ("f", "-f json due"), ("q", "due 'a")]),
            [
                "1: alias 'list' would hide the command of that name",
                "2: alias 'x y' has no name that can be typed as one word",
                "3: alias 'e' stands for nothing",
                "4: alias 'f' begins with '-f', which is no command",
                "5: 'due 'a' cannot be cut into words: a quotation that ' opens goes on",
            ]
        );
    }
}
