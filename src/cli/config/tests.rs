use super::*;

fn environment(file: &Path, variables: &[(&'static str, &str)]) -> Environment {
    let mut environment = Environment::read().unwrap();
    environment.config_file = Some(file.to_owned());
    environment.home = Some(PathBuf::from("/home/dana"));
    environment.variables = variables.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
    environment
}

fn config(text: &str, variables: &[(&'static str, &str)], flags: &[(Key, &'static str, &str)]) -> Config {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    fs::write(&file, text).unwrap();
    let mut config = Config::read(&environment(&file, variables));
    for (key, name, text) in flags {
        config.flag(*key, name, text);
    }
    config
}

#[test]
fn a_flag_goes_before_the_variable_before_the_file_before_what_is_built_in() {
    let text = "color = \"always\"\nlang = \"fr\"\nformat = \"csv\"\n";
    let variables = [("ONRECORD_COLOR", "never"), ("ONRECORD_LANG", "es")];
    let config = config(text, &variables, &[(Key::Color, "--color", "auto")]);
    let origin = |key: Key| match config.get(key).origin {
        Origin::File(_, line) => format!("line {line}"),
        other => other.to_string(),
    };
    assert_eq!(
        [Key::Color, Key::Lang, Key::Format, Key::Pager].map(origin),
        ["flag --color", "environment ONRECORD_LANG", "line 3", "default"]
    );
    assert_eq!(
        (config.color(), config.lang(), config.format()),
        (Color::Auto, Language::Spanish, Some(Format::Csv))
    );
}

#[test]
fn the_file_goes_before_variables_of_all_programs() {
    let common = [("PAGER", "more"), ("EDITOR", "nano"), ("VISUAL", "code --wait")];
    let with = config("pager = \"most -s\"\n", &common, &[]);
    assert_eq!(with.pager().unwrap(), ["most", "-s"]);
    assert_eq!(with.editor(), ["code", "--wait"]);
    assert_eq!(config("", &common, &[]).pager().unwrap(), ["more"]);
    assert_eq!(config("", &[], &[]).pager().unwrap(), ["less", "-FRX"]);
}

#[test]
fn in_accessible_mode_only_an_own_pager_is_used() {
    let on = [("ONRECORD_ACCESSIBLE", "1"), ("PAGER", "more")];
    assert!(config("", &on, &[]).accessible());
    assert_eq!(config("", &on, &[]).pager(), None);
    assert_eq!(config("pager = \"cat\"", &on, &[]).pager().unwrap(), ["cat"]);
    assert_eq!(config("pager = \"never\"", &[], &[]).pager(), None);
    assert!(!config("accessible = true", &[("ONRECORD_ACCESSIBLE", "0")], &[]).accessible());
}

#[test]
fn a_database_of_the_file_begins_at_home_or_beside_the_file() {
    let of = |text: &str| config(text, &[], &[]).database().unwrap();
    assert_eq!(of("db = \"~/ledgers/a.db\""), Path::new("/home/dana/ledgers/a.db"));
    assert_eq!(of("db = \"/srv/a.db\""), Path::new("/srv/a.db"));
    assert_eq!(of("db = \"a.db\"").file_name().unwrap(), "a.db");
    assert!(of("db = \"a.db\"").is_absolute());
    assert_eq!(config("", &[], &[]).database(), None);
}

#[test]
fn what_is_wrong_is_kept_beside_what_is_right() {
    let config = config("lang = \"fr\"\ncolour = 1\nformat = 2\n", &[("ONRECORD_COLOR", "red")], &[]);
    assert_eq!(config.lang(), Language::French);
    assert_eq!(config.problems.len(), 3);
    assert!(config.problems[2].message.starts_with("ONRECORD_COLOR is 'red'"), "{:?}", config.problems);
    let error = config.require_sound().unwrap_err();
    assert!(error.hint.unwrap().ends_with("; 2 more: 'onrecord config list' tells all"));
}

#[test]
fn a_file_that_is_not_there_says_nothing_and_one_that_cannot_be_read_is_a_problem() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Config::read(&environment(&folder.path().join("none.toml"), &[])).problems, []);
    let bytes = folder.path().join("bytes.toml");
    fs::write(&bytes, [0xff, 0xfe]).unwrap();
    let problems = Config::read(&environment(&bytes, &[])).problems;
    assert!(problems[0].message.ends_with("it is not UTF-8"), "{problems:?}");
    assert_eq!(Config::read(&environment(folder.path(), &[])).problems.len(), 1);
}

#[cfg(unix)]
#[test]
fn only_a_regular_file_of_a_sensible_size_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let told = |file: &Path| Config::read(&environment(file, &[])).problems[0].message.clone();
    let link = folder.path().join("zero.toml");
    std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
    assert!(told(&link).ends_with("cannot be read: it is no regular file"), "{}", told(&link));
    let pipe = folder.path().join("pipe.toml");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert!(told(&pipe).ends_with("it is no regular file"));
    let large = folder.path().join("large.toml");
    fs::File::create(&large).unwrap().set_len(LONGEST + 1).unwrap();
    assert!(told(&large).ends_with("it is larger than 1 MiB"));
}
