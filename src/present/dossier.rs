//! placeholder
use crate::present::words::Words;
use crate::render::Document;
use crate::report::dossier::Dossier;
/// t
pub fn document(_: &Dossier, _: &Words) -> Document { Document::new() }
