//! Typographic marks that one text sets one way and another text another way.

/// The plain mark for a typographic quote mark, apostrophe or dash; every other character stays.
pub(super) const fn plain(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | 'ʼ' | 'ʹ' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '〝' | '〞' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹘' | '﹣' | '－' => '-',
        _ => c,
    }
}

/// Whether a character has no width and no meaning of its own: soft hyphen, zero-width space, byte order mark.
/// The joiners U+200C and U+200D are part of the spelling of some languages and stay.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}')
}
