-- Who may see what, decided here too: a page that forgets to ask gets nothing. Each connection says in which engagement it works and on which day
-- (ActorConnections); without that there is no right to anything about a person.

-- A temporary table of the same name would stand before ours in what runs as the owner; nobody but the owner makes one.
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

-- Who in particular may see who and where a person with protected identity is.
create table protection_permit (
    id         uuid primary key,
    recipient  uuid not null references recipient on delete cascade,
    engagement uuid not null references engagement,
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    decided_by uuid not null references engagement,
    reason     text not null check (length(reason) >= 10)
);
create index on protection_permit (recipient);

-- Nödåtkomst: opened with a reason for a short time, and reviewed afterwards.
create table emergency_access (
    id          uuid primary key,
    recipient   uuid        not null references recipient on delete cascade,
    engagement  uuid        not null references engagement,
    opened_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > opened_at and ends_at <= opened_at + interval '12 hours'),
    reason      text        not null check (length(reason) >= 10),
    reviewed_by uuid references engagement,
    reviewed_at timestamptz,
    outcome     text,
    check ((reviewed_at is null) = (outcome is null) and (reviewed_at is null) = (reviewed_by is null)),
    check (length(outcome) >= 10),
    check (reviewed_by <> engagement)
);
create index on emergency_access (recipient);

create function stadig_now() returns timestamptz language sql stable as
$$ select nullif(current_setting('stadig.now', true), '')::timestamptz $$;

create function stadig_today() returns date language sql stable as
$$ select nullif(current_setting('stadig.today', true), '')::date $$;

-- The engagement that the connection works in, while it is in force; no row otherwise.
create function acting() returns setof engagement
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select e.* from engagement e join account a on a.id = e.account
    where e.id = nullif(current_setting('stadig.engagement', true), '')::uuid
      and a.closed_at is null
      and stadig_today() between e.first_day and coalesce(e.last_day, 'infinity')
$$;

-- By which relation the connection may see a person: null where there is none.
create function relation_to(person uuid) returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select case
        when e.unit is not null and exists (
            select 1 from assignment s where s.recipient = person and s.unit = e.unit
                and stadig_today() <= coalesce(s.last_day, 'infinity')) then 'UNIT'
        when e.role = 'CARE_MANAGER' and exists (
            select 1 from recipient r where r.id = person and r.municipality = e.municipality) then 'MUNICIPALITY'
        when exists (
            select 1 from emergency_access x where x.recipient = person and x.engagement = e.id
                and stadig_now() >= x.opened_at and stadig_now() < x.ends_at) then 'EMERGENCY'
        end
    from acting() e
$$;

create function may_see(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select relation_to(person) is not null $$;

create function may_see_identity(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select may_see(person) and (
        exists (select 1 from recipient r where r.id = person and r.protection = 'NONE')
        or exists (
            select 1 from protection_permit p join acting() e on e.id = p.engagement
            where p.recipient = person and stadig_today() between p.first_day and p.last_day))
$$;

create function acts_as(roles text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select exists (select 1 from acting() e where e.role = any (roles)) $$;

create function acts_at(place uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e join unit u on u.id = place
        where e.unit = place or (e.unit is null and e.municipality = u.municipality))
$$;

-- Whether another unit of the same provider in the same municipality has the person: as far as emergency access reaches.
create function is_of_own_provider(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e join unit mine on mine.id = e.unit
            join assignment s on s.recipient = person join unit theirs on theirs.id = s.unit
        where theirs.provider = mine.provider and theirs.municipality = mine.municipality
          and stadig_today() <= coalesce(s.last_day, 'infinity'))
$$;

alter table recipient enable row level security;
create policy related on recipient for select using (may_see(id));
create policy written on recipient for update
    using (acts_as('{PLANNER,UNIT_MANAGER,CARE_MANAGER}') and relation_to(id) in ('UNIT', 'MUNICIPALITY'))
    with check (acts_as('{PLANNER,UNIT_MANAGER,CARE_MANAGER}') and relation_to(id) in ('UNIT', 'MUNICIPALITY'));

alter table recipient_identity enable row level security;
create policy related on recipient_identity for select using (may_see_identity(recipient));

-- Whose daughter somebody is tells who she is.
alter table kin enable row level security;
create policy related on kin for select using (may_see_identity(recipient));

alter table decision enable row level security;
create policy related on decision for select using (may_see(recipient));

alter table assignment enable row level security;
create policy related on assignment for select using (may_see(recipient));

-- Staff are seen by those of the unit and by the municipality's own.
alter table employment enable row level security;
create policy related on employment for select using (acts_at(unit));

alter table staff enable row level security;
create policy related on staff for select using (
    exists (select 1 from employment e where e.staff = staff.id and acts_at(e.unit)));

alter table title_evidence enable row level security;
create policy related on title_evidence for select using (
    exists (select 1 from employment e where e.staff = title_evidence.staff and acts_at(e.unit)));

alter table protection_permit enable row level security;
create policy own on protection_permit for select using (
    exists (select 1 from acting() e where e.id = protection_permit.engagement) or (acts_as('{UNIT_MANAGER}') and relation_to(recipient) = 'UNIT'));
create policy decided on protection_permit for insert with check (
    acts_as('{UNIT_MANAGER}') and relation_to(recipient) = 'UNIT'
    and first_day >= stadig_today() and last_day <= stadig_today() + interval '6 months'
    and exists (select 1 from acting() e join engagement them on them.id = protection_permit.engagement
                where e.id = decided_by and them.unit = e.unit));

alter table emergency_access enable row level security;
create policy own on emergency_access for select using (exists (select 1 from acting() e where e.id = emergency_access.engagement));
create policy opened on emergency_access for insert with check (
    acts_as('{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}')
    and exists (select 1 from acting() e where e.id = emergency_access.engagement)
    and reviewed_at is null
    and opened_at = stadig_now()
    and is_of_own_provider(recipient));

-- A manager reviews what the own unit's people opened, but nobody what they opened themselves; a review is written once.
create function is_reviewed_by_me(opened_by uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e join engagement them on them.id = opened_by
        where e.role = 'UNIT_MANAGER' and them.unit = e.unit and them.account <> e.account)
$$;
create policy to_review on emergency_access for select using (is_reviewed_by_me(engagement));
create policy review on emergency_access for update using (is_reviewed_by_me(engagement) and reviewed_at is null)
    with check (is_reviewed_by_me(engagement) and exists (select 1 from acting() e where e.id = reviewed_by));

-- The person with exactly this identity number or case number, if a unit of the own provider has her; nobody else can be found so, nor anybody by an
-- identity number that is protected: to ask would be to learn where that person has help. No answer either where two would fit.
create function find_for_emergency(sought text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select case when count(*) = 1 then (array_agg(p.recipient))[1] end from (
        select i.recipient from recipient_identity i join recipient r on r.id = i.recipient
        where i.identity_number = sought and r.protection = 'NONE'
        union
        select d.recipient from decision d where upper(d.case_number) = upper(sought)) p
    where is_of_own_provider(p.recipient) and acts_as('{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}')
$$;

-- What the system's own login may do at all. It owns nothing, so it cannot change any of the above.
grant select, insert on installation to ${app};
grant select on municipality, provider, unit, team, staff, employment, title_evidence, account, engagement to ${app};
grant select on recipient, recipient_identity, kin, decision, assignment to ${app};
grant update (language, needs_interpreter, communication_needs, version) on recipient to ${app};
grant select, insert on protection_permit, emergency_access to ${app};
grant update (reviewed_by, reviewed_at, outcome) on emergency_access to ${app};
