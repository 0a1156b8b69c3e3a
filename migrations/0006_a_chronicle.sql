-- What leadership writes down, what happened and what was promised, and whether teams hear their results.

-- Rounds of before told their teams nothing of it.
alter table guild add column share_with_team integer not null default 1
    constraint yes_or_no check (share_with_team in (0, 1));
alter table round add column share_with_team integer not null default 0
    constraint yes_or_no check (share_with_team in (0, 1));

-- Something that happened to a team, or to everybody where none is named. `day` is as in 2026-12-24. One
-- that was removed stays as a row, for the summaries that told of it.
create table event (
    event_id   integer primary key,
    guild_id   integer not null references guild,
    team_id    integer references team,
    day        text    not null,
    label      text    not null,
    added_at   integer not null,
    removed_at integer,
    constraint label_is_short check (length(label) between 1 and 40)
) strict;

-- Something leadership promised. `dimension` and `title` are the topic it is about; `said_lower` and
-- `said_round` what a round said of that topic then. `done_words` without `done_at` have been looked at and
-- not been sent yet; `told` says whether the teams were told of them.
create table promise (
    promise_id    integer primary key,
    guild_id      integer not null references guild,
    dimension     text,
    title         text,
    said_lower    integer,
    said_round    integer,
    words         text    not null,
    owner         text,
    due           text,
    made_at       integer not null,
    done_words    text,
    done_at       integer,
    told          integer,
    taken_back_at integer,
    constraint words_are_short check (length(words) between 1 and 200),
    constraint done_words_are_short check (length(done_words) between 1 and 200),
    constraint owner_is_short check (length(owner) between 1 and 50),
    constraint a_topic_has_a_title check ((dimension is null) = (title is null)),
    constraint what_was_said_has_a_round check ((said_lower is null) = (said_round is null)),
    constraint done_has_words check (done_at is null or done_words is not null),
    constraint done_is_told_or_not check ((done_at is null) = (told is null)),
    constraint one_end check (done_at is null or taken_back_at is null)
) strict;

-- To which teams; to everybody where there is none.
create table promise_team (
    promise_id integer not null references promise,
    team_id    integer not null references team,
    primary key (promise_id, team_id)
) strict, without rowid;
