use proptest::prelude::*;

use super::*;

fn form() -> Form {
    Form::new("A form.")
        .line("title", Some("Solar park".into()), "Short title")
        .needed()
        .lines("by", vec!["Kazakhstan".into(), "UNRCCA".into()], "Who is bound")
        .line("owner", None, "Who owns it")
        .text("note", None, "Why")
}

fn messages(text: &str) -> Vec<(Option<usize>, String)> {
    let form = form();
    let mistakes = Filled::read(&form, text).unwrap_err();
    mistakes.into_iter().map(|m| (m.line, m.error.message)).collect()
}

#[test]
fn values_stand_behind_their_keys_and_go_on_below() {
    let form = form();
    let text = "title:  Park \n# a remark\nBy: A, B & Co.\nby:B\nnote: First:\n  # no remark\n\n\n    deep\nowner:\n";
    let filled = Filled::read(&form, text).unwrap();
    assert_eq!(filled.one("title").as_deref(), Some("Park"));
    assert_eq!(filled.all("by"), ["A, B & Co.", "B"]);
    assert_eq!(filled.one("note").as_deref(), Some("First:\n# no remark\n\n\n  deep"));
    assert_eq!(filled.one("owner"), None);
}

#[test]
fn pasted_text_need_not_be_indented() {
    let form = form();
    let filled =
        Filled::read(&form, "title: x\nnote:\nThe Minister said: yes.\n\nAgain.\nowner: ann\n").unwrap();
    assert_eq!(filled.one("note").as_deref(), Some("The Minister said: yes.\n\nAgain."));
    assert_eq!(filled.one("owner").as_deref(), Some("ann"));
}

#[test]
fn every_mistake_is_told_with_its_line() {
    let told = messages("title:\nonwer: ann\nby: A\nstray words\nowner: a\nowner: b\n");
    assert_eq!(
        told,
        [
            (Some(1), "no field 'onwer'".to_owned()),
            (Some(3), "this line gives no field a value".to_owned()),
            (Some(5), "'owner' is given twice".to_owned()),
            (Some(0), "'title' is needed".to_owned()),
        ]
    );
    assert_eq!(messages("note: x\nnoet: y\ntitle: z"), [(Some(1), "no field 'noet'".to_owned())]);
}

#[test]
fn what_changed_is_told_field_by_field() {
    let form = form();
    let filled = Filled::read(&form, "title: Wind park\nby: UNRCCA\nby: Uzbekistan\nowner:\n").unwrap();
    assert_eq!(filled.changed("title").as_deref(), Some("Wind park"));
    assert_eq!(filled.changed("owner"), None);
    assert_eq!(filled.changed("note"), None);
    assert_eq!(filled.difference("by"), (vec!["Uzbekistan".to_owned()], vec!["Kazakhstan".to_owned()]));
    assert!(!filled.is_unchanged());
    assert!(Filled::read(&form, &form.render()).unwrap().is_unchanged());
    assert!(Filled::read(&form, "title: Solar park").unwrap().is_unchanged());
}

#[test]
fn messages_stand_above_their_lines_and_are_gone_the_next_time() {
    let text = "title: x\nowner: y\n";
    let at = |line, message: &str| Mistake { line, error: Error::usage("x", message).hint("so") };
    let (told, first) = with_messages(text, &[at(Some(1), "wrong owner"), at(None, "wrong form")]);
    assert_eq!(told, "#! wrong form\n#! so\ntitle: x\n#! wrong owner\n#! so\nowner: y\n");
    assert_eq!(first, 3);
    assert_eq!(without_messages(&told), text);
    assert!(is_emptied("# a\n\n#! b\n  \n") && !is_emptied(text));
}

proptest! {
    #[test]
    fn what_a_form_holds_is_read_back(
        title in "[^\\s#:][^\\r\\n\\p{Z}\\p{C}]{0,30}",
        note in "([^\\p{C}]{0,20}\n?){0,4}",
        by in proptest::collection::vec("[^\\p{C}\\p{Z}]{1,12}", 0..4),
    ) {
        let form = Form::new("x")
            .line("title", Some(title.clone()), "t")
            .lines("by", by.clone(), "b")
            .text("note", Some(note.clone()), "n");
        let text = form.render();
        let filled = Filled::read(&form, &text).unwrap();
        prop_assert!(filled.is_unchanged(), "{text}");
        prop_assert_eq!(filled.all("by"), by);
    }

    #[test]
    fn any_text_is_read_or_refused_without_a_panic(text in "(title|by|note|[a-z]{1,3}|#| |\t|:|\n|\r|[^\\p{C}]){0,40}") {
        let form = form();
        if let Err(mistakes) = Filled::read(&form, &text) {
            let (told, _) = with_messages(&text, &mistakes);
            prop_assert!(told.lines().count() > text.lines().count());
        }
    }
}
