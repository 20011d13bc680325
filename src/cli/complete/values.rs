//! Which argument takes which values. The name of a value (`PARTY`, `C-1`) says it, as it does to readers of the help;
//! where one name has several meanings, the command tells them apart.

use clap::{Arg, Command};

use super::live::{Source, Values};
use crate::cli::config::key::Key;
use crate::cli::help::TOPICS;
use crate::model::reference::Sort;
use crate::model::rules::RULES;
use crate::model::thresholds::Thresholds;
use crate::model::vocabulary::{
    AttestationKind, Basis, CommitmentKind, Flag, LinkKind, PartyKind, Priority, Relation, ReleaseKind,
    Status, Strength,
};
use crate::present::words::Language;
use crate::render::Format;
use crate::store::check::CHECKS;
use crate::store::settings::SECOND_READER;

/// The command with its values, and all commands below it.
pub(super) fn put_into(command: Command, source: &Source) -> Command {
    below(command, &mut Vec::new(), source)
}

fn below(command: Command, path: &mut Vec<String>, source: &Source) -> Command {
    let command = command.mut_args(|arg| match values(&path.join(" "), &arg) {
        Some(values) => {
            let completer = source.completer(values);
            arg.add(completer)
        }
        None => arg,
    });
    command.mut_subcommands(|sub| {
        path.push(sub.get_name().to_owned());
        let sub = below(sub, path, source);
        path.pop();
        sub
    })
}

/// What may stand in the place of an argument of the command at a path.
pub(super) fn values(path: &str, arg: &Arg) -> Option<Values> {
    if !arg.get_action().takes_values() {
        return None;
    }
    let name = arg.get_value_names().and_then(|names| names.first()).map(|name| name.as_str());
    let fallback = arg.get_id().as_str().to_uppercase();
    let name = name.unwrap_or(&fallback);
    recorded(path, name, arg.get_id().as_str()).or_else(|| words(path, name).map(Values::Words))
}

/// Values that are recorded, or that lie on the disk.
fn recorded(path: &str, name: &str, id: &str) -> Option<Values> {
    Some(match name {
        "C-1" | "C-7" | "C-42" => Values::References(&[Sort::Commitment]),
        "R-1" | "R-7" => Values::References(&[Sort::Release]),
        "E-1" => Values::References(&[Sort::Evidence]),
        "S-3" => Values::References(&[Sort::StatusEvent]),
        "O-42" => Values::References(&[Sort::Operation]),
        "N-1" => Values::References(&[Sort::Note]),
        "X-3" => Values::References(&[Sort::Edition]),
        "EVIDENCE" => Values::References(&[Sort::Evidence, Sort::Release]),
        "RECORD" => Values::References(&[Sort::Commitment, Sort::Release, Sort::Evidence, Sort::Party]),
        "FILE|R-7" => Values::FileOr(Sort::Release),
        "PARTY" => Values::Parties,
        "FROM" | "INTO" if path == "party merge" => Values::Parties,
        "TOPIC" => Values::Topics,
        "OWNER" => Values::Owners,
        "NAME" if id == "owner" => Values::Owners,
        "NAME" if path.starts_with("query") && path != "query save" => Values::Queries,
        "FOLDER" | "DIR" => Values::Folder,
        _ => return None,
    })
}

/// Words that the program itself knows, with what they mean where they do not say it.
type Words = fn() -> Vec<(&'static str, &'static str)>;

