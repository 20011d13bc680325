//! Folds events into states.
