-- Everything Candor keeps for longer than a round. No table that is fed from
-- answers names a person, a time of day or the order in which answers came.
-- Instants are seconds since 1970; Discord's ids are its snowflakes.

-- A Discord server.
create table guild (
    guild_id   integer primary key,
    min_group  integer not null default 5,
    constraint min_group_is_safe check (min_group between 4 and 20)
) strict;

-- The members of one role, asked together in one channel. `position` is the
-- admin's order: a person with several team roles counts in the first.
create table team (
    team_id     integer primary key,
    guild_id    integer not null references guild,
    role_id     integer not null,
    channel_id  integer not null,
    name        text    not null,
    position    integer not null,
    constraint one_team_a_role unique (guild_id, role_id)
) strict;

-- A survey, its audience and its times.
create table schedule (
    schedule_id    integer primary key,
    guild_id       integer not null references guild,
    survey         text    not null,
    rule           text    not null,
    zone           text    not null,
    open_for_s     integer not null,
    report_to      integer not null,
    next_due_at    integer not null,
    constraint open_for_is_sensible check (open_for_s between 3600 and 1209600)
) strict;

create index schedule_by_due on schedule (next_due_at);

create table schedule_team (
    schedule_id  integer not null references schedule,
    team_id      integer not null references team,
    primary key (schedule_id, team_id)
) strict, without rowid;

-- One asking of a schedule, with its own copy of what is asked.
create table round (
    round_id       integer primary key,
    schedule_id    integer not null references schedule,
    guild_id       integer not null references guild,
    number         integer not null,
    due_at         integer not null,
    opened_at      integer not null,
    closes_at      integer not null,
    state          text    not null,
    min_group      integer not null,
    report_to      integer not null,
    survey         text    not null,
    survey_version integer not null,
    questionnaire  text    not null,
    reminded       integer not null default 0,
    constraint one_round_a_due_time unique (schedule_id, due_at),
    constraint one_round_a_number unique (schedule_id, number),
    constraint known_state check (state in ('opening', 'open', 'closing', 'closed', 'reported')),
    constraint closes_after_it_opens check (closes_at >= opened_at)
) strict;

create index round_in_hand on round (state) where state <> 'reported';

-- The teams of a round, as they were at its opening.
create table round_team (
    round_id    integer not null references round,
    team_id     integer not null references team,
    role_id     integer not null,
    channel_id  integer not null,
    name        text    not null,
    roster      integer not null,
    primary key (round_id, team_id)
) strict, without rowid;

-- What was printed of a team in a round, and all that is ever kept of its answers.
-- `answered_at_least` is null when nothing was printed; the word that was printed
-- follows from it, the roster and the round's min_group.
create table release_cell (
    round_id           integer not null references round,
    team_id            integer not null references team,
    answered_at_least  integer,
    primary key (round_id, team_id)
) strict, without rowid;

-- The printed score of one dimension, by its id: a point of the grid in hundredths, perhaps a
-- coded end. A dimension that was not shown has no row.
create table release_figure (
    round_id    integer not null,
    team_id     integer not null,
    dimension   text    not null,
    hundredths  integer not null,
    grid        integer not null,
    coded_end   text,
    primary key (round_id, team_id, dimension),
    foreign key (round_id, team_id) references release_cell,
    constraint on_the_scale check (hundredths between 100 and 500),
    constraint on_the_grid check (grid in (10, 25) and hundredths % grid = 0),
    constraint known_end check (coded_end in ('or lower', 'or higher'))
) strict, without rowid;

-- Messages to be posted or edited. `key` says what caused a message, so that the
-- same cause never makes two; `edits` is the key of the message to edit, `follows` that
-- of a message that has to be out before. What a message said is blanked once it is sent.
create table outbox (
    outbox_id     integer primary key,
    key           text    not null unique,
    channel_id    integer not null,
    edits         text,
    follows       text,
    body          text    not null,
    picture       blob,
    state         text    not null default 'pending',
    attempts      integer not null default 0,
    first_tried_at integer,
    not_before    integer not null,
    message_id    integer,
    failure       text,
    constraint known_state check (state in ('pending', 'sent', 'dead')),
    constraint sent_has_a_message check ((state = 'sent') = (message_id is not null)),
    constraint dead_has_a_reason check ((state = 'dead') = (failure is not null))
) strict;

create index outbox_pending on outbox (not_before) where state = 'pending';

-- Messages whose turn has come: an edit waits for its message, a follow-up until the
-- message before it is out or given up.
create view outbox_ready as
select it.outbox_id, it.key, it.channel_id, target.message_id as edits, it.body, it.picture, it.attempts,
       it.first_tried_at, it.not_before
from outbox it
left join outbox target on target.key = it.edits
where it.state = 'pending'
  and (it.edits is null or target.state = 'sent')
  and (it.follows is null or exists (
          select 1 from outbox before where before.key = it.follows and before.state <> 'pending'));
