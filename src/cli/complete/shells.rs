//! What the shells need beyond what clap_complete does: bash and PowerShell take a name of several words only with
//! quotation marks or backslashes, and bash takes `--by=Water` for three words.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use clap::Command;
use clap_complete::engine::complete;
use clap_complete::env::{EnvCompleter, Fish, Powershell, Shells, Zsh};

/// The shells that are answered.
pub(super) const ALL: Shells<'static> = Shells(&[&Bash, &Fish, &PowerShell, &Zsh]);

/// The variable with the half-typed word as it stands in the line, quotation marks and all.
const TYPED: &str = "_ONRECORD_TYPED";

#[derive(Debug)]
pub(super) struct Bash;

/// Adapted to names of several words; otherwise as clap_complete does it.
const BASH: &str = r#"_onrecord() {
    local IFS=$'\013'
    local words=("${COMP_WORDS[@]}")
    local candidate
    COMPREPLY=()
    while IFS= read -r -d $'\013' candidate || [[ -n "$candidate" ]]; do
        COMPREPLY+=("$candidate")
    done < <( \
        _ONRECORD_TYPED="${COMP_WORDS[COMP_CWORD]}" \
        _CLAP_IFS="$IFS" \
        _CLAP_COMPLETE_INDEX="$COMP_CWORD" \
        VAR="bash" \
        "COMPLETER" -- "${words[@]}" 2> /dev/null \
    )
    if [[ "${COMPREPLY-}" =~ [=/.]$ ]]; then
        compopt -o nospace 2> /dev/null
    fi
}
if [[ "${BASH_VERSINFO[0]}" -eq 4 && "${BASH_VERSINFO[1]}" -ge 4 || "${BASH_VERSINFO[0]}" -gt 4 ]]; then
    complete -o bashdefault -o nosort -F _onrecord BIN
else
    complete -o bashdefault -F _onrecord BIN
fi
"#;

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        "bash"
    }

    fn is(&self, name: &str) -> bool {
        name == "bash"
    }

    fn write_registration(
        &self,
        var: &str,
        _: &str,
        bin: &str,
        completer: &str,
        buf: &mut dyn Write,
    ) -> io::Result<()> {
        let script = BASH.replace("BIN", bin).replace("COMPLETER", completer).replace("VAR", var);
        buf.write_all(script.as_bytes())
    }

    #[allow(clippy::disallowed_methods)] // how bash passes what it asks
    fn write_complete(
        &self,
        cmd: &mut Command,
        mut args: Vec<OsString>,
        here: Option<&Path>,
        buf: &mut dyn Write,
    ) -> io::Result<()> {
        let index = std::env::var("_CLAP_COMPLETE_INDEX").ok().and_then(|i| i.parse().ok()).unwrap_or(0);
        let typed = std::env::var(TYPED).unwrap_or_default();
        let split = std::env::var("_CLAP_IFS").unwrap_or_else(|_| "\n".to_owned());
        let (index, prefix) = joined(&mut args, index);
        let quote = typed.chars().next().filter(|sign| matches!(sign, '"' | '\''));
        for (at, candidate) in complete(cmd, args, index, here)?.iter().enumerate() {
            if at > 0 {
                buf.write_all(split.as_bytes())?;
            }
            let value = candidate.get_value().to_string_lossy();
            let value = value.strip_prefix(prefix.as_str()).unwrap_or(&value);
            buf.write_all(quoted_for_bash(value, quote).as_bytes())?;
        }
        Ok(())
    }
}

/// Joins what bash parted at `=`, in every option; where the word that is typed is then, and what of it bash does not
/// replace.
fn joined(args: &mut Vec<OsString>, index: usize) -> (usize, String) {
    let mut whole = Vec::<OsString>::new();
    let (mut place, mut prefix) = (index, OsString::new());
    let mut is_value = false;
    for (at, word) in std::mem::take(args).into_iter().enumerate() {
        let is_typed = at == index;
        let word = if is_typed { unquoted(&word.to_string_lossy()).into() } else { word };
        let option = whole.last_mut().filter(|last| last.to_string_lossy().starts_with("--"));
        let is_sign = option.is_some() && word == "=";
        match option.filter(|_| is_sign || is_value) {
            Some(option) => {
                let before = option.clone();
                option.push(word);
                if is_typed {
                    prefix = if is_sign { option.clone() } else { before };
                }
            }
            None => whole.push(word),
        }
        if is_typed {
            place = whole.len() - 1;
        }
        is_value = is_sign;
    }
    *args = whole;
    (place, prefix.to_string_lossy().into_owned())
}

