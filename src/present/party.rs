//! placeholder
use crate::present::words::Words;
use crate::render::Document;
use crate::report::party::PartyReport;
/// t
pub fn document(_: &PartyReport, _: &Words) -> Document { Document::new() }
