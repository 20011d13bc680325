//! A scene as SVG, to stand inside a page or as a file.
//!
//! Every shape carries its colour on paper and a class by its paint, so that a style sheet can repaint the drawing for a dark
//! page. There are no identifiers to collide, no styles, and nothing that is loaded.

use std::fmt::Write as _;

use super::escape::escaped;
use super::safe::safe;
use super::scene::{Anchor, Paint, Scene, Shape, Spot};

/// What goes with a drawing.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// The beginning of its identifiers, unique on the page.
    pub id: &'a str,
    /// Its name for those who do not see it.
    pub title: &'a str,
    /// What it shows, for those who do not see it.
    pub description: &'a str,
    /// Its classes.
    pub class: &'a str,
}

/// Draws a scene as a file of its own, in letters that word processors have.
pub fn file(scene: &Scene, title: &str, description: &str) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
         viewBox=\"0 0 {width} {height}\" width=\"{width}pt\" height=\"{height}pt\" \
         font-family=\"Arial, 'Liberation Sans', sans-serif\"><title>{}</title><desc>{}</desc>\n",
        escaped(&safe(title)),
        escaped(&safe(description)),
    );
    for shape in &scene.shapes {
        draw(&mut out, shape);
    }
    out.push_str("</svg>\n");
    out
}

/// Draws a scene as one `svg` element with its text alternative.
pub fn write(scene: &Scene, words: &Words) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let Words { id, class, .. } = words;
    let mut out = format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" width=\"{width}pt\" height=\"{height}pt\" \
         font-family=\"sans-serif\" role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">\
         <title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>\n",
        escaped(&safe(words.title)),
        escaped(&safe(words.description)),
    );
    for shape in &scene.shapes {
        draw(&mut out, shape);
    }
    out.push_str("</svg>\n");
    out
}

/// Writing to a string cannot fail: the results of `write!` are left alone.
fn draw(out: &mut String, shape: &Shape) {
    match shape {
        Shape::Rect { x, y, width, height, paint } => {
            let [x, y, width, height] = [*x, *y, *width, *height].map(number);
            let filled = fill(*paint);
            let _ =
                writeln!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {filled}/>");
        }
        Shape::Polygon { corners, paint } => {
            let _ = writeln!(out, "<path d=\"{}Z\" {}/>", path(corners), fill(*paint));
        }
        Shape::Lines { lines, paint, width, dashed } => {
            let d: String = lines.iter().map(|line| path(line)).collect();
            let dash = if *dashed { " stroke-dasharray=\"3 2\"" } else { "" };
            let (name, color, width) = (paint.name(), color(*paint), number(*width));
            let _ = writeln!(
                out,
                "<path d=\"{d}\" class=\"s-{name}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\"{dash}/>"
            );
        }
        Shape::Text { at, text, anchor, size, bold, paint } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let weight = if *bold { " font-weight=\"600\"" } else { "" };
            let [x, y, size] = [at.0, at.1, *size].map(number);
            let (filled, text) = (fill(*paint), escaped(text));
            let _ = writeln!(
                out,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{anchor}{weight} {filled}>{text}</text>"
            );
        }
    }
}

fn fill(paint: Paint) -> String {
    format!("class=\"f-{}\" fill=\"{}\"", paint.name(), color(paint))
}

fn color(paint: Paint) -> String {
    let [r, g, b] = paint.rgb();
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn path(spots: &[Spot]) -> String {
    let command = |(index, (x, y)): (usize, &Spot)| {
        format!("{}{} {}", if index == 0 { 'M' } else { 'L' }, number(*x), number(*y))
    };
    spots.iter().enumerate().map(command).collect()
}

/// At most two digits after the point, none that says nothing.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::cell::Tone;

    #[test]
    fn each_shape_has_its_element() {
        let shapes = vec![
            Shape::Rect { x: 0.0, y: 1.25, width: 10.0, height: 2.333, paint: Paint::Pale(Tone::Bad) },
            Shape::Polygon { corners: vec![(0.0, 0.0), (1.0, 0.0), (0.5, 1.0)], paint: Paint::Ink },
            Shape::Lines {
                lines: vec![vec![(0.0, -0.001), (5.0, 5.0)], vec![(1.0, 1.0), (2.0, 2.0)]],
                paint: Paint::Rule,
                width: 0.6,
                dashed: true,
            },
            Shape::Text {
                at: (3.0, 4.0),
                text: "a < b".to_owned(),
                anchor: Anchor::End,
                size: 8.0,
                bold: true,
                paint: Paint::Full(Tone::Good),
            },
        ];
        let words = Words { id: "f", title: "T & t", description: "\u{202e}<D>", class: "scene" };
        assert_eq!(
            write(&Scene { width: 20.0, height: 10.5, shapes }, &words),
            "<svg class=\"scene\" viewBox=\"0 0 20 10.5\" width=\"20pt\" height=\"10.5pt\" \
             font-family=\"sans-serif\" role=\"img\" aria-labelledby=\"f-title\" aria-describedby=\"f-desc\">\
             <title id=\"f-title\">T &amp; t</title><desc id=\"f-desc\">&lt;U+202E&gt;&lt;D&gt;</desc>\n\
             <rect x=\"0\" y=\"1.25\" width=\"10\" height=\"2.33\" class=\"f-bad-pale\" fill=\"#f7dfd9\"/>\n\
             <path d=\"M0 0L1 0L0.5 1Z\" class=\"f-ink\" fill=\"#1b2430\"/>\n\
             <path d=\"M0 0L5 5M1 1L2 2\" class=\"s-rule\" fill=\"none\" stroke=\"#c9ced4\" \
             stroke-width=\"0.6\" stroke-dasharray=\"3 2\"/>\n\
             <text x=\"3\" y=\"4\" font-size=\"8\" text-anchor=\"end\" font-weight=\"600\" class=\"f-good\" \
             fill=\"#0d6b5e\">a &lt; b</text>\n\
             </svg>\n"
        );
    }
}
