//! Charts as pictures: SVG for programs that draw it, with the same drawing as PNG for those that do not.

use std::fmt::Write as _;

use super::super::figure::Figure;
use super::super::letters::Letters;
use super::super::safe::safe;
use super::super::scene::{PAGE_WIDTH, Scene, layout};
use super::super::{raster, svg};
use super::body::Writer;
use super::xml::{Look, escaped};

/// The height that a picture may take beside its caption on a page, in points.
const HIGHEST: f32 = 620.0;

/// The units of drawings in a point.
const UNITS: f32 = 12_700.0;

/// The files of one picture.
pub(super) struct Picture {
    /// The drawing.
    pub svg: String,
    /// The same as pixels.
    pub png: Vec<u8>,
}

impl Picture {
    fn of(figure: &Figure, scene: &Scene, letters: &Letters) -> Option<Self> {
        let png = raster::png(scene, letters)?;
        Some(Self { svg: svg::file(scene, &figure.title, &figure.description), png })
    }
}

impl Writer<'_> {
    /// Number and title, the picture with its text alternative, and its values unless a table beside it tells them.
    pub(super) fn figure(&mut self, figure: &Figure, is_told: bool) {
        self.figures += 1;
        let number = format!("{} {}", self.document.labels.figure, self.figures);
        self.paragraph("caption", &safe(&format!("{number}. {}", figure.title)), &Look::default());
        let scene = layout(figure, PAGE_WIDTH);
        let letters = self.letters.get_or_init(Letters::new).as_ref();
        match letters.and_then(|letters| Picture::of(figure, &scene, letters)) {
            Some(picture) => {
                self.pictures.push(picture);
                self.drawing(&number, figure, &scene);
            }
            // Without a picture its words stand for it.
            None => self.paragraph("Normal", &figure.description, &Look::default()),
        }
        if is_told {
            return;
        }
        let mut table = figure.table(&self.document.labels);
        table.title = None;
        self.table(&table);
    }

    /// The picture that came last, as a paragraph that stays with what follows.
    fn drawing(&mut self, name: &str, figure: &Figure, scene: &Scene) {
        let number = self.pictures.len();
        let share = (HIGHEST / scene.height).min(1.0) * UNITS;
        let size = format!("cx=\"{:.0}\" cy=\"{:.0}\"", scene.width * share, scene.height * share);
        let (name, told) = (escaped(name), escaped(&figure.description));
        self.begin("Report Picture", "");
        // Writing to a String cannot fail.
        let _ = write!(
            self.out,
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {size}/>\
             <wp:docPr id=\"{number}\" name=\"{name}\" descr=\"{told}\"/><wp:cNvGraphicFramePr>\
             <a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData \
             uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
             <pic:cNvPr id=\"{number}\" name=\"{name}\" descr=\"{told}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"png{number}\"><a:extLst>\
             <a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\"><asvg:svgBlip r:embed=\"svg{number}\"/></a:ext>\
             </a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
             <a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
             </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        );
    }
}
