-- Åtkomstloggen säger vilka personer en lista eller en sökning visade. Det är fortfarande en rad, och personerna är med i det som räknas in i
-- kontrollsumman. Rader från tiden före har inga personer och samma kontrollsumma som förut.

alter table access_log add column subjects uuid[];
create index on access_log using gin (subjects);
create index on access_log using brin (at); -- the log is read by month

create or replace function access_log_text(before text, r access_log) returns text language sql immutable set timezone = 'UTC' as
$$
    select (jsonb_build_array(before, r.number, to_char(r.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.engagement, r.action, r.granted,
        r.relation, r.subject, r.what, r.address)
        || case when r.subjects is null then '[]' else jsonb_build_array(to_jsonb(r.subjects)) end)::text
$$;

-- As before, but a row takes nothing over from the one before it.
create or replace function access_log_append(entries jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    entry  jsonb;
    row    access_log;
    last   bigint;
    before text;
begin
    perform pg_advisory_xact_lock(20261122);
    select number, hash into last, before from access_log order by number desc limit 1;
    last := coalesce(last, 0);
    before := coalesce(before, '');
    for entry in select * from jsonb_array_elements(entries) loop
        last := last + 1;
        row := jsonb_populate_record(null::access_log, entry || jsonb_build_object('number', last));
        row.hash := access_log_hash(before, row);
        insert into access_log select (row).*;
        before := row.hash;
    end loop;
end
$$;

-- The last number and hash, to be kept somewhere else: only so is it seen that rows were cut off at the end.
create function access_log_last() returns table (number bigint, hash text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select l.number, l.hash from access_log l order by l.number desc limit 1 $$;

-- What was done with one person's data, also where she stood in a list or a search, by those who work for the reader's own controller. The rows tell
-- of nobody else: a list's other persons stay out. Only the manager of a unit that has the person is answered, and the municipality's care manager.
create function log_of(person uuid, begins timestamptz, ends timestamptz, most int)
    returns table (number bigint, at timestamptz, engagement uuid, action text, granted boolean, relation text, what text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select l.number, l.at, l.engagement, l.action, l.granted, l.relation, l.what
    from access_log l
    where (l.subject = person or l.subjects @> array[person]) and l.at >= begins and l.at < ends
      and l.engagement in (select of_my_controller())
      and (relation_to(person) = 'UNIT' and acts_as('{UNIT_MANAGER}') or relation_to(person) = 'MUNICIPALITY' and acts_as('{CARE_MANAGER}'))
    order by l.number desc limit most
$$;
drop policy extract on access_log;

revoke execute on function access_log_last(), log_of(uuid, timestamptz, timestamptz, int) from public;
grant execute on function access_log_last(), log_of(uuid, timestamptz, timestamptz, int) to ${app};
