-- Schedules that pause, leave out days and ask each team by its own clock.

-- The zone of a team; null is that of the schedule which asks it.
alter table team add column zone text;

-- `next_due_at` is when the schedule's own clock shows the next opening, and names it; `wakes_at` is
-- when the first of its teams is asked, by its own clock. A schedule that was removed stays as a row,
-- for the rounds it asked. `remind_percent` is the part of the time after which people are reminded;
-- null is never.
alter table schedule add column wakes_at integer not null default 0;
alter table schedule add column paused integer not null default 0;
alter table schedule add column removed integer not null default 0;
alter table schedule add column remind_percent integer default 50
    constraint remind_is_sensible check (remind_percent between 10 and 90);
update schedule set wakes_at = next_due_at;

drop index schedule_by_due;
create index schedule_by_wake on schedule (wakes_at) where paused = 0 and removed = 0;

-- Days on which a schedule opens nothing, such as holidays, as in 2026-12-24.
create table schedule_skip (
    schedule_id  integer not null references schedule,
    day          text    not null,
    primary key (schedule_id, day)
) strict, without rowid;

-- Openings that passed while nobody was there to make them.
create table missed_opening (
    schedule_id  integer not null references schedule,
    due_at       integer not null,
    primary key (schedule_id, due_at)
) strict, without rowid;

-- When a team of a round is asked, and reminded unless it is not. Rounds of before asked all their
-- teams at once.
alter table round_team add column opens_at integer;
alter table round_team add column reminds_at integer;
update round_team
set opens_at = (select opened_at from round where round.round_id = round_team.round_id),
    reminds_at = (select (opened_at + closes_at) / 2 from round where round.round_id = round_team.round_id);
