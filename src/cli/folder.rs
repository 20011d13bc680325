//! A folder that belongs to this program: its files are written anew where they changed, and taken away when they are no
//! longer part of it.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::error::{Error, Kind, Result};

/// Names the files that were written, one a line: only these are ever replaced or taken away.
const LIST: &str = ".onrecord-site";
/// Held while the folder is written: two runs at once would take each other's files away.
const LOCK: &str = ".onrecord-site.lock";

/// An own folder.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// Locked until the folder is let go; it stays there, empty.
    _lock: File,
    before: BTreeSet<String>,
    /// How many files were written.
    pub written: usize,
    /// How many were there as they should be.
    pub unchanged: usize,
    /// How many were taken away.
    pub removed: usize,
}

impl Folder {
    /// Opens a folder, or makes it, for files with these paths.
    ///
    /// # Errors
    /// It is no folder, it holds something and was not made by this, or cannot be written.
    pub fn open(root: &Path, paths: &BTreeSet<String>) -> Result<Self> {
        let shown = root.display();
        if root.exists() && !root.is_dir() {
            return Err(Error::rejected("not_a_folder", format!("'{shown}' is there, and is no folder"))
                .hint("choose another name"));
        }
        fs::create_dir_all(root).map_err(|e| cannot_write(root, &e))?;
        if fs::symlink_metadata(root.join(LIST)).is_err() {
            let inside = fs::read_dir(root).map_err(|e| cannot_write(root, &e))?;
            if inside.flatten().any(|entry| entry.file_name() != LOCK) {
                return Err(Error::rejected("not_empty", format!("'{shown}' holds other files"))
                    .hint("choose an empty folder, or one that 'publish' has made"));
            }
        }
        let lock = lock(root)?;
        let before = match fs::read_to_string(root.join(LIST)) {
            Ok(list) => list.lines().filter(|path| is_inside(path)).map(str::to_owned).collect(),
            Err(e) if e.kind() == io::ErrorKind::NotFound => BTreeSet::new(),
            Err(e) => return Err(cannot_write(&root.join(LIST), &e)),
        };
        let folder =
            Self { root: root.to_owned(), _lock: lock, before, written: 0, unchanged: 0, removed: 0 };
        // Whenever this ends, the list names everything that may be there.
        folder.list(&folder.before.union(paths).cloned().collect())?;
        Ok(folder)
    }

    /// Writes a file, unless it is there with the same bytes. Not synced one by one: what a crash cuts short, the next run
    /// finds changed.
    pub fn write(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let target = self.root.join(path);
        if fs::read(&target).is_ok_and(|there| there == bytes) {
            self.unchanged += 1;
            return Ok(());
        }
        if !self.before.contains(path) && fs::symlink_metadata(&target).is_ok() {
            return Err(Error::rejected(
                "not_ours",
                format!("'{}' is there, and was not written by 'publish'", target.display()),
            )
            .hint("move it away, or choose another folder"));
        }
        self.replace(&target, bytes)?;
        self.written += 1;
        Ok(())
    }

    /// Takes away what was written before and is none of these paths.
    pub fn finish(&mut self, paths: &BTreeSet<String>) -> Result<()> {
        for path in self.before.difference(paths) {
            let target = self.root.join(path);
            match fs::remove_file(&target) {
                Ok(()) => self.removed += 1,
                Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                Err(e) => return Err(cannot_write(&target, &e)),
            }
        }
        self.list(paths)
    }

    fn list(&self, paths: &BTreeSet<String>) -> Result<()> {
        let text: String = paths.iter().map(|path| format!("{path}\n")).collect();
        self.replace(&self.root.join(LIST), text.as_bytes())
    }

    /// A temporary file beside it, then renamed.
    fn replace(&self, target: &Path, bytes: &[u8]) -> Result<()> {
        let parent = target.parent().unwrap_or(&self.root);
        if parent != self.root && fs::symlink_metadata(parent).is_ok_and(|m| m.is_symlink()) {
            return Err(Error::rejected(
                "is_link",
                format!("'{}' leads out of the folder", parent.display()),
            )
            .hint("take the link away, or choose another folder"));
        }
        fs::create_dir_all(parent).map_err(|e| cannot_write(parent, &e))?;
        let mut name = OsString::from(".");
        name.push(target.file_name().unwrap_or_default());
        name.push(format!(".{}.tmp", std::process::id()));
        let temporary = target.with_file_name(name);
        fs::write(&temporary, bytes).and_then(|()| fs::rename(&temporary, target)).map_err(|e| {
            let _ = fs::remove_file(&temporary);
            cannot_write(target, &e)
        })
    }
}

/// Takes the lock of a folder. Where the file system has no locks, nobody can be kept out.
fn lock(root: &Path) -> Result<File> {
    let path = root.join(LOCK);
    let file = File::options().create(true).truncate(false).write(true).open(&path);
    let file = file.map_err(|e| cannot_write(&path, &e))?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(Error::new(
            Kind::Busy,
            "busy",
            format!("'{}' is being published by another run", root.display()),
        )
        .hint("wait until it has ended, and try again")),
        _ => Ok(file),
    }
}

/// Whether a path of the list stays inside the folder: the list is a file that anybody may have changed.
fn is_inside(path: &str) -> bool {
    !path.is_empty() && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

fn cannot_write(path: &Path, e: &io::Error) -> Error {
    Error::failed("cannot_write", format!("cannot write '{}': {e}", path.display()))
        .hint("check that the folder exists and can be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(paths: &[&str]) -> BTreeSet<String> {
        paths.iter().map(|path| (*path).to_owned()).collect()
    }

    fn write(root: &Path, files: &[(&str, &str)]) -> Result<(usize, usize, usize)> {
        let paths = paths(&files.iter().map(|(path, _)| *path).collect::<Vec<_>>());
        let mut folder = Folder::open(root, &paths)?;
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
        let mut cut = Folder::open(folder.path(), &paths(&["a", "b"])).unwrap();
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
}
