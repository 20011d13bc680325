//! Maps answers to documents: what people read in place of the data.

mod anchors;
mod charts;
pub mod coding;
pub mod commitment;
pub mod dossier;
pub mod edition;
pub mod follow_up;
pub mod history;
pub mod hits;
pub mod log;
pub mod month;
pub mod party;
mod phrase;
mod record;
mod revised;
pub mod second_reading;
pub mod site;
pub mod word;
pub mod words;

#[cfg(test)]
mod tests;
