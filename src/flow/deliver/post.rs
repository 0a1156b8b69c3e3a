//! One message on its way: posted or edited, put off, or given up.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tracing::{error, info, warn};

use crate::{
    clock::Clock,
    discord::{
        outbound::{Failure, Outbound, Reason},
        post,
        texts::posts,
    },
    domain::{
        ChannelId, MessageId, RoundId, UserId,
        language::Language,
        round::{Round, Seat},
    },
    flow::{App, Error},
    store::{
        self, Store,
        cause::Cause,
        open_round::OpenRounds,
        outbox::{NewMessage, Outgoing},
    },
};

/// The longest pause between two tries of a message.
const LONGEST_PAUSE: Duration = Duration::from_mins(10);

/// Whether something is gone that must not linger in the database's log.
pub(super) enum Gone {
    /// A comment, or the name of somebody.
    ToForget,
    Nothing,
}

/// What became of a message.
enum Sent {
    /// It is there, with this id.
    As(MessageId),
    /// There is nobody to tell.
    ToNobody,
    /// It was given up before it left.
    NotAnyMore,
    /// Its hour has not come.
    NotBefore(DateTime<Utc>),
}

pub(super) struct Post {
    store: Store,
    open_rounds: OpenRounds,
    discord: Outbound,
    bot: Option<UserId>,
    clock: Clock,
}

impl Post {
    pub(super) fn new(app: &App) -> Self {
        Self {
            store: app.store.clone(),
            open_rounds: app.open_rounds.clone(),
            discord: app.discord.clone(),
            bot: app.bot.get().copied(),
            clock: app.clock.clone(),
        }
    }

    /// Sends a message, gives it up, or lets it and all behind it wait.
    pub(super) async fn deliver(&self, message: &Outgoing) -> Result<Gone, Error> {
        match self.send(message).await {
            Ok(Sent::As(posted)) => self.store.sent(message.id, posted).await?,
            Ok(Sent::NotAnyMore) => return Ok(Gone::Nothing),
            Ok(Sent::ToNobody) => self.store.dead(message.id, "nobody to tell", None).await?,
            Ok(Sent::NotBefore(at)) => {
                self.store.wait(message.id, at).await?;
                return Ok(Gone::Nothing);
            }
            Err(Error::Discord(Failure::Later { after, why })) => {
                self.postpone(message, after, &why).await?;
                return Ok(Gone::Nothing);
            }
            Err(Error::Discord(Failure::Never(Reason::Token))) => {
                error!("Discord does not accept the bot's token; messages wait until it does");
                self.postpone(message, None, "token refused").await?;
                return Ok(Gone::Nothing);
            }
            Err(Error::Discord(Failure::Never(reason))) => self.give_up(message, reason).await?,
            Err(error @ Error::Store(store::Error::NotWritten(_) | store::Error::Closing)) => {
                return Err(error);
            }
            Err(error) => {
                // The others have nothing to do with it.
                error!(error = &error as &dyn std::error::Error, "could not send message {}", message.id);
                self.postpone(message, None, "something went wrong here").await?;
                return Ok(Gone::Nothing);
            }
        }
        let to_forget = message.recipient.is_some() || matches!(message.cause, Cause::Comments(..));
        Ok(if to_forget { Gone::ToForget } else { Gone::Nothing })
    }

    /// Posts or edits a message.
    async fn send(&self, message: &Outgoing) -> Result<Sent, Error> {
        if !self.store.trying(message.id, self.clock.now()).await? {
            return Ok(Sent::NotAnyMore);
        }
        if let Some(target) = message.edits {
            return Ok(Sent::As(self.discord.edit(message.channel, target, &message.body).await?));
        }
        if let (Cause::Direct(round, _) | Cause::DirectReminder(round, _), Some(person)) =
            (message.cause, message.recipient)
        {
            return self.tell_directly(message, round, person).await;
        }
        let posted = match message.thread {
            Some(above) => self.post_below(message, above).await?,
            None => self.post(message.channel, message, &message.body).await?,
        };
        Ok(Sent::As(posted))
    }

    /// Posts a message in the thread below another one; in the channel where that cannot be: a
    /// comment is not lost because a thread is locked or a permission is missing.
    async fn post_below(&self, message: &Outgoing, above: MessageId) -> Result<MessageId, Error> {
        let name = posts::comments_thread(self.language_of(message.cause).await?);
        let thread = self.discord.start_thread(message.channel, above, &name).await;
        let posted = match thread {
            Ok(thread) => self.post(thread, message, &message.body).await,
            Err(failure) => Err(failure.into()),
        };
        match posted {
            Err(Error::Discord(Failure::Never(reason))) if reason != Reason::Token => {
                warn!("no thread in channel {} ({reason}); comments go there as messages", message.channel);
                self.post(message.channel, message, &message.body).await
            }
            posted => posted,
        }
    }

    /// The language of the round that comments come from.
    async fn language_of(&self, cause: Cause) -> Result<Language, Error> {
        let Cause::Comments(round, ..) = cause else { return Ok(Language::default()) };
        Ok(self.store.round(round).await?.map(|round| round.language).unwrap_or_default())
    }

    /// Posts a message once: after a try whose outcome is unknown, the channel is searched first.
    async fn post(&self, channel: ChannelId, message: &Outgoing, body: &str) -> Result<MessageId, Error> {
        if let Some(since) = message.first_tried_at
            && let Some(found) = self.discord.find(channel, body, self.bot, since).await?
        {
            info!("a message was posted before");
            return Ok(found);
        }
        Ok(self.discord.post(channel, body, message.picture.clone(), &nonce(message)).await?)
    }

