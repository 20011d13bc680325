//! A saved web page into its main text and what it says about itself.

mod blocks;
mod charset;
mod json_ld;
mod metadata;
mod noise;
mod parse;
mod region;
mod tree;
mod weight;

pub use charset::decode_page;

use super::found::FoundField;
use crate::error::Result;

/// The main text of a page, not yet normalised, and what the page says about itself.
pub fn read_html(name: &str, page: &str) -> Result<(String, Vec<FoundField>)> {
    let tree = parse::parse(name, page)?;
    let body = tree.named(0, "body").next().unwrap_or(0);
    let mut weights = weight::weigh(&tree, body);
    let headline = region::headline(&tree, &weights, &metadata::titles(&tree));
    let region = region::main_region(&tree, body, &mut weights, headline);
    let mut text = blocks::text_of(&tree, region, &weights);
    if let Some(heading) = headline.filter(|id| !tree.is_in(*id, region)).map(|id| tree.words(id))
        && !text.contains(&heading)
    {
        text = format!("{heading}\n\n{text}");
    }
    Ok((text, metadata::metadata(&tree, region, headline)))
}
