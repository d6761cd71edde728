-- Åtkomstloggen: who did what with whose data, in which engagement, when and from where, and what was refused. Rows are only ever added, through one
-- function, and each holds a hash over itself and the row before, so that nobody changes, takes out or puts in one without it being seen.

create table access_log (
    number     bigint      primary key,
    at         timestamptz not null,
    engagement uuid,
    action     text        not null check (action in ('READ', 'LIST', 'SEARCH', 'WRITE', 'PRINT', 'EXPORT', 'LOGIN', 'LOGOUT')),
    granted    boolean     not null,
    relation   text,
    subject    uuid,
    what       text        not null,
    address    text        not null,
    hash       text        not null
);
create index on access_log (subject);
create index on access_log (engagement);

-- What is hashed: every column, in an unambiguous text.
create function access_log_text(before text, r access_log) returns text language sql immutable set timezone = 'UTC' as
$$
    select jsonb_build_array(before, r.number, to_char(r.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.engagement, r.action, r.granted,
        r.relation, r.subject, r.what, r.address)::text
$$;

create function access_log_hash(before text, r access_log) returns text language sql immutable as
$$ select encode(sha256(convert_to(access_log_text(before, r), 'UTF8')), 'hex') $$;

-- Adds rows at the end, one writer at a time; whoever asks is told when they are on disk.
create function access_log_append(entries jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    entry  jsonb;
    row    access_log;
    before text;
begin
    perform pg_advisory_xact_lock(20261122);
    select number, hash into row.number, before from access_log order by number desc limit 1;
    row.number := coalesce(row.number, 0);
    before := coalesce(before, '');
    for entry in select * from jsonb_array_elements(entries) loop
        row := jsonb_populate_record(row, entry || jsonb_build_object('number', row.number + 1));
        row.hash := access_log_hash(before, row);
        insert into access_log select (row).*;
        before := row.hash;
    end loop;
end
$$;

-- The first row that is not as it was written, or null where all are.
create function access_log_first_broken() returns bigint
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select min(number) from (
        select l.number, l.hash is distinct from access_log_hash(
                coalesce(lag(l.hash) over (order by l.number), ''), l)
            or l.number <> row_number() over (order by l.number) as broken
        from access_log l) each where broken
$$;

alter table access_log enable row level security;
-- A manager reviews the own unit's, a log reviewer the municipality's; neither sees what others did.
create policy reviewed on access_log for select using (
    exists (select 1 from acting() e join engagement them on them.id = access_log.engagement
            where (e.role = 'UNIT_MANAGER' and them.unit = e.unit)
               or (e.role = 'LOG_REVIEWER' and them.municipality = e.municipality)));
-- What was done with a person's data is that person's to know; the one who is responsible for the person gives it out.
create policy extract on access_log for select using (
    subject is not null and relation_to(subject) = 'UNIT' and acts_as('{UNIT_MANAGER}'));

grant select on access_log to ${app};
revoke execute on function access_log_append(jsonb) from public;
grant execute on function access_log_append(jsonb) to ${app};
grant execute on function access_log_first_broken() to ${app};
