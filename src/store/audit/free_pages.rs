//! The pages of a database that hold nothing any more. With `secure_delete` they are filled
//! with zeroes: <https://sqlite.org/fileformat2.html#the_freelist>.

use std::{
    fs::File,
    io::{self, Error},
    os::unix::fs::FileExt,
};

/// The first bytes of a database, up to the fields that are needed here.
const HEADER: usize = 40;

/// How many free pages still hold something. Those that list the others are not counted: they
/// hold the list.
pub(super) fn unclean(file: &File) -> io::Result<usize> {
    let mut header = [0; HEADER];
    file.read_exact_at(&mut header, 0)?;
    let pages = Pages { file, size: page_size(&header)? };
    let (mut list, free) = (number(&header, 32)?, number(&header, 36)?);
    let (mut unclean, mut lists) = (0, 0);
    while list != 0 {
        lists += 1;
        if lists > free {
            return Err(Error::other("the list of free pages has no end"));
        }
        let page = pages.read(list)?;
        for place in 0..number(&page, 4)? as usize {
            let leaf = pages.read(number(&page, 8 + 4 * place)?)?;
            unclean += usize::from(leaf.iter().any(|byte| *byte != 0));
        }
        list = number(&page, 0)?;
    }
    Ok(unclean)
}

struct Pages<'a> {
    file: &'a File,
    size: usize,
}

impl Pages<'_> {
    /// The page with this number; the first is 1.
    fn read(&self, number: u32) -> io::Result<Vec<u8>> {
        let before = u64::from(number).checked_sub(1);
        let before = before.ok_or_else(|| Error::other("the list of free pages names no page"))?;
        let mut page = vec![0; self.size];
        self.file.read_exact_at(&mut page, before * self.size as u64)?;
        Ok(page)
    }
}

fn page_size(header: &[u8]) -> io::Result<usize> {
    match u16::from_be_bytes([header[16], header[17]]) {
        // What does not fit into two bytes.
        1 => Ok(65536),
        size if size >= 512 => Ok(size.into()),
        _ => Err(Error::other("it has no page size")),
    }
}

fn number(page: &[u8], at: usize) -> io::Result<u32> {
    let bytes = page.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
    bytes.map(u32::from_be_bytes).ok_or_else(|| Error::other("the list of free pages is damaged"))
}
