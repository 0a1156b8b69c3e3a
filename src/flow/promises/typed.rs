//! A promise as somebody typed it, read into one that can be kept.

use std::collections::BTreeSet;

use crate::{
    discord::view::TypedPromise,
    domain::{
        chronicle::{LONGEST_OWNER, LONGEST_PROMISE, PromisedTopic},
        one_line, quotable,
    },
    flow::{Refusal, events::day},
    store::NewPromise,
};

/// A dimension by its id, with its title.
pub(super) type Topic = (String, String);

/// A promise as it was typed, made to nobody yet.
pub(super) fn read(typed: &TypedPromise, topics: &[Topic]) -> Result<NewPromise, Refusal> {
    let owner = given(&typed.owner).map(|owner| one_line(&owner, LONGEST_OWNER).ok_or(Refusal::BadOwner));
    Ok(NewPromise {
        teams: Vec::new(),
        text: one_line(&typed.text, LONGEST_PROMISE).ok_or(Refusal::BadPromise)?,
        topic: given(&typed.topic).map(|wanted| topic(&wanted, topics)).transpose()?,
        owner: owner.transpose()?,
        due: given(&typed.due).map(|due| day(&due)).transpose()?,
    })
}

fn given(typed: &str) -> Option<String> {
    Some(typed.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The topic that is called so, or has this id.
fn topic(wanted: &str, topics: &[Topic]) -> Result<PromisedTopic, Refusal> {
    let is_it = |(id, title): &&Topic| {
        id.eq_ignore_ascii_case(wanted) || title.to_lowercase() == wanted.to_lowercase()
    };
    let Some((dimension, title)) = topics.iter().find(is_it).cloned() else {
        let known: BTreeSet<String> = topics.iter().map(|(_, title)| title.clone()).collect();
        return Err(Refusal::UnknownTopic { typed: quotable(wanted), topics: known.into_iter().collect() });
    };
    Ok(PromisedTopic { dimension, title, said: None })
}
