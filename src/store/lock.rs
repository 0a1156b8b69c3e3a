//! One process a data folder.

use std::{fs, path::Path};

use super::{Error, Result, file_error, make_file, make_folder};

/// Held while a process uses a data folder, so that no second one does.
#[derive(Debug)]
pub struct Lock(fs::File);

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

impl Drop for Lock {
    /// Gives the lock back. Closing the file is not enough: a process that was just being started shares
    /// it until it has become another programme, and the lock with it.
    fn drop(&mut self) {
        if let Err(error) = self.0.unlock() {
            tracing::warn!(%error, "the lock of the data folder was not given back");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_used_by_one_process_and_by_the_next_as_soon_as_that_one_ends() {
        let data = tempfile::tempdir().unwrap();
        let lock = Lock::take(data.path()).unwrap();
        assert!(matches!(Lock::take(data.path()), Err(Error::InUse)));
        let shared_with_a_child = lock.0.try_clone().unwrap();
        drop(lock);
        Lock::take(data.path()).unwrap();
        drop(shared_with_a_child);
    }
}
