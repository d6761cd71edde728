-- Inloggning utifrån: kontot och uppdragen kommer från inloggningstjänstens grupper vid varje inloggning; konton stängs av systemadministratören.

-- When it ended within its last day; who has lost the group has lost the rights at once.
alter table engagement add column ended_at timestamptz check (ended_at is null or last_day is not null);

create or replace function acting() returns setof engagement
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select e.* from engagement e join account a on a.id = e.account
    where e.id = nullif(current_setting('stadig.engagement', true), '')::uuid
      and a.closed_at is null
      and e.ended_at is null
      and stadig_today() between e.first_day and coalesce(e.last_day, 'infinity')
$$;

-- Which engagement each group of the provider gives, as the operator has set it. Written at every start by the owner of the tables; the system's own
-- login neither reads nor writes it.
create table login_group (
    name         text    not null check (name <> ''),
    role         text    not null,
    municipality char(4) not null,
    unit         text,
    unique nulls not distinct (name, role, municipality, unit)
);

-- Takes a login in: makes or renames the account, begins the engagements that its groups give and ends all others. Answers with the account, or null
-- where the account is closed or no group gives an engagement that exists here.
--
-- What a broken system could do with it: claim that somebody has a group, and so give an account any engagement that the operator has mapped, or take it
-- away. It cannot make an engagement of a role, municipality or unit that is not in login_group, cannot open a closed account, and cannot hide what it
-- did: each engagement that begins or ends is in the access log, written here. Since it could say of itself that it works in any engagement, what it gains
-- is no wider reach than it has, but a longer one: the engagement stays until the next real login.
create function take_login(login_name text, shown_name text, groups text[], from_address text) returns uuid
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
        select distinct g.role, g.municipality, u.id as unit
        from login_group g join municipality m on m.code = g.municipality
            left join unit u on u.municipality = g.municipality and u.code = g.unit and today between u.opened and coalesce(u.closed, 'infinity')
        where g.name = any (groups) and (g.unit is null or u.id is not null)
    loop
        if who.id is null then
            insert into account (id, username, display_name) values (gen_random_uuid(), login_name, shown_name) returning * into who;
        end if;
        select e.id into one from engagement e
        where e.account = who.id and e.role = wanted.role and e.municipality = wanted.municipality and e.unit is not distinct from wanted.unit
          and e.ended_at is null and today between e.first_day and coalesce(e.last_day, 'infinity')
        limit 1;
        if one is null then
            insert into engagement (id, account, role, municipality, unit, first_day)
            values (gen_random_uuid(), who.id, wanted.role, wanted.municipality, wanted.unit, today) returning id into one;
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
revoke execute on function take_login(text, text, text[], text) from public;
grant execute on function take_login(text, text, text[], text) to ${app};

-- Whether the account has or had an engagement in the municipality that the connection works for, and is not the own one.
create function is_account_of_own_municipality(holder uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (select 1 from acting() e join engagement them on them.municipality = e.municipality
                   where them.account = holder and e.account <> holder)
$$;

-- Names of colleagues are no secret within the system; to close and open an account is the system administrator's.
alter table account enable row level security;
create policy known on account for select using (true);
create policy closed on account for update
    using (acts_as('{SYSTEM_ADMINISTRATOR}') and is_account_of_own_municipality(id))
    with check (acts_as('{SYSTEM_ADMINISTRATOR}') and is_account_of_own_municipality(id) and (closed_at is null or closed_at = stadig_now()));
grant update (closed_at) on account to ${app};
