//! The prompt of `onrecord sql`, through a pseudo-terminal: keys typed, screen read.

#![cfg(all(unix, feature = "prompt"))]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "demo/mod.rs"]
mod demo;

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use demo::demo;
use rexpect::session::{Options, PtySession, spawn_with_options};

fn program(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(folder).env_clear().env("HOME", folder).env("ONRECORD_USER", "dana");
    command.env("ONRECORD_NOW", "2026-01-15T12:00:00Z").env("NO_COLOR", "1").env("TERM", "xterm");
    command.args(words);
    command
}

/// The prompt, ready for the first line. Escape sequences of the line editor are taken out of what is read.
fn prompt(command: Command) -> Typist {
    let options = Options::new().timeout_ms(Some(30_000)).strip_ansi_escape_codes(true);
    let mut typist = Typist(spawn_with_options(command, options).unwrap());
    typist.sees("can be read here");
    typist.sees("onrecord> ");
    typist
}

struct Typist(PtySession);

impl Typist {
    fn types(&mut self, keys: &str) {
        self.0.send(keys).unwrap();
        self.0.flush().unwrap();
    }

    fn line(&mut self, line: &str) {
        self.types(&format!("{line}\r"));
    }

    fn sees(&mut self, text: &str) -> String {
        self.0.exp_string(text).unwrap()
    }

    fn presses(&mut self, control: char) {
        self.0.send_control(control).unwrap();
    }

    /// Leaves with Ctrl-D; the program ends well.
    fn leaves(mut self) {
        self.presses('d');
        self.0.exp_eof().unwrap();
        let end = self.0.process().wait().unwrap();
        assert!(format!("{end:?}").contains("Exited") && format!("{end:?}").ends_with(", 0)"), "{end:?}");
    }
}

#[test]
fn statements_go_over_lines_and_dot_commands_answer() {
    let folder = demo();
    let mut typist = prompt(program(folder.path(), &["sql"]));
    typist.line("select ref, status");
    typist.line("from commitments -- a remark;");
    typist.line("where ref = 'C-5';");
    typist.sees("C-5  fulfilled");
    typist.line(".views");
    typist.sees("an open commitment with its flags as of today");
    typist.line(".schema deadlines");
    typist.sees("CREATE VIEW deadlines AS");
    typist.line(".schema deadlnes");
    typist.sees("did you mean 'deadlines'?");
    typist.line(".tables");
    typist.sees("commitment_topic");
    typist.line(".format csv");
    typist.line("select 1 as a, ';' as b; select 2 as c;");
    typist.sees("a,b\r\n1,;\r\nc\r\n2\r\n");
    typist.line(".run said");
    typist.sees("asks for 'words' (part of the quote, in any case)");
    typist.sees(".run said words=");
    typist.line(".run said words='joint centre'");
    typist.sees("ref,stated_on,title");
    typist.line("select title from commitments where status = :s;");
    typist.sees("set each one with '.set NAME=VALUE'");
    typist.line(".set s=fulfilled");
    typist.line("select title from commitments where status = :s;");
    typist.sees("title\r\nTraining of forty hydrologists a year\r\n");
    typist.line(".nonsense");
    typist.sees("no command '.nonsense'");
    typist.line(".help");
    typist.sees("Ctrl-C cancels the line");
    typist.line(".quit");
    typist.0.exp_eof().unwrap();
}

#[test]
fn an_error_shows_its_place_and_nothing_can_be_written() {
    let folder = demo();
    let before = std::fs::read(folder.path().join("onrecord.db")).unwrap();
    let mut typist = prompt(program(folder.path(), &["sql"]));
    typist.line("select ref, statu from commitments;");
    typist.sees("no such column: statu (line 1, character 13)");
    typist.sees("  select ref, statu from commitments\r\n              ^\r\n");
    typist.sees("did you mean 'status'?");
    for statement in ["delete from note;", "attach 'x' as x;", "vacuum into 'x';", "pragma query_only = off;"]
    {
        typist.line(statement);
        typist.sees("only reading is allowed here");
    }
    typist.line("select 1; drop table note; select 3;");
    typist.sees("only reading is allowed here");
    typist.leaves();
    assert!(before == std::fs::read(folder.path().join("onrecord.db")).unwrap());
    assert!(!folder.path().join("x").exists());
}

#[test]
fn tab_completes_views_columns_and_commands() {
    let folder = demo();
    let mut typist = prompt(program(folder.path(), &["sql", "--format", "csv"]));
    typist.types("select count(*) as n from evid\t");
    typist.sees("evidence");
    typist.types("_\t where 0;\r");
    typist.sees("n\r\n0\r\n");
    typist.types("select last_ev\t from commitments where ref = 'C-5';\r");
    typist.sees("last_evidence_on\r\n2025-10-30\r\n");
    typist.types(".ru\t due-b\t from=2025-10-01\r");
    typist.sees("due_on,due_precision,ref");
    typist.leaves();
}

#[test]
fn control_c_cancels_a_line_and_a_running_statement_and_control_d_leaves() {
    let folder = demo();
    let mut typist = prompt(program(folder.path(), &["sql", "--time", "600"]));
    typist.types("select 'half a li");
    typist.presses('c');
    typist.sees("onrecord> ");
    typist.line("with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n;");
    std::thread::sleep(std::time::Duration::from_millis(800));
    typist.presses('c');
    typist.sees("error: cancelled");
    typist.sees("onrecord> ");
    typist.line("select 6 * 7 as answer;");
    typist.sees("42");
    typist.sees("onrecord> ");
    typist.leaves();
}

#[test]
fn what_was_typed_is_remembered_for_its_user_alone_unless_turned_off() {
    let folder = demo();
    let history = folder.path().join(".local/state/onrecord/sql_history");
    let mut typist = prompt(program(folder.path(), &["sql"]));
    typist.line("select 'remember me' as x;");
    typist.sees("remember me\r\n");
    typist.line(" select 'a blank before it' as x;");
    typist.sees("a blank before it\r\n");
    typist.leaves();
    let kept = std::fs::read_to_string(&history).unwrap();
    assert!(kept.contains("remember me") && !kept.contains("a blank before it"), "{kept}");
    assert_eq!(std::fs::metadata(&history).unwrap().permissions().mode() & 0o777, 0o600);

    let mut typist = prompt(program(folder.path(), &["sql", "--format", "csv"]));
    typist.types("\u{1b}[A\r");
    typist.sees("x\r\nremember me\r\n");
    typist.leaves();

    std::fs::remove_file(&history).unwrap();
    let mut command = program(folder.path(), &["sql"]);
    command.env("ONRECORD_HISTORY", "off");
    let mut typist = prompt(command);
    typist.line("select 'forget me' as x;");
    typist.sees("forget me\r\n");
    typist.leaves();
    assert!(!history.exists());
}

#[test]
fn an_answer_goes_into_a_file_when_asked() {
    let folder = demo();
    let mut typist = prompt(program(folder.path(), &["sql"]));
    typist.line(".output rows.csv");
    typist.line("select ref from commitments order by id limit 2;");
    typist.sees("wrote 'rows.csv'");
    typist.line("select 'back on screen' as x;");
    typist.sees("back on screen\r\n");
    typist.line(".output onrecord.db");
    typist.sees("is the database itself");
    typist.leaves();
    assert_eq!(std::fs::read_to_string(folder.path().join("rows.csv")).unwrap(), "ref\nC-1\nC-2\n");
}
