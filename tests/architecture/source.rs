//! Rust source as the checks see it: code without comments and strings, the strings, and which of it is tests.

/// One file of `src`.
pub struct Source {
    /// Its modules from the crate's root: `["store", "list", "page"]`.
    pub modules: Vec<String>,
    /// Its code outside tests; comments and the insides of strings are blanks.
    pub code: String,
    /// The code of its tests.
    pub tests: String,
    /// Its strings outside tests.
    pub strings: Vec<String>,
}

impl Source {
    /// Reads the text of the file at `path`, given from `src`: `store/list/page.rs`.
    pub fn read(path: &str, text: &str) -> Self {
        let (mut code, strings) = blanked(text);
        let mut tests = String::new();
        let mut held = strings;
        while let Some((start, end)) = test_module(&code) {
            tests.push_str(&code[start..end]);
            held.retain(|(at, _)| !(start..end).contains(at));
            code.replace_range(start..end, &" ".repeat(end - start));
        }
        let stem = path.strip_suffix(".rs").unwrap_or(path);
        let modules = stem.split('/').filter(|m| !matches!(*m, "mod" | "lib")).map(str::to_owned).collect();
        Self { modules, code, tests, strings: held.into_iter().map(|(_, s)| s).collect() }
    }

    /// The layer: its first module.
    pub fn layer(&self) -> &str {
        self.modules.first().map_or("lib", String::as_str)
    }

    /// The modules declared here that only tests are compiled with: `#[cfg(test)] mod fixture;`.
    pub fn test_files(&self) -> Vec<String> {
        let words = self.code.split("#[cfg(test)]").skip(1);
        let declared = words.filter_map(|rest| {
            let (head, _) = rest.split_once(';')?;
            let name = head.trim().rsplit_once("mod ")?.1;
            (!name.contains(['{', ' ', ':'])).then(|| name.to_owned())
        });
        declared.map(|name| [self.modules.join("/"), name].join("/")).collect()
    }
}

/// The text with comments and strings blanked byte for byte, and the strings with their places.
fn blanked(text: &str) -> (String, Vec<(usize, String)>) {
    let bytes = text.as_bytes();
    let (mut out, mut strings, mut at) = (bytes.to_vec(), Vec::new(), 0);
    let find = |from: usize, what: &str| text[from..].find(what).map_or(text.len(), |n| from + n);
    let mut blank = |from: usize, to: usize| {
        out[from..to].iter_mut().filter(|b| **b != b'\n').for_each(|b| *b = b' ');
    };
    while at < bytes.len() {
        let rest = &text[at..];
        let before = at.checked_sub(1).map_or(b' ', |n| bytes[n]);
        let end = if rest.starts_with("//") {
            let end = find(at, "\n");
            blank(at, end);
            end
        } else if rest.starts_with("/*") {
            let end = (find(at, "*/") + 2).min(text.len());
            blank(at, end);
            end
        } else if (rest.starts_with("r\"") || rest.starts_with("r#"))
            && !is_word(before)
            && raw(rest).is_some()
        {
            let fence = format!("\"{}", "#".repeat(raw(rest).unwrap()));
            let start = at + fence.len() + 1;
            let end = find(start, &fence);
            strings.push((start, text[start..end].to_owned()));
            blank(start, end);
            end + fence.len()
        } else if rest.starts_with('"') {
            let mut end = at + 1;
            while end < bytes.len() && bytes[end] != b'"' {
                end += if bytes[end] == b'\\' { 2 } else { 1 };
            }
            strings.push((at + 1, text[at + 1..end].to_owned()));
            blank(at + 1, end);
            end + 1
        } else if rest.starts_with('\'') {
            at + character(rest)
        } else {
            at + rest.chars().next().map_or(1, char::len_utf8)
        };
        at = end;
    }
    (String::from_utf8(out).unwrap(), strings)
}

/// How many `#` fence a raw string that begins here.
fn raw(rest: &str) -> Option<usize> {
    let fences = rest[1..].bytes().take_while(|b| *b == b'#').count();
    (rest.as_bytes().get(1 + fences) == Some(&b'"')).then_some(fences)
}

/// The length of a character literal; of a lifetime, its quotation mark.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(1, |n| n + 4),
        Some(_) => match chars.next() {
            Some((end, '\'')) => end + 1,
            _ => 1,
        },
        None => 1,
    }
}

pub fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Where the first inline module of tests begins and ends.
fn test_module(code: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(found) = code[from..].find("#[cfg(test)]") {
        let start = from + found;
        let rest = &code[start..];
        if let Some(open) = rest.find(['{', ';']).filter(|n| rest.as_bytes()[*n] == b'{') {
            let mut depth = 0;
            for (n, byte) in rest.bytes().enumerate().skip(open) {
                match byte {
                    b'{' => depth += 1,
                    b'}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    return Some((start, start + n + 1));
                }
            }
        }
        from = start + 1;
    }
    None
}
