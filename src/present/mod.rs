//! Maps answers to documents: what people read in place of the data.

mod anchors;
mod charts;
pub mod commitment;
pub mod follow_up;
pub mod history;
pub mod hits;
pub mod month;
mod phrase;
pub mod site;
pub mod word;
pub mod words;
