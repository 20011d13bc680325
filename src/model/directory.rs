//! Well-known parties.
