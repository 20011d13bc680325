//! The settings of a user: flags before the own variable, before the config file, before variables of all programs,
//! before what is built in. The file is read once, and only by what needs it.

pub mod alias;
pub mod edit;
pub mod file;
pub mod key;

use std::fmt;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::output::Color;
use super::words;
use crate::error::{Error, Result};
use crate::present::words::Language;
use crate::render::Format;
use alias::Alias;
use clap::ValueEnum as _;
use key::Key;

/// The longest config file, in bytes.
const LONGEST: u64 = 1 << 20;

/// The pager where none is named.
pub const PAGER: &str = "less -FRX";
/// The editor where none is named.
pub const EDITOR: &str = if cfg!(windows) { "notepad" } else { "vi" };

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Built in.
    Default,
    /// The file, and the line in it.
    File(PathBuf, usize),
    /// This variable.
    Environment(&'static str),
    /// This option of the command line.
    Flag(&'static str),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path, line) => write!(f, "{}:{line}", path.display()),
            Self::Environment(name) => write!(f, "environment {name}"),
            Self::Flag(name) => write!(f, "flag {name}"),
        }
    }
}

/// One setting as it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Which one.
    pub key: Key,
    /// Its value, or what holds without one in words.
    pub text: String,
    /// Where that comes from.
    pub origin: Origin,
}

/// The settings that hold in one run.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// One for each key, in their order.
    pub settings: Vec<Setting>,
    /// Own names of commands.
    pub aliases: Vec<Alias>,
    /// What is wrong with the file or the variables; it counts as not written.
    pub problems: Vec<Error>,
    file: Option<PathBuf>,
    home: Option<PathBuf>,
}

impl Config {
    /// Reads the file and puts variables before it. What is wrong is kept in `problems`: nothing here fails,
    /// so that a broken file stops neither help nor the command that mends it.
    pub fn read(environment: &Environment) -> Self {
        let mut config =
            Self { file: environment.config_file.clone(), home: environment.home.clone(), ..Self::default() };
        let contents = config.contents();
        config.problems = contents.problems;
        config.aliases = contents.aliases;
        for key in Key::ALL {
            let line = contents.lines.iter().rfind(|line| line.key == key);
            let setting = if let Some(setting) = config.of_variable(environment, key, key.variable()) {
                setting
            } else if let Some(line) = line {
                let path = config.file.clone().unwrap_or_default();
                Setting { key, text: line.text.clone(), origin: Origin::File(path, line.line) }
            } else {
                let mut common = key.common_variables().iter();
                common
                    .find_map(|name| config.of_variable(environment, key, name))
                    .unwrap_or_else(|| built_in(key))
            };
            config.settings.push(setting);
        }
        config
    }

    /// Puts an option of the command line before what was set otherwise.
    pub fn flag(&mut self, key: Key, name: &'static str, text: impl ToString) {
        if let Some(setting) = self.settings.iter_mut().find(|setting| setting.key == key) {
            *setting = Setting { key, text: text.to_string(), origin: Origin::Flag(name) };
        }
    }

    fn contents(&self) -> file::Contents {
        let Some(path) = &self.file else { return file::Contents::default() };
        match read_text(path) {
            Ok(Some(text)) => file::read(path, &text, super::command_names),
            Ok(None) => file::Contents::default(),
            Err(e) => file::Contents { problems: vec![e], ..file::Contents::default() },
        }
    }

    fn of_variable(&mut self, environment: &Environment, key: Key, name: &'static str) -> Option<Setting> {
        let text = environment.variable(name)?;
        match key.check(text) {
            Ok(text) => Some(Setting { key, text, origin: Origin::Environment(name) }),
            Err(e) => {
                let message = format!("{name} is '{}': {}", key::shown(text), e.message);
                self.problems.push(Error::usage("bad_variable", message).hint(e.hint.unwrap_or_default()));
                None
            }
        }
    }

    /// Refuses where something is wrong.
    ///
    /// # Errors
    /// The first problem, with how many more there are.
    pub fn require_sound(&self) -> Result<()> {
        let Some(first) = self.problems.first() else { return Ok(()) };
        let more = match self.problems.len() - 1 {
            0 if first.code == "bad_config" => "; 'onrecord config edit' opens the file".to_owned(),
            0 => String::new(),
            more => format!("; {more} more: 'onrecord config list' tells all"),
        };
        let hint = format!("{}{more}", first.hint.as_deref().unwrap_or_default());
        Err(Error { hint: Some(hint), ..first.clone() })
    }

