//! Draws the pages.

use krilla::Document as Pdf;
use krilla::SerializeSettings;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation};
use krilla::configure::Configuration;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page as PdfPage, PageSettings};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, ContentTag, Identifier, SpanTag};

use super::super::document::Document;
use super::super::safe::safe;
use super::flow::{Flow, Heading};
use super::font::{Face, Fonts};
use super::ink::Ink;
use super::page::{BOTTOM, HEIGHT, Item, LEFT, MEASURE, RIGHT, Spot, TOP, WIDTH};
use super::scene;
use super::structure;
use super::text::{Line, Piece, Span, Target, lines};
use super::tree::Slot;
use crate::error::{Error, Result};

/// The size of what stands above and below the text of a page.
const MARGIN_SIZE: f32 = 8.0;

/// Draws what was laid out, and gives the bytes of the file.
pub(super) fn paint(document: &Document, fonts: &Fonts, flow: Flow<'_>) -> Result<Vec<u8>> {
    let failed = |why: &str| Error::failed("pdf_failed", format!("writing 'pdf' failed: {why}"));
    let settings = SerializeSettings { configuration: Configuration::new(), ..SerializeSettings::default() };
    let mut pdf = Pdf::new_with(settings);
    let mut painter = Painter { fonts, flow: &flow, drawn: vec![None; flow.tree.slots] };
    let count = flow.pages.len();
    for (number, page) in flow.pages.iter().enumerate() {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| failed("the page has no size"))?;
        let mut on = pdf.start_page_with(size);
        let mut surface = on.surface();
        painter.margins(&mut surface, document, number, count);
        for item in &page.items {
            painter.item(&mut surface, item);
        }
        surface.finish();
        painter.links(&mut on, &page.items);
        on.finish();
    }
    pdf.set_outline(outline(&flow.headings));
    pdf.set_metadata(metadata(document));
    pdf.set_tag_tree(structure::build(&flow.tree, &painter.drawn, &document.labels.language));
    pdf.finish().map_err(|source| failed(&format!("{source:?}")))
}

/// Title and language. There is no time in it: a clock would make every file another one.
fn metadata(document: &Document) -> Metadata {
    let mut metadata = Metadata::new()
        .language(document.labels.language.clone().into_owned())
        .creator(env!("CARGO_PKG_NAME").to_owned());
    if let Some(title) = &document.title {
        metadata = metadata.title(safe(title).into_owned());
    }
    if let Some(subtitle) = &document.subtitle {
        metadata = metadata.description(safe(subtitle).into_owned());
    }
    metadata
}

/// The headings as a tree.
fn outline(headings: &[Heading]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = headings;
    while let Some((first, after)) = rest.split_first() {
        let inner = after.iter().take_while(|heading| heading.level > first.level).count();
        let (children, next) = after.split_at(inner);
        outline.push_child(node(first, children));
        rest = next;
    }
    outline
}

fn node(heading: &Heading, children: &[Heading]) -> OutlineNode {
    let mut node = OutlineNode::new(heading.text.clone(), destination(heading.spot));
    let mut rest = children;
    while let Some((first, after)) = rest.split_first() {
        let inner = after.iter().take_while(|heading| heading.level > first.level).count();
        let (children, next) = after.split_at(inner);
        node.push_child(self::node(first, children));
        rest = next;
    }
    node
}

fn destination(spot: Spot) -> XyzDestination {
    XyzDestination::new(spot.page, Point::from_xy(LEFT, (spot.y - 6.0).max(0.0)))
}

struct Painter<'a> {
    fonts: &'a Fonts,
    flow: &'a Flow<'a>,
    drawn: Vec<Option<Identifier>>,
}

