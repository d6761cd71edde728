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
--   row_id   null where the sender has only told that the row is gone: an older one that comes later does not come alive
--   only_in  the one delivery that has told of the row; null where it is several, and for rows of no delivery
--   taken_at when the row was withdrawn because whom it belongs to was; with her it comes back
create table import_row (
    municipality char(4) not null references municipality,
    source       text    not null,
    kind         text    not null,
    source_id    text    not null,
    row_id       uuid,
    recipient    uuid references recipient on delete cascade,
    staff        uuid references staff on delete cascade,
    modified     timestamptz,
    told         jsonb   not null,
    run          uuid    not null references import_run deferrable initially deferred,
    only_in      text,
    taken_at     timestamptz,
    primary key (municipality, source, kind, source_id)
);
create index on import_row (municipality, source, only_in) where only_in is not null;
create index on import_row (row_id);
create index on import_row (recipient);
create index on import_row (staff);

-- A delivery that was taken in, and a digest of what was read of it: the same id with other content is another delivery that took the id.
create table import_delivery (
    municipality char(4) not null references municipality,
    source       text    not null,
    id           text    not null,
    content      text    not null,
    run          uuid    not null references import_run deferrable initially deferred,
    primary key (municipality, source, id)
);

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

alter table import_delivery enable row level security;
create policy imported on import_delivery for select using (municipality = (select importing()));
create policy added on import_delivery for insert with check (municipality = (select importing()));

grant select, insert on import_run, import_delivery to ${app};
grant select, insert, update on import_row to ${app};
