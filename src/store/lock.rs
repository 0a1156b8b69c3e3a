//! One process a data folder.

use std::{fs, path::Path};

use super::{Error, Result, file_error, make_file, make_folder};

/// Held while a process uses a data folder, so that no second one does.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "the lock lasts as long as the file is open")] fs::File);

impl Lock {
    /// Takes the lock of the data folder; the kernel gives it back when the process ends.
    ///
    /// # Errors
    /// [`Error::InUse`] when another process holds it.
    pub fn take(data: &Path) -> Result<Self> {
        make_folder(data)?;
        let path = data.join("candor.lock");
        make_file(&path)?;
        let file = fs::File::open(&path).map_err(|source| file_error("cannot open", &path, source))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(fs::TryLockError::WouldBlock) => Err(Error::InUse),
            Err(fs::TryLockError::Error(source)) => Err(file_error("cannot lock", &path, source)),
        }
    }
}
