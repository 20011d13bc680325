//! Reports as values: what they say, worked out from a ledger. Writing them down is another layer's work.

pub mod coding;
mod corrected;
pub mod dossier;
pub mod edition;
pub mod follow_up;
pub mod lookup;
pub mod month;
pub mod party;
pub mod revised;
pub mod row;
pub mod site;
pub mod verified;

#[cfg(test)]
pub(crate) use crate::model::fold::fixture;
