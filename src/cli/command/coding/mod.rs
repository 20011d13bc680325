mod add;
mod compare;
mod settle;
mod sheet;
mod table;

use clap::{Args, Subcommand};

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::Result;
use crate::model::reference::Sort;
use crate::present;
use crate::store::coding;

/// Blind double coding: two people decide on every sentence of a release without seeing each other
#[derive(Debug, Subcommand)]
pub enum Coding {
    /// Write an empty sheet: a line for each sentence of a release
    Sheet(sheet::Sheet),
    /// Hand in a sheet that was filled in
    Add(add::Add),
    /// List who has coded what, and nothing of what was decided
    List(List),
    /// Compare the coders: agreement, Krippendorff's alpha, and the differences to settle
    Compare(compare::Compare),
    /// Settle a difference, with the reason
    Settle(settle::Settle),
}

#[derive(Debug, Args)]
pub struct List {
    /// Only this release
    #[arg(value_name = "R-1")]
    release: Option<String>,
}

impl Coding {
    /// Runs the command.
    pub fn run(self, context: &Context) -> Result<Answer> {
        match self {
            Self::Sheet(args) => args.run(context),
            Self::Add(args) => args.run(context),
            Self::List(args) => args.run(context),
            Self::Compare(args) => args.run(context),
            Self::Settle(args) => args.run(context),
        }
    }

    /// The section of a comparison that was asked for.
    pub fn section(&self) -> Option<String> {
        match self {
            Self::Compare(compare) => compare.section.clone(),
            _ => None,
        }
    }
}

impl List {
    fn run(self, context: &Context) -> Result<Answer> {
        let store = context.open()?;
        let release = self.release.as_deref().map(|text| Sort::Release.parse(text)).transpose()?;
        if let Some(release) = release {
            crate::store::release::require(store.query(), release.id)?;
        }
        let handed = coding::list(store.query(), release)?;
        Answer::new("onrecord.codings/1", &handed, present::coding::list(&handed))
    }
}
