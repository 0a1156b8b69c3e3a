//! Who asks, what they may, and what they are told when it cannot be done.

use serenity::all::{CreateInteractionResponse, Member as GuildMember, Permissions};
use tracing::error;

use crate::{
    discord::{texts::failures, view::Card},
    domain::{GuildId, RoleId, UserId, language::Language},
    flow::{App, Error, Member, Refusal},
    store,
};

pub(super) fn guild_id(id: serenity::all::GuildId) -> GuildId {
    GuildId(id.get().cast_signed())
}

/// Who did something in a server; `None` outside one.
pub(super) fn member(
    guild: Option<serenity::all::GuildId>,
    member: Option<&GuildMember>,
    locale: &str,
) -> Option<Member> {
    let (guild, member) = guild.zip(member)?;
    Some(Member {
        guild: guild_id(guild),
        user: UserId(member.user.id.get().cast_signed()),
        roles: member.roles.iter().map(|role| RoleId(role.get().cast_signed())).collect(),
        language: Language::of_locale(locale),
    })
}

/// What is said outside a server.
pub(super) fn nowhere(locale: &str) -> CreateInteractionResponse {
    let language = Language::of_locale(locale).unwrap_or_default();
    Card::text(Refusal::NotInAServer.say(language)).reply()
}

/// Discord hides admin commands from others, but a server can change that, and so can a forged request.
pub(super) fn may_manage(member: Option<&GuildMember>) -> bool {
    let permissions = member.and_then(|member| member.permissions).unwrap_or_default();
    permissions.intersects(Permissions::MANAGE_GUILD | Permissions::ADMINISTRATOR)
}

/// What a person is told: their mistake in words, ours with an apology and a log line.
pub(super) async fn excuse(app: &App, member: &Member, error: &Error) -> Card {
    let language = member.language(app).await.unwrap_or_default();
    Card::text(match error {
        Error::Refused(refusal) => refusal.say(language),
        Error::Discord(failure) => {
            error!("could not answer an interaction: {failure}");
            failures::failure(language, failure)
        }
        Error::Store(store::Error::Closing) => failures::just_closing(language),
        Error::Store(store::Error::NotWritten(_)) => {
            error!(error = error as &dyn std::error::Error, "could not save what somebody did");
            failures::not_saved(language)
        }
        Error::Store(_) | Error::Chart(_) | Error::Task(_) => {
            error!(error = error as &dyn std::error::Error, "could not answer an interaction");
            failures::sorry(language)
        }
    })
}
