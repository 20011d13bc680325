use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory as _};
use serde_json::json;

use super::super::answer::{Answer, Made};
use super::super::arguments::Cli;
use super::super::context::Context;
use super::super::manual;
use super::super::output;
use crate::error::{Error, Result};

/// Write the manual pages: one for each command into a folder, or that of the program to standard output
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  onrecord man ~/.local/share/man/man1\n  onrecord man | man -l -")]
pub struct Man {
    /// Where to write them; the folder is made
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Man {
    /// Writes the pages.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let mut command = Cli::command();
        command.build();
        let Some(folder) = self.folder else {
            let page = manual::page(&command, None)?;
            return Answer::text("onrecord.man/1", &json!({"page": String::from_utf8_lossy(&page)}), page);
        };
        let pages = manual::pages(&command)?;
        write(&folder, &pages, context.target.force)?;
        let made = Made::new(folder.display(), format!("{} manual pages written", pages.len()), "");
        let hint = "if 'man onrecord' does not find them, add the folder above to MANPATH";
        Ok(Answer::made(vec![made], false)?.say(hint))
    }
}

/// Puts the pages into a folder. Pages that are there with other contents are replaced by force only.
fn write(folder: &Path, pages: &[(String, Vec<u8>)], force: bool) -> Result<()> {
    fs::create_dir_all(folder)
        .map_err(|e| Error::failed("cannot_write", format!("cannot make '{}': {e}", folder.display())))?;
    let changed = pages.iter().map(|(name, text)| (folder.join(name), text));
    let changed =
        changed.filter(|(path, text)| fs::read(path).ok().as_ref() != Some(*text)).collect::<Vec<_>>();
    if let Some((there, _)) = changed.iter().find(|(path, _)| !force && path.exists()) {
        return Err(Error::rejected("exists", format!("'{}' is another page already", there.display()))
            .hint("choose another folder, or give --force to replace the pages"));
    }
    changed.iter().try_for_each(|(path, text)| output::save(path, text, force))
}
