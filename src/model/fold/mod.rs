//! Folds events into states: what the ledger says of a commitment on a day.
//!
//! An event that another one corrects is out of force, and the status of a day is
//! the event in force with the greatest (effective date, recorded time). The ledger given decides what is known.

mod case;
mod casebook;
mod day;
#[cfg(test)]
pub(crate) mod fixture;
mod shelf;
mod standing;

pub use case::Case;
pub use casebook::Casebook;
pub use standing::{Transition, history, transitions};
