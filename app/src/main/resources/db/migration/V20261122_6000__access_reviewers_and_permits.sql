-- Logggranskare hos en privat utförare kan komma från inloggningstjänsten, en rätt att se skyddade uppgifter kan avslutas, och nödåtkomst letar lika länge
-- vare sig någon finns eller inte.

-- The organisation number of the private provider that a log reviewer reviews for.
alter table login_group
    add column provider text check (provider ~ '^[0-9]{10}$'),
    drop constraint login_group_name_role_municipality_unit_key,
    add unique nulls not distinct (name, role, municipality, unit, provider),
    add constraint only_a_log_reviewer_is_tied_to_a_provider check (provider is null or role = 'LOG_REVIEWER');

-- As before, and a group may lead to a private provider that has or had a unit in the municipality. One that leads to a provider that is not here, or is
-- the municipality's own, gives nothing: a reviewer without a provider would review the municipality's own people instead.
create or replace function take_login(login_name text, shown_name text, groups text[], from_address text) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    who    account;
    wanted record;
    kept   uuid[] := '{}';
    one    uuid;
    rows   jsonb := '[]';
    today  date := stadig_today();
    moment timestamptz := stadig_now();
begin
    perform pg_advisory_xact_lock(hashtextextended('login/' || login_name, 0));
    select * into who from account a where a.username = login_name;
    if who.closed_at is not null then
        return null;
    end if;
    for wanted in
        select distinct g.role, g.municipality, u.id as unit, p.id as provider
        from login_group g join municipality m on m.code = g.municipality
            left join unit u on u.municipality = g.municipality and u.code = g.unit and today between u.opened and coalesce(u.closed, 'infinity')
            left join provider p on p.organisation_number = g.provider and p.form = 'PRIVATE'
                and exists (select 1 from unit v where v.provider = p.id and v.municipality = g.municipality)
        where g.name = any (groups) and (g.unit is null or u.id is not null) and (g.provider is null or p.id is not null)
    loop
        if who.id is null then
            insert into account (id, username, display_name) values (gen_random_uuid(), login_name, shown_name) returning * into who;
        end if;
        select e.id into one from engagement e
        where e.account = who.id and e.role = wanted.role and e.municipality = wanted.municipality and e.unit is not distinct from wanted.unit
          and e.provider is not distinct from wanted.provider
          and e.ended_at is null and today between e.first_day and coalesce(e.last_day, 'infinity')
        limit 1;
        if one is null then
            insert into engagement (id, account, role, municipality, unit, provider, first_day)
            values (gen_random_uuid(), who.id, wanted.role, wanted.municipality, wanted.unit, wanted.provider, today) returning id into one;
            rows := rows || jsonb_build_object('engagement', one, 'what', 'uppdraget börjar, enligt inloggningstjänsten');
        end if;
        kept := kept || one;
    end loop;
    for one in
        update engagement e set ended_at = moment, last_day = greatest(today, e.first_day)
        where e.account = who.id and e.ended_at is null and coalesce(e.last_day, 'infinity') >= today and e.id <> all (kept)
        returning e.id
    loop
        rows := rows || jsonb_build_object('engagement', one, 'what', 'uppdraget upphör, enligt inloggningstjänsten');
    end loop;
    update account set display_name = shown_name where id = who.id and display_name <> shown_name;
    if rows <> '[]' then
        perform access_log_append((
            select jsonb_agg(r || jsonb_build_object('at', moment, 'action', 'WRITE', 'granted', true, 'address', from_address))
            from jsonb_array_elements(rows) r));
    end if;
    return case when cardinality(kept) > 0 then who.id end;
end
$$;

-- A permit is taken back at once; the row stays, with who did it and when.
alter table protection_permit
    add column ended_at timestamptz,
    add column ended_by uuid references engagement,
    add check ((ended_at is null) = (ended_by is null));

create or replace function may_see_identity(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select may_see(person) and (
        exists (select 1 from recipient r where r.id = person and r.protection = 'NONE')
        or exists (
            select 1 from protection_permit p join acting() e on e.id = p.engagement
            where p.recipient = person and p.ended_at is null and stadig_today() between p.first_day and p.last_day))
$$;

-- Whoever may give a permit to somebody may take it back, also one that another gave; once.
create policy ended on protection_permit for update
    using (acts_as('{UNIT_MANAGER}') and relation_to(recipient) = 'UNIT' and ended_at is null
        and exists (select 1 from acting() e join engagement them on them.id = protection_permit.engagement
                    where them.unit = e.unit or (them.role = 'CARE_MANAGER' and them.municipality = e.municipality)))
    with check (ended_at = stadig_now() and exists (select 1 from acting() e where e.id = ended_by));
grant update (ended_at, ended_by) on protection_permit to ${app};

update disposal_source set notes = $$
        select recipient, null::uuid as unit, greatest(first_day, (ended_at at time zone 'Europe/Stockholm')::date) as noted,
            ended_at is null and last_day >= $1 as open
        from protection_permit where recipient = any ($2)$$
where relation = 'protection_permit';

-- As before, by the same steps whether the number is somebody's or nobody's: two persons are asked about, of whom those that are missing are nobody.
-- The number and the case are the own municipality's; another's are not ours to know of.
create or replace function find_for_emergency(sought text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    with found as materialized (
        select i.recipient as id from recipient_identity i join acting() e on e.municipality = i.municipality join recipient r on r.id = i.recipient
        where i.identity_number = sought and r.protection = 'NONE'
        union
        select d.recipient from decision d join acting() e on e.municipality = d.municipality
        where upper(d.case_number) = upper(sought) and d.withdrawn_at is null),
    asked as materialized (
        select id from found
        union all
        select gen_random_uuid() from generate_series(1, 2 - (select count(*) from found))),
    judged as materialized (select id, is_of_own_provider(id) as reached from asked)
    select case when count(*) filter (where reached) = 1 then (array_agg(id) filter (where reached))[1] end
    from judged where acts_as('{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}')
$$;
