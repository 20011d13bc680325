//! How much a statement may use.

use std::time::Duration;

use clap::Args;

use super::super::super::context::BUSY;
use crate::db::sandbox::Limits;

/// Limits, the same for a statement and a saved query.
#[derive(Debug, Clone, Copy, Args)]
pub struct Most {
    /// Most rows to give
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    rows: usize,
    /// Most seconds to work
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    time: u64,
}

impl Most {
    /// As the sandbox takes them.
    pub fn limits(self) -> Limits {
        Limits { time: Duration::from_secs(self.time), rows: self.rows, busy: BUSY }
    }
}
