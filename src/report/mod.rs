//! Reports as values: what they say, worked out from a ledger. Writing them down is another layer's work.

pub mod follow_up;
pub mod lookup;
pub mod month;
pub mod row;
pub mod site;

#[cfg(test)]
pub(crate) use crate::model::fold::fixture;