    /// The config file, whether it is there or not.
    ///
    /// # Errors
    /// `no_config_folder` where the user has no folder for it.
    pub fn file(&self) -> Result<&Path> {
        self.file.as_deref().ok_or_else(|| {
            Error::not_found("no_config_folder", "there is no folder for a config file: HOME is not set")
                .hint("name a file with ONRECORD_CONFIG")
        })
    }

    /// The setting as it holds.
    pub fn get(&self, key: Key) -> Setting {
        self.settings.iter().find(|setting| setting.key == key).cloned().unwrap_or_else(|| built_in(key))
    }

    /// The value where one was set.
    fn set(&self, key: Key) -> Option<&str> {
        let setting = self.settings.iter().find(|setting| setting.key == key)?;
        (setting.origin != Origin::Default).then_some(setting.text.as_str())
    }

    /// The database of the config file. `~/` is the user's home; another relative path begins at the file's folder.
    pub fn database(&self) -> Option<PathBuf> {
        let setting = self.settings.iter().find(|setting| setting.key == Key::Db)?;
        let Origin::File(file, _) = &setting.origin else { return None };
        let below = setting.text.strip_prefix("~/").or_else(|| setting.text.strip_prefix("~\\"));
        if let (Some(below), Some(home)) = (below, &self.home) {
            return Some(home.join(below));
        }
        Some(file.parent().map_or_else(|| PathBuf::from(&setting.text), |folder| folder.join(&setting.text)))
    }

    /// The format of answers where the command line names none.
    pub fn format(&self) -> Option<Format> {
        self.set(Key::Format)?.parse().ok()
    }

    /// When to colour.
    pub fn color(&self) -> Color {
        self.set(Key::Color).and_then(|text| Color::from_str(text, true).ok()).unwrap_or_default()
    }

    /// The language of reports.
    pub fn lang(&self) -> Language {
        self.set(Key::Lang).and_then(|text| text.parse().ok()).unwrap_or_default()
    }

    /// Whether answers and questions are plain lines that are read well by ear.
    pub fn accessible(&self) -> bool {
        self.set(Key::Accessible) == Some("true")
    }

    /// The editor and its arguments: the own variable, the file, `VISUAL`, `EDITOR`, else the system's.
    pub fn editor(&self) -> Vec<String> {
        words::program(&self.get(Key::Editor).text).unwrap_or_default()
    }

    /// The pager and its arguments; none where it is turned off. In accessible mode only one that the user named for
    /// this program: others draw on the screen.
    pub fn pager(&self) -> Option<Vec<String>> {
        let setting = self.get(Key::Pager);
        let is_own = match setting.origin {
            Origin::Default => false,
            Origin::Environment(name) => name == Key::Pager.variable(),
            Origin::File(..) | Origin::Flag(_) => true,
        };
        if setting.text == "never" || (self.accessible() && !is_own) {
            return None;
        }
        words::program(&setting.text).ok().filter(|words| !words.is_empty())
    }
}

fn built_in(key: Key) -> Setting {
    Setting { key, text: key.default().to_owned(), origin: Origin::Default }
}

/// The text of the file; none where it is not there.
pub fn read_text(path: &Path) -> Result<Option<String>> {
    let cannot = |what: String| {
        Error::failed("bad_config", format!("'{}' cannot be read: {what}", path.display()))
            .hint("put it right, or name another with ONRECORD_CONFIG")
    };
    let read = fs::metadata(path).and_then(|found| {
        // Asked before opening: a pipe would be waited for, and a device has no end.
        if !found.is_file() {
            return Err(io::Error::other("it is no regular file"));
        }
        let mut bytes = Vec::new();
        fs::File::open(path)?.take(LONGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LONGEST {
            return Err(io::Error::other("it is larger than 1 MiB"));
        }
        Ok(bytes)
    });
    match read {
        Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| cannot("it is not UTF-8".to_owned())),
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(e) => Err(cannot(e.to_string())),
    }
}

#[cfg(test)]
mod tests;