    /// Tells somebody who asked for it that their team is asked, at its hour, or reminds them unless
    /// they have answered.
    async fn tell_directly(&self, message: &Outgoing, round: RoundId, person: UserId) -> Result<Sent, Error> {
        let Some(round) = self.store.round(round).await? else { return Ok(Sent::ToNobody) };
        let wish = self.store.wants_direct_messages(round.guild, person).await?;
        let Some(language) = wish else { return Ok(Sent::ToNobody) };
        let Some(roles) = self.discord.roles_of(round.guild, person).await? else {
            // Nobody is kept who is not there any more.
            self.store.forget_person(round.guild, person).await?;
            return Ok(Sent::ToNobody);
        };
        let Seat::In { team, .. } = round.seat(&roles) else { return Ok(Sent::ToNobody) };
        let reminds = matches!(message.cause, Cause::DirectReminder(..));
        let at = if reminds { team.reminds_at } else { Some(team.opens_at) };
        match at {
            None => return Ok(Sent::ToNobody),
            Some(at) if at > self.clock.now() => return Ok(Sent::NotBefore(at)),
            Some(_) if reminds && self.has_answered(&round, person).await? => return Ok(Sent::ToNobody),
            Some(_) => {}
        }
        let channel = self.discord.direct_channel(person).await?;
        let text = if reminds { posts::direct_reminder } else { posts::direct_invitation };
        let body = post::plain(text(language, &round, team));
        Ok(Sent::As(self.post(channel, message, &body).await?))
    }

    /// Whether there is anything of somebody in an open round. Nobody but them is told.
    async fn has_answered(&self, round: &Round, person: UserId) -> Result<bool, Error> {
        let Some(open) = self.open_rounds.find(round.id).await? else { return Ok(true) };
        let ballot = open.key().ballot(person, round.questionnaire.questions.len());
        let filled = open.filled(&ballot).await?;
        Ok(filled.comment || filled.scores.iter().any(Option::is_some))
    }

    /// Lets the channel wait for as long as Discord asks, else ever longer from try to try.
    async fn postpone(&self, message: &Outgoing, after: Option<Duration>, why: &str) -> Result<(), Error> {
        let pause = after.unwrap_or_else(|| pause_before_next_try(message));
        if message.recipient.is_none() {
            warn!("message {} waits {} s: {why}", message.cause, pause.as_secs());
        }
        // Rows hold whole seconds, and a wait must not be cut short.
        let pause = TimeDelta::from_std(pause).unwrap_or(TimeDelta::days(1)) + TimeDelta::seconds(1);
        let at = self.clock.now() + pause;
        match message.recipient {
            Some(_) => Ok(self.store.wait(message.id, at).await?),
            None => Ok(self.store.postpone(message.channel, at).await?),
        }
    }

    async fn give_up(&self, message: &Outgoing, reason: Reason) -> Result<(), Error> {
        if message.recipient.is_some() {
            // Who wanted to be told is not for the log.
            info!("a direct invitation cannot be delivered: {reason}");
        } else {
            error!("message {} cannot be delivered to channel {}: {reason}", message.cause, message.channel);
        }
        let notice = self.notice(message, reason).await?;
        Ok(self.store.dead(message.id, &reason.to_string(), notice.as_ref()).await?)
    }

    /// Tells leadership when a team could not be reached.
    async fn notice(&self, message: &Outgoing, reason: Reason) -> Result<Option<NewMessage>, Error> {
        let (round, team, is_invitation) = match message.cause {
            Cause::Invitation(round, team) => (round, team, true),
            Cause::Shared(round, team) => (round, team, false),
            Cause::NotInvited(..)
            | Cause::Reminder(..)
            | Cause::End(..)
            | Cause::Overview(..)
            | Cause::Summary(..)
            | Cause::NotShared(..)
            | Cause::Kept(..)
            | Cause::Comments(..)
            | Cause::Direct(..)
            | Cause::DirectReminder(..)
            | Cause::Lowered(..)
            | Cause::Lost(_)
            | Cause::Missed(..) => return Ok(None),
        };
        let round = self.store.round(round).await?.filter(|round| round.report_to != message.channel);
        Ok(round.map(|round| {
            let (language, channel) = (round.language, message.channel);
            let (text, cause) = if is_invitation {
                (posts::not_delivered(language, channel, reason), Cause::NotInvited(round.id, team))
            } else {
                (posts::result_not_delivered(language, channel, reason), Cause::NotShared(round.id, team))
            };
            NewMessage::new(round.guild, cause, round.report_to, post::plain(text))
        }))
    }
}

/// Ever longer from try to try, and up to a half longer still, so that what failed together does not come
/// back together.
fn pause_before_next_try(message: &Outgoing) -> Duration {
    let pause = Duration::from_secs(2_u64.saturating_pow(message.attempts.min(20))).min(LONGEST_PAUSE);
    let spread = blake3::hash(format!("{} {}", message.id, message.attempts).as_bytes()).as_bytes()[0];
    pause.mul_f64(1.0 + f64::from(spread) / 512.0)
}

/// A name for the message that is the same on every try and on no other message, at most 25
/// characters: what it says is part of it, since a new data folder counts its rounds anew.
fn nonce(message: &Outgoing) -> String {
    let whole = format!("{}\n{}", message.cause, message.body);
    blake3::hash(whole.as_bytes()).to_hex()[..25].to_owned()
}