fn words(path: &str, name: &str) -> Option<Words> {
    Some(match name {
        "STATUS" if path == "status" => || {
            let words = Status::ALL.iter().skip(1).map(|s| s.as_str());
            plain(words.chain(["retract"]))
        },
        "STATUS" => || plain(Status::ALL.iter().map(|s| s.as_str()).chain(["open", "closed"])),
        "KIND" if path.starts_with("party") => || plain(PartyKind::ALL.iter().map(|k| k.as_str())),
        "KIND" if path.starts_with("release") => || plain(ReleaseKind::ALL.iter().map(|k| k.as_str())),
        "KIND" => || plain(CommitmentKind::ALL.iter().map(|k| k.as_str())),
        "STRENGTH" => || plain(Strength::ALL.iter().map(|s| s.as_str())),
        "FLAG" => || plain(Flag::ALL.iter().map(|f| f.as_str())),
        "PRIORITY" => || plain(Priority::ALL.iter().map(|p| p.as_str())),
        "HOW" if path == "link" => || plain(LinkKind::ALL.iter().map(|k| k.as_str())),
        "HOW" => || plain(Relation::ALL.iter().map(|r| r.as_str())),
        "WHAT" if path == "add" => || plain(AttestationKind::ALL.iter().map(|k| k.as_str())),
        "BASIS" => || plain(Basis::ALL.iter().map(|b| b.as_str())),
        "RULE" => || RULES.iter().map(|rule| (rule.name, rule.needs)).collect(),
        "LANGUAGE" => || plain(Language::ALL.iter().map(|l| l.as_str())),
        "FORMAT" => || plain(Format::ALL.iter().map(|f| f.as_str())),
        "ORDER" if path == "list" => || plain(["newest", "oldest", "due", "updated", "quiet"]),
        "DATE" => || plain(["today", "yesterday", "eom"]),
        "PERIOD" => || plain(["today", "last month"]),
        "TOPIC|COMMAND" => || TOPICS.iter().map(|topic| (topic.name, topic.about)).collect(),
        "NAME" if path == "check" => || CHECKS.to_vec(),
        "KEY" if path == "setting" => || {
            let days = Thresholds::default().fields().map(|(key, _)| key);
            plain(days.into_iter().chain([SECOND_READER]))
        },
        "KEY" if path.starts_with("config") => || {
            let keys = Key::ALL.iter().map(|key| (key.as_str(), key.means()));
            keys.chain([("aliases.", "an own name for the words of a command")]).collect()
        },
        _ => return None,
    })
}

fn plain(words: impl IntoIterator<Item = &'static str>) -> Vec<(&'static str, &'static str)> {
    words.into_iter().map(|word| (word, "")).collect()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::arguments::Cli;

    /// The arguments of a command that are completed.
    fn completed(path: &str) -> String {
        let mut command = Cli::command();
        command.build();
        let mut at = &command;
        for word in path.split(' ') {
            at = at.find_subcommand(word).unwrap();
        }
        let globals = ["db", "format", "output", "color"];
        let own = at.get_arguments().filter(|arg| !globals.contains(&arg.get_id().as_str()));
        let named = own.filter_map(|arg| Some(format!("{}={}", arg.get_id(), shown(values(path, arg)?))));
        named.collect::<Vec<_>>().join(" ")
    }

    fn shown(values: Values) -> String {
        match values {
            Values::References(sorts) => sorts.iter().map(|sort| sort.letter()).collect(),
            Values::FileOr(sort) => format!("file|{}", sort.letter()),
            Values::Words(words) => words().first().unwrap().0.to_owned(),
            other => format!("{other:?}").to_lowercase(),
        }
    }

    #[test]
    fn each_argument_is_completed_with_what_its_command_takes() {
        for (path, wanted) in [
            (
                "status",
                "status=no_evidence commitments=C on=today evidence=ER relation=supports dated=today corrects=S \
                 override_rule=needs_search",
            ),
            ("party add", "kind=state parent=parties"),
            ("party merge", "from=parties into=parties"),
            ("release read", "releases=R on=today"),
            ("extract", "file=file|R date=today"),
            ("setting", "key=due_soon_days"),
            ("config set", "key=db"),
            ("check", "names=file"),
            ("report again", "edition=X template=folder lang=en"),
            ("note add", "record=CREP"),
        ] {
            assert_eq!(completed(path), wanted, "{path}");
        }
    }
}
