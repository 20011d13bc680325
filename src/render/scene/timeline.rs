//! Rows of points on an axis of days.

use chrono::{Datelike, Days, NaiveDate};

use super::canvas::{Canvas, NORMAL, SMALL, nothing};
use super::measure::{fit, text_width};
use super::number::count;
use super::{Anchor, Paint, Scene, Spot};
use crate::render::cell::Tone;
use crate::render::figure::{Timeline, TimelineRow};

/// More rows than these do not fit a page; the rest stand in the table alone.
const MOST: usize = 22;

/// The height of a row, in points.
const ROW: f32 = 28.0;

pub(super) fn layout(timeline: &Timeline, width: f32) -> Scene {
    let rows = &timeline.rows[..timeline.rows.len().min(MOST)];
    let marked = timeline.marked.as_ref().map(|(day, _)| *day);
    let days = || rows.iter().flat_map(|r| r.points.iter().map(|p| p.on)).chain(marked);
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return nothing(width) };
    let mut canvas = Canvas::default();
    let widest = rows.iter().map(|r| text_width(&r.label, NORMAL)).fold(0.0, f32::max);
    let left = widest.min(width * 0.3) + 10.0;
    let axis = Axis::new(first, last, left, width);
    let top = if timeline.marked.is_some() { 14.0 } else { 2.0 };
    let bottom = top + ROW * count(rows.len());
    axis.draw(&mut canvas, top, bottom);
    if let Some((day, label)) = &timeline.marked {
        mark(&mut canvas, &axis, *day, label, (top, bottom));
    }
    for (index, row) in rows.iter().enumerate() {
        let middle = top + ROW * (count(index) + 0.5) - 4.0;
        let label = fit(&row.label, NORMAL, left - 10.0);
        canvas.text((left - 10.0, middle + 3.0), label, Anchor::End, NORMAL, Paint::Ink);
        draw_row(&mut canvas, row, &axis, middle);
    }
    if rows.len() < timeline.rows.len() {
        let more = format!("+ {}", timeline.rows.len() - rows.len());
        canvas.text((left - 10.0, bottom + 12.0), more, Anchor::End, SMALL, Paint::Muted);
    }
    canvas.finish(width, bottom + 18.0)
}

/// The day that is marked across all rows.
fn mark(canvas: &mut Canvas, axis: &Axis, day: NaiveDate, label: &str, (top, bottom): (f32, f32)) {
    let x = axis.x(day);
    canvas.dashed((x, top - 2.0), (x, bottom), Paint::Ink);
    let label = fit(label, SMALL, axis.right - axis.left);
    let half = text_width(&label, SMALL) / 2.0;
    let middle = x.min(axis.right - half).max(axis.left + half);
    canvas.text((middle, top - 5.0), label, Anchor::Middle, SMALL, Paint::Ink);
}

fn draw_row(canvas: &mut Canvas, row: &TimelineRow, axis: &Axis, middle: f32) {
    if row.joined {
        for pair in row.points.windows(2) {
            arrow(canvas, (axis.x(pair[0].on), middle), axis.x(pair[1].on));
        }
    }
    // Where the lines of labels below and above the points are free.
    let (mut below, mut above) = (f32::MIN, f32::MIN);
    for point in &row.points {
        let x = axis.x(point.on);
        canvas.polygon(marker(point.tone, (x, middle)), Paint::Full(point.tone));
        let label = fit(&point.label, SMALL, (axis.right - axis.left) * 0.6);
        let width = text_width(&label, SMALL);
        let start = (x - width / 2.0).min(axis.right - width).max(axis.left);
        // A label that would run into its neighbours stands in the table alone.
        let (free, base) = match (start >= below, start >= above) {
            (true, _) => (&mut below, middle + 13.0),
            (_, true) => (&mut above, middle - 6.5),
            _ => continue,
        };
        canvas.text((start, base), label, Anchor::Start, SMALL, Paint::Ink);
        *free = start + width + 5.0;
    }
}

