//! From a text to the commitments it may state: exact quotations with kind, strength, parties and deadline.
//!
//! Pure and deterministic: no input or output, no clock, time linear in the size of the text. The steps: sentences
//! ([`sentence`]), words ([`token`]), cues found by the grammar of the language ([`grammar`], [`pattern`]), each
//! weighed in its clause ([`cue`], [`subject`]), one candidate for each undertaking ([`undertaking`]), then who
//! ([`parties`]), until when ([`due`]), about what ([`topics`]). What counts is said in the README.

mod candidate;
mod cue;
mod due;
mod grammar;
mod language;
pub mod likeness;
mod list;
mod mark;
mod names;
pub mod outside;
mod parties;
mod pattern;
mod propose;
mod sentence;
mod strength;
mod subject;
mod token;
mod topics;
mod undertaking;
mod unit;

pub use candidate::{Candidate, Reason, Rejection};
pub use language::language;
pub use propose::{Context, KnownParty, propose};
pub use unit::units;
