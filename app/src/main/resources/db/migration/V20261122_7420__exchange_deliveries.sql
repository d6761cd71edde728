-- Leverans till registret ur det som står här. The administrator has no wall opened for it: these functions hand out the columns of the delivery format and
-- nothing else, of the municipality's own units, and of a private provider's only where the provider has handed over what the board asked for (SoL 15:9).

-- The municipality whose delivery the connection writes; null unless it says that this is what it does.
create function exporting() returns char(4)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select e.municipality from acting() e
    where e.role = 'SYSTEM_ADMINISTRATOR' and current_setting('stadig.purpose', true) = 'export'
$$;

-- Under which id a row goes: the one that it came with in a delivery by the same sender, so that the register sees the same row again; else ours. An id that
-- could be somebody's identity number is never told.
create function delivered_id(own uuid, source text, source_id text, sender text, place char(4)) returns text
    language sql immutable set search_path = pg_catalog, pg_temp as
$$
    select case when source = sender || '/' || place and length(source_id) between 1 and 64
            and source_id !~ '^([0-9]{2})?[0-9]{6}[-+]?[0-9]{4}$' then source_id else own::text end
$$;

-- The units of a delivery for the days, all or the one with the code, and from which day on their data may be handed out.
create function delivery_units(begins date, ends date, wanted text) returns table (unit uuid, code text, name text, provider uuid, known_from date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select u.id, u.code, u.name, u.provider, case when p.form = 'MUNICIPAL' then '-infinity'::date else asked.first_day end
    from unit u join provider p on p.id = u.provider
        left join lateral (
            select min(r.first_day) as first_day from data_request r
            where r.municipality = u.municipality and r.provider = u.provider and r.outcome = 'HANDED_OVER'
              and r.purpose <> 'ADMINISTRATION' -- what the register does is to follow up, evaluate and assure quality
              and r.first_day <= begins and r.last_day >= ends) asked on p.form = 'PRIVATE'
    where u.municipality = (select exporting()) and (wanted is null or u.code = wanted) and u.withdrawn_at is null
      and u.opened <= ends and coalesce(u.closed, 'infinity') >= begins
      and (p.form = 'MUNICIPAL' or asked.first_day is not null)
$$;

create function delivery_units_csv(begins date, ends date, wanted text, sender text)
    returns table (unit uuid, unit_id text, name text, provider_organisation_number text, provider_name text, operating_form text, municipality_code text, routine_decided_on date, routine_by_management text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select d.unit, d.code, d.name, p.organisation_number, p.name, p.form, (select exporting())::text, routine.decided_on,
        case when routine.by_management then '1' when not routine.by_management then '0' end
    from delivery_units(begins, ends, wanted) d join provider p on p.id = d.provider
        left join lateral (
            select r.decided_on, r.by_management from care_contact_routine r
            where r.unit = d.unit and r.withdrawn_at is null and r.decided_on <= ends
            order by r.decided_on desc, r.by_management desc limit 1) routine on true
$$;

-- A decision of which nobody has said who carries it out belongs to the one unit that has the person meanwhile; where there are several it is not told.
create function delivery_decisions(begins date, ends date, wanted text) returns table (decision uuid, unit uuid, code text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select d.id, u.unit, u.code
    from decision d join delivery_units(begins, ends, wanted) u on u.unit = coalesce(d.unit, (
        select case when count(distinct a.unit) = 1 then min(a.unit::text)::uuid end from assignment a
        where a.recipient = d.recipient and a.withdrawn_at is null
          and a.first_day <= least(ends, d.last_day) and coalesce(a.last_day, 'infinity') >= greatest(begins, d.first_day)))
    where d.municipality = (select exporting()) and d.withdrawn_at is null and d.first_day <= ends and coalesce(d.last_day, 'infinity') >= begins
$$;

-- What stands, as far as it may be handed out: neither undone nor an undoing, and not what is the unit's own.
create function delivery_events(begins date, ends date, wanted text)
    returns table (recipient uuid, unit uuid, code text, seq int, happened_on date, kind text, staff uuid, reason text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select e.recipient, e.unit, u.code, e.seq, e.happened_on, e.kind, e.staff, e.code
    from contact_event e join delivery_units(begins, ends, wanted) u on u.unit = e.unit
    where e.kind not in ('UNANSWERED', 'KONTAKTMAN_NAMED', 'UNDONE') and e.happened_on between u.known_from and ends
      and not exists (select 1 from contact_event o where o.recipient = e.recipient and o.unit = e.unit and o.undoes = e.seq)
$$;

-- Who has a decision or an event in the period.
create function delivery_persons(begins date, ends date, wanted text) returns table (recipient uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select d.recipient from delivery_decisions(begins, ends, wanted) w join decision d on d.id = w.decision
    union
    select e.recipient from delivery_events(begins, ends, wanted) e where e.happened_on >= begins
$$;

create function delivery_recipients_csv(begins date, ends date, wanted text, sender text)
    returns table (recipient_id text, identity_type text, identity text, birth_date date, sex text, municipality_code text, housing text, protected text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select r.id::text, i.identity_type, i.identity_number, i.birth_date, i.sex, r.municipality::text, r.housing,
        case when r.protection = 'NONE' then '0' else '1' end
    from delivery_persons(begins, ends, wanted) p join recipient r on r.id = p.recipient join recipient_identity i on i.recipient = r.id
$$;

create function delivery_decisions_csv(begins date, ends date, wanted text, sender text)
    returns table (decision_id text, recipient_id text, unit_id text, kind text, "from" date, "to" date, hours_per_month text, needs_tested text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select delivered_id(d.id, d.source, d.source_id, sender, d.municipality), d.recipient::text, w.code, d.kind, d.first_day, d.last_day,
        trim_scale(d.hours_per_month)::text, case when d.needs_tested then '1' else '0' end
    from delivery_decisions(begins, ends, wanted) w join decision d on d.id = w.decision
$$;

create function delivery_contact_events_csv(begins date, ends date, wanted text, sender text)
    returns table (recipient_id text, unit_id text, date date, event text, staff_id text, reason text, seq int)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select e.recipient::text, e.code, e.happened_on, e.kind,
        case when e.kind in ('APPOINTED', 'DEPUTY_APPOINTED', 'DEPUTY_ENDED', 'CHANGED')
            then delivered_id(s.id, s.source, s.source_id, sender, s.municipality) end, e.reason, e.seq
    from delivery_events(begins, ends, wanted) e left join staff s on s.id = e.staff
    where e.recipient in (select p.recipient from delivery_persons(begins, ends, wanted) p)
$$;

-- A row for each employment in the period, and for each that an event of the delivery needs: whoever was named is told of though she has left, and even where
-- her employment here was entered by mistake.
create function delivery_staff_csv(begins date, ends date, wanted text, sender text)
    returns table (staff_id text, unit_id text, role text, title_evidence text, title_evidence_from date, employed_from date, employed_to date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    with named as (
        select distinct e.staff, e.unit, e.code from delivery_events(begins, ends, wanted) e
        where e.kind in ('APPOINTED', 'DEPUTY_APPOINTED', 'DEPUTY_ENDED', 'CHANGED')
          and e.recipient in (select p.recipient from delivery_persons(begins, ends, wanted) p)),
    employed as (
        select distinct on (m.staff, m.unit, m.role, m.first_day) m.staff, u.code, m.role, m.first_day, m.last_day
        from employment m join delivery_units(begins, ends, wanted) u on u.unit = m.unit
        where m.withdrawn_at is null
          and (m.first_day <= ends and coalesce(m.last_day, 'infinity') >= begins or m.staff in (select n.staff from named n))
        order by m.staff, m.unit, m.role, m.first_day, m.last_day desc nulls first),
    told as (
        select * from employed
        union all
        select distinct on (n.staff) n.staff, n.code, 'CARE', null::date, null::date from named n
        where n.staff not in (select e.staff from employed e))
    select delivered_id(s.id, s.source, s.source_id, sender, s.municipality), t.code, t.role,
        coalesce(title.kind, 'NONE'), case when title.kind = 'CERTIFICATE' then title.since end, t.first_day, t.last_day
    from told t join staff s on s.id = t.staff
        -- The best that there was on the last day: the certificate, else the transition rule, else a certificate to come.
        left join lateral (
            select e.kind, e.since from title_evidence e where e.staff = s.id and e.withdrawn_at is null
            order by case when e.kind = 'CERTIFICATE' and e.since <= ends then 1 when e.kind = 'TRANSITION' then 2 else 3 end, e.since limit 1) title on true
$$;

create function delivery_absences_csv(begins date, ends date, wanted text, sender text)
    returns table (recipient_id text, "from" date, "to" date, reason text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select distinct on (a.recipient, a.first_day) a.recipient::text, a.first_day, a.last_day, a.reason
    from absence a join delivery_persons(begins, ends, wanted) p on p.recipient = a.recipient
    where a.withdrawn_at is null and a.first_day <= ends and coalesce(a.last_day, 'infinity') >= begins
    order by a.recipient, a.first_day, a.last_day desc nulls first
$$;
