-- Kommuner, utförare, enheter och arbetslag.

create table municipality (
    code char(4) primary key check (code ~ '^[0-9]{4}$'),
    name text    not null check (name <> '')
);

-- Utförare: carries out home care; a private one is the controller of its own data.
create table provider (
    id                  uuid primary key,
    organisation_number text not null unique check (organisation_number ~ '^[0-9]{10}$'),
    name                text not null check (name <> ''),
    form                text not null check (form in ('MUNICIPAL', 'PRIVATE'))
);

create table unit (
    id           uuid primary key,
    municipality char(4) not null references municipality,
    provider     uuid    not null references provider,
    code         text    not null check (code <> ''),
    name         text    not null check (name <> ''),
    opened       date    not null,
    closed       date check (closed >= opened),
    unique (municipality, code)
);

create table team (
    id   uuid primary key,
    unit uuid not null references unit,
    name text not null check (name <> ''),
    unique (unit, name)
);