/// A line from one point towards the next, with its head just before that.
fn arrow(canvas: &mut Canvas, from: Spot, to: f32) {
    let (x, y) = from;
    if (to - x).abs() < 12.0 {
        return;
    }
    let way = if to > x { 1.0 } else { -1.0 };
    let tip = to - way * 5.0;
    canvas.line((x + way * 5.0, y), (tip - way * 4.0, y), Paint::Muted, 1.0);
    canvas.polygon(vec![(tip, y), (tip - way * 5.0, y - 2.8), (tip - way * 5.0, y + 2.8)], Paint::Muted);
}

/// The shape of a point: tones differ in form as well.
fn marker(tone: Tone, (x, y): Spot) -> Vec<Spot> {
    let corners: &[Spot] = match tone {
        Tone::Plain | Tone::Dim => &[
            (3.6, 0.0),
            (3.1, 1.8),
            (1.8, 3.1),
            (0.0, 3.6),
            (-1.8, 3.1),
            (-3.1, 1.8),
            (-3.6, 0.0),
            (-3.1, -1.8),
            (-1.8, -3.1),
            (0.0, -3.6),
            (1.8, -3.1),
            (3.1, -1.8),
        ],
        Tone::Good => &[(-3.3, -3.3), (3.3, -3.3), (3.3, 3.3), (-3.3, 3.3)],
        Tone::Warn => &[(0.0, -4.0), (4.0, 3.2), (-4.0, 3.2)],
        Tone::Bad | Tone::Strong => &[(0.0, -4.6), (4.6, 0.0), (0.0, 4.6), (-4.6, 0.0)],
    };
    corners.iter().map(|(dx, dy)| (x + dx, y + dy)).collect()
}

/// A scale of days.
struct Axis {
    first: NaiveDate,
    days: f32,
    left: f32,
    right: f32,
}

impl Axis {
    /// From some time before the first day to some time after the last.
    fn new(first: NaiveDate, last: NaiveDate, left: f32, right: f32) -> Self {
        let margin = Days::new((between(first, last) / 12).max(10));
        let first = first.checked_sub_days(margin).unwrap_or(first);
        let last = last.checked_add_days(margin).unwrap_or(last);
        Self { first, days: days(between(first, last).max(1)), left, right }
    }

    fn x(&self, day: NaiveDate) -> f32 {
        self.left + (self.right - self.left) * days(between(self.first, day)) / self.days
    }

    /// Lines at the beginnings of months, quarters or years, as many as there is room for.
    fn draw(&self, canvas: &mut Canvas, top: f32, bottom: f32) {
        canvas.line((self.left, bottom), (self.right, bottom), Paint::Muted, 0.6);
        let room = self.right - self.left;
        let months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000];
        let enough = |step: &i32| f64::from(room) / (f64::from(self.days) / 30.4 / f64::from(*step)) >= 46.0;
        let step = months.into_iter().find(enough).unwrap_or(60_000);
        for day in self.beginnings(step) {
            let x = self.x(day);
            canvas.line((x, top), (x, bottom), Paint::Rule, 0.6);
            let label = if step >= 12 { day.format("%Y") } else { day.format("%Y-%m") }.to_string();
            let half = text_width(&label, SMALL) / 2.0;
            if x - half >= self.left && x + half <= self.right {
                canvas.text((x, bottom + 12.0), label, Anchor::Middle, SMALL, Paint::Muted);
            }
        }
    }

    /// The first days of every so many months, counted from a January.
    fn beginnings(&self, step: i32) -> impl Iterator<Item = NaiveDate> {
        let index = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0);
        let from = index(self.first).div_euclid(step) + 1;
        let day = move |n: i32| {
            let month = u32::try_from((n * step).rem_euclid(12)).unwrap_or(0) + 1;
            NaiveDate::from_ymd_opt((n * step).div_euclid(12), month, 1)
        };
        let end = self.days;
        let first = self.first;
        (from..from + 40).map_while(day).take_while(move |day| days(between(first, *day)) <= end)
    }
}

fn between(from: NaiveDate, to: NaiveDate) -> u64 {
    u64::try_from((to - from).num_days()).unwrap_or(0)
}

#[allow(clippy::cast_precision_loss, reason = "a place on a chart needs no more")]
fn days(number: u64) -> f32 {
    number as f32
}
