-- Gallring: när det som är antecknat om en person ska tas bort (SoL 16:1, 17:2), vad som bevaras (16:4, 17:5), och att två konton krävs för att ta bort det.

-- What is noted about persons, table by table: the one list from which the last note is told. A capability whose table is about persons adds its row here
-- in its own migration and offers a PersonTable for the pages. Nobody is disposed of while a table that belongs to persons is missing in the list.
create table disposal_source (
    relation text    primary key,
    -- Selects recipient, unit (that carries out the help, or null), noted (a day), open (whether it holds on the day $1 or later), of the persons $2;
    -- null where the table tells nothing about when, and only goes with the person.
    notes    text,
    -- Whether a row is the board's own note, where the board works in this installation.
    board    boolean not null
);

-- When a row was entered on a page: our ids begin with their time (UUID version 7). Null for any other id, and for a row that came from another system,
-- which was noted there and not on the day of the import.
create function entered_on(id uuid, source text) returns date
    language sql immutable set search_path = pg_catalog, pg_temp as
$$
    select case when source is null and substr(id::text, 15, 1) = '7' then
        (to_timestamp(('x' || lpad(replace(left(id::text, 13), '-', ''), 16, '0'))::bit(64)::bigint / 1000.0) at time zone 'Europe/Stockholm')::date end
$$;

insert into disposal_source (relation, board, notes) values
    ('recipient', false, $$
        select id as recipient, null::uuid as unit, greatest(since, entered_on(id, source)) as noted, false as open
        from recipient where id = any ($2)$$),
    ('recipient_identity', false, 'select recipient, null::uuid as unit, since as noted, false as open from recipient_identity where recipient = any ($2)'),
    ('kin', false, $$
        select recipient, null::uuid as unit,
            greatest(k.first_day, case when k.last_day <= $1 then k.last_day end, (k.withdrawn_at at time zone 'Europe/Stockholm')::date,
                entered_on(k.id, r.source)) as noted, false as open
        from kin k join recipient r on r.id = k.recipient where k.recipient = any ($2)$$),
    ('absence', false, $$
        select recipient, null::uuid as unit, greatest(entered_on(id, source), coalesce((withdrawn_at at time zone 'Europe/Stockholm')::date, last_day, first_day)) as noted,
            withdrawn_at is null and coalesce(last_day, 'infinity') >= $1 as open
        from absence where recipient = any ($2)$$),
    ('decision', true, $$
        select recipient, unit, greatest(entered_on(id, source), coalesce((withdrawn_at at time zone 'Europe/Stockholm')::date, last_day, first_day)) as noted,
            withdrawn_at is null and coalesce(last_day, 'infinity') >= $1 as open
        from decision where recipient = any ($2)$$),
    ('granted_service', true, $$
        select recipient, null::uuid as unit, greatest(entered_on(id, source), (withdrawn_at at time zone 'Europe/Stockholm')::date) as noted, false as open
        from granted_service where recipient = any ($2)$$),
    ('assignment', false, $$
        select recipient, unit, greatest(entered_on(id, source), received_on, coalesce((withdrawn_at at time zone 'Europe/Stockholm')::date, last_day, first_day)) as noted,
            withdrawn_at is null and coalesce(last_day, 'infinity') >= $1 as open
        from assignment where recipient = any ($2)$$),
    ('past_row', false, $$
        select recipient, null::uuid as unit, (until at time zone 'Europe/Stockholm')::date as noted, false as open
        from past_row where recipient = any ($2)$$),
    ('protection_permit', false, $$
        select recipient, null::uuid as unit, first_day as noted, last_day >= $1 as open from protection_permit where recipient = any ($2)$$),
    ('emergency_access', false, $$
        select recipient, null::uuid as unit, (coalesce(reviewed_at, opened_at) at time zone 'Europe/Stockholm')::date as noted, reviewed_at is null as open
        from emergency_access where recipient = any ($2)$$),
    ('import_row', false, null),
    ('import_change', false, null),
    ('disposal_proposed', false, null),
    ('disposal_handover', false, null);

