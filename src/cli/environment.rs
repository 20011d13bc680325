//! What the program takes from its surroundings: read once, here and nowhere else.

use std::io::IsTerminal;
use std::path::PathBuf;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Utc};

use super::config::key::Key;
use crate::error::{Error, Result};

/// The surroundings of one run.
#[derive(Debug, Clone)]
pub struct Environment {
    /// The time of this run: the clock, or `ONRECORD_NOW`.
    pub now: DateTime<Utc>,
    /// How far the user's clock is from UTC.
    pub offset: FixedOffset,
    /// Who works: `ONRECORD_USER`, else the name that the system knows.
    pub user: String,
    /// ONRECORD_DB
    pub database: Option<PathBuf>,
    /// Where the user's data lies.
    pub data_folder: Option<PathBuf>,
    /// Where the program keeps what it remembers for the user.
    pub state_folder: Option<PathBuf>,
    /// Whether what is typed at a prompt is remembered: not with `ONRECORD_HISTORY=off`.
    pub keeps_history: bool,
    /// The config file, whether it is there or not: ONRECORD_CONFIG, else the one in the user's config folder.
    pub config_file: Option<PathBuf>,
    /// Where the user is at home.
    pub home: Option<PathBuf>,
    /// The variables that settings may come from, those that are set.
    pub variables: Vec<(&'static str, String)>,
    /// The folder for temporary files.
    pub temp_folder: PathBuf,
    /// Whether colour was declined (`NO_COLOR`), or the terminal cannot show it.
    pub no_color: bool,
    /// The terminal can do no more than lines, or its keys cannot be read one by one: choices are numbered lists.
    pub is_plain: bool,
    /// `COLUMNS`, else the terminal's width.
    pub width: Option<usize>,
    /// `LINES`, else the terminal's height.
    pub height: Option<usize>,
    /// Variables that the pager less needs and nobody has set: to show colours and letters, and to end where all fits.
    pub for_less: Vec<(&'static str, &'static str)>,
    /// Standard input is a terminal.
    pub stdin_is_terminal: bool,
    /// Standard output is a terminal.
    pub stdout_is_terminal: bool,
    /// Standard error is a terminal.
    pub stderr_is_terminal: bool,
}

impl Environment {
    /// Reads the surroundings.
    ///
    /// # Errors
    /// `ONRECORD_NOW` is set to something that is not a time.
    #[allow(clippy::disallowed_methods)] // the one place that reads the clock and the environment
    pub fn read() -> Result<Self> {
        let text = |name: &str| std::env::var(name).ok().filter(|v| !v.is_empty());
        let path = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
        let (now, offset) = clock(text("ONRECORD_NOW"))?;
        let home = path("HOME").or_else(|| path("USERPROFILE"));
        // XDG's variable counts everywhere; below it each system has its own place.
        let folder = |xdg: &str, windows: &str, below: &str| {
            let below = if cfg!(target_os = "macos") { "Library/Application Support" } else { below };
            path(xdg)
                .or_else(|| if cfg!(windows) { path(windows) } else { None })
                .or_else(|| Some(home.as_ref()?.join(below)))
        };
        let config_file = path("ONRECORD_CONFIG").or_else(|| {
            Some(folder("XDG_CONFIG_HOME", "APPDATA", ".config")?.join("onrecord").join("config.toml"))
        });
        let data_folder = folder("XDG_DATA_HOME", "LOCALAPPDATA", ".local/share");
        let state_folder = folder("XDG_STATE_HOME", "LOCALAPPDATA", ".local/state");
        let known = Key::ALL
            .iter()
            .flat_map(|key| std::iter::once(key.variable()).chain(key.common_variables().iter().copied()));
        let stdout_is_terminal = std::io::stdout().is_terminal();
        let size = if stdout_is_terminal { terminal_size::terminal_size() } else { None };
        let positive = |name: &str| text(name).and_then(|c| c.parse().ok()).filter(|c: &usize| *c > 0);
        Ok(Self {
            now,
            offset,
            user: ["ONRECORD_USER", "USER", "LOGNAME", "USERNAME"]
                .into_iter()
                .find_map(text)
                .or_else(|| whoami::username().ok().filter(|name| !name.is_empty()))
                .unwrap_or_else(|| "unknown".to_owned()),
            database: path("ONRECORD_DB"),
            data_folder,
            state_folder,
            keeps_history: !text("ONRECORD_HISTORY").is_some_and(|word| word.eq_ignore_ascii_case("off")),
            config_file,
            variables: known.filter_map(|name| Some((name, text(name)?))).collect(),
            no_color: text("NO_COLOR").is_some() || text("TERM").is_some_and(|t| t == "dumb"),
            width: positive("COLUMNS").or_else(|| size.map(|(width, _)| usize::from(width.0))),
            height: positive("LINES").or_else(|| size.map(|(_, height)| usize::from(height.0))),
            home,
            temp_folder: std::env::temp_dir(),
            is_plain: cfg!(not(unix)) || text("TERM").is_none_or(|t| t == "dumb"),
            for_less: [("LESS", "FRX"), ("LESSCHARSET", "utf-8")]
                .into_iter()
                .filter(|(name, _)| text(name).is_none())
                .collect(),
            stdin_is_terminal: std::io::stdin().is_terminal(),
            stdout_is_terminal,
            stderr_is_terminal: std::io::stderr().is_terminal(),
        })
    }

    /// The day it is where the user is.
    pub fn today(&self) -> NaiveDate {
        self.now.with_timezone(&self.offset).date_naive()
    }

    /// A variable that settings may come from.
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.iter().find(|(known, _)| *known == name).map(|(_, text)| text.as_str())
    }

    /// Whether questions can be asked and answered.
    pub fn can_ask(&self) -> bool {
        self.stdin_is_terminal && self.stderr_is_terminal
    }
}

/// The time and how far the user's clock is from UTC: as fixed, else the clock's.
#[allow(clippy::disallowed_methods)] // as above
fn clock(fixed: Option<String>) -> Result<(DateTime<Utc>, FixedOffset)> {
    match fixed {
        Some(fixed) => {
            let at = DateTime::parse_from_rfc3339(&fixed).map_err(|_| {
                Error::usage("bad_now", format!("ONRECORD_NOW is '{fixed}', not a time"))
                    .hint("write it as 2026-03-31T12:00:00Z, or unset it")
            })?;
            let years = 1970..=9999;
            if !years.contains(&at.to_utc().year()) {
                return Err(Error::usage(
                    "bad_now",
                    format!("ONRECORD_NOW is '{fixed}', which no clock shows"),
                )
                .hint("write a time from 1970 to 9999 (UTC), or unset it"));
            }
            Ok((at.to_utc(), *at.offset()))
        }
        None => Ok((Utc::now(), *chrono::Local::now().offset())),
    }
}