impl Painter<'_> {
    fn item(&mut self, surface: &mut Surface<'_>, item: &Item) {
        match item {
            Item::Text { x, y, size, pieces, slot } => {
                let tag = match slot {
                    Some(_) => ContentTag::Span(SpanTag::empty()),
                    None => ContentTag::Artifact(ArtifactType::Other),
                };
                let id = surface.start_tagged(tag);
                text(surface, self.fonts, (*x, *y), *size, pieces);
                surface.end_tagged();
                self.fill_slot(*slot, id);
            }
            Item::Fill { x, y, width, height, ink } => {
                surface.start_tagged(ContentTag::Artifact(ArtifactType::Other));
                rectangle(surface, (*x, *y), (*width, *height), *ink);
                surface.end_tagged();
            }
            Item::Scene { x, y, number, slot } => {
                let id = surface.start_tagged(ContentTag::Other);
                if let Some(drawing) = self.flow.scenes.get(*number) {
                    scene::draw(surface, self.fonts, drawing, (*x, *y));
                }
                surface.end_tagged();
                self.fill_slot(Some(*slot), id);
            }
            Item::Link { .. } => {}
        }
    }

    fn fill_slot(&mut self, slot: Option<Slot>, id: Identifier) {
        if let Some(place) = slot.and_then(|slot| self.drawn.get_mut(slot)) {
            *place = Some(id);
        }
    }

    /// Links lie over the page, and are set when it is drawn. One to a place that the document does not have is none.
    fn links(&mut self, page: &mut PdfPage<'_>, items: &[Item]) {
        for item in items {
            let Item::Link { x, y, width, height, target, words, slot } = item else { continue };
            let Some(rect) = Rect::from_xywh(*x, *y, width.max(1.0), *height) else { continue };
            let target = match target {
                Target::Web(url) => {
                    krilla::annotation::Target::Action(Action::Link(LinkAction::new(url.clone())))
                }
                Target::Inside(anchor) => match self.flow.anchors.get(anchor) {
                    Some(spot) => krilla::annotation::Target::Destination(destination(*spot).into()),
                    None => continue,
                },
            };
            let annotation = Annotation::new_link(LinkAnnotation::new(rect, target), Some(words.clone()));
            let id = page.add_tagged_annotation(annotation);
            self.fill_slot(Some(*slot), id);
        }
    }

    /// The title above every page but the first, and the number below each.
    fn margins(&self, surface: &mut Surface<'_>, document: &Document, number: usize, count: usize) {
        let set = |words: &str| -> Line {
            let span = Span::new(words, Face::Regular, Ink::Dim);
            lines(self.fonts, &[span], MARGIN_SIZE, MEASURE).into_iter().next().unwrap_or_default()
        };
        if number > 0
            && let Some(title) = &document.title
        {
            surface.start_tagged(ContentTag::Artifact(ArtifactType::Header));
            let line = set(&safe(title));
            text(surface, self.fonts, (LEFT, TOP - 26.0), MARGIN_SIZE, &line.pieces);
            rectangle(surface, (LEFT, TOP - 19.0), (MEASURE, 0.4), Ink::Hair);
            surface.end_tagged();
        }
        surface.start_tagged(ContentTag::Artifact(ArtifactType::Footer));
        let labels = &document.labels;
        let line = set(&format!("{} {} {} {count}", labels.page, number + 1, labels.of));
        text(surface, self.fonts, (RIGHT - line.width, BOTTOM + 30.0), MARGIN_SIZE, &line.pieces);
        surface.end_tagged();
    }
}

/// Letters on a base line.
pub(super) fn text(
    surface: &mut Surface<'_>,
    fonts: &Fonts,
    (x, y): (f32, f32),
    size: f32,
    pieces: &[Piece],
) {
    for piece in pieces {
        let Some(font) = fonts.font(piece.font) else { continue };
        surface.set_fill(Some(filling(piece.ink)));
        surface.set_stroke(None);
        surface.draw_glyphs(Point::from_xy(x + piece.x, y), &piece.glyphs, font, &piece.text, size, false);
    }
}

/// A filled rectangle; nothing without a size.
pub(super) fn rectangle(
    surface: &mut Surface<'_>,
    (x, y): (f32, f32),
    (width, height): (f32, f32),
    ink: Ink,
) {
    let Some(rect) = Rect::from_xywh(x, y, width, height) else { return };
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    if let Some(path) = path.finish() {
        surface.set_fill(Some(filling(ink)));
        surface.set_stroke(None);
        surface.draw_path(&path);
    }
}

pub(super) fn filling(ink: Ink) -> Fill {
    Fill { paint: ink.color().into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}