/// A half-typed word without its quotation marks and backslashes.
pub(super) fn unquoted(word: &str) -> String {
    let (quote, rest) = match word.chars().next() {
        Some(sign @ ('"' | '\'')) => (Some(sign), word.get(1..).unwrap_or_default()),
        _ => (None, word),
    };
    let mut plain = String::new();
    let mut signs = rest.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' if quote != Some('\'') => plain.extend(signs.next()),
            _ if Some(sign) == quote => {}
            _ => plain.push(sign),
        }
    }
    plain
}

/// A value as bash must read it, after the quotation mark that was typed or without one.
fn quoted_for_bash(value: &str, quote: Option<char>) -> String {
    let needs = |sign: char| match quote {
        Some(_) => matches!(sign, '"' | '\\' | '$' | '`'),
        None => " \t\"'\\$`&;|<>()*?[]{}!#".contains(sign),
    };
    if quote == Some('\'') {
        return value.replace('\'', r"'\''");
    }
    value.chars().flat_map(|sign| needs(sign).then_some('\\').into_iter().chain([sign])).collect()
}

#[derive(Debug)]
pub(super) struct PowerShell;

impl EnvCompleter for PowerShell {
    fn name(&self) -> &'static str {
        "powershell"
    }

    fn is(&self, name: &str) -> bool {
        Powershell.is(name)
    }

    fn write_registration(
        &self,
        var: &str,
        name: &str,
        bin: &str,
        completer: &str,
        buf: &mut dyn Write,
    ) -> io::Result<()> {
        Powershell.write_registration(var, name, bin, completer, buf)
    }

    fn write_complete(
        &self,
        cmd: &mut Command,
        args: Vec<OsString>,
        here: Option<&Path>,
        buf: &mut dyn Write,
    ) -> io::Result<()> {
        let index = args.len().saturating_sub(1);
        for candidate in complete(cmd, args, index, here)? {
            let value = candidate.get_value().to_string_lossy();
            let help = candidate.get_help().map(ToString::to_string).unwrap_or_default();
            let help = help.lines().next().unwrap_or_default().replace('\t', " ");
            writeln!(buf, "{}\t{help}", quoted_for_powershell(&value))?;
        }
        Ok(())
    }
}

/// A value as PowerShell must read it: in single quotation marks where it holds more than plain signs.
fn quoted_for_powershell(value: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:=\\~".contains(c);
    if value.chars().all(is_plain) { value.to_owned() } else { format!("'{}'", value.replace('\'', "''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        line.split('|').map(OsString::from).collect()
    }

    #[test]
    fn what_bash_parts_at_an_equals_sign_is_joined() {
        for (line, index, joined_line, place, prefix) in [
            ("onrecord|list|--by|=|Wa", 4, "onrecord|list|--by=Wa", 2, "--by="),
            ("onrecord|list|--by|=", 3, "onrecord|list|--by=", 2, "--by="),
            ("onrecord|list|--by|\"Wa", 3, "onrecord|list|--by|Wa", 3, ""),
            ("onrecord|list|--by|Water\\ O", 3, "onrecord|list|--by|Water O", 3, ""),
            ("onrecord|--db|=|a.db|show|C-", 5, "onrecord|--db=a.db|show|C-", 3, ""),
            ("onrecord|--db|=|a.db|list|--by|=|Wa", 7, "onrecord|--db=a.db|list|--by=Wa", 3, "--by="),
            ("onrecord|list|--where|=|by|=|W", 6, "onrecord|list|--where=by=W", 2, "--where=by="),
            ("onrecord|list|--by|=|Wa|--db|=|a.db", 4, "onrecord|list|--by=Wa|--db=a.db", 2, "--by="),
        ] {
            let mut args = words(line);
            assert_eq!(joined(&mut args, index), (place, prefix.to_owned()), "{line}");
            assert_eq!(args, words(joined_line), "{line}");
        }
    }

    #[test]
    fn names_of_several_words_are_quoted_as_the_line_needs() {
        assert_eq!(quoted_for_bash("Water (Office)", None), "Water\\ \\(Office\\)");
        assert_eq!(quoted_for_bash("Water's $5", Some('"')), "Water's \\$5");
        assert_eq!(quoted_for_bash("Water Office", Some('\'')), "Water Office");
        assert_eq!(quoted_for_bash("Water's Office", Some('\'')), r"Water'\''s Office");
        assert_eq!(quoted_for_bash("/etc/pass*", None), "/etc/pass\\*");
        assert_eq!(quoted_for_powershell("Water's Office"), "'Water''s Office'");
        assert_eq!(quoted_for_powershell("C-42"), "C-42");
    }
}
