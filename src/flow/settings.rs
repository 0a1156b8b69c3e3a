//! How many people results and comments take. A round keeps what it was opened with, and
//! nothing becomes easier to print without the teams being told.

use chrono::{DateTime, Utc};

use super::{App, Error, Member, Refusal};
use crate::{
    discord::{
        command::SettingsRequest,
        post,
        texts::posts::{self, Lowered},
    },
    domain::GuildId,
    store::{Change, Settings, Team, cause::Cause, outbox::NewMessage},
};

/// Changes settings for rounds that open later; returns them.
///
/// # Errors
/// A refusal when nothing would change or `comment-group` would have no effect.
pub async fn set(
    app: &App,
    admin: &Member,
    wanted: SettingsRequest,
    now: DateTime<Utc>,
) -> Result<Settings, Error> {
    loop {
        let before = app.store.settings(admin.guild).await?;
        let after = changed(&before, wanted)?;
        let change = Change { guild: admin.guild, by: admin.user, at: now, what: described(&before, &after) };
        let teams = app.store.teams(admin.guild).await?;
        let notices = notices(admin.guild, now, &teams, &before, &after);
        // Another admin may be changing them at the same time: then once more, from what they are now.
        if app.store.set_settings((&before, &after), &change, &notices).await? {
            app.wake.notify_one();
            return Ok(after);
        }
    }
}

fn changed(before: &Settings, wanted: SettingsRequest) -> Result<Settings, Refusal> {
    let after = Settings {
        min_group: wanted.min_group.unwrap_or(before.min_group),
        comment_group: wanted.comment_group.or(before.comment_group),
        share_with_team: wanted.share_with_team.unwrap_or(before.share_with_team),
        retention_months: wanted.retention.unwrap_or(before.retention_months),
        language: wanted.language.unwrap_or(before.language),
    };
    if wanted.comment_group.is_some_and(|group| group < after.min_group) {
        return Err(Refusal::CommentGroupTooLow(after.min_group));
    }
    let effect = |it: &Settings| {
        (it.min_group, it.comment_group(), it.share_with_team, it.retention_months, it.language)
    };
    if effect(&after) == effect(before) { Err(Refusal::NothingToChange) } else { Ok(after) }
}

fn described(before: &Settings, after: &Settings) -> String {
    let rows = [
        ("min-group", before.min_group.to_string(), after.min_group.to_string()),
        ("comment-group", before.comment_group().to_string(), after.comment_group().to_string()),
        ("share-with-team", yes(before.share_with_team), yes(after.share_with_team)),
        ("retention in months", before.retention_months.to_string(), after.retention_months.to_string()),
        ("language", before.language.to_string(), after.language.to_string()),
    ];
    let changed = rows.iter().filter(|(_, before, after)| before != after);
    let changed: Vec<String> =
        changed.map(|(name, before, after)| format!("{name} from {before} to {after}")).collect();
    format!("settings set: {}", changed.join(", "))
}

fn yes(it: bool) -> String {
    if it { "yes".into() } else { "no".into() }
}

/// What the teams hear when less is needed than before.
fn notices(
    guild: GuildId,
    now: DateTime<Utc>,
    teams: &[Team],
    before: &Settings,
    after: &Settings,
) -> Vec<NewMessage> {
    let results = Lowered::Results { before: before.min_group, least: after.min_group };
    let comments = Lowered::Comments { before: before.comment_group(), answers: after.comment_group() };
    let lowered: Vec<Lowered> = [
        (after.min_group < before.min_group).then_some(results),
        (after.comment_group() < before.comment_group()).then_some(comments),
    ]
    .into_iter()
    .flatten()
    .collect();
    if lowered.is_empty() {
        return Vec::new();
    }
    let text = posts::lowered(after.language, &lowered);
    let notice = |team: &Team| {
        let cause = Cause::Lowered(now.timestamp(), team.id);
        NewMessage::new(guild, cause, team.channel, post::plain(text.clone()))
    };
    let is_first = |place: &usize| teams[..*place].iter().all(|other| other.channel != teams[*place].channel);
    (0..teams.len()).filter(is_first).map(|place| notice(&teams[place])).collect()
}
