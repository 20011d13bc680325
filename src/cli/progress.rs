//! How far a long command is: on a terminal only, and only past one second.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use super::context::Context;

/// Nothing is shown before this much time has passed.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line is written anew.
const PAUSE: Duration = Duration::from_millis(200);

/// A line on standard error that counts.
#[derive(Debug)]
pub struct Progress {
    what: &'static str,
    next: Option<Instant>,
    is_shown: bool,
    count: u64,
}

impl Progress {
    /// Begins to count; `what` is what is done to the rows, such as `exporting`.
    pub fn new(context: &Context, what: &'static str) -> Self {
        let next = context.environment.stderr_is_terminal.then(|| now() + PATIENCE);
        Self { what, next, is_shown: false, count: 0 }
    }

    /// One row more.
    pub fn step(&mut self) {
        self.count += 1;
        // A clock is not read for every row.
        if !self.count.is_multiple_of(256) {
            return;
        }
        if let Some(next) = self.next.filter(|next| *next <= now()) {
            let _ = write!(io::stderr().lock(), "\r{}: {} rows", self.what, grouped(self.count));
            (self.next, self.is_shown) = (Some(next.max(now()) + PAUSE), true);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = write!(io::stderr().lock(), "\r\u{1b}[K");
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "how long it takes is asked, not what time it is")]
fn now() -> Instant {
    Instant::now()
}

/// A number as people read it: `1,234,567`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
