//! What the program takes from its surroundings: read once, here and nowhere else.

use std::io::IsTerminal;
use std::path::PathBuf;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Utc};

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
    /// The folder for temporary files.
    pub temp_folder: PathBuf,
    /// VISUAL, else EDITOR: a command with its arguments.
    pub editor: Option<String>,
    /// Whether colour was declined (`NO_COLOR`), or the terminal cannot show it.
    pub no_color: bool,
    /// The terminal can do no more than lines, or its keys cannot be read one by one: choices are numbered lists.
    pub is_plain: bool,
    /// `COLUMNS`, else the terminal's width.
    pub width: Option<usize>,
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
        let (now, offset) = match text("ONRECORD_NOW") {
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
                (at.to_utc(), *at.offset())
            }
            None => (Utc::now(), *chrono::Local::now().offset()),
        };
        let data_folder = path("XDG_DATA_HOME")
            .or_else(|| if cfg!(windows) { path("LOCALAPPDATA") } else { None })
            .or_else(|| {
                let home = path("HOME").or_else(|| path("USERPROFILE"))?;
                let below =
                    if cfg!(target_os = "macos") { "Library/Application Support" } else { ".local/share" };
                Some(home.join(below))
            });
        let stdout_is_terminal = std::io::stdout().is_terminal();
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
            temp_folder: std::env::temp_dir(),
            editor: text("VISUAL").or_else(|| text("EDITOR")),
            no_color: text("NO_COLOR").is_some() || text("TERM").is_some_and(|t| t == "dumb"),
            is_plain: cfg!(not(unix)) || text("TERM").is_none_or(|t| t == "dumb"),
            width: text("COLUMNS").and_then(|c| c.parse().ok()).filter(|c| *c > 0).or_else(|| {
                let size = if stdout_is_terminal { terminal_size::terminal_size() } else { None };
                size.map(|(width, _)| usize::from(width.0))
            }),
            stdin_is_terminal: std::io::stdin().is_terminal(),
            stdout_is_terminal,
            stderr_is_terminal: std::io::stderr().is_terminal(),
        })
    }

    /// The day it is where the user is.
    pub fn today(&self) -> NaiveDate {
        self.now.with_timezone(&self.offset).date_naive()
    }

    /// Whether questions can be asked and answered.
    pub fn can_ask(&self) -> bool {
        self.stdin_is_terminal && self.stderr_is_terminal
    }
}
