-- Den fasta omsorgskontaktens historia hos en enhet, händelse för händelse. Nothing in it is changed or taken away: what was wrong is undone by an event
-- that says so. Whatever is true now is read out of the events, so every figure of the past can be counted again.

create table contact_event (
    recipient   uuid        not null references recipient on delete cascade,
    unit        uuid        not null references unit,
    seq         int         not null check (seq > 0),
    id          uuid        not null unique,
    happened_on date        not null check (happened_on >= '2022-07-01'), -- before that there was no law to follow
    -- The register's kinds, and three that are ours alone: asked again without an answer, a kontaktman named, and a slip undone.
    kind        text        not null check (kind in ('EXEMPTED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'APPOINTED', 'DEPUTY_APPOINTED', 'DEPUTY_ENDED',
        'CHANGE_REQUESTED', 'CHANGED', 'KEPT', 'ENDED', 'UNANSWERED', 'KONTAKTMAN_NAMED', 'UNDONE')),
    staff       uuid        references staff,
    undoes      int,
    code        text,
    reason      text        check (length(reason) <= 2000),
    details     jsonb       not null default '{}',
    -- What the journal says of it.
    note        uuid        references journal_note on delete cascade,
    recorded_by uuid        not null references engagement,
    recorded_at timestamptz not null,
    primary key (recipient, unit, seq),
    foreign key (recipient, unit, undoes) references contact_event (recipient, unit, seq) on delete cascade,
    unique (recipient, unit, undoes),
    check ((kind = 'UNDONE') = (undoes is not null)),
    check (undoes < seq),
    check ((staff is not null) or kind not in ('APPOINTED', 'DEPUTY_APPOINTED', 'DEPUTY_ENDED', 'CHANGED', 'KONTAKTMAN_NAMED'))
);
create index on contact_event (unit);
create index on contact_event (staff);

-- What the law answered when the step was taken. A step is only taken where the law says something.
create table contact_finding (
    event          uuid   not null references contact_event (id) on delete cascade,
    recipient      uuid   not null references recipient on delete cascade,
    rule           text   not null check (rule ~ '^FOK-[0-9]+$'),
    judged_for     date   not null,
    answer         text   not null check (answer in ('YES', 'NEEDS_JUDGEMENT')),
    provision      text   not null check (provision <> ''),
    reason         text   not null check (reason <> ''),
    speaks_for_yes text[] not null,
    speaks_for_no  text[] not null,
    primary key (event, rule)
);

-- The next number and no other, in the order of the days; of two who act at once the second is told. Imports have an order of their own to check.
create function next_event() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    last record;
    acts boolean := exists (select 1 from acting());
begin
    if acts and relation_to(new.recipient) is distinct from 'UNIT' and not imports_person(new.recipient) then
        raise exception 'Only those of the unit tell.' using errcode = 'insufficient_privilege';
    end if;
    perform 1 from recipient where id = new.recipient for no key update;
    select max(seq) as seq,
           max(seq) filter (where stands) as standing,
           max(happened_on) filter (where stands) as happened_on,
           max(seq) filter (where stands and kind = 'CHANGE_REQUESTED') as asked,
           max(seq) filter (where stands and kind in ('CHANGED', 'KEPT', 'ENDED')) as answered
      into last
      from (select e.*, e.kind <> 'UNDONE' and not exists (
                select 1 from contact_event u where u.recipient = e.recipient and u.unit = e.unit and u.undoes = e.seq) as stands
            from contact_event e where e.recipient = new.recipient and e.unit = new.unit) e;
    if new.seq <> coalesce(last.seq, 0) + 1 then
        raise exception 'Another event came before.' using errcode = 'unique_violation';
    end if;
    if new.kind = 'UNDONE' and new.undoes is distinct from last.standing then
        raise exception 'Only the last that stands is undone.' using errcode = 'check_violation';
    end if;
    if acts and importing() is null then
        if new.kind <> 'UNDONE' and (new.happened_on < last.happened_on or new.happened_on > stadig_today() + 60) then
            raise exception 'An event has a day in the order of the story.' using errcode = 'check_violation';
        end if;
        -- What waits for the manager's dialogue is the manager's to settle.
        if new.kind = 'CHANGED' and last.asked > coalesce(last.answered, 0) and not acts_as('{UNIT_MANAGER}') then
            raise exception 'The manager leads the dialogue.' using errcode = 'insufficient_privilege';
        end if;
    end if;
    return new;
end
$$;
create trigger next before insert on contact_event for each row execute function next_event();

