//! Small files of every kind that is read, made here.

/// Sentences in the five languages, with lists, headings and dates.
const TEXT: &str = "Joint statement\n\nThe parties agreed to:\n- open an office by 1 June 2027;\n- train staff.\n\n\
    Norway's minister said that Norway would continue to fund the clinic. 2. Decides to act; (a) To pay.\n\n\
    Стороны договорились создать центр до конца 2027 года. Мы не допустим этого.\n\n\
    Les deux ministres ont convenu d'ouvrir un bureau d'ici à juin 2027.\n\n\
    Las partes acordaron abrir una oficina en el primer semestre de 2027.\n\n\
    Тараптар жыл соңына дейін орталық ашуға уағдаласты.\n";

/// The seeds of a target.
pub fn of(target: &str) -> Vec<Vec<u8>> {
    match target {
        "html" => vec![page().into_bytes(), TEXT.as_bytes().to_vec()],
        "pdf" => vec![pdf(TEXT.split('\n').next().unwrap_or_default()), pdf("The parties agreed to meet.")],
        "docx" => docx(),
        "eml" => {
            vec![mail("7bit", TEXT), mail("base64", "VGhlIHBhcnRpZXMgYWdyZWVkIHRvIG1lZXQu"), multipart()]
        }
        _ => vec![TEXT.as_bytes().to_vec(), utf16(TEXT), cp1251()],
    }
}

fn page() -> String {
    let head = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Statement</title>\
                <meta property=og:title content=Statement><script type=application/ld+json>\
                {\"@type\":\"NewsArticle\",\"datePublished\":\"2025-06-04\"}</script></head>";
    let paragraphs: String = TEXT.split("\n\n").map(|p| format!("<p>{p}</p>")).collect();
    format!(
        "{head}<body><nav><a href=/>Home</a></nav><article><h1>Statement</h1><time datetime=2025-06-04>4 June</time>\
         {paragraphs}<ul><li>one</li></ul><table><tr><td>x</td></tr></table></article><footer>Contact</footer></body></html>"
    )
}

/// One page, one font, one line.
fn pdf(line: &str) -> Vec<u8> {
    let content = format!("BT /F1 12 Tf 72 700 Td ({line}) Tj 0 -14 Td [(agreed) -200 (to meet)] TJ ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut table = String::new();
    for (number, object) in (1..).zip(objects) {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.extend(format!("{number} 0 obj\n{object}\nendobj\n").into_bytes());
    }
    let start = file.len();
    file.extend(
        format!("xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF")
            .into_bytes(),
    );
    file
}

/// Stored and deflated, so that breaking a byte breaks the words or the packing.
#[cfg(feature = "ingest")]
fn docx() -> Vec<Vec<u8>> {
    use std::io::{Cursor, Write};

    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    let body: String = TEXT.lines().map(|l| format!("<w:p><w:r><w:t>{l}</w:t></w:r></w:p>")).collect();
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:body>{body}<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
    );
    [CompressionMethod::Stored, CompressionMethod::Deflated]
        .into_iter()
        .filter_map(|method| {
            let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
            archive
                .start_file("word/document.xml", SimpleFileOptions::default().compression_method(method))
                .ok()?;
            archive.write_all(document.as_bytes()).ok()?;
            Some(archive.finish().ok()?.into_inner())
        })
        .collect()
}

#[cfg(not(feature = "ingest"))]
fn docx() -> Vec<Vec<u8>> {
    vec![b"PK\x03\x04".to_vec()]
}

fn mail(encoding: &str, body: &str) -> Vec<u8> {
    format!(
        "From: press@example.org\r\nSubject: =?utf-8?B?U3RhdGVtZW50?=\r\nDate: Wed, 4 Jun 2025 10:00:00 +0500\r\n\
         MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}"
    )
    .into_bytes()
}

fn multipart() -> Vec<u8> {
    format!(
        "Subject: Statement\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nThe parties agreed to meet.\r\n\
         --b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n--b--\r\n",
        page().replace('=', "=3D")
    )
    .into_bytes()
}

fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// `Стороны договорились` in windows-1251, and a broken letter.
fn cp1251() -> Vec<u8> {
    let russian =
        [0xd1, 0xf2, 0xee, 0xf0, 0xee, 0xed, 0xfb, 0x20, 0xe4, 0xee, 0xe3, 0xee, 0xe2, 0xee, 0xf0, 0xe8];
    russian.iter().copied().cycle().take(320).chain([0x98]).collect()
}
