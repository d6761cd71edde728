-- Medarbetares frånvaro: from when to when somebody is away. Why is nobody's business here.
create table staff_absence (
    id           uuid primary key,
    staff        uuid not null references staff on delete cascade,
    first_day    date not null,
    last_day     date check (last_day >= first_day),
    withdrawn_at timestamptz,
    version      int  not null default 1
);
create index on staff_absence (staff);

alter table staff_absence enable row level security;
create policy related on staff_absence for select using (exists (select 1 from staff s where s.id = staff_absence.staff));
create policy entered on staff_absence for insert with check (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}'));
create policy changed on staff_absence for update using (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}'))
    with check (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}'));
create trigger past after update on staff_absence for each row execute function keep_past('id', '', 'staff');
grant select, insert on staff_absence to ${app};
grant update (first_day, last_day, withdrawn_at, version) on staff_absence to ${app};

-- Who of those whom contacts_of tells is away today, and to which day; null where no day is known. Whoever may know who the contact is may know that
-- somebody else steps in.
create function contacts_away(person uuid) returns table (staff uuid, until date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select c.staff, case when not bool_or(a.last_day is null) then max(a.last_day) end
    from (select distinct n.staff from contacts_of(person) n) c join staff_absence a on a.staff = c.staff
    where a.withdrawn_at is null and stadig_today() between a.first_day and coalesce(a.last_day, 'infinity')
    group by c.staff
$$;
