//! Maps answers to documents.
