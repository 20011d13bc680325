//! Text: folding, finding quotes.
