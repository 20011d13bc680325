//! Every web page of the annotated corpus: its sentences stand in the text, and little else.

use std::path::Path;

use super::read;

/// Where the corpus may lie, seen from the sources.
const CORPUS: [&str; 2] = ["../shared/corpus/dev", "../../shared/corpus/dev"];

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn sentences_of_the_corpus_stand_in_the_main_text_and_menus_do_not() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Some(entries) = CORPUS.iter().find_map(|folder| std::fs::read_dir(here.join(folder)).ok()) else {
        eprintln!("skipped: the corpus is not here ({})", CORPUS.join(", "));
        return;
    };
    let (mut sentences, mut standing, mut pages) = (0, 0, 0);
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_none_or(|e| e != "html" && e != "htm") {
            continue;
        }
        pages += 1;
        let release = read(&std::fs::read(&path).unwrap(), &path.to_string_lossy()).unwrap();
        let text = fold(&release.text);
        let mut gold = 0;
        for line in std::fs::read_to_string(path.with_extension("sents.jsonl")).unwrap().lines() {
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            let sentence = fold(value["sentence"].as_str().unwrap());
            sentences += 1;
            gold += sentence.len() + 1;
            if text.contains(&sentence) {
                standing += 1;
            } else {
                eprintln!("missing in {}: {sentence}", path.display());
            }
        }
        eprintln!("{}: {} bytes of text for {gold} of sentences", path.display(), text.len());
        assert!(text.len() * 100 <= gold * 115, "{}: too much text\n{}", path.display(), release.text);
        for f in &release.found {
            eprintln!("  {}: {} ({})", f.field, f.value, f.place);
        }
    }
    eprintln!("{standing} of {sentences} sentences stand in {pages} pages");
    assert!(standing * 100 >= sentences * 98);
}
