-- Vad en medarbetare kan och får: bevis på yrkestiteln, kompetenser, språk, delegeringar; och vilket arbetslag någon hör till.

-- A municipality is a controller; somebody who works in two is staff in each.
alter table staff
    add municipality char(4) references municipality,
    add version      int not null default 1,
    add source       text,
    add source_id    text,
    add unique (source, source_id);
update staff set municipality = (select u.municipality from employment e join unit u on u.id = e.unit where e.staff = staff.id limit 1);
alter table staff alter municipality set not null;

alter table account add staff uuid references staff;

alter table employment
    drop constraint employment_unit_number_role_first_day_key,
    add version      int not null default 1,
    add withdrawn_at timestamptz;

create unique index on employment (unit, number, role, first_day) where withdrawn_at is null;

-- What was seen as proof of the title, and who checked it when. A certificate cannot be revoked (PSL 8:9 a); a row that was wrong is withdrawn.
alter table title_evidence
    drop constraint title_evidence_pkey,
    add id                uuid primary key default gen_random_uuid(),
    add number            text,
    add employer          text,
    add document          text,
    add verified_by       uuid references engagement,
    add verified_on       date,
    add withdrawn_at      timestamptz,
    add version           int not null default 1,
    add check ((verified_by is null) = (verified_on is null));
create unique index on title_evidence (staff, kind) where withdrawn_at is null;

create table staff_skill (
    staff uuid not null references staff on delete cascade,
    skill text not null check (skill <> '' and skill = lower(skill)),
    primary key (staff, skill)
);

create table staff_language (
    staff    uuid    not null references staff on delete cascade,
    language char(2) not null,
    primary key (staff, language)
);

-- Delegering: a health-care task that a licensed professional has handed to somebody, for a time.
create table delegation (
    id           uuid primary key,
    staff        uuid not null references staff on delete cascade,
    task         text not null check (task <> ''),
    given_by     text not null check (given_by <> ''),
    first_day    date not null,
    last_day     date not null check (last_day >= first_day),
    withdrawn_at timestamptz,
    version      int  not null default 1
);
create index on delegation (staff);

create table team_member (
    id           uuid primary key,
    staff        uuid not null references staff on delete cascade,
    team         uuid not null references team,
    first_day    date not null,
    last_day     date check (last_day >= first_day),
    withdrawn_at timestamptz,
    version      int  not null default 1
);
create index on team_member (staff);
create index on team_member (team);
