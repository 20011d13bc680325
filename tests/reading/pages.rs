//! Pages as content systems write them, in our own words.

use super::{found, read};

const SENTENCES: [&str; 4] = [
    "The Minister of Water and the Director of the River Commission met in Turkestan on Tuesday.",
    "The parties agreed to open a joint gauging station on the Arys by the end of 2027.",
    "The Commission stands ready to train forty hydrologists a year.",
    "Both sides will meet again in spring to review the work plan.",
];

/// A page with a menu, a banner, share links and teasers around what `main` makes of the sentences.
pub fn page(head: &str, main: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Talks on the Arys | Ministry of Water</title>{head}\
         <style>p {{ color: red }}</style></head><body class=\"has-sidebar no-cookie\">\
         <header><div class=logo><a href=/>Ministry of Water</a></div><nav><ul><li><a href=/a>About the ministry</a>\
         <li><a href=/b>Press centre</a></ul></nav></header>\
         <div id=cookie-banner><p>We use cookies so that this site can remember your choices on every page.</p>\
         <button>Accept</button></div><div class=breadcrumbs><a href=/>Home</a> / <a href=/n>News</a></div>{main}\
         <div class=share-buttons>Share <a href=x>Facebook</a> <a href=y>Telegram</a></div>\
         <div class=more><h3>Other news</h3><div><a href=/1>The dam at Koksarai was inspected before the flood</a>\
         </div><div><a href=/2>A delegation from the lower reaches visited the ministry</a></div></div>\
         <footer><p>Ministry of Water, 1 Canal Street, Turkestan. All rights reserved since 1997.</p></footer>\
         <script>var menu = '<p>The parties agreed to nothing in this script at all.</p>';</script></body></html>"
    )
}

pub fn paragraphs() -> String {
    SENTENCES.iter().map(|s| format!("<p>{s}</p>\n")).collect()
}

const NOISE: [&str; 8] = [
    "cookies",
    "Press centre",
    "Facebook",
    "Koksarai",
    "delegation from",
    "rights reserved",
    "script",
    "Home",
];

#[test]
fn main_text_is_found_in_the_shapes_that_content_systems_write() {
    let inner = paragraphs();
    let brs = SENTENCES.join("<br><br>");
    let divs: String = SENTENCES.iter().map(|s| format!("<div><span>{s}</span></div>")).collect();
    for main in [
        format!("<main><article><h1>Talks on the Arys</h1>{inner}</article></main>"),
        format!(
            "<div class=wrap><div class=col-9><h1>Talks on the Arys</h1><div class=text>{inner}</div></div></div>"
        ),
        format!("<h1>Talks on the Arys</h1><div itemprop=articleBody>{inner}</div>"),
        format!("<div><h2>Talks on the Arys</h2><div class=date>4 June 2025</div><div>{brs}</div></div>"),
        format!("<div id=content><h1>Talks on the Arys</h1>{divs}</div>"),
        format!(
            "<table><tr><td><a href=/m>Archive</a></td><td><h1>Talks on the Arys</h1>{inner}</td></tr></table>"
        ),
        format!("<form action=/search><h1>Talks on the Arys</h1><div>{inner}</div></form>"),
        format!(
            "<section><h1>Talks on the Arys</h1><div class=lead><p>{}</p></div><div class=body>{}</div></section>",
            SENTENCES[0],
            SENTENCES[1..].iter().map(|s| format!("<p>{s}</p>")).collect::<String>()
        ),
    ] {
        let release = read(page("", &main).as_bytes(), "talks.html").unwrap();
        let mut rest = release.text.as_str();
        assert!(rest.starts_with("Talks on the Arys\n"), "{rest}");
        for sentence in SENTENCES {
            let at = rest.find(sentence).unwrap_or_else(|| panic!("no '{sentence}' in {}", release.text));
            rest = &rest[at + sentence.len()..];
            assert!(rest.starts_with('\n'), "{}", release.text);
        }
        for word in NOISE {
            assert!(!release.text.contains(word), "'{word}' stands in {}", release.text);
        }
        assert_eq!(release.media_type, "text/html");
    }
}