-- What the law leaves open and the operator, with the board, decides. Only the owner of the tables changes it; the page shows how it stands.
create table disposal_switch (
    name text    primary key,
    "on" boolean not null
);
-- A private provider that writes in the board's file: the file follows the board's five years, by agreement (17:3). Off: nobody of those is disposed of.
insert into disposal_switch values ('JOINT_FILE_FOLLOWS_THE_BOARD', true);

-- Research selection of a private provider, handed to the board, which preserves it (17:5).
create table disposal_handover (
    recipient  uuid primary key references recipient on delete cascade,
    provider   uuid        not null references provider,
    unit       uuid        references unit,
    handed_by  uuid        not null references engagement,
    handed_at  timestamptz not null
);

-- A proposal and what was decided: who, when, how many. It outlives the persons, and tells nothing of who they were.
create table disposal_proposal (
    id           uuid        primary key,
    municipality char(4)     not null references municipality,
    provider     uuid        references provider, -- the private provider whose file it is; null for the board's
    unit         uuid        references unit,     -- the proposer's
    ground       text        not null check (ground in ('BOARD_FIVE_YEARS', 'PRIVATE_TWO_YEARS')),
    persons      int         not null check (persons > 0),
    proposed_by  uuid        not null references engagement,
    proposed_at  timestamptz not null,
    decided_by   uuid references engagement,
    decided_at   timestamptz,
    outcome      text check (outcome in ('DISPOSED', 'REFUSED', 'TAKEN_BACK')),
    disposed     int,
    check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null) and (outcome is null) = (disposed is null)),
    check (decided_by <> proposed_by or outcome = 'TAKEN_BACK'),
    check (disposed between 0 and persons),
    check (disposed = 0 or outcome = 'DISPOSED')
);

create table disposal_proposed (
    proposal  uuid not null references disposal_proposal,
    recipient uuid not null references recipient on delete cascade,
    last_note date not null,
    marks     text not null, -- of everything that was noted then
    left_out  text check (left_out in ('CHANGED', 'RUNNING', 'PRESERVED', 'HAND_OVER', 'UNKNOWN')),
    primary key (proposal, recipient)
);
create index on disposal_proposed (recipient);

-- What is left: how many, on which ground, of which unit, in which year. Nothing here is about anybody.
create table disposal (
    id           uuid    primary key default gen_random_uuid(),
    proposal     uuid references disposal_proposal, -- null where a restored backup was disposed of anew
    municipality char(4) not null references municipality,
    unit         uuid references unit,
    ground       text    not null check (ground in ('BOARD_FIVE_YEARS', 'PRIVATE_TWO_YEARS')),
    decided_on   date    not null,
    persons      int     not null check (persons > 0)
);
create index on disposal (municipality, unit);

-- A digest of each designation that was disposed of, so that a restored backup can be disposed of anew; from the digest nobody gets the designation back.
create table disposed_mark (
    mark         text    primary key,
    municipality char(4) not null,
    unit         uuid,
    ground       text    not null,
    decided_on   date    not null
);

create function disposal_mark(person uuid) returns text language sql immutable set search_path = pg_catalog, pg_temp as
$$ select encode(sha256(convert_to(person::text, 'UTF8')), 'hex') $$;

