//! Reading a session file: remarks, and commands with the text that belongs to them.

/// One thing of a session.
#[derive(Debug)]
pub enum Step {
    /// Lines that are kept as they are.
    Remark(String),
    /// Writes a file.
    Write { line: String, name: String, text: String },
    /// Runs something; what it said is not part of the step.
    Run(String),
}

/// Reads a session. Output of commands is dropped: it is made again.
pub fn parse(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut lines = text.lines().peekable();
    let mut remark = String::new();
    while let Some(line) = lines.next() {
        let Some(command) = line.strip_prefix("$ ") else {
            remark.push_str(line);
            remark.push('\n');
            continue;
        };
        if !remark.is_empty() {
            steps.push(Step::Remark(std::mem::take(&mut remark)));
        }
        if let Some(name) = command.strip_prefix("cat > ").and_then(|rest| rest.strip_suffix(" <<'END'")) {
            let text = lines.by_ref().take_while(|l| *l != "END").map(|l| format!("{l}\n")).collect();
            steps.push(Step::Write { line: line.to_owned(), name: name.to_owned(), text });
        } else {
            let mut command = command.to_owned();
            while command.ends_with('\\')
                && let Some(more) = lines.next()
            {
                command = format!("{command}\n{more}");
            }
            steps.push(Step::Run(command));
            // What was said before ends at the next command, or at a remark, which begins with `#: `.
            while lines.peek().is_some_and(|l| !l.starts_with("$ ") && !l.starts_with("#: ")) {
                lines.next();
            }
        }
    }
    if !remark.is_empty() {
        steps.push(Step::Remark(remark));
    }
    steps
}

/// The words of a command line: blanks part them, quotes and a backslash keep them together.
pub fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        match (quote, sign) {
            (Some(open), sign) if sign == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(sign);
                word.get_or_insert_default();
            }
            (None | Some('"'), '\\') => match signs.next() {
                Some('\n') => words.extend(word.take()),
                escaped => word.get_or_insert_default().extend(escaped),
            },
            (None, ' ') => words.extend(word.take()),
            (_, sign) => word.get_or_insert_default().push(sign),
        }
    }
    words.extend(word);
    words
}
