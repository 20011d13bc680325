//! How cells look: few styles, made once.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::super::cell::{Tone, Value};

/// The colour of links and of the line below headers.
const ACCENT: Color = Color::RGB(0x1F_4E79);

/// The styles of a workbook.
pub(super) struct Styles {
    /// The title of the document.
    pub title: Format,
    /// Below the title.
    pub subtitle: Format,
    /// A heading on the first sheet.
    pub heading: Format,
    /// Running text on the first sheet.
    pub text: Format,
    /// Notes below tables, and what an empty table says.
    pub note: Format,
    /// The name of a table for programs.
    pub code: Format,
    /// The header of a column of texts.
    pub header: Format,
    /// The header of a column of numbers.
    pub header_right: Format,
    /// Text, number, day and rate, each plain and in the tones, without and with a link.
    cells: Vec<Format>,
}

const TONES: [Tone; 6] = [Tone::Plain, Tone::Good, Tone::Warn, Tone::Bad, Tone::Dim, Tone::Strong];

impl Styles {
    pub(super) fn new() -> Self {
        let base = Format::new().set_align(FormatAlign::Top);
        let wrapped = base.clone().set_text_wrap();
        let header = wrapped
            .clone()
            .set_bold()
            .set_font_color(ACCENT)
            .set_background_color(Color::RGB(0xE9_EFF5))
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(ACCENT);
        let kinds = [
            wrapped.clone(),
            base.clone(),
            base.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            base.clone().set_num_format("0.0%"),
        ];
        let toned = |format: &Format| TONES.map(|tone| colour(format.clone(), tone));
        let cells = kinds.iter().flat_map(toned).flat_map(|format| [format.clone(), link(format)]).collect();
        Self {
            title: base.clone().set_bold().set_font_size(18).set_font_color(ACCENT),
            subtitle: base.clone().set_font_size(12).set_font_color(Color::RGB(0x59_5959)),
            heading: base.clone().set_bold().set_font_size(13).set_font_color(ACCENT),
            note: wrapped.clone().set_italic().set_font_color(Color::RGB(0x59_5959)),
            code: colour(base.clone().set_indent(1), Tone::Dim),
            text: wrapped,
            header_right: header.clone().set_align(FormatAlign::Right),
            header,
            cells,
        }
    }

    /// The style of a cell.
    pub(super) fn cell(&self, value: &Value, tone: Tone, is_link: bool) -> &Format {
        let kind = match value {
            Value::Integer(_) | Value::Real(_) => 1,
            Value::Date(_) => 2,
            Value::Rate(_) => 3,
            _ => 0,
        };
        let tone = TONES.iter().position(|t| *t == tone).unwrap_or(0);
        self.cells.get((kind * TONES.len() + tone) * 2 + usize::from(is_link)).unwrap_or(&self.text)
    }
}

fn link(format: Format) -> Format {
    format.set_font_color(ACCENT).set_underline(rust_xlsxwriter::FormatUnderline::Single)
}

/// Colours dark enough to be read on white; the words say the same.
fn colour(format: Format, tone: Tone) -> Format {
    match tone {
        Tone::Plain => format,
        Tone::Good => format.set_font_color(Color::RGB(0x1E_6B34)),
        Tone::Warn => format.set_font_color(Color::RGB(0x8A_5300)),
        Tone::Bad => format.set_font_color(Color::RGB(0xA3_1515)),
        Tone::Dim => format.set_font_color(Color::RGB(0x59_5959)),
        Tone::Strong => format.set_bold(),
    }
}
