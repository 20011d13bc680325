use clap::Args;

use super::super::answer::Answer;
use super::super::complete::{self, Shell};
use super::super::context::Context;
use crate::error::Result;

/// Print a script that completes commands, options and values in your shell
///
/// What is completed are commands, options, files, and what is recorded: references with their titles, parties,
/// topics, statuses, saved queries. The shell asks the program each time, which only reads.
#[derive(Debug, Args)]
#[command(after_help = "Where to put it:\n  \
    bash        onrecord completions bash > ~/.local/share/bash-completion/completions/onrecord\n  \
    zsh         onrecord completions zsh > ~/.zfunc/_onrecord     (~/.zfunc in fpath, before compinit)\n  \
    fish        onrecord completions fish > ~/.config/fish/completions/onrecord.fish\n  \
    PowerShell  onrecord completions powershell >> $PROFILE\n\
    Then open a new shell.")]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
    /// Commands and options only: the script never runs the program
    #[arg(long = "static")]
    fixed: bool,
}

impl Completions {
    /// Prints the script.
    pub fn run(self, _: &Context) -> Result<Answer> {
        let script = if self.fixed { complete::fixed(self.shell) } else { complete::dynamic(self.shell)? };
        let data = serde_json::json!({
            "shell": self.shell.as_str(),
            "script": String::from_utf8_lossy(&script),
        });
        Answer::text("onrecord.completions/1", &data, script)
    }
}
