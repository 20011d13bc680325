//! The follow-up thresholds, in days. Settings of each database; these are the defaults.

/// Numbers of days that the follow-up rules compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Thresholds {
    /// `due_soon`: due within this many days.
    pub due_soon: i64,
    /// `stale`: nothing but restatements for more than this.
    pub stale: i64,
    /// `dormant`: nothing but restatements for more than this.
    pub dormant: i64,
    /// `needs_review` where priority is high, overdue, or due within [`Self::review_due_within`].
    pub review_priority: i64,
    /// How near a due date must be for the shorter review interval.
    pub review_due_within: i64,
    /// `needs_review` of standing commitments (`ongoing`).
    pub review_standing: i64,
    /// `needs_review` of all others.
    pub review_other: i64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            due_soon: 30,
            stale: 180,
            dormant: 365,
            review_priority: 30,
            review_due_within: 60,
            review_standing: 180,
            review_other: 90,
        }
    }
}

impl Thresholds {
    /// The settings' keys in the database, with access to the field each one sets.
    pub fn fields(&mut self) -> [(&'static str, &mut i64); 7] {
        [
            ("due_soon_days", &mut self.due_soon),
            ("stale_days", &mut self.stale),
            ("dormant_days", &mut self.dormant),
            ("review_priority_days", &mut self.review_priority),
            ("review_due_within_days", &mut self.review_due_within),
            ("review_standing_days", &mut self.review_standing),
            ("review_other_days", &mut self.review_other),
        ]
    }
}
