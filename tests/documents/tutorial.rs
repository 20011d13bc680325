//! The tutorial with a spreadsheet, run as it is written.

use std::fs;

use super::session::{Look, parse, play_in};
use super::{blocks, root};

#[test]
fn the_tutorial_with_a_spreadsheet_says_what_the_program_says() {
    let folder = tempfile::tempdir().unwrap();
    let examples = root().join("examples/spreadsheet");
    for file in ["commitments.csv", "releases.csv"] {
        fs::copy(examples.join(file), folder.path().join(file)).unwrap();
    }
    let path = examples.join("README.md");
    let mut text = fs::read_to_string(&path).unwrap();
    let written = blocks(&text, "console").into_iter().map(str::to_owned).collect::<Vec<_>>();
    assert!(written.len() > 4, "the tutorial is gone");
    let said =
        written.iter().map(|block| play_in(&folder, &parse(block), Look::Terminal)).collect::<Vec<_>>();
    if std::env::var_os("ONRECORD_BLESS").is_some() {
        for (written, said) in written.iter().zip(&said) {
            text = text.replacen(&format!("```console\n{written}```"), &format!("```console\n{said}```"), 1);
        }
        fs::write(path, text).unwrap();
        return;
    }
    assert_eq!(written.concat(), said.concat());
}
