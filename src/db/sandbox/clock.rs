//! The deadline of one statement.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Counts the time that a statement works, without the time that its reader takes over the rows: a result
/// may stand in a pager for an hour.
pub(super) struct Clock {
    start: Instant,
    allowed: Duration,
    waited_micros: AtomicU64,
    stop: Option<Arc<AtomicBool>>,
}

impl Clock {
    /// Starts counting. The time has also passed as soon as `stop` says so.
    pub(super) fn start(allowed: Duration, stop: Option<Arc<AtomicBool>>) -> Self {
        #[expect(clippy::disallowed_methods, reason = "a deadline is kept here")]
        let start = Instant::now();
        Self { start, allowed, waited_micros: AtomicU64::new(0), stop }
    }

    /// Tells whether the allowed time has been used up.
    pub(super) fn has_passed(&self) -> bool {
        if self.stop.as_ref().is_some_and(|stop| stop.load(Ordering::Relaxed)) {
            return true;
        }
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
        let clock = Clock::start(Duration::from_millis(50), None);
        clock.stopped_while(|| std::thread::sleep(Duration::from_millis(60)));
        assert!(!clock.has_passed());
        std::thread::sleep(Duration::from_millis(60));
        assert!(clock.has_passed());
    }

    #[test]
    fn the_clock_runs_out_at_once_when_it_is_told_to() {
        let stop = Arc::new(AtomicBool::new(false));
        let clock = Clock::start(Duration::from_secs(3600), Some(Arc::clone(&stop)));
        assert!(!clock.has_passed());
        stop.store(true, Ordering::Relaxed);
        assert!(clock.has_passed());
    }
}
