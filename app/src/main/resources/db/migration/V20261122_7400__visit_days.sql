-- Vem som har varit hos vem, och vilka dagar medarbetarna har arbetat, de senaste åtta veckorna. Only how often, not when or why: it answers who knows a
-- person already. An import fills it and drops what is older.

create table visited_day (
    recipient uuid        not null references recipient on delete cascade,
    unit      uuid        not null references unit,
    staff     uuid        not null references staff on delete cascade,
    day       date        not null,
    visits    int         not null check (visits > 0),
    told_at   timestamptz not null, -- when the sender wrote it: what is older never replaces what is newer
    primary key (recipient, unit, staff, day)
);
create index on visited_day (unit, day);
create index on visited_day (staff);

create table worked_day (
    staff   uuid        not null references staff on delete cascade,
    unit    uuid        not null references unit,
    day     date        not null,
    told_at timestamptz not null,
    primary key (staff, unit, day)
);
create index on worked_day (unit, day);

-- A unit reads its own, and nobody else's; an import those of its municipality.
alter table visited_day enable row level security;
create policy related on visited_day for select using (reads_unit_of(recipient, unit));
create policy while_importing on visited_day for select using ((select importing()) is not null and is_person_of(recipient, (select importing())));
create policy imported on visited_day for insert with check (
    (select importing()) is not null and is_person_of(recipient, (select importing()))
    and municipality_of(unit) = (select importing()) and is_staff_of(staff, (select importing())));
create policy dropped on visited_day for delete using ((select importing()) is not null and is_person_of(recipient, (select importing())));

alter table worked_day enable row level security;
create policy related on worked_day for select using (works_at(unit, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}'));
create policy while_importing on worked_day for select using ((select importing()) is not null and is_staff_of(staff, (select importing())));
create policy imported on worked_day for insert with check (
    (select importing()) is not null and municipality_of(unit) = (select importing()) and is_staff_of(staff, (select importing())));
create policy dropped on worked_day for delete using ((select importing()) is not null and is_staff_of(staff, (select importing())));

grant select, insert, delete on visited_day, worked_day to ${app};

insert into disposal_source (relation, board, notes) values
    ('visited_day', false, $$
        select recipient, unit, day as noted, false as open from visited_day where recipient = any ($2)$$);

-- How well the unit's staff know a person: visits in the last eight weeks, and on how many of the days on which the unit visited her each of them worked.
-- Whether one may know is asked once, not for each row.
create function acquainted(person uuid, place uuid) returns table (staff uuid, visits bigint, worked bigint, days bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    with visit as (
        select v.staff, v.day, v.visits from visited_day v
        where v.recipient = person and v.unit = place and (select reads_unit_of(person, place))
          and v.day > stadig_today() - 56 and v.day <= stadig_today()),
    days as (select distinct v.day from visit v),
    visited as (select v.staff, sum(v.visits) as visits from visit v group by v.staff),
    worked as (select w.staff, count(*) as worked from worked_day w join days d on d.day = w.day where w.unit = place group by w.staff)
    select coalesce(v.staff, w.staff), coalesce(v.visits, 0), coalesce(w.worked, 0), (select count(*) from days)
    from visited v full join worked w on w.staff = v.staff
$$;
