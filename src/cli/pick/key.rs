//! Keys, told from the bytes that a terminal sends.

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A letter.
    Char(char),
    /// Enter.
    Enter,
    /// Escape alone.
    Escape,
    /// Ctrl-C.
    Interrupt,
    /// Backspace.
    Backspace,
    /// Ctrl-U: everything typed goes.
    Clear,
    /// Ctrl-W: the last word goes.
    ClearWord,
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// To the first row.
    Home,
    /// To the last row.
    End,
    /// Anything else.
    Other,
}

/// The key that begins with this byte; `more` gives the bytes that follow at once, none when there are none.
pub fn read(first: u8, mut more: impl FnMut() -> Option<u8>) -> Key {
    match first {
        b'\r' | b'\n' => Key::Enter,
        0x03 => Key::Interrupt,
        0x04 => Key::Escape,
        0x08 | 0x7f => Key::Backspace,
        b'\t' | 0x0e => Key::Down,
        0x10 => Key::Up,
        0x15 => Key::Clear,
        0x17 => Key::ClearWord,
        0x1b => escape(more),
        0x20..=0x7e => Key::Char(char::from(first)),
        0xc2..=0xf4 => {
            let length = match first {
                0xc2..=0xdf => 2,
                0xe0..=0xef => 3,
                _ => 4,
            };
            let bytes = std::iter::once(first).chain(std::iter::from_fn(&mut more).take(length - 1));
            let bytes = bytes.collect::<Vec<_>>();
            let letter = std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
            letter.filter(|c| !c.is_control()).map_or(Key::Other, Key::Char)
        }
        _ => Key::Other,
    }
}

/// What follows an escape: nothing is the key itself, `[A` and the like are keys of their own.
fn escape(mut more: impl FnMut() -> Option<u8>) -> Key {
    let Some(kind) = more() else { return Key::Escape };
    if !matches!(kind, b'[' | b'O') {
        return Key::Other;
    }
    let mut number = String::new();
    while let Some(byte) = more() {
        match byte {
            b'0'..=b'9' | b';' => number.push(char::from(byte)),
            b'A' => return Key::Up,
            b'B' => return Key::Down,
            b'H' => return Key::Home,
            b'F' => return Key::End,
            b'~' => {
                return match number.as_str() {
                    "1" | "7" => Key::Home,
                    "4" | "8" => Key::End,
                    "5" => Key::PageUp,
                    "6" => Key::PageDown,
                    _ => Key::Other,
                };
            }
            _ => return Key::Other,
        }
    }
    Key::Other
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(bytes: &[u8]) -> Vec<Key> {
        let mut bytes = bytes.iter().copied();
        let mut keys = Vec::new();
        while let Some(first) = bytes.next() {
            keys.push(read(first, || bytes.next()));
        }
        keys
    }

    #[test]
    fn letters_of_all_scripts_are_keys() {
        let typed = "aё水😀ش";
        assert_eq!(keys(typed.as_bytes()), typed.chars().map(Key::Char).collect::<Vec<_>>());
    }

    #[test]
    fn arrows_and_pages_are_told_from_escape() {
        assert_eq!(
            keys(b"\x1b[A\x1b[B\x1bOA\x1b[5~\x1b[6~"),
            [Key::Up, Key::Down, Key::Up, Key::PageUp, Key::PageDown]
        );
        assert_eq!(keys(b"\x1b[1~\x1b[F\x1b[1;5A"), [Key::Home, Key::End, Key::Up]);
        assert_eq!(keys(b"\x1b"), [Key::Escape]);
    }

    #[test]
    fn control_keys_are_told() {
        assert_eq!(
            keys(b"\x03\r\x7f\x15\x17\t\x04"),
            [Key::Interrupt, Key::Enter, Key::Backspace, Key::Clear, Key::ClearWord, Key::Down, Key::Escape]
        );
        assert_eq!(keys(b"\xff\xc2"), [Key::Other, Key::Other]);
    }
}
