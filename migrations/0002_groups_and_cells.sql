-- Teams in groups, people counted together, comments that wait, and what an admin changed.

-- A group of teams and groups. One without any of them is removed.
create table team_group (
    group_id   integer primary key,
    guild_id   integer not null references guild,
    parent_id  integer references team_group,
    name       text    not null
) strict;

create unique index one_group_a_name on team_group (guild_id, coalesce(parent_id, 0), name);

-- A team that was removed stays as a row, for the rounds that asked it.
alter table team add column group_id integer references team_group;
alter table team add column removed integer not null default 0;

-- `comment_group` is null where it follows min_group. `left_at` is when the bot was removed
-- from the server; a while later everything about it is.
alter table guild add column comment_group integer
    constraint comment_group_is_safe check (comment_group between 4 and 20);
alter table guild add column retention_months integer not null default 24
    constraint retention_is_sensible check (retention_months between 1 and 120);
alter table guild add column left_at integer;

-- The fingerprint of a round's key says nothing about the key, but finds it where it should not be.
alter table round add column comment_group integer not null default 5;
alter table round add column key_fingerprint blob;
-- Whether what was printed is removed by now; the last round of a schedule stays, so that they go
-- on being counted.
alter table round add column forgotten integer not null default 0;

-- The tree above the teams of a round, and the server's other teams, as they were at its opening.
create table round_group (
    round_id   integer not null references round,
    group_id   integer not null,
    parent_id  integer,
    name       text    not null,
    primary key (round_id, group_id)
) strict, without rowid;

create table round_other_team (
    round_id   integer not null references round,
    role_id    integer not null,
    name       text    not null,
    position   integer not null,
    primary key (round_id, role_id)
) strict, without rowid;

alter table round_team add column position integer not null default 0;
alter table round_team add column group_id integer;
alter table round_team add column roster_before integer;
alter table round_team add column quiet integer not null default 0;

-- What was printed of the people who are counted together at one place of the tree. The word
-- for how many answered follows from `answered_at_least` and `possible`, the most that the
-- cells of the round leave possible.
create table printed_cell (
    round_id           integer not null references round,
    node               text    not null,
    answered_at_least  integer not null,
    possible           integer not null,
    primary key (round_id, node),
    constraint possible_is_more check (possible > answered_at_least)
) strict, without rowid;

-- The teams of a cell. A team in none was not shown.
create table printed_cell_team (
    round_id  integer not null,
    team_id   integer not null references team,
    node      text    not null,
    primary key (round_id, team_id),
    foreign key (round_id, node) references printed_cell
) strict, without rowid;

create table printed_figure (
    round_id    integer not null,
    node        text    not null,
    dimension   text    not null,
    hundredths  integer not null,
    grid        integer not null,
    coded_end   text,
    primary key (round_id, node, dimension),
    foreign key (round_id, node) references printed_cell,
    constraint on_the_scale check (hundredths between 100 and 500),
    constraint on_the_grid check (grid in (10, 25) and hundredths % grid = 0),
    constraint known_end check (coded_end in ('or lower', 'or higher'))
) strict, without rowid;

insert into printed_cell (round_id, node, answered_at_least, possible)
select round_id, 'team-' || team_id, answered_at_least, roster
from release_cell join round_team using (round_id, team_id)
where answered_at_least is not null;

insert into printed_cell_team (round_id, team_id, node)
select round_id, team_id, 'team-' || team_id
from release_cell
where answered_at_least is not null;

insert into printed_figure (round_id, node, dimension, hundredths, grid, coded_end)
select round_id, 'team-' || team_id, dimension, hundredths, grid, coded_end
from release_figure;

drop table release_figure;
drop table release_cell;

-- Comments that wait until enough people answer. `mark` is random: it decides where a comment stands
-- in a batch. `comment_group` and `report_to` are what the writer was told: nothing less will do.
create table waiting_comment (
    mark         blob    primary key,
    schedule_id  integer not null references schedule,
    round_number integer not null,
    team_id      integer not null references team,
    comment_group integer not null,
    report_to    integer not null,
    text         text    not null,
    constraint whole_mark check (length(mark) = 16)
) strict, without rowid;

-- People who asked to be invited by direct message. All that is kept of a person.
create table wish (
    guild_id  integer not null references guild,
    user_id   integer not null,
    primary key (guild_id, user_id)
) strict, without rowid;

-- Who changed what in a server's settings.
create table change (
    change_id  integer primary key,
    guild_id   integer not null references guild,
    changed_at integer not null,
    user_id    integer not null,
    what       text    not null
) strict;

-- `thread` is the key of the message in whose thread a message goes; `recipient` is whom a
-- direct message is for. Their channels are known only when they go out.
alter table outbox add column thread text;
alter table outbox add column recipient integer;

drop view outbox_ready;

-- Messages whose turn has come: an edit and what goes into a thread wait for their message, a
-- follow-up until the message before it is out or given up.
create view outbox_ready as
select it.outbox_id, it.key, it.channel_id, target.message_id as edits, thread.message_id as thread, it.recipient,
       it.body, it.picture, it.attempts, it.first_tried_at, it.not_before
from outbox it
left join outbox target on target.key = it.edits
left join outbox thread on thread.key = it.thread
where it.state = 'pending'
  and (it.edits is null or target.state = 'sent')
  and (it.thread is null or thread.state = 'sent')
  and (it.follows is null or exists (
          select 1 from outbox before where before.key = it.follows and before.state <> 'pending'));

-- Summaries belong to places of the tree now, no longer to teams.
update outbox
set key = 'summary:' || substr(key, 9, instr(substr(key, 9), ':')) || 'team-' || substr(key, 9 + instr(substr(key, 9), ':'))
where key like 'summary:%';
update outbox
set follows = 'summary:' || substr(follows, 9, instr(substr(follows, 9), ':')) || 'team-' || substr(follows, 9 + instr(substr(follows, 9), ':'))
where follows like 'summary:%';
