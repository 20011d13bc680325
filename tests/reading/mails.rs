//! Mails and pages saved as one file.

use super::{found, read};

pub const HEADER: &str = "From: =?utf-8?B?0J/RgNC10YHRgS3RgdC70YPQttCx0LA=?= <press@water.example>\r\n\
    Subject: =?utf-8?Q?Talks_=E2=80=94_Arys?=\r\nDate: Wed, 4 Jun 2025 23:30:00 +0500\r\nMIME-Version: 1.0\r\n";

#[test]
fn header_and_text_of_a_mail_are_read() {
    let mail = format!(
        "{HEADER}Content-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
         =D1=F2=EE=F0=EE=ED=FB =E4=EE=E3=EE=E2=EE=F0=E8=EB=E8=F1=FC.\r\n"
    );
    let release = read(mail.as_bytes(), "a.eml").unwrap();
    assert_eq!(release.text, "Стороны договорились.\n");
    assert_eq!(found(&release, "title"), Some(("Talks — Arys", "mail header, Subject")));
    assert_eq!(found(&release, "date"), Some(("2025-06-04", "mail header, Date")));
    assert_eq!(found(&release, "sender"), Some(("Пресс-служба", "mail header, From")));
    assert_eq!(found(&release, "publisher"), None);
    assert_eq!(release.media_type, "message/rfc822");
}

#[test]
fn the_html_form_counts_since_plain_text_is_cut_into_lines() {
    let mail = format!(
        "{HEADER}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\
         The parties agreed\r\nto meet again in spring.\r\n--b\r\nContent-Type: text/html\r\n\r\n\
         <p>The parties agreed to meet again in spring.</p>\r\n--b--\r\n"
    );
    assert_eq!(read(mail.as_bytes(), "-").unwrap().text, "The parties agreed to meet again in spring.\n");
}

#[test]
fn flowed_lines_are_joined() {
    let mail = format!(
        "{HEADER}Content-Type: text/plain; format=flowed\r\n\r\nThe parties agreed \r\nto meet \r\nagain.\r\n\r\nEnd.\r\n"
    );
    assert_eq!(read(mail.as_bytes(), "-").unwrap().text, "The parties agreed to meet again.\n\nEnd.\n");
}

#[test]
fn an_attachment_is_named_and_not_read() {
    let mail = format!(
        "{HEADER}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n\
         --b\r\nContent-Type: application/pdf; name=talks.pdf\r\nContent-Disposition: attachment; filename=talks.pdf\r\n\
         \r\n%PDF-1.4\r\n--b--\r\n"
    );
    let release = read(mail.as_bytes(), "a.eml").unwrap();
    assert_eq!(release.text, "See the file.\n");
    assert_eq!(found(&release, "attachment"), Some(("talks.pdf", "mail")));
}

#[test]
fn a_page_saved_as_one_file_tells_its_address_and_not_the_day_it_was_saved() {
    let page = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://water.example/talks\r\n\
        Subject: Talks\r\nDate: Wed, 4 Jun 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\
        Content-Location: https://water.example/talks\r\n\r\n<html lang=en><title>Talks</title><nav>Menu</nav>\
        <p>The parties agreed to meet again in spring, and to publish the plan.</p></html>\r\n--b--\r\n";
    let release = read(page.as_bytes(), "talks.mhtml").unwrap();
    assert_eq!(release.text, "The parties agreed to meet again in spring, and to publish the plan.\n");
    assert_eq!(found(&release, "url"), Some(("https://water.example/talks", "Content-Location")));
    assert_eq!((found(&release, "date"), found(&release, "language").map(|f| f.0)), (None, Some("en")));
}

#[test]
fn mails_without_a_header_or_with_mails_without_end_are_refused() {
    let nested = "Subject: x\r\nContent-Type: message/rfc822\r\n\r\n".repeat(100_000);
    let parts = "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n".repeat(10_000);
    for (file, code) in
        [(nested.as_str(), "nested_too_deep"), (&parts, "nested_too_deep"), ("\r\n\r\n\r\n", "broken_file")]
    {
        let error = read(file.as_bytes(), "a.eml").unwrap_err();
        assert_eq!((error.kind.exit_code(), error.code), (4, code), "{error}");
    }
}
