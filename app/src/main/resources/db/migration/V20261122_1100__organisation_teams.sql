-- Områden och arbetslag, och vad den som lämnar uppgifter kallar en enhet.

-- Hemtjänstområde: the part of the town that a unit or one of its teams goes in.
create table area (
    id           uuid primary key,
    unit         uuid not null references unit,
    name         text not null check (name <> ''),
    withdrawn_at timestamptz,
    version      int  not null default 1
);
create unique index on area (unit, lower(name)) where withdrawn_at is null;

alter table team
    drop constraint team_unit_name_key,
    add area         uuid references area,
    add withdrawn_at timestamptz,
    add version      int not null default 1;
create unique index on team (unit, lower(name)) where withdrawn_at is null;

-- A row that came from another system carries the sender's organisation number and the sender's id; the same id later is the same row.
alter table unit
    add phone        text,
    add withdrawn_at timestamptz,
    add version      int not null default 1,
    add source       text,
    add source_id    text,
    add unique (source, source_id);

alter table provider
    add withdrawn_at timestamptz,
    add version      int not null default 1;
