-- Importer: vad som har tagits emot från andra system, vad det ledde till, och vad avsändaren senast sade om varje rad.

-- One dry run or import with its report, which holds counts, lines and sentences but nothing about any person.
create table import_run (
    id           uuid primary key,
    municipality char(4)     not null references municipality,
    engagement   uuid        not null references engagement,
    at           timestamptz not null,
    status       text        not null check (status in ('TRIED', 'DONE', 'REFUSED')),
    content      text        not null,
    fingerprint  text        not null,
    report       jsonb       not null
);
create index on import_run (municipality, at);

-- What the sender calls a row of ours, when the sender last changed it, and a digest of each value as the sender last told it: by those it is seen
-- whether a value that differs was changed by hand here or by the sender. The digests are of no use without the row.
create table import_row (
    municipality char(4) not null references municipality,
    source       text    not null,
    kind         text    not null,
    source_id    text    not null,
    row_id       uuid    not null,
    recipient    uuid references recipient on delete cascade,
    staff        uuid references staff on delete cascade,
    modified     timestamptz,
    told         jsonb   not null,
    run          uuid    not null references import_run deferrable initially deferred,
    primary key (municipality, source, kind, source_id)
);
create index on import_row (row_id);
create index on import_row (recipient);
create index on import_row (staff);

-- Whose rows an import made, changed or withdrew.
create table import_change (
    run          uuid    not null references import_run deferrable initially deferred,
    municipality char(4) not null references municipality,
    kind         text    not null,
    row_id       uuid    not null,
    recipient    uuid references recipient on delete cascade,
    staff        uuid references staff on delete cascade,
    outcome      text    not null check (outcome in ('NEW', 'CHANGED', 'WITHDRAWN')),
    primary key (run, kind, row_id)
);
create index on import_change (recipient);
create index on import_change (staff);

-- An import looks at every row of the municipality. Asked with the municipality, which is found once for a statement, the walls cost a tenth of what they
-- cost asked through importing() for each row; what they let through is the same.
create function is_person_of(person uuid, place char(4)) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select exists (select 1 from recipient r where r.id = person and r.municipality = place) $$;

create function is_staff_of(member uuid, place char(4)) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select exists (select 1 from staff s where s.id = member and s.municipality = place) $$;

-- Of several policies the one whose name is last is asked first, so the cheap one is called so.
alter policy imported on decision using ((select importing()) is not null and is_person_of(recipient, (select importing())));
alter policy imported on decision rename to while_importing;
alter policy imported on granted_service using ((select importing()) is not null and is_person_of(recipient, (select importing())));
alter policy imported on granted_service rename to while_importing;
alter policy imported on assignment using ((select importing()) is not null and is_person_of(recipient, (select importing())));
alter policy imported on assignment rename to while_importing;
alter policy imported on kin using ((select importing()) is not null and is_person_of(recipient, (select importing())));
alter policy imported on kin rename to while_importing;
alter policy imported on employment using ((select importing()) is not null and is_staff_of(staff, (select importing())));
alter policy imported on employment rename to while_importing;
alter policy imported on title_evidence using ((select importing()) is not null and is_staff_of(staff, (select importing())));
alter policy imported on title_evidence rename to while_importing;
create policy while_importing on absence for select using ((select importing()) is not null and is_person_of(recipient, (select importing())));
alter policy imported on recipient rename to while_importing;
alter policy imported on recipient_identity rename to while_importing;
alter policy imported on staff rename to while_importing;

create policy while_importing_too on decision for insert with check (
    (select importing()) is not null and municipality = (select importing()) and is_person_of(recipient, (select importing())));
create policy while_importing_too on assignment for insert with check (
    (select importing()) is not null and is_person_of(recipient, (select importing()))
    and exists (select 1 from unit u where u.id = assignment.unit and u.municipality = (select importing())));

-- By it a colleague who was entered here is found.
create index on employment (number);

-- The municipality's own log reviewer; a private provider's reviews what the provider's own people did.
create function reviews_imports_of(place char(4)) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select exists (select 1 from acting() e where e.role = 'LOG_REVIEWER' and e.municipality = place and e.provider is null) $$;

alter table import_run enable row level security;
create policy own on import_run for select using (acts_for(municipality, '{SYSTEM_ADMINISTRATOR}'));
create policy reviewed on import_run for select using (reviews_imports_of(municipality));
create policy added on import_run for insert with check (
    acts_for(municipality, '{SYSTEM_ADMINISTRATOR}') and exists (select 1 from acting() e where e.id = engagement));

alter table import_row enable row level security;
create policy imported on import_row for select using (municipality = (select importing()));
create policy added on import_row for insert with check (municipality = (select importing()));
create policy changed on import_row for update using (municipality = (select importing())) with check (municipality = (select importing()));

-- The manager who gives a person an extract, and whoever reviews the municipality's log, find which imports changed whom.
alter table import_change enable row level security;
create policy added on import_change for insert with check (municipality = (select importing()));
create policy extract on import_change for select using (
    recipient is not null and relation_to(recipient) = 'UNIT' and acts_as('{UNIT_MANAGER}'));
create policy reviewed on import_change for select using (reviews_imports_of(municipality));

grant select, insert on import_run, import_change to ${app};
grant select, insert, update on import_row to ${app};
