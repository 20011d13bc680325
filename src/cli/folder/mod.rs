//! A folder that belongs to this program: its files are written anew where they changed, and taken away when they are no
//! longer part of it.

mod lock;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::whole::{self, cannot_write};
use crate::error::{Error, Result};

use lock::{LOCK, Lock};

/// Names the files that were written, one a line: only these are ever replaced or taken away. Its first line says which
/// edition of the folder they are.
const LIST: &str = ".onrecord-site";
/// Begins the line of the list that is no path.
const MARK: &str = "# ";

/// An own folder, open for one run.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// Kept until the folder is let go; the file stays there, empty.
    lock: Lock,
    mark: Option<String>,
    before: BTreeSet<String>,
    /// How many files were written.
    pub written: usize,
    /// How many were there as they should be.
    pub unchanged: usize,
    /// How many were taken away.
    pub removed: usize,
}

impl Folder {
    /// Opens a folder, or makes it. Nothing in it is changed before [`Folder::begin`].
    ///
    /// # Errors
    /// It is no folder, it holds something and was not made by this, or cannot be written.
    pub fn open(root: &Path) -> Result<Self> {
        let shown = root.display();
        if root.exists() && !root.is_dir() {
            return Err(Error::rejected("not_a_folder", format!("'{shown}' is there, and is no folder"))
                .hint("choose another name"));
        }
        fs::create_dir_all(root).map_err(|e| cannot_write(root, &e))?;
        if fs::symlink_metadata(root.join(LIST)).is_err() {
            let inside = fs::read_dir(root).map_err(|e| cannot_write(root, &e))?;
            if inside.flatten().any(|entry| !is_own(&entry)) {
                return Err(Error::rejected("not_empty", format!("'{shown}' holds other files"))
                    .hint("choose an empty folder, or one that 'publish' has made"));
            }
        }
        let lock = Lock::take(root)?;
        let list = match fs::read_to_string(root.join(LIST)) {
            Ok(list) => list,
            Err(e) if e.kind() == io::ErrorKind::NotFound => String::new(),
            Err(e) => return Err(cannot_write(&root.join(LIST), &e)),
        };
        Ok(Self {
            root: root.to_owned(),
            lock,
            mark: list.lines().next().and_then(|line| line.strip_prefix(MARK)).map(str::to_owned),
            before: list
                .lines()
                .filter(|line| !line.starts_with(MARK) && is_inside(line))
                .map(str::to_owned)
                .collect(),
            written: 0,
            unchanged: 0,
            removed: 0,
        })
    }

    /// What the last run said that the folder holds.
    pub fn mark(&self) -> Option<&str> {
        self.mark.as_deref()
    }

    /// Begins to write the files with these paths; `mark` says what the folder then holds. What a run that was killed
    /// had half written is taken away.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn begin(&mut self, paths: &BTreeSet<String>, mark: &str) -> Result<()> {
        self.mark = Some(mark.to_owned());
        let all: BTreeSet<String> = self.before.union(paths).cloned().collect();
        if self.lock.keeps_others_out {
            for half in self.half_written(&all) {
                let _ = fs::remove_file(half);
            }
        }
        // Whenever this ends, the list names everything that may be there.
        self.list(&all)
    }

    /// The temporary files of earlier runs: those beside a file of the list that has the name they were to get.
    fn half_written(&self, paths: &BTreeSet<String>) -> Vec<PathBuf> {
        let parent = |path: &String| Path::new(path).parent().map(Path::to_owned);
        let folders: BTreeSet<PathBuf> = paths.iter().filter_map(parent).chain([PathBuf::new()]).collect();
        let inside =
            folders.iter().filter(|folder| !self.is_link(&self.root.join(folder))).flat_map(|folder| {
                let entries = fs::read_dir(self.root.join(folder)).into_iter().flatten().flatten();
                entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file())).filter(|entry| {
                    let name = entry.file_name();
                    let becomes = name.to_str().and_then(whole::becomes);
                    let path = becomes.and_then(|name| folder.join(name).to_str().map(str::to_owned));
                    path.is_some_and(|path| path == LIST || paths.contains(&path.replace('\\', "/")))
                })
            });
        inside.map(|entry| entry.path()).collect()
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
        let mark = self.mark.iter().map(|mark| format!("{MARK}{mark}\n"));
        let text: String = mark.chain(paths.iter().map(|path| format!("{path}\n"))).collect();
        self.replace(&self.root.join(LIST), text.as_bytes())
    }

    fn replace(&self, target: &Path, bytes: &[u8]) -> Result<()> {
        let parent = target.parent().unwrap_or(&self.root);
        if self.is_link(parent) {
            return Err(Error::rejected(
                "is_link",
                format!("'{}' leads out of the folder", parent.display()),
            )
            .hint("take the link away, or choose another folder"));
        }
        fs::create_dir_all(parent).map_err(|e| cannot_write(parent, &e))?;
        whole::put(target, bytes, false).map_err(|e| cannot_write(target, &e))
    }

    /// Whether a folder inside leads to somewhere else; the folder itself may be a link.
    fn is_link(&self, folder: &Path) -> bool {
        folder != self.root && fs::symlink_metadata(folder).is_ok_and(|m| m.is_symlink())
    }
}

/// Whether something in a folder without a list comes from a run that was killed before it had written one.
fn is_own(entry: &fs::DirEntry) -> bool {
    let name = entry.file_name();
    name == LOCK || name.to_str().and_then(whole::becomes) == Some(LIST)
}

/// Whether a path of the list stays inside the folder: the list is a file that anybody may have changed.
fn is_inside(path: &str) -> bool {
    !path.is_empty() && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

#[cfg(test)]
mod tests;
