//! Breaks seeds: bits, ranges, pieces of other seeds, words that readers stumble over.

/// Words that mean something to one reader or another.
const WORDS: &[&[u8]] = &[
    b"<",
    b">",
    b"</p>",
    b"<p>",
    b"<!--",
    b"-->",
    b"<script>",
    b"<![CDATA[",
    b"&amp;",
    b"&#x0;",
    b"&#1114112;",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\r\n",
    b"\n\n",
    b"\t",
    b"=\r\n",
    b"=3D",
    b"--",
    b"boundary=",
    b"Content-Type: ",
    b"charset=utf-7",
    b"base64",
    b"obj",
    b"endobj",
    b"stream\n",
    b"endstream",
    b"<<",
    b">>",
    b"/Length -1",
    b"/Kids [1 0 R]",
    b"/Filter /FlateDecode",
    b"xref",
    b"trailer",
    b"startxref\n0",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"(((((((",
    b")",
    b"[",
    b"BT",
    b"ET",
    b"Tj",
    b"9999999999",
    b"-1",
    b"1e999",
    b". ",
    b"; (a) ",
    b"agreed to ",
    b"we will ",
    b"within 99999999999 years",
    b"31 February 2027",
    "\u{301}".as_bytes(),
    "\u{200f}".as_bytes(),
    "\u{ad}".as_bytes(),
    "«".as_bytes(),
    "İ".as_bytes(),
    "ё".as_bytes(),
];

/// The longest input, in bytes.
const LONGEST: usize = 200_000;

/// A source of broken inputs; the same seed gives the same ones.
pub struct Mutator(u64);

impl Mutator {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next input: a seed, broken one to sixteen times.
    pub fn next(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut input = self.pick(seeds).cloned().unwrap_or_default();
        for _ in 0..1 << self.below(5) {
            self.break_once(&mut input, seeds);
            input.truncate(LONGEST);
        }
        input
    }

    fn break_once(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let at = self.below(input.len() + 1);
        let end = at + self.below((input.len() - at).min(64) + 1);
        match self.below(9) {
            0 => drop(input.drain(at..end)),
            1 => {
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << (self.0 >> 32 & 7);
                }
            }
            2 => {
                if let Some(byte) = input.get_mut(at) {
                    *byte = self.0.to_le_bytes()[3];
                }
            }
            3 | 4 => {
                let word = self.pick(WORDS).copied().unwrap_or_default();
                input.splice(at..at, word.iter().copied());
            }
            5 => {
                let piece = input[at..end].to_vec();
                let times = 1 << self.below(10);
                input.splice(at..at, piece.iter().copied().cycle().take(piece.len() * times));
            }
            6 => {
                let other = self.pick(seeds).cloned().unwrap_or_default();
                let from = self.below(other.len() + 1);
                let to = from + self.below(other.len() - from + 1);
                input.splice(at..end, other[from..to].iter().copied());
            }
            7 => input.truncate(at),
            _ => {
                let piece: Vec<u8> = input.drain(at..end).collect();
                let to = self.below(input.len() + 1);
                input.splice(to..to, piece);
            }
        }
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let at = self.below(list.len());
        list.get(at)
    }

    /// A number below `limit`; 0 where that is 0.
    fn below(&mut self, limit: usize) -> usize {
        // xorshift64: small, and the same everywhere.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or(0) % limit.max(1)
    }
}
