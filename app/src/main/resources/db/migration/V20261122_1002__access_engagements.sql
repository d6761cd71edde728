-- Who logs in, and in which role for whom. Every right comes from an engagement; nobody has a right as a person.

create table account (
    id           uuid primary key,
    username     text not null unique check (username <> ''),
    display_name text not null check (display_name <> ''),
    closed_at    timestamptz
);

create table engagement (
    id           uuid primary key,
    account      uuid    not null references account,
    role         text    not null check (role in ('PLANNER', 'ASSISTANT_NURSE', 'UNIT_MANAGER', 'CARE_MANAGER',
                                                  'MUNICIPAL_FOLLOW_UP', 'LOG_REVIEWER', 'SYSTEM_ADMINISTRATOR')),
    municipality char(4) not null references municipality,
    unit         uuid references unit,
    first_day    date    not null,
    last_day     date check (last_day >= first_day),
    check ((unit is not null) = (role in ('PLANNER', 'ASSISTANT_NURSE', 'UNIT_MANAGER')))
);
create index on engagement (account);
