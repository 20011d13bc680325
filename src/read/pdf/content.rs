//! The operations of a content stream, one at a time: a hostile page of a few kilobytes unpacks to millions of them.

use super::lexer::{Lexer, Token};

/// More operands of one operation are not kept: an array of strings may be as long as the stream.
const MAX_OPERANDS: usize = 100_000;

/// What an operation is given. The brackets of arrays and dictionaries are left out: of the operations that matter
/// here, none takes more than one array.
#[derive(Debug, Clone, PartialEq)]
pub enum Operand {
    /// A number.
    Number(f32),
    /// A name, without its slash.
    Name(Vec<u8>),
    /// The bytes of a string.
    String(Vec<u8>),
}

impl Operand {
    /// The number, if it is one.
    pub const fn number(&self) -> Option<f32> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// The name, if it is one.
    pub fn name(&self) -> Option<&[u8]> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }
}

/// Reads operations. What is not understood is passed over.
pub struct Operations<'a> {
    lexer: Lexer<'a>,
    /// The operands of the operation that was read last.
    pub operands: Vec<Operand>,
    /// Whether an operation had more operands than are kept; nothing is read any more.
    pub exhausted: bool,
}

impl<'a> Operations<'a> {
    /// Operations from the beginning of a stream.
    pub const fn new(content: &'a [u8]) -> Self {
        Self { lexer: Lexer::new(content), operands: Vec::new(), exhausted: false }
    }

    /// Reads the next operation, and returns its operator.
    pub fn advance(&mut self) -> Option<&'a [u8]> {
        self.operands.clear();
        while let Some(token) = self.lexer.next() {
            let operand = match token {
                Token::Number(number) => Operand::Number(number),
                Token::Name(name) => Operand::Name(name),
                Token::String(string) => Operand::String(string),
                Token::Open
                | Token::Close
                | Token::Begin
                | Token::End
                | Token::Stray
                | Token::Word(b"true" | b"false" | b"null") => continue,
                Token::Word(b"ID") => {
                    self.lexer.skip_image();
                    self.operands.clear();
                    continue;
                }
                Token::Word(operator) => return Some(operator),
            };
            if self.operands.len() == MAX_OPERANDS {
                self.exhausted = true;
                return None;
            }
            self.operands.push(operand);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use lopdf::content::Content;
    use lopdf::{Object, StringFormat};
    use proptest::prelude::*;

    use super::*;

    fn read(content: &[u8]) -> Vec<(String, Vec<Operand>)> {
        let mut operations = Operations::new(content);
        let mut all = Vec::new();
        while let Some(operator) = operations.advance() {
            all.push((String::from_utf8_lossy(operator).into_owned(), operations.operands.clone()));
        }
        all
    }

    fn string(text: &str) -> Operand {
        Operand::String(text.as_bytes().to_vec())
    }

    #[test]
    fn operands_stand_before_their_operator() {
        assert_eq!(
            read(b"q\nBT/F1 12 Tf[(a)-120.5<62 6>]TJ(x)'%c\nET"),
            [
                ("q".into(), vec![]),
                ("BT".into(), vec![]),
                ("Tf".into(), vec![Operand::Name(b"F1".to_vec()), Operand::Number(12.0)]),
                ("TJ".into(), vec![string("a"), Operand::Number(-120.5), string("b`")]),
                ("'".into(), vec![string("x")]),
                ("ET".into(), vec![]),
            ]
        );
    }

    #[test]
    fn strings_nest_and_are_unescaped() {
        let texts = |content: &[u8]| read(content).remove(0).1;
        assert_eq!(texts(br"(a(b)\)\\c) Tj"), [string(r"a(b))\c")]);
        assert_eq!(texts(b"(\\101\\7\\n\\q\\\r\nx\r\ny) Tj"), [string("A\u{7}\nqx\ny")]);
        assert_eq!(texts(b"/A#20b#z 1 Tf")[0], Operand::Name(b"A b#z".to_vec()));
    }

    #[test]
    fn the_data_of_an_image_is_passed_over() {
        let image = b"q BI /W 2 /H 2 /BPC 8 /CS /G ID (\xFFEI\x00( EI Q (a) Tj";
        let operators: Vec<_> = read(image).into_iter().map(|(operator, _)| operator).collect();
        assert_eq!(operators, ["q", "BI", "EI", "Q", "Tj"]);
    }

    #[test]
    fn broken_content_comes_to_an_end_and_a_long_array_is_said() {
        for content in
            [&b"("[..], b"<", b"[(a", b"ID", b"BI ID x", b">>", b")", b"}{", b"/", b"\\", b"1 2 3", b"%"]
        {
            assert!(read(content).len() <= 2, "{content:?}");
        }
        let content = format!("[{}] TJ", "(a)1 ".repeat(MAX_OPERANDS));
        let mut operations = Operations::new(content.as_bytes());
        assert!(operations.advance().is_none() && operations.exhausted);
    }

    fn operand() -> impl Strategy<Value = (Object, Operand)> {
        let bytes = || proptest::collection::vec(any::<u8>(), 0..12);
        prop_oneof![
            (-5000_i16..5000).prop_map(|n| (Object::Integer(n.into()), Operand::Number(n.into()))),
            (-5000_i16..5000)
                .prop_map(|n| (Object::Real(f32::from(n) / 8.0), Operand::Number(f32::from(n) / 8.0))),
            bytes().prop_map(|b| (Object::String(b.clone(), StringFormat::Literal), Operand::String(b))),
            bytes().prop_map(|b| (Object::String(b.clone(), StringFormat::Hexadecimal), Operand::String(b))),
            "[A-Za-z #()/]{1,8}"
                .prop_map(|n| (Object::Name(n.clone().into_bytes()), Operand::Name(n.into_bytes()))),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(operations in proptest::collection::vec(
            (prop::sample::select(vec!["Tj", "TJ", "q", "Td", "'", "\"", "T*"]), proptest::collection::vec(operand(), 0..5)), 0..8)
        ) {
            let written = operations.iter().map(|(operator, operands)| {
                lopdf::content::Operation::new(operator, operands.iter().map(|(object, _)| object.clone()).collect())
            });
            let bytes = Content { operations: written.collect::<Vec<_>>() }.encode().unwrap();
            let expected: Vec<(String, Vec<Operand>)> = operations.into_iter().map(|(operator, operands)| {
                (operator.to_owned(), operands.into_iter().map(|(_, operand)| operand).collect())
            }).collect();
            prop_assert_eq!(read(&bytes), expected);
        }

        #[test]
        fn any_bytes_come_to_an_end(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(read(&bytes).len() <= bytes.len());
        }
    }
}
