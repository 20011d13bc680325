//! Reports as values: what they say, worked out from a ledger. Writing them down is another layer's work.

#[cfg(test)]
pub(crate) use crate::model::fold::fixture;
