//! Answering: what a press on a round's buttons does, and what comes next.

use chrono::{DateTime, Utc};

use super::{App, Error, Member, Refusal};
use crate::{
    discord::custom_id::{Action, CustomId, StaleButton},
    domain::{
        RoundId,
        ballot::{Ballot, Next, Score},
        comment::{CommentText, Warning},
        language::Language,
        round::{self, AskedTeam, Round, RoundState},
    },
    store::answers::{Kept, OpenRound},
};

/// A person's place in a round.
#[derive(Clone, Debug)]
pub struct Seat {
    /// The round.
    pub round: Round,
    /// The team the person counts in.
    pub team: AskedTeam,
    /// The names of other teams whose roles the person has, too.
    pub others: Vec<String>,
}

impl Seat {
    /// The language in which to speak to `member` here: their own, else that of the round.
    pub fn language(&self, member: &Member) -> Language {
        member.language.unwrap_or(self.round.language)
    }
}

/// The place `member` has in a round, open or not.
///
/// # Errors
/// A refusal when the round is not there, or not for this person.
pub async fn seat(app: &App, member: &Member, round: RoundId) -> Result<Seat, Error> {
    let round = app.store.round(round).await?.filter(|round| round.guild == member.guild);
    let round = round.ok_or(Refusal::Stale(StaleButton))?;
    let (team, others) = match round.seat(&member.roles) {
        round::Seat::In { team, others } => (team.clone(), others.into_iter().map(str::to_owned).collect()),
        round::Seat::Elsewhere(name) => return Err(Refusal::CountsElsewhere(name.to_owned()).into()),
        round::Seat::Nowhere => {
            let names = round.teams.into_iter().map(|team| team.name);
            return Err(Refusal::NotAsked(names.collect()).into());
        }
    };
    Ok(Seat { round, team, others })
}

/// The rounds that are open for `member`, the one that closes first at the front.
pub async fn open_seats(app: &App, member: &Member, now: DateTime<Utc>) -> Result<Vec<Seat>, Error> {
    let mut seats = Vec::new();
    for round in app.store.rounds_in_hand().await? {
        if round.guild == member.guild && round.takes_answers(now) {
            match seat(app, member, round.id).await {
                Ok(seat) if seat.team.opens_at <= now => seats.push(seat),
                Ok(_) | Err(Error::Refused(_)) => {}
                Err(other) => return Err(other),
            }
        }
    }
    seats.sort_by_key(|seat| seat.round.closes_at);
    Ok(seats)
}

/// `/pulse answer`: goes on with the round that closes first and has questions left.
pub async fn go_on(app: &App, member: &Member, now: DateTime<Utc>) -> Result<(Seat, Next), Error> {
    let mut finished = None;
    for seat in open_seats(app, member, now).await? {
        let next = press(app, member, &seat, Action::Answer, now).await?;
        if matches!(next, Next::Ask { .. }) {
            return Ok((seat, next));
        }
        finished = finished.or(Some((seat, next)));
    }
    finished.ok_or(Refusal::NothingOpen.into())
}

/// Does what a button says and returns what to show next.
pub async fn press(
    app: &App,
    member: &Member,
    seat: &Seat,
    action: Action,
    now: DateTime<Utc>,
) -> Result<Next, Error> {
    let paper = Paper::find(app, member, seat, now).await?;
    match action {
        Action::Answer | Action::WhoSees => paper.resume().await,
        Action::Show { question } => paper.ask(question).await,
        Action::Rate { question, score } => paper.rate(question, score).await,
        Action::Skip { question } => paper.skip(question).await,
        Action::Comment | Action::CommentWritten => {
            Ok(Next::WriteComment(paper.open.comment(&paper.ballot).await?))
        }
        Action::SendComment { mark } => paper.send_comment(mark).await,
        Action::DiscardComment => paper.finish(paper.open.discard_draft(&paper.ballot).await?).await,
        Action::Withdraw => {
            paper.in_time(paper.open.withdraw(&paper.ballot).await?)?;
            Ok(Next::Withdrawn)
        }
    }
}

