//! Keeps track of what governments and organisations say they will do.
//!
//! The layers, arrows one way (ARCHITECTURE.md draws them, `tests/architecture.rs` holds them):
//! `model` ← `report`; `db` ← `store`; `render` ← `present`; `read`; `cli` on top.

pub mod cli;
pub mod db;
pub mod error;
pub mod exchange;
pub mod extract;
pub mod model;
pub mod present;
pub mod read;
pub mod render;
pub mod report;
pub mod store;
