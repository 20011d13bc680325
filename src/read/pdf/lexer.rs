//! The tokens of PDF's syntax.

/// A token. Those that hold bytes hold them decoded.
#[derive(Debug, Clone, PartialEq)]
pub enum Token<'a> {
    /// A number.
    Number(f32),
    /// A name, without its slash.
    Name(Vec<u8>),
    /// A string, written either way.
    String(Vec<u8>),
    /// `[`
    Open,
    /// `]`
    Close,
    /// `<<`
    Begin,
    /// `>>`
    End,
    /// A bracket that stands for nothing.
    Stray,
    /// An operator or a keyword.
    Word(&'a [u8]),
}

/// Reads tokens from bytes.
#[derive(Debug, Clone)]
pub struct Lexer<'a> {
    rest: &'a [u8],
}

impl<'a> Lexer<'a> {
    /// Tokens from the beginning.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Passes over the data of an image, which may be any bytes, up to the `EI` that stands alone behind them.
    pub fn skip_image(&mut self) {
        let ends = |at: &usize| {
            self.rest[at + 1..].starts_with(b"EI") && self.rest.get(at + 3).is_none_or(|b| is_blank(*b))
        };
        let end = (0..self.rest.len()).filter(|at| is_blank(self.rest[*at])).find(ends);
        self.rest = end.map_or(&[], |end| &self.rest[end..]);
    }

    fn skip_blanks(&mut self) {
        loop {
            let blanks = self.rest.iter().take_while(|b| is_blank(**b)).count();
            self.rest = &self.rest[blanks..];
            if self.rest.first() != Some(&b'%') {
                return;
            }
            let end = self.rest.iter().position(|b| matches!(b, b'\r' | b'\n')).unwrap_or(self.rest.len());
            self.rest = &self.rest[end..];
        }
    }

    /// The bytes up to the next blank or delimiter.
    fn regular(&mut self) -> &'a [u8] {
        let end = self.rest.iter().position(|b| is_blank(*b) || is_delimiter(*b)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    /// A string in parentheses; `bytes` stand behind the first.
    fn literal(&mut self, bytes: &'a [u8]) -> Vec<u8> {
        let (mut string, mut depth, mut at) = (Vec::new(), 0_usize, 0);
        while let Some(byte) = bytes.get(at) {
            at += 1;
            match byte {
                b'(' => depth += 1,
                b')' if depth == 0 => break,
                b')' => depth -= 1,
                b'\\' => {
                    at += escape(&bytes[at..], &mut string);
                    continue;
                }
                b'\r' => {
                    at += usize::from(bytes.get(at) == Some(&b'\n'));
                    string.push(b'\n');
                    continue;
                }
                _ => {}
            }
            string.push(*byte);
        }
        self.rest = &bytes[at..];
        string
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Token<'a>;

    /// The next token. A string that is not closed ends with the bytes.
    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_blanks();
        let (first, after) = self.rest.split_first()?;
        let token = match first {
            b'(' => return Some(Token::String(self.literal(after))),
            b'<' if after.first() != Some(&b'<') => {
                let end = after.iter().position(|b| *b == b'>').unwrap_or(after.len());
                self.rest = after.get(end + 1..).unwrap_or_default();
                return Some(Token::String(hexadecimal(&after[..end])));
            }
            b'[' => Token::Open,
            b']' => Token::Close,
            b'/' => {
                self.rest = after;
                return Some(Token::Name(unescaped(self.regular())));
            }
            b'<' => Token::Begin,
            b'>' if after.first() == Some(&b'>') => Token::End,
            b'>' | b'{' | b'}' | b')' => Token::Stray,
            _ => {
                let word = self.regular();
                return Some(number(word).map_or(Token::Word(word), Token::Number));
            }
        };
        self.rest = if matches!(token, Token::Begin | Token::End) { &after[1..] } else { after };
        Some(token)
    }
}

/// Decodes what stands behind a backslash, and returns how long it is.
fn escape(bytes: &[u8], string: &mut Vec<u8>) -> usize {
    let Some(first) = bytes.first() else { return 0 };
    let plain = match first {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'b' => 8,
        b'f' => 12,
        b'\n' => return 1,
        b'\r' => return 1 + usize::from(bytes.get(1) == Some(&b'\n')),
        b'0'..=b'7' => {
            let digits = bytes.iter().take(3).take_while(|b| matches!(b, b'0'..=b'7'));
            let (length, value) = digits.fold((0, 0_u8), |(length, value), digit| {
                (length + 1, value.wrapping_mul(8).wrapping_add(digit - b'0'))
            });
            string.push(value);
            return length;
        }
        other => *other,
    };
    string.push(plain);
    1
}

/// The bytes of hexadecimal digits; an odd one at the end counts as if a 0 followed.
fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(digits.len() / 2);
    let mut high = None;
    for digit in
        digits.iter().filter_map(|b| char::from(*b).to_digit(16)).filter_map(|d| u8::try_from(d).ok())
    {
        match high.take() {
            Some(high) => bytes.push(high << 4 | digit),
            None => high = Some(digit),
        }
    }
    bytes.extend(high.map(|high| high << 4));
    bytes
}

/// A name with its `#20` decoded.
fn unescaped(name: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name;
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        match digits {
            Some(digits) if *first == b'#' => {
                bytes.extend(hexadecimal(digits));
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}

/// A number of PDF: a sign, digits, one point. A minus within the digits, which some programs write, is left out.
fn number(word: &[u8]) -> Option<f32> {
    let looks_so = word.iter().all(|b| matches!(b, b'0'..=b'9' | b'.' | b'-' | b'+'));
    if !looks_so || !word.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let text = std::str::from_utf8(word).ok()?;
    text.parse().ok().or_else(|| {
        let (sign, digits) = text.split_at(text.len() - text.trim_start_matches(['-', '+']).len());
        let digits: String = digits.chars().filter(|c| !matches!(c, '-' | '+')).collect();
        digits.parse().ok().map(|number: f32| if sign.starts_with('-') { -number } else { number })
    })
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0 | 12)
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}
