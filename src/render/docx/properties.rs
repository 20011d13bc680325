//! The small parts: properties, settings, bullets, header and footer.

use super::super::document::Document;
use super::super::language;
use super::NAMESPACES;
use super::package::DECLARATION;
use super::styles::Styles;
use super::xml::{self, Look, escaped};

/// Title, subject and language. The file says no time: a clock would make every file another one.
pub(super) fn core(document: &Document) -> String {
    let title = document.title.as_deref().unwrap_or_default();
    let subject = document.subtitle.as_deref().unwrap_or_default();
    format!(
        "{DECLARATION}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(title),
        escaped(subject),
        escaped(&document.labels.language)
    )
}

/// The program that wrote it.
pub(super) fn app() -> String {
    format!(
        "{DECLARATION}<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>{}</Application></Properties>",
        env!("CARGO_PKG_NAME")
    )
}

/// What holds for the whole file: footnotes with their rules, and the newest layout that Word knows, so that it does
/// not open the file in a compatibility mode.
pub(super) fn settings(document: &Document) -> String {
    let language = language::with_country(&document.labels.language);
    format!(
        "{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent=\"100\"/><w:footnotePr>\
         <w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr><w:compat><w:compatSetting \
         w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\"/></w:settings>"
    )
}

/// The bullet of lists.
pub(super) fn numbering() -> String {
    format!(
        "{DECLARATION}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId=\"0\">\
         <w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
         <w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"340\" \
         w:hanging=\"340\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/>\
         </w:num></w:numbering>"
    )
}

/// The letters that our own styles ask for.
pub(super) fn fonts() -> String {
    format!(
        "{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name=\"Calibri\"><w:altName w:val=\"Carlito\"/>\
         <w:panose1 w:val=\"020F0502020204030204\"/><w:charset w:val=\"CC\"/><w:family w:val=\"swiss\"/>\
         <w:pitch w:val=\"variable\"/></w:font></w:fonts>"
    )
}

/// The title above every page but the first.
pub(super) fn header(document: &Document, styles: &Styles) -> String {
    let mut words = String::new();
    xml::run(&mut words, document.title.as_deref().unwrap_or_default(), &Look::default());
    format!(
        "{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{words}</w:p></w:hdr>",
        styles.id("header")
    )
}

/// Nothing above the first page, which has the title itself.
pub(super) fn no_header() -> String {
    format!("{DECLARATION}<w:hdr {NAMESPACES}><w:p/></w:hdr>")
}

/// The number of the page and of all pages.
pub(super) fn footer(document: &Document, styles: &Styles) -> String {
    let field = |name: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} \
             </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>\
             <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let word = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text));
    let labels = &document.labels;
    format!(
        "{DECLARATION}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}{}{}{}</w:p></w:ftr>",
        styles.id("footer"),
        word(&format!("{} ", labels.page)),
        field("PAGE"),
        word(&format!(" {} ", labels.of)),
        field("NUMPAGES")
    )
}