alter table contact_event enable row level security;
create policy related on contact_event for select using (reads_unit_of(recipient, unit));
create policy told on contact_event for insert with check (
    relation_to(recipient) = 'UNIT'
    and works_at(unit, case
        when kind in ('OFFERED', 'UNANSWERED', 'ACCEPTED', 'DECLINED', 'CHANGE_REQUESTED') then '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}'::text[]
        when kind = 'KEPT' then '{UNIT_MANAGER}'
        -- What came of a dialogue is the manager's to take back.
        when kind = 'UNDONE' and exists (
            select 1 from contact_event o
            where o.recipient = contact_event.recipient and o.unit = contact_event.unit and o.seq = contact_event.undoes
              and (o.kind = 'KEPT' or o.kind = 'CHANGED' and o.details ? 'sa'))
            then '{UNIT_MANAGER}'
        -- A slip of one's own is one's own to undo, but not somebody's wish for another.
        when kind = 'UNDONE' and exists (
            select 1 from contact_event o join acting() e on e.id = o.recorded_by
            where o.recipient = contact_event.recipient and o.unit = contact_event.unit and o.seq = contact_event.undoes and o.kind <> 'CHANGE_REQUESTED')
            then '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}'
        else '{PLANNER,UNIT_MANAGER}' end)
    and recorded_at = stadig_now()
    and exists (select 1 from acting() e where e.id = recorded_by)
    and (staff is null or exists (select 1 from employment m where m.staff = contact_event.staff and m.unit = contact_event.unit and m.withdrawn_at is null)));

alter table contact_finding enable row level security;
create policy related on contact_finding for select using (exists (select 1 from contact_event e where e.id = contact_finding.event));
create policy found on contact_finding for insert with check (
    exists (select 1 from contact_event e join acting() a on a.id = e.recorded_by
        where e.id = contact_finding.event and e.recipient = contact_finding.recipient and e.recorded_at = stadig_now()));

-- Who is contact and deputy on a day: the reference persons, whom everybody may know who may see the person.
create function contacts_of(person uuid) returns table (unit uuid, unit_name text, part text, staff uuid, given_name text, family_name text, phone text, since date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    with standing as (
        select e.* from contact_event e
        where e.recipient = person and e.kind <> 'UNDONE' and e.happened_on <= stadig_today() and may_see(person) and concerns_me(e.unit)
          and (acts_at(e.unit) or exists (select 1 from acting() a where a.unit is not null))
          and exists (select 1 from assignment s where s.recipient = e.recipient and s.unit = e.unit and s.withdrawn_at is null
                and stadig_today() <= coalesce(s.last_day, 'infinity'))
          and not exists (select 1 from contact_event u where u.recipient = e.recipient and u.unit = e.unit and u.undoes = e.seq)),
    last_end as (select s.unit, max(s.seq) as seq from standing s where s.kind = 'ENDED' group by s.unit),
    open as (select s.* from standing s left join last_end l on l.unit = s.unit where s.seq > coalesce(l.seq, 0)),
    contact as (select distinct on (o.unit) o.unit, 'CONTACT' as part, o.staff, o.happened_on, o.seq from open o
        where o.kind in ('APPOINTED', 'CHANGED') order by o.unit, o.seq desc),
    deputy as (select distinct on (o.unit, o.staff) o.unit, 'DEPUTY' as part, o.staff, o.happened_on, o.seq, o.kind from open o
        where o.kind in ('DEPUTY_APPOINTED', 'DEPUTY_ENDED') order by o.unit, o.staff, o.seq desc),
    kontaktman as (select distinct on (o.unit) o.unit, 'KONTAKTMAN' as part, o.staff, o.happened_on, o.seq from open o
        where o.kind = 'KONTAKTMAN_NAMED' and not exists (select 1 from contact c where c.unit = o.unit) order by o.unit, o.seq desc),
    named as (
        select c.unit, c.part, c.staff, c.happened_on from contact c
        union all select d.unit, d.part, d.staff, d.happened_on from deputy d
            where d.kind = 'DEPUTY_APPOINTED' and exists (select 1 from contact c where c.unit = d.unit and c.staff <> d.staff)
        union all select k.unit, k.part, k.staff, k.happened_on from kontaktman k)
    select n.unit, u.name, n.part, n.staff, s.given_name, s.family_name, s.phone, n.happened_on
    from named n join unit u on u.id = n.unit join staff s on s.id = n.staff
$$;

grant select, insert on contact_event, contact_finding to ${app};

insert into disposal_source (relation, board, notes) values
    ('contact_event', false, $$
        select recipient, unit, greatest(happened_on, (recorded_at at time zone 'Europe/Stockholm')::date) as noted, false as open
        from contact_event where recipient = any ($2)$$),
    ('contact_finding', false, null);

-- The stories of those whom a unit has today, for its lists: asked once whether one works there, not for each event.
create function stories_at(place uuid) returns setof contact_event
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select c.* from contact_event c
    where works_at(place, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}') and c.unit = place
      and c.recipient in (select s.recipient from assignment s where s.unit = place and s.withdrawn_at is null
            and stadig_today() between s.first_day and coalesce(s.last_day, 'infinity'))
    order by c.recipient, c.seq
$$;

-- Hours a month that those whom a unit has today are granted; 777 is help round the clock, 24 hours a day of a month of 30 days.
create function granted_hours_at(place uuid) returns table (recipient uuid, hours numeric)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select d.recipient, least(sum(case when d.hours_per_month = 777 then 720 else coalesce(d.hours_per_month, 0) end), 744)
    from decision d
    where works_at(place, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}') and concerns_me(d.unit)
      and d.withdrawn_at is null and stadig_today() between d.first_day and coalesce(d.last_day, 'infinity')
      and d.recipient in (select s.recipient from assignment s where s.unit = place and s.withdrawn_at is null
            and stadig_today() between s.first_day and coalesce(s.last_day, 'infinity'))
    group by d.recipient
$$;
