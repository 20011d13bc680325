//! The words of the domain: no input or output, no SQL, no clock, no environment.

pub mod address;
pub mod agreement;
pub mod coding;
pub mod date;
pub mod digest;
pub mod directory;
pub mod filter;
pub mod flags;
pub mod fold;
pub mod goals;
pub mod language_tag;
pub mod ledger;
pub mod meaning;
pub mod person;
pub mod reference;
pub mod rules;
pub mod shape;
pub mod slip;
pub mod state;
pub mod text;
pub mod thresholds;
pub mod vocabulary;