/// Keeps a comment as a draft and shows it to its writer as leadership would see it.
pub async fn write_comment(
    app: &App,
    member: &Member,
    seat: &Seat,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Next, Error> {
    let paper = Paper::find(app, member, seat, now).await?;
    let comment = CommentText::clean(typed).ok_or(Refusal::EmptyComment)?;
    paper.in_time(paper.open.keep_draft(&paper.ballot, seat.team.id, &comment).await?)?;
    paper.preview(comment).await
}

/// Finds the person's place in the round of a button.
pub async fn read(app: &App, member: &Member, id: CustomId) -> Result<(Seat, Action), Error> {
    match seat(app, member, id.round).await {
        // Somebody who lost the team's role may still take back what they said before.
        Err(Error::Refused(Refusal::NotAsked(_) | Refusal::CountsElsewhere(_)))
            if id.action == Action::Withdraw =>
        {
            Ok((any_seat(app, id.round).await?, id.action))
        }
        seat => Ok((seat?, id.action)),
    }
}

/// A place in any team of a round, for what needs none.
async fn any_seat(app: &App, round: RoundId) -> Result<Seat, Error> {
    let round = app.store.round(round).await?.ok_or(Refusal::Stale(StaleButton))?;
    // Whoever answered was asked before any other team may be.
    let first = round.teams.iter().min_by_key(|team| team.opens_at).cloned();
    let team = first.ok_or(Refusal::Stale(StaleButton))?;
    Ok(Seat { round, team, others: Vec::new() })
}

/// A person's ballot in an open round. From here on nobody knows whose it is.
struct Paper<'a> {
    app: &'a App,
    seat: &'a Seat,
    now: DateTime<Utc>,
    open: OpenRound,
    ballot: Ballot,
}

impl<'a> Paper<'a> {
    async fn find(app: &'a App, member: &Member, seat: &'a Seat, now: DateTime<Utc>) -> Result<Self, Error> {
        let round = &seat.round;
        let closed = Refusal::RoundClosed(round.closes_at.min(now));
        if round.state == RoundState::Opening {
            return Err(Refusal::NothingOpen.into());
        }
        if !round.takes_answers(now) {
            return Err(closed.into());
        }
        if now < seat.team.opens_at {
            return Err(Refusal::NotYet(seat.team.opens_at).into());
        }
        let open = app.open_rounds.find(round.id).await?.ok_or(closed)?;
        let ballot = open.key().ballot(member.user, round.questionnaire.questions.len());
        Ok(Self { app, seat, now, open, ballot })
    }

    async fn resume(&self) -> Result<Next, Error> {
        let filled = self.open.filled(&self.ballot).await?;
        match filled.next_unanswered() {
            Some(question) => Ok(Next::Ask { question, given: None }),
            None => Ok(Next::Finished(filled)),
        }
    }

    async fn rate(&self, question: usize, score: Score) -> Result<Next, Error> {
        self.ballot.answers.get(question).ok_or(Refusal::Stale(StaleButton))?;
        self.in_time(self.open.keep(&self.ballot, self.seat.team.id, question, score).await?)?;
        self.ask(question + 1).await
    }

    async fn skip(&self, question: usize) -> Result<Next, Error> {
        let address = *self.ballot.answers.get(question).ok_or(Refusal::Stale(StaleButton))?;
        self.in_time(self.open.skip(address).await?)?;
        self.ask(question + 1).await
    }

    /// The question at this place; after the last one, the closing card.
    async fn ask(&self, question: usize) -> Result<Next, Error> {
        match self.ballot.answers.get(question) {
            Some(address) => Ok(Next::Ask { question, given: self.open.score(*address).await? }),
            None if question == self.ballot.answers.len() => {
                Ok(Next::Finished(self.open.filled(&self.ballot).await?))
            }
            None => Err(Refusal::Stale(StaleButton).into()),
        }
    }

    /// Sends the draft, unless another text has taken its place since the preview.
    async fn send_comment(&self, mark: u32) -> Result<Next, Error> {
        match self.open.draft(&self.ballot).await? {
            Some(draft) if draft.mark() != mark => self.preview(draft).await,
            _ => self.finish(self.open.send_draft(&self.ballot).await?).await,
        }
    }

    /// The comment as it would be shown, with what in it may give somebody away.
    async fn preview(&self, comment: CommentText) -> Result<Next, Error> {
        let mut warnings = comment.warnings();
        let names = self.app.discord.member_names(self.seat.round.guild, comment.possible_names()).await;
        warnings.extend(names.into_iter().map(Warning::Name));
        Ok(Next::Preview { comment, warnings })
    }

    async fn finish(&self, kept: Kept) -> Result<Next, Error> {
        self.in_time(kept)?;
        Ok(Next::Finished(self.open.filled(&self.ballot).await?))
    }

    fn in_time(&self, kept: Kept) -> Result<(), Refusal> {
        match kept {
            Kept::Saved => Ok(()),
            Kept::TooLate => Err(Refusal::RoundClosed(self.seat.round.closes_at.min(self.now))),
        }
    }
}
