mod all;
mod commitment;
mod evidence;
mod party;
mod release;
mod rows;
mod status;
mod told;

use clap::Subcommand;

use super::super::answer::Answer;
use super::super::context::Context;
use crate::error::Result;
use crate::exchange::columns::Kind;

/// Bring records in: a whole export, or a spreadsheet row by row
#[derive(Debug, Subcommand)]
pub enum Import {
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
        match self {
            Self::All(all) => all.run(context),
            Self::Commitments(rows) => rows.run(context, Kind::Commitments),
            Self::Releases(rows) => rows.run(context, Kind::Releases),
            Self::Statuses(rows) => rows.run(context, Kind::Statuses),
            Self::Evidence(rows) => rows.run(context, Kind::Evidence),
            Self::Parties(rows) => rows.run(context, Kind::Parties),
        }
    }
}
