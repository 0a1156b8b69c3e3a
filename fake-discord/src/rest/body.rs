//! Request bodies, as JSON or as a form with files.

use axum::body::{self, Body};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use serde_json::Value;

use super::refusal::{self, Refusal};

/// Discord's limit for a whole request.
const LARGEST: usize = 25 * 1024 * 1024;

/// The limit for one file from an application without a boosted guild.
pub(crate) const LARGEST_FILE: usize = 10 * 1024 * 1024;

/// What a request carried.
#[derive(Default)]
pub(crate) struct Carried {
    /// `Null` when there was no body.
    pub(crate) json: Value,
    pub(crate) files: Vec<Upload>,
}

/// A file of a form.
#[derive(Clone)]
pub(crate) struct Upload {
    /// The n of `files[n]`.
    pub(crate) slot: u64,
    pub(crate) filename: String,
    pub(crate) content_type: Option<String>,
    pub(crate) bytes: Vec<u8>,
}

/// Reads the body to its end.
pub(crate) async fn read(request: Request) -> Result<Carried, Refusal> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
        return form(request).await;
    }
    let bytes = bytes(request.into_body()).await?;
    if bytes.is_empty() {
        return Ok(Carried::default());
    }
    let json = serde_json::from_slice(&bytes).map_err(|_| refusal::invalid_json())?;
    Ok(Carried { json, files: Vec::new() })
}

async fn bytes(body: Body) -> Result<Vec<u8>, Refusal> {
    let bytes = body::to_bytes(body, LARGEST).await.map_err(|_| refusal::too_large())?;
    Ok(bytes.to_vec())
}

async fn form(mut request: Request) -> Result<Carried, Refusal> {
    axum::extract::DefaultBodyLimit::max(LARGEST).apply(&mut request);
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| refusal::invalid_json())?;
    let mut carried = Carried::default();
    while let Some(field) = form.next_field().await.map_err(|_| refusal::too_large())? {
        let name = field.name().unwrap_or_default().to_owned();
        let filename = field.file_name().unwrap_or_default().to_owned();
        let content_type = field.content_type().map(str::to_owned);
        let bytes = field.bytes().await.map_err(|_| refusal::too_large())?.to_vec();
        if name == "payload_json" {
            carried.json = serde_json::from_slice(&bytes).map_err(|_| refusal::invalid_json())?;
        } else if let Some(slot) = slot(&name) {
            carried.files.push(Upload { slot, filename, content_type, bytes });
        }
    }
    Ok(carried)
}

/// `files[3]` is 3; `file`, the old name for a single one, is 0.
fn slot(name: &str) -> Option<u64> {
    if name == "file" {
        return Some(0);
    }
    name.strip_prefix("files[")?.strip_suffix(']')?.parse().ok()
}
