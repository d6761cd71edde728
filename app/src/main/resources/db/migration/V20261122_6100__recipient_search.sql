-- Sökning på namn, personnummer och ärendenummer: first whom the term fits, by an index, and of those whom one may see. Asked the other way round, every
-- person of the municipality would go through the walls for each search.

create index on recipient_identity (municipality, right(identity_number, 10));
create index on recipient_identity (municipality, lower(family_name) text_pattern_ops);
create index on recipient_identity (municipality, lower(given_name || ' ' || family_name) text_pattern_ops);

create function searches() returns char(4)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select e.municipality from acting() e where e.role in ('PLANNER', 'UNIT_MANAGER', 'CARE_MANAGER') $$;

create function found_by_number(term text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    with fitting as materialized (
        select i.recipient from recipient_identity i
        where i.municipality = (select searches()) and right(i.identity_number, 10) = right(term, 10))
    select recipient from fitting where may_see_identity(recipient)
$$;

-- The beginning of the family name, or the given name and the beginning of the family name.
create function found_by_name(term text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    with fitting as materialized (
        select i.recipient from recipient_identity i
        where i.municipality = (select searches())
          and lower(i.family_name) ~>=~ lower(term) and lower(i.family_name) ~<~ (lower(term) || U&'\+10FFFF')
        union
        select i.recipient from recipient_identity i
        where i.municipality = (select searches())
          and lower(i.given_name || ' ' || i.family_name) ~>=~ lower(term) and lower(i.given_name || ' ' || i.family_name) ~<~ (lower(term) || U&'\+10FFFF'))
    select recipient from fitting where may_see_identity(recipient)
$$;

create function found_by_case(term text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    with fitting as materialized (
        select d.recipient, d.unit from decision d
        where d.municipality = (select searches()) and upper(d.case_number) = upper(term) and d.withdrawn_at is null)
    select distinct recipient from fitting where may_see(recipient) and concerns_me(unit)
$$;
