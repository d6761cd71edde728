-- Kommunen och en enskild utförare är personuppgiftsansvariga var för sig: ingen av dem ser den andras logg eller medarbetare, och en logggranskare
-- kan höra till en utförare.

alter table engagement
    add column provider uuid references provider,
    add constraint only_a_log_reviewer_is_tied_to_a_provider check (provider is null or role = 'LOG_REVIEWER');

-- For whom an engagement is carried out: a private provider in one municipality, or else the municipality with its own units.
create function controller_of(work uuid) returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select e.municipality || case when p.form = 'PRIVATE' then ' ' || p.id else '' end
    from engagement e left join unit u on u.id = e.unit left join provider p on p.id = coalesce(u.provider, e.provider)
    where e.id = work
$$;

create function of_my_controller() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select them.id from acting() e join engagement them on them.municipality = e.municipality
    where controller_of(them.id) = controller_of(e.id)
$$;

create or replace function acts_at(place uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e join unit u on u.id = place join provider p on p.id = u.provider
        where e.unit = place
           or (e.unit is null and e.municipality = u.municipality
               and case when e.provider is null then p.form = 'MUNICIPAL' else e.provider = u.provider end))
$$;

-- Whose rows in the log the connection reviews: a manager the own unit's, a log reviewer those of the own controller.
create function reviewed_engagements() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select them.id from acting() e join engagement them on them.unit = e.unit where e.role = 'UNIT_MANAGER'
    union all
    select mine from of_my_controller() mine where acts_as('{LOG_REVIEWER}')
$$;

drop policy reviewed on access_log;
create policy reviewed on access_log for select using (engagement in (select reviewed_engagements()));

-- A manager's own emergencies are judged by the log reviewer, everybody else's of the unit by the manager; never one's own.
create or replace function is_reviewed_by_me(opened_by uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e join engagement them on them.id = opened_by
        where them.account <> e.account
          and case them.role
                  when 'UNIT_MANAGER' then e.role = 'LOG_REVIEWER' and controller_of(them.id) = controller_of(e.id)
                  else e.role = 'UNIT_MANAGER' and them.unit = e.unit
              end)
$$;
