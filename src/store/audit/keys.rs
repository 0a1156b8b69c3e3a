//! Whether the key of a round lies where it should not: each stretch of bytes in the data
//! folder is hashed and compared with the fingerprints of all rounds.

use std::{
    collections::{BTreeSet, HashMap},
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use super::{Finding, Findings, Folders, KnownRound, Result, files};
use crate::{
    domain::{
        RoundId,
        ballot::{Fingerprint, RoundKey},
    },
    store::{corrupt, file_error, open_round::left_behind},
};

/// How much is read at a time.
const PART: usize = 1 << 20;

/// A stretch with so many zeroes in a row is not looked at: most of a database is empty, and of
/// 32 random bytes one in 2¹²⁴ would have them.
const ZEROES: usize = 16;

/// Files of the data folder that hold the key of a round. The key of a round that is open may lie
/// where it belongs, even when that is below the data folder.
pub(super) fn findings(folders: &Folders, known: &[KnownRound]) -> Result<Findings> {
    let keys = fingerprints(known)?;
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let mut findings = Vec::new();
    for path in files::below(folders.data)?.into_iter().chain(left_behind(folders.runtime)) {
        for round in search(&path, &keys).map_err(|source| file_error("cannot read", &path, source))? {
            let running = known.iter().any(|it| it.id == round && !it.is_over());
            if !(running && folders.key(round).as_ref() == Some(&path)) {
                findings.push(Finding::Key { round, path: path.display().to_string() });
            }
        }
    }
    Ok(findings)
}

fn fingerprints(known: &[KnownRound]) -> Result<HashMap<Fingerprint, RoundId>> {
    let kept = known.iter().filter_map(|round| Some((round.id, round.key.as_ref()?)));
    let keys = kept.map(|(round, bytes)| {
        let bytes = <[u8; Fingerprint::BYTES]>::try_from(bytes.as_slice());
        let bytes = bytes.map_err(|_| corrupt("round", "key_fingerprint", round.0))?;
        Ok((Fingerprint::from_bytes(bytes), round))
    });
    keys.collect()
}

/// The rounds whose keys lie in a file.
fn search(path: &Path, keys: &HashMap<Fingerprint, RoundId>) -> io::Result<BTreeSet<RoundId>> {
    let mut found = BTreeSet::new();
    // A link may lead to a file anywhere; what is no file cannot be read to its end.
    if !fs::metadata(path).is_ok_and(|it| it.is_file()) {
        return Ok(found);
    }
    let mut file = File::open(path)?;
    let mut bytes = Vec::with_capacity(PART + RoundKey::BYTES);
    loop {
        // A key may lie across two parts.
        bytes.drain(..bytes.len().saturating_sub(RoundKey::BYTES - 1));
        if file.by_ref().take(PART as u64).read_to_end(&mut bytes)? == 0 {
            return Ok(found);
        }
        found.extend(stretches(&bytes).filter_map(|stretch| keys.get(&Fingerprint::of(stretch))));
    }
}

/// All stretches as long as a key, but those with many zeroes.
fn stretches(bytes: &[u8]) -> impl Iterator<Item = &[u8; RoundKey::BYTES]> {
    // How many zeroes there are up to a place, and where the last run began that is long enough.
    let (mut zeroes, mut run) = (0, None);
    bytes.iter().enumerate().filter_map(move |(end, byte)| {
        zeroes = if *byte == 0 { zeroes + 1 } else { 0 };
        if zeroes >= ZEROES {
            run = Some(end + 1 - ZEROES);
        }
        let start = (end + 1).checked_sub(RoundKey::BYTES)?;
        let has_run = run.is_some_and(|run| run >= start);
        if has_run { None } else { bytes[start..].first_chunk() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_at_any_place_even_across_the_parts_of_a_large_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let key = RoundKey::generate();
        let keys = HashMap::from([(key.fingerprint(), RoundId(7))]);
        for place in [0, 5, PART - 32, PART - 31, PART - 1, PART, PART + 900] {
            let mut bytes = vec![0; PART + 1000];
            fs::write(&path, &bytes).unwrap();
            assert!(search(&path, &keys).unwrap().is_empty());
            bytes[place..place + 32].copy_from_slice(key.bytes());
            fs::write(&path, &bytes).unwrap();
            assert_eq!(search(&path, &keys).unwrap(), BTreeSet::from([RoundId(7)]), "at {place}");
        }
    }

    #[test]
    fn only_stretches_with_many_zeroes_in_a_row_are_left_out() {
        let dense: Vec<u8> = (1..=100).collect();
        assert_eq!(stretches(&dense).count(), 69);
        assert_eq!(stretches(&[0; 100]).count(), 0);
        let mut some = dense.clone();
        some[40..55].fill(0);
        assert_eq!(stretches(&some).count(), 69, "fifteen zeroes are looked at");
        some[40..56].fill(0);
        assert_eq!(stretches(&some).count(), 69 - 17, "and sixteen are not");
    }
}
