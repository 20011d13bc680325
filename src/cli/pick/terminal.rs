//! The list on a terminal whose keys are read one by one. The terminal is as it was before, whatever happens.

use std::io::{self, Write as _};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::stdio::{stderr, stdin};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

use super::interrupted;
use super::key::{self, Key};
use super::list::{List, Step};
use crate::cli::environment::Environment;
use crate::error::{Error, Result};
use crate::store::choice::Choice;

/// How long the rest of a key may take to come after its first byte.
const REST: Timespec = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };
/// The screen where nothing tells how large it is.
const SIZE: (usize, usize) = (80, 24);

/// Lets a person pick; none where it was left.
pub fn pick(question: &str, choices: &[Choice], environment: &Environment) -> Result<Option<usize>> {
    let raw = Raw::enter()?;
    let (_, height) = size(environment);
    let mut list = List::new(question, choices, height);
    let step = loop {
        let (width, _) = size(environment);
        show(&list, width, environment)?;
        match press()?.map(|key| list.press(key)) {
            Some(Step::Stay) => {}
            Some(step) => break step,
            None => break Step::Left,
        }
    };
    let (width, _) = size(environment);
    let left = if let Step::Taken(at) = step { list.taken(at, width - 1) + "\r\n" } else { String::new() };
    put(&format!("\r\u{1b}[J{left}"))?;
    drop(raw);
    match step {
        Step::Taken(at) => Ok(Some(at)),
        Step::Interrupted => Err(interrupted()),
        _ => Ok(None),
    }
}

/// Draws the list from the line of the question on, and leaves the cursor behind what was typed.
fn show(list: &List<'_>, width: usize, environment: &Environment) -> Result<()> {
    // The last column is left free: some terminals go on in the next line when it is filled.
    let prompt = list.prompt(width - 1);
    let mut rows = list.draw(width - 1);
    if !environment.no_color {
        for row in rows.iter_mut().filter(|row| row.starts_with('>')) {
            *row = format!("\u{1b}[1m{row}\u{1b}[0m");
        }
    }
    let below = rows.iter().map(|row| format!("\r\n{row}")).collect::<String>();
    put(&format!("\r\u{1b}[J{prompt}{below}\u{1b}[{}A\r{prompt}", rows.len()))
}

fn put(text: &str) -> Result<()> {
    let mut err = io::stderr().lock();
    err.write_all(text.as_bytes()).and_then(|()| err.flush()).map_err(|e| failed(&e))
}

/// The next key; none when the terminal is gone.
fn press() -> Result<Option<Key>> {
    let Some(first) = byte().map_err(|e| failed(&e))? else { return Ok(None) };
    Ok(Some(key::read(first, || if is_more() { byte().ok().flatten() } else { None })))
}

fn byte() -> io::Result<Option<u8>> {
    let mut buffer = [0];
    loop {
        match rustix::io::read(stdin(), &mut buffer) {
            Ok(0) => return Ok(None),
            Ok(_) => return Ok(Some(buffer[0])),
            Err(rustix::io::Errno::INTR) => {}
            Err(e) => return Err(e.into()),
        }
    }
}

fn is_more() -> bool {
    let input = stdin();
    let mut wanted = [PollFd::new(&input, PollFlags::IN)];
    poll(&mut wanted, Some(&REST)).is_ok_and(|ready| ready > 0)
}

/// Columns and lines of the screen.
fn size(environment: &Environment) -> (usize, usize) {
    let known = terminal_size::terminal_size_of(stderr());
    let (width, height) = known.map_or(SIZE, |(width, height)| (width.0.into(), height.0.into()));
    let width = environment.width.unwrap_or(width);
    (width.max(20), if height == 0 { SIZE.1 } else { height })
}

fn failed(e: &io::Error) -> Error {
    Error::failed("cannot_ask", format!("cannot ask: {e}"))
}

/// Keys come one by one and are not shown, until it is dropped.
struct Raw(Termios);

impl Raw {
    fn enter() -> Result<Self> {
        let before = tcgetattr(stdin()).map_err(|e| failed(&e.into()))?;
        let mut raw = before.clone();
        raw.make_raw();
        tcsetattr(stdin(), OptionalActions::Drain, &raw).map_err(|e| failed(&e.into()))?;
        Ok(Self(before))
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        // Nobody is left to tell where it fails.
        let _ = tcsetattr(stdin(), OptionalActions::Drain, &self.0);
    }
}
