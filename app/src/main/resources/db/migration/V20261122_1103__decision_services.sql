-- Vad ett beslut ger, uppdragets gång, och varifrån uppgifterna kom.

-- A case can hold several decisions.
alter table decision
    drop constraint decision_municipality_case_number_key,
    add needs_tested boolean not null default true,
    add withdrawn_at timestamptz,
    add version      int     not null default 1,
    add source       text,
    add source_id    text,
    add unique (source, source_id);
create index on decision (municipality, upper(case_number));

-- What is to be done, as the decision says it: how often, how long, how many at once.
create table granted_service (
    id           uuid primary key,
    decision     uuid     not null references decision on delete cascade,
    recipient    uuid     not null references recipient on delete cascade,
    name         text     not null check (name <> ''),
    per_week     smallint check (per_week between 1 and 100),
    minutes      smallint check (minutes between 1 and 1440),
    staff_count  smallint not null default 1 check (staff_count between 1 and 4),
    withdrawn_at timestamptz,
    version      int      not null default 1,
    source       text,
    source_id    text,
    unique (source, source_id)
);
create index on granted_service (decision);
create index on granted_service (recipient);

alter table assignment
    add team         uuid references team,
    add received_on  date,
    add withdrawn_at timestamptz,
    add version      int not null default 1,
    add source       text,
    add source_id    text,
    add unique (source, source_id);

create trigger past after update on decision for each row execute function keep_past('id', 'recipient', '');
create trigger past after update on granted_service for each row execute function keep_past('id', 'recipient', '');
create trigger past after update on assignment for each row execute function keep_past('id', 'recipient', '');
