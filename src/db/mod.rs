//! (filled below)

pub mod sandbox;
