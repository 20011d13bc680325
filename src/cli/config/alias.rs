//! Aliases: own names for the words of a command.

use std::collections::HashMap;

use super::key::shown;
use crate::cli::words;
use crate::error::{Error, Result};
use crate::model::directory;

/// How many aliases may lead from one to a command.
const MOST_STEPS: usize = 20;
/// How many aliases a file may have.
const MOST: usize = 1000;

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
pub fn checked(mut aliases: Vec<Alias>, commands: &[String]) -> (Vec<Alias>, Vec<(usize, Error)>) {
    let (mut sound, mut told) = (Vec::new(), Vec::new());
    if let Some(first) = aliases.get(MOST) {
        let message = format!("there are more than {MOST} aliases");
        told.push((first.line, Error::usage("bad_alias", message).hint("those from here on are not known")));
        aliases.truncate(MOST);
    }
    let all = by_name(&aliases);
    let wrong = aliases.iter().map(|alias| check(alias, &all, commands).err()).collect::<Vec<_>>();
    for (alias, wrong) in aliases.into_iter().zip(wrong) {
        match wrong {
            Some(e) => told.push((alias.line, e)),
            None => sound.push(alias),
        }
    }
    (sound, told)
}

fn by_name(aliases: &[Alias]) -> HashMap<&str, &Alias> {
    // Of two with one name the first one counts.
    aliases.iter().rev().map(|alias| (alias.name.as_str(), alias)).collect()
}

/// Whether an alias may stand among others.
///
/// # Errors
/// `bad_alias`, with what would be right.
fn check(alias: &Alias, all: &HashMap<&str, &Alias>, commands: &[String]) -> Result<()> {
    let name = &alias.name;
    let bad = |what: String| Error::usage("bad_alias", format!("alias '{}' {what}", shown(name)));
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
        let Some(next) = all.get(first.as_str()) else {
            let names = commands.iter().map(String::as_str).chain(all.keys().copied());
            let e = bad(format!("begins with '{}', which is no command", shown(first)));
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
        if seen.len() > MOST_STEPS {
            return Err(bad(format!("leads to a command only after more than {MOST_STEPS} others"))
                .hint("let it stand for the command itself"));
        }
        seen.push(first.clone());
        words = words::split(&next.text)?;
    }
}

/// The words that a name stands for, aliases within it taken apart too; none when it is no alias.
pub fn expand(name: &str, aliases: &[Alias]) -> Option<Vec<String>> {
    let alias = aliases.iter().find(|alias| alias.name == name)?;
    let mut words = words::split(&alias.text).ok()?;
    // Sound aliases end at a command after so many steps.
    for _ in 0..=MOST_STEPS {
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
    fn a_long_chain_is_refused_and_a_shorter_one_leads_to_its_command() {
        let chain = |n: usize| {
            let step = |at: usize| {
                (format!("a{at}"), if at == 0 { "due".to_owned() } else { format!("a{}", at - 1) })
            };
            let alias = |(at, (name, text)): (usize, (String, String))| Alias { name, text, line: at + 1 };
            (0..n).map(step).enumerate().map(alias).collect::<Vec<_>>()
        };
        let commands = ["due".to_owned()];
        let (sound, wrong) = checked(chain(900), &commands);
        assert_eq!((sound.len(), wrong.len()), (MOST_STEPS + 1, 900 - MOST_STEPS - 1));
        assert_eq!(wrong[0].1.message, "alias 'a21' leads to a command only after more than 20 others");
        assert_eq!(expand("a20", &sound).unwrap(), ["due"]);
        let (_, wrong) = checked(chain(3000), &commands);
        assert_eq!((wrong[0].0, wrong[0].1.message.as_str()), (1001, "there are more than 1000 aliases"));
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
