//! Whether what was printed of each round keeps the rules of `domain::disclosure`.

use super::{Finding, Findings, KnownRound, Result, Store, finding::with_causes};
use crate::domain::{RoundId, disclosure::check};

/// What is wrong with the releases. A round that cannot be read is named, and the others are
/// looked at all the same.
pub(super) async fn findings(store: &Store, known: &[KnownRound]) -> Result<Findings> {
    let mut findings = Vec::new();
    for round in known {
        match of_round(store, round).await {
            Ok(found) => findings.extend(found),
            Err(error) => {
                findings.push(Finding::UnreadableRound { round: round.id, why: with_causes(&error) });
            }
        }
    }
    Ok(findings)
}

async fn of_round(store: &Store, known: &KnownRound) -> Result<Findings> {
    let id = known.id;
    if !known.is_over() {
        let early = is_printed(store, id).await?;
        return Ok(early.then_some(Finding::PrintedEarly(id)).into_iter().collect());
    }
    let Some(round) = store.round(id).await? else {
        let why = "a part of it makes no sense".into();
        return Ok(vec![Finding::UnreadableRound { round: id, why }]);
    };
    let faults = check::faults(&round, &store.kept_cells(&round).await?);
    Ok(faults.into_iter().map(|fault| Finding::Release { round: id, fault }).collect())
}

async fn is_printed(store: &Store, round: RoundId) -> Result<bool> {
    let (printed,) = sqlx::query_as("select exists (select 1 from printed_cell where round_id = $1)")
        .bind(round)
        .fetch_one(&store.readers)
        .await?;
    Ok(printed)
}
