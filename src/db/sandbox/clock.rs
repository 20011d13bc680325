//! The deadline of one statement.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Counts the time that a statement works, without the time that its reader takes over the rows: a result
/// may stand in a pager for an hour.
pub(super) struct Clock {
    start: Instant,
    allowed: Duration,
    waited_micros: AtomicU64,
}

impl Clock {
    /// Starts counting.
    pub(super) fn start(allowed: Duration) -> Self {
        #[expect(clippy::disallowed_methods, reason = "a deadline is kept here")]
        let start = Instant::now();
        Self { start, allowed, waited_micros: AtomicU64::new(0) }
    }

    /// Tells whether the allowed time has been used up.
    pub(super) fn has_passed(&self) -> bool {
        let waited = Duration::from_micros(self.waited_micros.load(Ordering::Relaxed));
        self.start.elapsed() > self.allowed.saturating_add(waited)
    }

    /// Does something that does not count.
    pub(super) fn stopped_while<T>(&self, action: impl FnOnce() -> T) -> T {
        let before = self.start.elapsed();
        let answer = action();
        let waited = self.start.elapsed().saturating_sub(before);
        let micros = u64::try_from(waited.as_micros()).unwrap_or(u64::MAX);
        self.waited_micros.fetch_add(micros, Ordering::Relaxed);
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_runs_out_but_not_while_it_is_stopped() {
        let clock = Clock::start(Duration::from_millis(50));
        clock.stopped_while(|| std::thread::sleep(Duration::from_millis(60)));
        assert!(!clock.has_passed());
        std::thread::sleep(Duration::from_millis(60));
        assert!(clock.has_passed());
    }
}
