-- Languages, and surveys that a server brings along.

-- In which language messages in channels are written: a round keeps that of its opening. For a
-- person, the language in which they asked for direct messages.
alter table guild add column language text not null default 'en'
    constraint known_language check (language in ('en', 'de', 'fr', 'es', 'pt-BR', 'ja'));
alter table round add column language text not null default 'en'
    constraint known_language check (language in ('en', 'de', 'fr', 'es', 'pt-BR', 'ja'));
alter table wish add column language text not null default 'en'
    constraint known_language check (language in ('en', 'de', 'fr', 'es', 'pt-BR', 'ja'));

-- A survey of one server, as the file that an admin sent. Rounds keep their own copy of what they ask.
create table own_survey (
    guild_id  integer not null references guild,
    name      text    not null,
    file      text    not null,
    primary key (guild_id, name),
    constraint file_is_small check (length(file) <= 262144)
) strict, without rowid;
