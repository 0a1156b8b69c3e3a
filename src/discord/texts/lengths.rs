//! Whole texts at their longest, in every language: a message of Discord has room for so much.

use std::collections::BTreeMap;

use chrono::DateTime;

use super::{posts, privacy};
use crate::{
    discord::{LONGEST_MESSAGE, outbound::Reason},
    domain::{
        ChannelId, GroupId, GuildId, RoleId, RoundId, ScheduleId, TeamId,
        language::Language,
        rotation,
        round::{AskedTeam, Round, RoundState},
        survey_file::shipped,
        tree::Group,
    },
};

/// The longest description of an embed, where a person's own page goes when it is longer than a message.
const LONGEST_PAGE: usize = 4096;

/// A name as long as they may be, every letter of which is escaped.
fn name() -> String {
    "_".repeat(50)
}

/// A round with as many teams below as many groups as there can be above one, and the longest title.
fn round(language: Language) -> Round {
    let team = |id| AskedTeam {
        id: TeamId(id),
        role: RoleId(i64::MAX),
        name: name(),
        channel: ChannelId(i64::MAX),
        group: Some(GroupId(3)),
        position: 1,
        roster: 1000,
        roster_before: Some(999),
        quiet: true,
        opens_at: DateTime::UNIX_EPOCH,
        reminds_at: None,
    };
    let group = |id: i64| Group { id: GroupId(id), parent: (id > 1).then(|| GroupId(id - 1)), name: name() };
    let longest =
        shipped().into_iter().max_by_key(|survey| survey.title.in_language(language).chars().count());
    Round {
        id: RoundId(i64::MAX),
        schedule: ScheduleId(1),
        guild: GuildId(i64::MAX),
        number: 1000,
        questionnaire: rotation::questionnaire(&longest.unwrap(), &[]),
        min_group: 20,
        comment_group: 20,
        shared: true,
        report_to: ChannelId(i64::MAX),
        language,
        opened_at: DateTime::UNIX_EPOCH,
        closes_at: DateTime::from_timestamp(4_000_000_000, 0).unwrap(),
        reminded: false,
        forgotten: false,
        state: RoundState::Open,
        teams: (1..=25).map(team).collect(),
        groups: (1..=3).map(group).collect(),
        others: Vec::new(),
    }
}

#[test]
fn whole_texts_fit_in_every_language() {
    let others = vec![name(); 10];
    for language in Language::ALL {
        let round = round(language);
        let team = &round.teams[0];
        let seats: Vec<_> = (0..5).map(|_| (&round, team)).collect();
        let why = Reason::NoPermission;
        let texts = BTreeMap::from([
            ("invitation", (posts::invitation(&round, team), LONGEST_MESSAGE)),
            ("closed", (posts::invitation_closed(&round, team), LONGEST_MESSAGE)),
            ("reminder", (posts::reminder(&round, team), LONGEST_MESSAGE)),
            ("direct", (posts::direct_invitation(language, &round, team), LONGEST_MESSAGE)),
            ("direct reminder", (posts::direct_reminder(language, &round, team), LONGEST_MESSAGE)),
            ("lost", (posts::round_lost(&round), LONGEST_MESSAGE)),
            ("gone", (posts::survey_gone(language, &name(), round.closes_at), LONGEST_MESSAGE)),
            ("undelivered", (posts::not_delivered(language, team.channel, why), LONGEST_MESSAGE)),
            ("nobody asks", (privacy::nobody_asks_you(language, 20), LONGEST_MESSAGE)),
            ("now", (privacy::who_sees(language, &round, team, &others, privacy::When::Now), LONGEST_PAGE)),
            ("next", (privacy::who_sees(language, &round, team, &others, privacy::When::Next), LONGEST_PAGE)),
            ("me", (privacy::me(language, Some(language), &seats), LONGEST_PAGE)),
        ]);
        for (what, (text, longest)) in texts {
            let length = text.chars().count();
            assert!(length <= longest, "{what} has {length} characters in {language}");
        }
    }
}
