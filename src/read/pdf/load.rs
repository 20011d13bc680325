//! A document into memory, where an object takes fifty times the room that it takes in the file.

use std::cell::Cell;
use std::collections::BTreeSet;

use lopdf::{Document, LoadOptions, Object, ObjectId, Result};

use super::lexer::{Lexer, Token};
use super::whole;

/// How many objects are kept, those within arrays and dictionaries among them. A page needs some twenty.
const MAX_OBJECTS: usize = 1_000_000;

/// The largest size of one stream of objects, once decompressed, in bytes. Programs put a few hundred objects in one.
const MAX_PACKED: usize = 16 * 1024 * 1024;

thread_local! {
    /// How many more objects may be kept of the document that this thread loads.
    static LEFT: Cell<usize> = const { Cell::new(0) };
}

/// Loads a document; nothing when it holds more objects than are kept.
pub fn load(bytes: &[u8]) -> Result<Option<Document>> {
    LEFT.set(MAX_OBJECTS);
    let options =
        LoadOptions { max_decompressed_size: Some(MAX_PACKED), filter: Some(keep), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options)?;
    Ok((LEFT.get() > 0).then_some(document))
}

/// Keeps an object while there is room. Streams of objects are looked into before they are unpacked.
fn keep(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let packed = match object {
        Object::Stream(stream) if stream.dict.has_type(b"ObjStm") => {
            let first = stream.dict.get(b"First").and_then(Object::as_i64).ok();
            // One that cannot be unpacked here is not unpacked by the loader either.
            stream.get_plain_content_with_limit(MAX_PACKED).map_or(0, |content| {
                let first = first.and_then(|first| usize::try_from(first).ok()).unwrap_or(0);
                unpacked(&content, first, LEFT.get())
            })
        }
        _ => 0,
    };
    LEFT.set(LEFT.get().saturating_sub(weight(object) + packed));
    // The loader takes the object that was lent where it stands by itself, the one handed back where it was packed.
    (LEFT.get() > 0).then(|| (id, object.clone()))
}

/// How many objects one is.
fn weight(object: &Object) -> usize {
    1 + match object {
        Object::Array(items) => items.iter().map(weight).sum(),
        Object::Dictionary(dictionary) => dictionary.iter().map(|(_, object)| weight(object)).sum(),
        Object::Stream(stream) => stream.dict.iter().map(|(_, object)| weight(object)).sum(),
        _ => 0,
    }
}

/// How many objects a stream of objects gives, counted up to `most`: several of its entries may begin at one place.
fn unpacked(content: &[u8], first: usize, most: usize) -> usize {
    let (head, body) = content.split_at_checked(first).unwrap_or((content, &[]));
    let places = Lexer::new(head).skip(1).step_by(2);
    let mut count = 0;
    let mut known = BTreeSet::new();
    for place in places {
        let Token::Number(place) = place else { continue };
        let place = usize::try_from(whole(place)).unwrap_or(usize::MAX);
        let Some(rest) = body.get(place..) else { continue };
        // What begins at one place a second time is as large as before, and nobody writes it.
        if !known.insert(place) {
            return most;
        }
        let mut depth = 0_i32;
        for token in Lexer::new(rest) {
            match token {
                Token::Open | Token::Begin => depth += 1,
                Token::Close | Token::End => depth -= 1,
                _ => {}
            }
            count += 1;
            if depth <= 0 || count >= most {
                break;
            }
        }
        if count >= most {
            return most;
        }
    }
    count
}
