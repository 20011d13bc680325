//! The commands, one file each.

mod add;
mod check;
mod coding;
mod completions;
mod config;
mod confirm;
mod deadline;
mod demo;
mod due;
mod edit;
mod evidence;
mod export;
mod extract;
mod filters;
mod help;
mod history;
mod import;
mod init;
mod link;
mod list;
mod log;
mod looked;
mod man;
mod mcp;
mod note;
mod party;
mod publish;
pub(super) mod query;
mod redo;
mod release;
mod report;
mod review;
mod search;
mod setting;
mod show;
pub(super) mod sql;
mod status;
mod tables;
mod topic;
mod undo;

use clap::{Args, Subcommand};

pub use filters::Filters;

use super::answer::Answer;
use super::context::Context;
use crate::error::Result;

/// Declares the commands: each variant is one file's argument struct.
macro_rules! commands {
    ($($(#[$doc:meta])* $variant:ident($path:path)),+ $(,)?) => {
        /// What the program can do.
        #[derive(Debug, Subcommand)]
        pub enum Command { $($(#[$doc])* $variant($path)),+ }

        impl Command {
            /// Runs the command.
            pub fn run(self, context: &Context) -> Result<Answer> {
                match self { $(Self::$variant(command) => command.run(context)),+ }
            }
        }
    };
}

commands! {
    Init(init::Init),
    Demo(demo::Demo),
    #[command(subcommand)]
    Release(release::Release),
    Extract(extract::Extract),
    Review(Box<review::Review>),
    #[command(subcommand)]
    Coding(coding::Coding),
    Add(Box<add::Add>),
    Edit(Box<edit::Edit>),
    List(list::List),
    Show(show::Show),
    History(history::History),
    Search(search::Search),
    Status(status::StatusArgs),
    Confirm(confirm::Confirm),
    Deadline(deadline::Deadline),
    #[command(subcommand)]
    Evidence(evidence::Evidence),
    Looked(looked::Looked),
    Link(link::Link),
    #[command(subcommand)]
    Party(party::Party),
    #[command(subcommand)]
    Topic(topic::Topic),
    #[command(subcommand)]
    Note(note::Note),
    Due(due::Due),
    #[command(subcommand)]
    Report(report::Report),
    Publish(publish::Publish),
    Import(Box<import::Import>),
    Export(export::Export),
    Sql(sql::Sql),
    Undo(undo::Undo),
    Redo(redo::Redo),
    Log(log::Log),
    #[command(subcommand)]
    Query(query::Query),
    Mcp(mcp::Mcp),
    Setting(setting::Setting),
    Check(check::Check),
    Completions(completions::Completions),
    Man(man::Man),
    Help(help::Help),
    #[command(subcommand)]
    Config(config::ConfigCommand),
}

impl Command {
    /// Whether the command writes its own files, as rows come, and its answer only tells of them.
    pub const fn writes_itself(&self) -> bool {
        matches!(self, Self::Export(_))
    }

    /// Whether a config file that is wrong does not stop it: it mends the file, or helps.
    pub fn works_without_config(&self) -> bool {
        matches!(self, Self::Config(_) | Self::Completions(_) | Self::Man(_) | Self::Help(_))
    }

    /// The section of a report that was asked for.
    pub fn section(&self) -> Option<String> {
        match self {
            Self::Report(report) => report.section(),
            Self::Coding(coding) => coding.section(),
            _ => None,
        }
    }
}

/// Options of every command that writes.
#[derive(Debug, Clone, Args)]
pub struct Write {
    /// Run everything and keep nothing
    #[arg(long)]
    pub dry_run: bool,
}
