//! The command lines of the demo. The releases are the project's own examples, about invented people.

mod first;
mod second;
mod since;

/// The day as of which the demo's report is made.
pub(in crate::cli::command::demo) const AS_OF: &str = "2025-12-31";

/// The example releases: file name and text.
pub(in crate::cli::command::demo) const RELEASES: [(&str, &str); 3] = [
    (
        "2025-03-14-water-office.md",
        include_str!("../../../../../examples/releases/2025-03-14-water-office.md"),
    ),
    (
        "2025-09-05-joint-statement.txt",
        include_str!("../../../../../examples/releases/2025-09-05-joint-statement.txt"),
    ),
    (PAGE, include_str!("../../../../../examples/releases/2025-11-20-river-forum.html")),
];

/// The release that is a saved web page: only a program with the feature `ingest` reads it.
pub(in crate::cli::command::demo) const PAGE: &str = "2025-11-20-river-forum.html";

const OFFICE: &str = "UN Water Office";

/// The commands, in order: the first release with its commitments, the second, and what has happened since.
pub(in crate::cli::command::demo) fn steps() -> impl Iterator<Item = &'static &'static [&'static str]> {
    first::STEPS.iter().chain(second::STEPS).chain(since::STEPS)
}
