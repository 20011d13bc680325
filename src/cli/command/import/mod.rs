mod all;
mod commitment;
mod evidence;
mod party;
mod release;
mod rows;
mod seen;
mod status;
mod told;

use clap::{Args, Subcommand};

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::Result;
use crate::exchange::columns::Kind;
use crate::exchange::foreign::System;

/// Bring records in: a whole export, a spreadsheet row by row, or what another system keeps
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "Examples:\n  onrecord import commitments ngo.xlsx --key No --dry-run\n  onrecord import commitments ngo.xlsx --key No --on-error skip --rejects bad.csv\n  onrecord import --from taskwarrior tasks.json --set \"by=Regional Water Office\"\n  onrecord import --from ogp commitments.csv --new-party\n  onrecord import --from impact recommendations.csv --set by=Kenya --set made_on=2025-03-01"
)]
pub struct Import {
    #[command(subcommand)]
    what: Option<What>,
    /// taskwarrior (task export), ogp (commitments as CSV) or impact (recommendations as CSV)
    #[arg(long, value_name = "SYSTEM", required = true)]
    from: Option<System>,
    #[command(flatten)]
    rows: rows::Rows,
}

/// What is brought in.
#[derive(Debug, Subcommand)]
enum What {
    All(all::All),
    /// Record the commitments of a spreadsheet, each with its exact words in a release
    ///
    /// Columns: title, quote, release, by, kind, strength, made_on, due, status, evidence and more, by these names, usual
    /// other ones, or --map. The release is named by reference, address, uid, own key or title; where it is not stored
    /// yet, release_text or release_file holds its words. A quote must stand in the text. Kind, strength and title may be
    /// missing: the first two are then as 'extract' reads the words.
    Commitments(rows::Rows),
    /// Store the releases of a spreadsheet, each with its text or the file that holds it
    ///
    /// Columns: title, text or file, issuer, kind, date, event_date, place, url, language.
    Releases(rows::Rows),
    /// Give commitments the statuses of a spreadsheet
    ///
    /// Columns: commitment (C-1, its uid or own key), status, on, note, evidence, evidence_date, reason.
    Statuses(rows::Rows),
    /// Record the evidence of a spreadsheet and what it bears on
    ///
    /// Columns: title, date, publisher, url, excerpt, commitment, relation.
    Evidence(rows::Rows),
    /// Record the parties of a spreadsheet
    ///
    /// Columns: name, short, kind, parent, alias.
    Parties(rows::Rows),
}

impl Import {
    /// Imports.
    pub fn run(self, context: &Context) -> Result<Answer> {
        let (rows, kind, from) = match self.what {
            Some(What::All(all)) => return all.run(context),
            Some(What::Commitments(rows)) => (rows, Kind::Commitments, None),
            Some(What::Releases(rows)) => (rows, Kind::Releases, None),
            Some(What::Statuses(rows)) => (rows, Kind::Statuses, None),
            Some(What::Evidence(rows)) => (rows, Kind::Evidence, None),
            Some(What::Parties(rows)) => (rows, Kind::Parties, None),
            None => (self.rows, Kind::Commitments, self.from),
        };
        rows.run(context, kind, from)
    }
}
