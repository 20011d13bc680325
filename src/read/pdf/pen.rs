//! Where the next string is shown, and how: what the operations of text and graphics say.

use super::content::Operand;

/// `[a b c d e f]` of PDF.
pub type Matrix = [f32; 6];

/// The matrix that changes nothing.
pub const UNIT: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// So many states are kept; more are not needed, and content that never brings one back is hostile.
const MAX_KEPT: usize = 1_000;

/// `m`, then `n`.
pub fn then(m: Matrix, n: Matrix) -> Matrix {
    [
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    ]
}

/// The state of text and graphics; `q` keeps it, `Q` brings it back.
#[derive(Debug, Clone)]
pub struct State {
    /// How the content stands on the page.
    pub place: Matrix,
    /// The name of the font.
    pub font: Vec<u8>,
    /// Its size.
    pub size: f32,
    /// What is added behind each letter.
    pub letter_gap: f32,
    /// What is added behind each space.
    pub word_gap: f32,
    /// How wide letters are, 1 as they are.
    pub stretch: f32,
    /// How far the next line is.
    pub leading: f32,
    /// How far above the line letters stand.
    pub rise: f32,
}

/// The state, and the place of the next string.
#[derive(Debug)]
pub struct Pen {
    /// What is in force.
    pub state: State,
    kept: Vec<State>,
    text: Matrix,
    line: Matrix,
}

impl Pen {
    /// The pen at the beginning of content that stands at a place.
    pub const fn new(place: Matrix) -> Self {
        let state = State {
            place,
            font: Vec::new(),
            size: 1.0,
            letter_gap: 0.0,
            word_gap: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        Self { state, kept: Vec::new(), text: UNIT, line: UNIT }
    }

    /// Where the next string stands on the page.
    pub fn place(&self) -> Matrix {
        then(self.text, self.state.place)
    }

    /// Moves on along the line.
    pub fn advance(&mut self, across: f32) {
        self.text = then([1.0, 0.0, 0.0, 1.0, across, 0.0], self.text);
    }

    /// Does what an operation says; those that show something are left to the reader.
    pub fn follow(&mut self, operator: &[u8], operands: &[Operand]) {
        let n = |i: usize| operands.get(i).and_then(Operand::number).unwrap_or(0.0);
        let state = &mut self.state;
        match operator {
            b"q" if self.kept.len() < MAX_KEPT => self.kept.push(state.clone()),
            b"Q" => {
                if let Some(kept) = self.kept.pop() {
                    *state = kept;
                }
            }
            b"cm" => state.place = then([n(0), n(1), n(2), n(3), n(4), n(5)], state.place),
            b"BT" => (self.text, self.line) = (UNIT, UNIT),
            b"Tf" => {
                state.font = operands.first().and_then(Operand::name).unwrap_or_default().to_vec();
                state.size = n(1);
            }
            b"Tc" => state.letter_gap = n(0),
            b"Tw" => state.word_gap = n(0),
            b"Tz" => state.stretch = n(0) / 100.0,
            b"TL" => state.leading = n(0),
            b"Ts" => state.rise = n(0),
            b"Td" => self.next_line(n(0), n(1)),
            b"TD" => {
                state.leading = -n(1);
                self.next_line(n(0), n(1));
            }
            b"Tm" => {
                self.line = [n(0), n(1), n(2), n(3), n(4), n(5)];
                self.text = self.line;
            }
            b"T*" | b"'" | b"\"" => {
                if operator == b"\"" {
                    (state.word_gap, state.letter_gap) = (n(0), n(1));
                }
                let leading = state.leading;
                self.next_line(0.0, -leading);
            }
            _ => {}
        }
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.line = then([1.0, 0.0, 0.0, 1.0, x, y], self.line);
        self.text = self.line;
    }
}
