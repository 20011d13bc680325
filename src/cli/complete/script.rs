//! The scripts that make a shell ask.

use clap::{CommandFactory as _, ValueEnum};
use clap_complete::aot;

use super::super::arguments::Cli;
use super::{ASKED, shells};
use crate::error::{Error, Result};

/// The shells there are scripts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// bash 4.4 or newer.
    Bash,
    /// zsh.
    Zsh,
    /// fish.
    Fish,
    /// PowerShell, on every system.
    #[value(name = "powershell", alias = "pwsh")]
    Power,
}

impl Shell {
    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
            Self::Power => "powershell",
        }
    }
}

/// The script that makes a shell ask the program at each completion.
///
/// # Errors
/// None that is known: the script is written into memory.
pub fn dynamic(shell: Shell) -> Result<Vec<u8>> {
    let mut script = Vec::new();
    let completer = shells::ALL.completer(shell.as_str());
    let completer =
        completer.ok_or_else(|| Error::failed("no_shell", "there is no script for this shell"))?;
    completer
        .write_registration(ASKED, "onrecord", "onrecord", "onrecord", &mut script)
        .map_err(|e| Error::failed("no_script", format!("the script cannot be written: {e}")))?;
    if !script.ends_with(b"\n") {
        script.push(b'\n');
    }
    Ok(script)
}

/// A script with the commands and options of this version, which asks nobody.
pub fn fixed(shell: Shell) -> Vec<u8> {
    let shell = match shell {
        Shell::Bash => aot::Shell::Bash,
        Shell::Zsh => aot::Shell::Zsh,
        Shell::Fish => aot::Shell::Fish,
        Shell::Power => aot::Shell::PowerShell,
    };
    let mut script = Vec::new();
    aot::generate(shell, &mut Cli::command(), "onrecord", &mut script);
    script
}
