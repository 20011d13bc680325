//! Styles: by the names that word processors know, so that a ministry's own style file can take their place.

use std::collections::BTreeMap;

use super::super::language;
use super::NAMESPACES;
use super::package::DECLARATION;
use super::template::Template;
use crate::error::Result;

/// One style: its name, its id in our own file, and what it is below its name.
struct Style {
    kind: &'static str,
    name: &'static str,
    id: &'static str,
    body: &'static str,
}

const fn style(kind: &'static str, name: &'static str, id: &'static str, body: &'static str) -> Style {
    Style { kind, name, id, body }
}

/// Dark enough to be read, and the colour of links and rules.
const STYLES: [Style; 22] = [
    style("paragraph", "Normal", "Normal", "<w:qFormat/>"),
    style(
        "paragraph",
        "Title",
        "Title",
        r#"<w:basedOn w:val="Normal"/><w:next w:val="Subtitle"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/><w:contextualSpacing/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F4E79"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "Subtitle",
        "Subtitle",
        r#"<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "heading 1",
        "Heading1",
        r#"<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="2" w:color="1F4E79"/></w:pBdr><w:spacing w:before="400" w:after="140"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F4E79"/><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "heading 2",
        "Heading2",
        r#"<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F4E79"/><w:sz w:val="25"/><w:szCs w:val="25"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "heading 3",
        "Heading3",
        r#"<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="220" w:after="60"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="262626"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "TOC Heading",
        "TOCHeading",
        r#"<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F4E79"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "toc 1",
        "TOC1",
        r#"<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9412"/></w:tabs><w:spacing w:after="40"/></w:pPr>"#,
    ),
    style(
        "paragraph",
        "toc 2",
        "TOC2",
        r#"<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9412"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="284"/></w:pPr>"#,
    ),
    style(
        "paragraph",
        "Quote",
        "Quote",
        r#"<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="9DB8D2"/></w:pBdr><w:spacing w:before="60" w:after="120"/><w:ind w:left="340" w:right="340"/></w:pPr><w:rPr><w:i/><w:iCs/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "List Bullet",
        "ListBullet",
        r#"<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/><w:ind w:left="340" w:hanging="340"/><w:contextualSpacing/></w:pPr>"#,
    ),
    style(
        "paragraph",
        "caption",
        "Caption",
        r#"<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="262626"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "Report Cell",
        "ReportCell",
        r#"<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "Report Record",
        "ReportRecord",
        r#"<w:basedOn w:val="Normal"/><w:pPr><w:keepLines/><w:spacing w:before="60" w:after="100" w:line="247" w:lineRule="auto"/><w:ind w:left="170"/></w:pPr><w:rPr><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "Report Picture",
        "ReportPicture",
        r#"<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="40" w:after="100" w:line="240" w:lineRule="auto"/></w:pPr>"#,
    ),
    style(
        "paragraph",
        "Report Note",
        "ReportNote",
        r#"<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="40" w:after="120"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "header",
        "Header",
        r#"<w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="BFBFBF"/></w:pBdr><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "footer",
        "Footer",
        r#"<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="right"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>"#,
    ),
    style(
        "paragraph",
        "footnote text",
        "FootnoteText",
        r#"<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>"#,
    ),
    style(
        "character",
        "footnote reference",
        "FootnoteReference",
        r#"<w:rPr><w:i w:val="0"/><w:iCs w:val="0"/><w:vertAlign w:val="superscript"/></w:rPr>"#,
    ),
    style(
        "character",
        "Hyperlink",
        "Hyperlink",
        r#"<w:rPr><w:color w:val="1F4E79"/><w:u w:val="single"/></w:rPr>"#,
    ),
    style(
        "table",
        "Report Table",
        "ReportTable",
        r#"<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1F4E79"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F4E79"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D0D7DE"/></w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="1F4E79"/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F4E79"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="EDF2F7"/></w:tcPr></w:tblStylePr>"#,
    ),
];

/// The styles of a file: their ids by name, and the part that defines them.
#[derive(Debug)]
pub(super) struct Styles {
    ids: BTreeMap<&'static str, String>,
    part: String,
}

impl Styles {
    /// Our own styles, or a template's with ours for those that it lacks.
    pub(super) fn new(language: &str, template: Option<&[u8]>) -> Result<Self> {
        let template = template.map(Template::read).transpose()?;
        let known = |style: &Style| template.as_ref().and_then(|t| t.id(style.name)).map(str::to_owned);
        let mut ids = BTreeMap::new();
        let mut ours = String::new();
        for style in &STYLES {
            let id = known(style).unwrap_or_else(|| {
                let taken = template.as_ref().is_some_and(|t| t.has_id(style.id));
                let id = if taken { format!("Our{}", style.id) } else { style.id.to_owned() };
                ours.push_str(&definition(style, &id));
                id
            });
            ids.insert(style.name, id);
        }
        let part = match template {
            Some(template) => template.with(&defaults(language), &ours, language),
            None => format!("{DECLARATION}<w:styles {NAMESPACES}>{}{ours}</w:styles>", defaults(language)),
        };
        Ok(Self { ids, part })
    }

    /// The id of a style by its name.
    pub(super) fn id(&self, name: &str) -> &str {
        self.ids.get(name).map_or("Normal", String::as_str)
    }

    /// The part that defines them.
    pub(super) fn part(&self) -> &str {
        &self.part
    }
}

fn definition(style: &Style, id: &str) -> String {
    let default = if style.id == "Normal" { " w:default=\"1\"" } else { "" };
    let own = if style.name.starts_with("Report ") { " w:customStyle=\"1\"" } else { "" };
    format!(
        "<w:style w:type=\"{}\"{default}{own} w:styleId=\"{id}\"><w:name w:val=\"{}\"/>{}</w:style>",
        style.kind, style.name, style.body
    )
}

/// What holds where no style says otherwise.
fn defaults(language: &str) -> String {
    let language = language::with_country(language);
    format!(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\" \
         w:eastAsia=\"Calibri\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"{language}\" \
         w:eastAsia=\"{language}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing \
         w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    )
}