#[test]
fn lists_and_tables_keep_their_lines() {
    let main = format!(
        "<article><h1>Talks on the Arys</h1>{}<p>The parties agreed to:</p><ul><li>measure the flow;</li>\
         <li><p>publish <b>the</b>\n figures.</p></li></ul><ol start=3><li>third<li>fourth</ol>\
         <table><tr><th>Year<th>Stations</tr><tr><td><p>2026</p></td><td>4</td></tr></table></article>",
        paragraphs()
    );
    let text = read(page("", &main).as_bytes(), "talks.html").unwrap().text;
    assert!(
        text.ends_with(
            "The parties agreed to:\n\n- measure the flow;\n- publish the figures.\n\n3. third\n4. fourth\n\n\
         Year | Stations\n2026 | 4\n"
        ),
        "{text}"
    );
}

#[test]
fn a_list_of_links_after_a_colon_belongs_to_the_text() {
    let main = format!(
        "<article><h1>Talks on the Arys</h1>{}<p>The parties signed:</p><ul><li><a href=1>a protocol on data</a></li>\
         <li><a href=2>a plan for 2027</a></li></ul><ul><li><a href=3>Back</a></li></ul></article>",
        paragraphs()
    );
    let text = read(page("", &main).as_bytes(), "talks.html").unwrap().text;
    assert!(text.ends_with("signed:\n\n- a protocol on data\n- a plan for 2027\n"), "{text}");
}

#[test]
fn metadata_is_told_with_its_place_and_the_best_place_counts() {
    let head = "<link rel=canonical href=https://water.example/talks>\
        <meta property=og:title content='Talks on the Arys | Water'><meta property=og:site_name content='Ministry of Water'>\
        <meta property=article:published_time content='2025-06-04T23:30:00+05:00'>\
        <script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-06-05\"}</script>";
    let main = format!(
        "<article><h1>Talks on the Arys</h1><time datetime=2025-06-03>3 June</time>{}</article>",
        paragraphs()
    );
    let release = read(page(head, &main).as_bytes(), "talks.html").unwrap();
    assert_eq!(found(&release, "title"), Some(("Talks on the Arys", "<h1>")));
    assert_eq!(found(&release, "url"), Some(("https://water.example/talks", "<link rel=canonical>")));
    assert_eq!(found(&release, "publisher"), Some(("Ministry of Water", "og:site_name")));
    assert_eq!(found(&release, "language"), Some(("en", "<html lang>")));
    let dates: Vec<_> = release
        .found
        .iter()
        .filter(|f| f.field == "date")
        .map(|f| (f.value.as_str(), f.place.as_str()))
        .collect();
    assert_eq!(
        dates,
        [
            ("2025-06-05", "JSON-LD datePublished"),
            ("2025-06-04", "article:published_time"),
            ("2025-06-03", "<time datetime>"),
        ]
    );
}

#[test]
fn a_page_that_does_not_date_itself_has_no_date() {
    let main = format!(
        "<article><h1>Talks on the Arys</h1>{}<p><time datetime=2024-01-01>once</time> and \
         <time datetime=2025-01-01>again</time></p></article>",
        paragraphs()
    );
    let release =
        read(page("<meta property=og:url content=/relative>", &main).as_bytes(), "talks.html").unwrap();
    assert_eq!(
        (found(&release, "date"), found(&release, "url"), found(&release, "publisher")),
        (None, None, None)
    );
}

#[test]
fn pages_are_decoded_as_they_declare_unless_they_were_saved_as_utf_8() {
    let sentence = "Стороны договорились открыть гидрологический пост на Арыси до конца 2027 года.";
    let page = format!(
        "<html><head><meta charset=windows-1251><title>Переговоры</title></head><p>{sentence}</p></html>"
    );
    for (bytes, encoding) in [
        (encoding_rs::WINDOWS_1251.encode(&page).0.into_owned(), "windows-1251"),
        (page.clone().into_bytes(), "UTF-8"),
    ] {
        let release = read(&bytes, "a.html").unwrap();
        assert_eq!((release.text.trim_end(), release.encoding.as_str()), (sentence, encoding));
        assert_eq!(found(&release, "title"), Some(("Переговоры", "<title>")));
    }
}
