-- Medarbetare och deras anställningar.

create table staff (
    id          uuid primary key,
    given_name  text not null check (given_name <> ''),
    family_name text not null check (family_name <> ''),
    phone       text
);

create table employment (
    id        uuid primary key,
    staff     uuid    not null references staff,
    unit      uuid    not null references unit,
    number    text    not null check (number <> ''),
    role      text    not null check (role in ('CARE', 'HOME_NURSING', 'ADMIN', 'MANAGER', 'STUDENT')),
    permanent boolean not null,
    first_day date    not null,
    last_day  date check (last_day >= first_day),
    unique (unit, number, role, first_day)
);
create index on employment (staff);

-- On what somebody may call herself undersköterska (SoL 25:4): a certificate, or the transition rule until 30 June 2033.
create table title_evidence (
    staff    uuid primary key references staff,
    kind     text not null check (kind in ('CERTIFICATE', 'TRANSITION')),
    since    date,
    check (kind <> 'CERTIFICATE' or since is not null)
);
