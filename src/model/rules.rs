//! Status rules.
