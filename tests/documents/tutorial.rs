//! The tutorial with a spreadsheet, run as it is written, in a folder of its own.

use std::fs;

use super::session::{Look, parse, play_in};
use super::{blocks, readme, rewrite, root};

/// The README around the tutorial, and the tutorial.
pub fn parted(text: &str) -> [&str; 3] {
    let (before, rest) = text.split_once("\n### From a spreadsheet to a monthly report\n").unwrap();
    let (tutorial, after) = rest.split_once("\n## ").unwrap();
    [before, tutorial, after]
}

#[test]
fn the_tutorial_with_a_spreadsheet_says_what_the_program_says() {
    let folder = tempfile::tempdir().unwrap();
    for file in ["commitments.csv", "releases.csv"] {
        fs::copy(root().join("examples/spreadsheet").join(file), folder.path().join(file)).unwrap();
    }
    let text = readme();
    let written = blocks(parted(&text)[1], "console");
    assert!(written.len() > 4, "the tutorial is gone");
    let said =
        written.iter().map(|block| play_in(&folder, &parse(block), Look::Terminal)).collect::<Vec<_>>();
    if std::env::var_os("ONRECORD_BLESS").is_some() {
        rewrite(|text| {
            written.iter().zip(&said).fold(text.to_owned(), |text, (written, said)| {
                text.replacen(&format!("```console\n{written}```"), &format!("```console\n{said}```"), 1)
            })
        });
        return;
    }
    assert_eq!(written.concat(), said.concat());
}
