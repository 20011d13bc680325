//! Folders that are written, written again, and found half written.

use super::*;
use crate::error::Kind;

fn paths(paths: &[&str]) -> BTreeSet<String> {
    paths.iter().map(|path| (*path).to_owned()).collect()
}

fn write(root: &Path, files: &[(&str, &str)]) -> Result<(usize, usize, usize)> {
    let paths = paths(&files.iter().map(|(path, _)| *path).collect::<Vec<_>>());
    let mut folder = Folder::open(root)?;
    folder.begin(&paths, "en")?;
    for (path, text) in files {
        folder.write(path, text.as_bytes())?;
    }
    folder.finish(&paths)?;
    Ok((folder.written, folder.unchanged, folder.removed))
}

#[test]
fn only_what_changed_is_written_and_what_is_gone_is_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("site");
    assert_eq!(write(&root, &[("a.html", "1"), ("b/c.html", "2")]), Ok((2, 0, 0)));
    assert_eq!(write(&root, &[("a.html", "1"), ("b/c.html", "2")]), Ok((0, 2, 0)));
    fs::write(root.join("own.txt"), "of somebody").unwrap();
    assert_eq!(write(&root, &[("a.html", "3")]), Ok((1, 0, 1)));
    assert!(!root.join("b/c.html").exists() && root.join("own.txt").exists());
}

#[test]
fn what_a_run_that_was_cut_short_left_is_taken_away_by_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut cut = Folder::open(folder.path()).unwrap();
    cut.begin(&paths(&["a", "b"]), "en").unwrap();
    cut.write("b", b"left").unwrap();
    let second = write(folder.path(), &[("a", "1")]).unwrap_err();
    assert_eq!((second.kind, second.code), (Kind::Busy, "busy"));
    drop(cut);
    assert_eq!(write(folder.path(), &[("a", "1")]), Ok((1, 0, 1)));
}

#[test]
fn other_peoples_files_are_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("site");
    fs::create_dir(&root).unwrap();
    fs::write(root.join("index.html"), "mine").unwrap();
    assert_eq!(write(&root, &[("index.html", "1")]).unwrap_err().code, "not_empty");
    fs::remove_file(root.join("index.html")).unwrap();
    fs::write(folder.path().join("outside"), "mine").unwrap();
    fs::write(root.join(LIST), "../outside\n/etc/hosts\n").unwrap();
    assert_eq!(write(&root, &[("index.html", "1")]), Ok((1, 0, 0)));
    assert!(folder.path().join("outside").exists());
}

#[test]
fn what_a_killed_run_had_half_written_is_taken_away_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("site");
    fs::create_dir(&root).unwrap();
    // Killed before there was a list, and once more in the middle of everything.
    fs::write(root.join("..onrecord-site.77.tmp"), "half").unwrap();
    assert_eq!(write(&root, &[("a.html", "1"), ("b/c.html", "2")]), Ok((2, 0, 0)));
    let half = [".a.html.77.tmp", "b/.c.html.77-3.tmp", "..onrecord-site.5.tmp"];
    let other = [".a.html.tmp", ".a.html.x7.tmp", ".mine.77.tmp", "b/.a.html.77.tmp", "a.html.77.tmp"];
    for name in half.iter().chain(&other) {
        fs::write(root.join(name), "half").unwrap();
    }
    fs::create_dir(root.join("b/.c.html.9.tmp")).unwrap();
    assert_eq!(write(&root, &[("a.html", "1"), ("b/c.html", "2")]), Ok((0, 2, 0)));
    assert!(half.iter().all(|name| !root.join(name).exists()), "half-written files stay");
    assert!(other.iter().all(|name| root.join(name).exists()) && root.join("b/.c.html.9.tmp").is_dir());
}

#[test]
fn a_folder_says_what_the_last_run_put_into_it() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Folder::open(folder.path()).unwrap().mark(), None);
    assert_eq!(write(folder.path(), &[("a", "1")]), Ok((1, 0, 0)));
    let mut again = Folder::open(folder.path()).unwrap();
    assert_eq!(again.mark(), Some("en"));
    again.begin(&paths(&["a"]), "kk").unwrap();
    drop(again);
    assert_eq!(Folder::open(folder.path()).unwrap().mark(), Some("kk"));
}
