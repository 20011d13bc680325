//! Feeds broken files to every reader and to the extractor, for as long as it is told.
//!
//! ```sh
//! cargo run --release --example fuzz -- 60            # seconds for all targets together
//! cargo run --release --example fuzz -- 60 html 7     # one target, from another seed of the random numbers
//! ```
//!
//! The same seed gives the same inputs. A panic, an answer that breaks a promise or an input that is slow for its size
//! is reported with the file that provoked it, and the program ends with 1. It runs on the stable toolchain; coverage
//! is not measured, so the seeds (`seeds.rs`) hold something of each construct that the readers know.

#![allow(clippy::print_stdout, clippy::disallowed_methods, clippy::unwrap_used)]

mod mutate;
mod seeds;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use mutate::Mutator;
use onrecord::extract::{Context, propose};
use onrecord::read::{MediaType, ReadOptions, read_release};

/// An input may take this long, and as much again for each 100 kB; a build that is not optimised has three times as long.
const SLOW: Duration = Duration::from_secs(if cfg!(debug_assertions) { 6 } else { 2 });

/// What is fed.
const TARGETS: [(&str, Option<MediaType>); 6] = [
    ("extract", None),
    ("text", Some(MediaType::Plain)),
    ("html", Some(MediaType::Html)),
    ("pdf", Some(MediaType::Pdf)),
    ("docx", Some(MediaType::Docx)),
    ("eml", Some(MediaType::Mail)),
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let seconds: f64 = arguments.next().and_then(|a| a.parse().ok()).unwrap_or(10.0);
    let only = arguments.next().filter(|name| name != "all");
    let seed = arguments.next().and_then(|a| a.parse().ok()).unwrap_or(1);
    let targets: Vec<_> =
        TARGETS.iter().filter(|(name, _)| only.as_ref().is_none_or(|only| only == name)).collect();
    let Ok(count) = u32::try_from(targets.len().max(1)) else { return ExitCode::FAILURE };
    let folder = std::env::temp_dir().join(format!("onrecord-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    // Panics are counted; what they say would drown the report.
    std::panic::set_hook(Box::new(|_| {}));
    let mut found = 0;
    for (name, media_type) in targets {
        let time = Duration::from_secs_f64(seconds) / count;
        found += run(name, *media_type, time, seed, &folder);
    }
    if found == 0 {
        let _ = std::fs::remove_dir_all(&folder);
        return ExitCode::SUCCESS;
    }
    println!("{found} findings, kept in {}", folder.display());
    ExitCode::FAILURE
}

/// Feeds one target; the number of findings.
fn run(name: &str, media_type: Option<MediaType>, time: Duration, seed: u64, folder: &Path) -> usize {
    let seeds = seeds::of(name);
    let mut mutator = Mutator::new(seed);
    let (begun, mut runs, mut found, mut slowest) = (Instant::now(), 0_u64, 0, Duration::ZERO);
    while begun.elapsed() < time && found < 5 {
        let input = mutator.next(&seeds);
        // Where even the process ends (a stack that is too deep), the last input is still there.
        let last = folder.join(format!("{name}-last"));
        std::fs::write(&last, &input).unwrap();
        let started = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| feed(name, media_type, &input)));
        let mut took = started.elapsed();
        runs += 1;
        let allowed = SLOW * u32::try_from(1 + input.len() / 100_000).unwrap_or(u32::MAX);
        if took > allowed && outcome.is_ok() {
            // The machine may have been busy with something else.
            let again = Instant::now();
            let _ = catch_unwind(AssertUnwindSafe(|| feed(name, media_type, &input)));
            took = took.min(again.elapsed());
        }
        slowest = slowest.max(took);
        let wrong = match outcome {
            Err(_) => Some("panics".to_owned()),
            Ok(Err(broken)) => Some(broken),
            Ok(Ok(())) if took > allowed => Some(format!("takes {took:?}")),
            Ok(Ok(())) => None,
        };
        if let Some(wrong) = wrong {
            found += 1;
            let kept: PathBuf = folder.join(format!("{name}-{found}"));
            std::fs::copy(&last, &kept).unwrap();
            println!("{name}: {wrong}: {}", kept.display());
        }
    }
    println!("{name}: {runs} inputs, {found} findings, the slowest took {slowest:.1?}");
    found
}

/// One input; the error says which promise was broken.
fn feed(name: &str, media_type: Option<MediaType>, input: &[u8]) -> Result<(), String> {
    let Some(media_type) = media_type else {
        return extract(&String::from_utf8_lossy(input));
    };
    let options = ReadOptions { media_type: Some(media_type), ..ReadOptions::default() };
    match read_release(input, name, &options) {
        Ok(read) => extract(&read.text),
        // A broken file is refused in one line.
        Err(e) if e.message.contains('\n') => Err(format!("is refused in several lines: {:?}", e.message)),
        Err(_) => Ok(()),
    }
}

/// Every quote is the text between its offsets, in every language, and the same twice.
fn extract(text: &str) -> Result<(), String> {
    let chars: Vec<char> = text.chars().collect();
    for language in [None, Some("en"), Some("ru"), Some("fr"), Some("es"), Some("kk")] {
        let context = Context { language, ..Context::default() };
        let found = propose(text, &context);
        for candidate in &found {
            let words = chars.get(candidate.start..candidate.end).ok_or("a span outside the text")?;
            if !words.iter().copied().eq(candidate.quote.chars()) {
                return Err(format!("the span {}–{} is not its quote", candidate.start, candidate.end));
            }
        }
        if language.is_none() && found != propose(text, &context) {
            return Err("gives another answer the second time".to_owned());
        }
    }
    Ok(())
}
