-- Journalen: what the unit notes about carrying out the help (SoL 14:3). A note is never changed or taken away; what was wrong is corrected by a new one.

-- What is a unit's own to read: by the unit, and in an emergency by the same provider. The board's care manager reads no unit's journal.
create function reads_unit_of(person uuid, place uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (select 1 from acting() e
        where relation_to(person) in ('UNIT', 'EMERGENCY')
          and (e.unit = place or relation_to(person) = 'EMERGENCY' and concerns_me(place)))
$$;

create table journal_note (
    id          uuid        primary key,
    recipient   uuid        not null references recipient on delete cascade,
    unit        uuid        not null references unit,
    keyword     text        not null check (keyword in ('CARE_CONTACT', 'CARRYING_OUT', 'HEALTH', 'CONTACTS', 'DEVIATION', 'OBJECTION', 'OTHER')),
    happened_on date        not null,
    written_at  timestamptz not null,
    written_by  uuid        not null references engagement,
    -- As they were then: a note says who wrote it, also when that one has another name or work.
    author      text        not null check (author <> ''),
    title       text        not null check (title <> ''),
    note        text        not null check (length(note) between 1 and 4000),
    corrects    uuid        references journal_note on delete cascade,
    check (corrects <> id)
);
create index on journal_note (recipient, written_at);

alter table journal_note enable row level security;
create policy related on journal_note for select using (reads_unit_of(recipient, unit));
create policy written on journal_note for insert with check (
    relation_to(recipient) = 'UNIT' and works_at(unit, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}')
    and written_at = stadig_now()
    and exists (select 1 from acting() e join account a on a.id = e.account where e.id = written_by and a.display_name = author)
    and (corrects is null or exists (
        select 1 from journal_note n where n.id = journal_note.corrects and n.recipient = journal_note.recipient and n.unit = journal_note.unit)));
grant select, insert on journal_note to ${app};

insert into disposal_source (relation, board, notes) values
    ('journal_note', false, $$
        select recipient, unit, (written_at at time zone 'Europe/Stockholm')::date as noted, false as open
        from journal_note where recipient = any ($2)$$);
