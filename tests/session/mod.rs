//! Sessions of the command line, written down and run again: shared by the transcripts and the documents' tests.

#![allow(dead_code, unreachable_pub, unused_imports)]

pub mod run;
pub mod script;

pub use run::{Look, play, play_in};
pub use script::parse;