-- Tables that hold something about a person, directly or through another table, and are missing in the list.
create function disposal_unlisted() returns text[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    with recursive held (relation) as (
        select 'recipient'::regclass::oid
        union
        select c.conrelid from pg_constraint c join held h on c.confrelid = h.relation where c.contype = 'f'),
    about (relation) as (
        select relation from held
        union
        select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where a.attname = 'recipient' and not a.attisdropped and c.relkind in ('r', 'p') and n.nspname = 'public')
    select coalesce(array_agg(c.relname::text order by c.relname), '{}') from about b join pg_class c on c.oid = b.relation
    where c.relname not in (select relation from disposal_source)
$$;

create function person_notes(day date, persons uuid[])
    returns table (recipient uuid, relation text, board boolean, unit uuid, noted date, open boolean)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    source disposal_source;
begin
    for source in select * from disposal_source s where s.notes is not null order by s.relation loop
        return query execute format('select n.recipient, %L::text, %L::boolean, n.unit, n.noted, n.open from (%s) n',
            source.relation, source.board, source.notes) using day, persons;
    end loop;
end
$$;

-- How it stands with each person's file on a day.
--   provider  whose file it is: a private provider's where only private units have had the person and nothing is noted by the board; null for the board's
--   due       from which day it is disposed of; deadline: the last day of the calendar year after
--   state     RUNNING, DUE, PRESERVED, HAND_OVER (to the board, which preserves it), UNKNOWN (somebody must look)
create function retention(day date, persons uuid[])
    returns table (recipient uuid, municipality char(4), unit uuid, provider uuid, ground text, last_note date, last_relation text, due date, deadline date,
        state text, why text[], marks text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    with noted as (
        select * from person_notes(day, persons)),
    file as (
        select r.id, r.municipality,
            max(n.noted) as last_note,
            (array_agg(n.relation order by n.noted desc nulls last, n.relation))[1] as last_relation,
            coalesce(bool_or(n.open), false) or coalesce(max(n.noted) > day, false) as open,
            (array_agg(n.unit order by n.noted desc nulls last, n.relation, n.unit) filter (where n.unit is not null))[1] as unit,
            coalesce(bool_and(p.form = 'PRIVATE') filter (where n.unit is not null), false) as only_private,
            coalesce(bool_or(p.form = 'PRIVATE') filter (where n.unit is not null), false) as any_private,
            coalesce(bool_or(n.board), false) and exists (
                select 1 from engagement e where e.role = 'CARE_MANAGER' and e.municipality = r.municipality) as of_board,
            md5(string_agg(concat_ws('/', n.relation, n.unit, n.noted, n.open), ';' order by n.relation, n.unit, n.noted, n.open)) as marks
        from recipient r left join noted n on n.recipient = r.id left join unit u on u.id = n.unit left join provider p on p.id = u.provider
        where r.id = any (persons)
        group by r.id, r.municipality),
    held as (
        select f.*, h.recipient is not null as handed,
            case when f.only_private and not f.of_board and h.recipient is null then (select u.provider from unit u where u.id = f.unit) end as provider
        from file f left join disposal_handover h on h.recipient = f.id),
    dated as (
        select h.*, case when h.provider is null then 'BOARD_FIVE_YEARS' else 'PRIVATE_TWO_YEARS' end as ground,
            (h.last_note + make_interval(years => case when h.provider is null then 5 else 2 end))::date as due,
            array_remove(array[
                case when extract(day from i.birth_date) in (5, 15, 25) then 'BORN' end,
                case when left(h.municipality, 2) in ('05', '09', '22') then 'COUNTY' end,
                case when h.municipality = '1480' then 'GOTEBORG' end], null) as preserved,
            i.birth_date
        from held h left join recipient_identity i on i.recipient = h.id),
    judged as (
        select d.*,
            case
                when d.open or d.due > day then 'RUNNING'
                when d.last_note is null or d.birth_date is null then 'UNKNOWN'
                when d.preserved <> '{}' and d.provider is not null then 'HAND_OVER'
                when d.preserved <> '{}' then 'PRESERVED'
                when d.provider is null and d.any_private and not d.handed
                    and not (select s."on" from disposal_switch s where s.name = 'JOINT_FILE_FOLLOWS_THE_BOARD') then 'UNKNOWN'
                else 'DUE'
            end as state
        from dated d)
    select j.id, j.municipality, j.unit, j.provider, j.ground, j.last_note, j.last_relation, j.due, make_date(extract(year from j.due)::int + 1, 12, 31),
        j.state,
        case
            when j.state <> 'UNKNOWN' then j.preserved
            when j.last_note is null then '{NO_NOTE}'
            when j.birth_date is null then '{NO_BIRTH_DATE}'
            else '{JOINT_FILE}'
        end,
        coalesce(j.marks, '')
    from judged j
$$;

-- Whose files the connection may propose to dispose of: a care manager the board's, the manager of the unit that had the person last the provider's own.
create function may_dispose(place char(4), of_unit uuid, of_provider uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e left join unit u on u.id = e.unit left join provider p on p.id = u.provider
        where e.municipality = place and (
            (e.role = 'CARE_MANAGER' and of_provider is null)
            or (e.role = 'UNIT_MANAGER' and e.unit = of_unit
                and case when of_provider is null then p.form = 'MUNICIPAL' else p.id = of_provider end)))
$$;

-- Who decides: for the board a care manager, for a private provider one of its managers in the municipality. Never the account that proposed.
create function may_decide_disposal(place char(4), of_provider uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e left join unit u on u.id = e.unit
        where e.municipality = place and (
            (e.role = 'CARE_MANAGER' and of_provider is null)
            or (e.role = 'UNIT_MANAGER' and u.provider = of_provider)))
$$;

-- The day that counts. The connection says which day it is; one that says a later day than it is would dispose too early.
create function disposal_day() returns date
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if stadig_today() > (now() at time zone 'Europe/Stockholm')::date + 1 then
        raise exception 'The connection says that it is a day that has not come.' using errcode = 'insufficient_privilege';
    end if;
    return stadig_today();
end
$$;

-- Everything that is not running, of those whom the connection may dispose of.
create function disposal_list()
    returns table (recipient uuid, municipality char(4), unit uuid, provider uuid, ground text, last_note date, last_relation text, due date, deadline date,
        state text, why text[], marks text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select f.* from acting() e, retention(disposal_day(), (select array_agg(r.id) from recipient r where r.municipality = e.municipality)) f
    where f.state <> 'RUNNING' and may_dispose(f.municipality, f.unit, f.provider)
$$;

create function disposal_note(what text, persons uuid[], from_address text) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp as
$$
    select access_log_append(jsonb_agg(jsonb_build_object('at', stadig_now(), 'engagement', e.id, 'action', 'WRITE', 'granted', true,
        'subject', one, 'what', what, 'address', from_address)))
    from acting() e, unnest(persons) one
$$;

-- Proposes; answers with the proposal, or null where somebody of them is not (or no longer) to be disposed of by whoever asks, or is proposed already.
create function disposal_propose(persons uuid[], from_address text) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    mine     engagement;
    proposed uuid := gen_random_uuid();
    wanted   uuid[] := (select array_agg(distinct one) from unnest(persons) one);
    whole    record;
begin
    select * into mine from acting();
    if mine.id is null or mine.role not in ('UNIT_MANAGER', 'CARE_MANAGER') or coalesce(cardinality(wanted), 0) = 0 then
        return null;
    end if;
    perform 1 from recipient r where r.id = any (wanted) order by r.id for update;
    select count(*) as persons, count(distinct f.ground) as grounds, min(f.ground) as ground, min(f.provider::text)::uuid as provider into whole
    from retention(disposal_day(), wanted) f
    where f.state = 'DUE' and may_dispose(f.municipality, f.unit, f.provider)
      and not exists (select 1 from disposal_proposed x join disposal_proposal p on p.id = x.proposal where x.recipient = f.recipient and p.outcome is null);
    if whole.persons <> cardinality(wanted) or whole.grounds <> 1 then
        return null;
    end if;
    insert into disposal_proposal (id, municipality, provider, unit, ground, persons, proposed_by, proposed_at)
    values (proposed, mine.municipality, whole.provider, mine.unit, whole.ground, whole.persons, mine.id, stadig_now());
    insert into disposal_proposed (proposal, recipient, last_note, marks)
    select proposed, f.recipient, f.last_note, f.marks from retention(disposal_day(), wanted) f;
    perform disposal_note('föreslår gallring', wanted, from_address);
    return proposed;
end
$$;

-- Decides. The only way in which the system's login can take a person away, and only somebody who is still to be disposed of, exactly as was proposed.
-- Answers NOT_FOUND, SAME_ACCOUNT, DECIDED (already, by somebody) or DONE.
create function disposal_decide(proposed uuid, approved boolean, from_address text) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    mine    engagement;
    matter  disposal_proposal;
    wanted  uuid[];
    today   date := disposal_day();
    gone    uuid[];
    missing text[] := disposal_unlisted();
begin
    select * into mine from acting();
    select * into matter from disposal_proposal p where p.id = proposed for update;
    if mine.id is null or matter.id is null then
        return 'NOT_FOUND';
    end if;
    if mine.account = (select e.account from engagement e where e.id = matter.proposed_by) then
        if approved then
            return 'SAME_ACCOUNT';
        end if;
    elsif not may_decide_disposal(matter.municipality, matter.provider) then
        return 'NOT_FOUND';
    end if;
    if matter.outcome is not null then
        return 'DECIDED';
    end if;
    select array_agg(x.recipient) into wanted from disposal_proposed x where x.proposal = proposed;
    if not approved then
        update disposal_proposal p
        set decided_by = mine.id, decided_at = stadig_now(), disposed = 0,
            outcome = case when mine.account = (select e.account from engagement e where e.id = p.proposed_by) then 'TAKEN_BACK' else 'REFUSED' end
        where p.id = proposed;
        perform disposal_note(case (select p.outcome from disposal_proposal p where p.id = proposed) when 'TAKEN_BACK' then 'tar tillbaka förslag om gallring'
            else 'avslår gallring' end, wanted, from_address);
        return 'DONE';
    end if;
    if missing <> '{}' then
        raise exception 'Tables about persons are missing in disposal_source: %.', array_to_string(missing, ', ');
    end if;
    -- Nobody adds anything about them from here on.
    perform 1 from recipient r where r.id = any (wanted) order by r.id for update;
    update disposal_proposed x
    set left_out = case when f.state <> 'DUE' then f.state
                        when f.marks <> x.marks or f.provider is distinct from matter.provider then 'CHANGED' end
    from retention(today, wanted) f
    where x.proposal = proposed and x.recipient = f.recipient;
    select coalesce(array_agg(x.recipient), '{}') into gone from disposal_proposed x where x.proposal = proposed and x.left_out is null;
    insert into disposed_mark (mark, municipality, unit, ground, decided_on)
    select disposal_mark(f.recipient), f.municipality, f.unit, f.ground, today from retention(today, gone) f on conflict do nothing;
    insert into disposal (proposal, municipality, unit, ground, decided_on, persons)
    select proposed, f.municipality, f.unit, f.ground, today, count(*) from retention(today, gone) f group by f.municipality, f.unit, f.ground;
    delete from recipient r where r.id = any (gone);
    update disposal_proposal p
    set decided_by = mine.id, decided_at = stadig_now(), outcome = 'DISPOSED', disposed = cardinality(gone)
    where p.id = proposed;
    if gone <> '{}' then
        perform disposal_note('gallrad', gone, from_address);
    end if;
    return 'DONE';
end
$$;

-- A private provider hands a person's file to the board, which preserves it; whether it was there to be handed over.
create function disposal_hand_over(person uuid, from_address text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    file record;
    mine engagement;
begin
    select * into mine from acting();
    perform 1 from recipient r where r.id = person for update;
    select * into file from retention(disposal_day(), array[person]) f
    where f.state = 'HAND_OVER' and mine.role = 'UNIT_MANAGER' and may_dispose(f.municipality, f.unit, f.provider);
    if not found then
        return false;
    end if;
    insert into disposal_handover (recipient, provider, unit, handed_by, handed_at) values (person, file.provider, file.unit, mine.id, stadig_now());
    perform disposal_note('överlämnad till nämnden', array[person], from_address);
    return true;
end
$$;

-- For the owner alone, after a backup was restored: disposes anew of those whose marks are given. Answers with each mark that is still here and cannot be.
create function disposal_again(given jsonb) returns table (disposed int, kept text[])
    language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
declare
    today date := (now() at time zone 'Europe/Stockholm')::date;
    gone  uuid[];
    here  uuid[];
begin
    if disposal_unlisted() <> '{}' then
        raise exception 'Tables about persons are missing in disposal_source: %.', array_to_string(disposal_unlisted(), ', ');
    end if;
    create temporary table told on commit drop as
        select * from jsonb_to_recordset(given) as m (mark text, municipality text, unit uuid, ground text, decided_on date);
    select coalesce(array_agg(r.id), '{}') into here from recipient r join told t on t.mark = disposal_mark(r.id);
    perform 1 from recipient r where r.id = any (here) order by r.id for update;
    select coalesce(array_agg(f.recipient), '{}') into gone from retention(today, here) f where f.state = 'DUE';
    insert into disposal (municipality, unit, ground, decided_on, persons)
    select t.municipality, u.id, t.ground, t.decided_on, count(*)
    from told t left join unit u on u.id = t.unit where t.mark in (select disposal_mark(one) from unnest(gone) one)
    group by t.municipality, u.id, t.ground, t.decided_on;
    insert into disposed_mark (mark, municipality, unit, ground, decided_on)
    select t.mark, t.municipality, t.unit, t.ground, t.decided_on from told t where t.mark in (select disposal_mark(one) from unnest(gone) one)
    on conflict do nothing;
    delete from recipient r where r.id = any (gone);
    if gone <> '{}' then
        perform access_log_append((
            select jsonb_agg(jsonb_build_object('at', now(), 'action', 'WRITE', 'granted', true, 'subject', one,
                'what', 'gallrad på nytt efter återläst säkerhetskopia', 'address', 'kommando'))
            from unnest(gone) one));
    end if;
    disposed := cardinality(gone);
    kept := (select coalesce(array_agg(disposal_mark(one)), '{}') from unnest(here) one where one <> all (gone));
    return next;
end
$$;

-- How many of those whose marks are given are here: what the start asks, so that nobody who was disposed of comes back with a backup.
create function disposal_restored(marks text[]) returns int
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select count(*)::int from recipient r where disposal_mark(r.id) = any (marks) $$;

-- Walls. Everything is written by the functions above; pages read what is theirs.
alter table disposal_source enable row level security;
alter table disposal_switch enable row level security;
create policy known on disposal_switch for select using (true);
alter table disposal_handover enable row level security;
create policy own on disposal_handover for select using (
    exists (select 1 from acting() e where e.role = 'UNIT_MANAGER' and e.unit = disposal_handover.unit)
    or (acts_as('{CARE_MANAGER}') and relation_to(recipient) = 'MUNICIPALITY'));
alter table disposal_proposal enable row level security;
create policy own on disposal_proposal for select using (
    may_decide_disposal(municipality, provider) or may_dispose(municipality, unit, provider));
alter table disposal_proposed enable row level security;
create policy own on disposal_proposed for select using (
    exists (select 1 from disposal_proposal p where p.id = disposal_proposed.proposal));
alter table disposal enable row level security;
create policy own on disposal for select using (
    acts_for(municipality, '{CARE_MANAGER}') and ground = 'BOARD_FIVE_YEARS' or works_at(unit, '{UNIT_MANAGER}'));
alter table disposed_mark enable row level security;
create policy listed on disposed_mark for select using (true);

grant select on disposal_switch, disposal_handover, disposal_proposal, disposal_proposed, disposal, disposed_mark to ${app};
revoke execute on function person_notes(date, uuid[]), retention(date, uuid[]), disposal_note(text, uuid[], text), disposal_propose(uuid[], text),
    disposal_decide(uuid, boolean, text), disposal_hand_over(uuid, text), disposal_again(jsonb), disposal_list(), disposal_unlisted(), disposal_restored(text[]) from public;
grant execute on function disposal_propose(uuid[], text), disposal_decide(uuid, boolean, text), disposal_hand_over(uuid, text), disposal_list(), disposal_restored(text[]) to ${app};
