-- Välkomstsamtalet: booked, moved, cancelled and held, and each row of its checklist signed by itself. What was signed stays; a slip is corrected by a new
-- signature that says so. Beside it what the talk gives rise to: consents, how one comes in, and the day on which the plan is to be made.

create table welcome_event (
    recipient   uuid        not null references recipient on delete cascade,
    unit        uuid        not null references unit,
    seq         int         not null check (seq > 0),
    id          uuid        not null unique,
    talk        uuid        not null references welcome_event (id) on delete cascade, -- the event with which it was booked
    kind        text        not null check (kind in ('BOOKED', 'MOVED', 'CANCELLED', 'HELD', 'REOPENED')),
    checklist   text        not null check (checklist ~ '^[0-9]{4}-[0-9]+$'), -- the version that the talk began with
    day         date        not null,
    starts      time        not null,
    place       text        not null check (place in ('HOME', 'UNIT', 'HOSPITAL', 'PHONE', 'VIDEO', 'OTHER')),
    leader      uuid        not null references staff,
    reason      text        check (length(reason) between 1 and 1000),
    recorded_by uuid        not null references engagement,
    author      text        not null check (author <> ''),
    recorded_at timestamptz not null,
    primary key (recipient, unit, seq),
    check ((kind = 'BOOKED') = (talk = id)),
    check ((kind in ('CANCELLED', 'REOPENED')) = (reason is not null))
);
create index on welcome_event (unit);
create index on welcome_event (talk);
create index on welcome_event (leader);

create table welcome_signature (
    talk      uuid        not null references welcome_event (id) on delete cascade,
    item      text        not null check (item ~ '^[a-z-]{1,30}$'),
    seq       int         not null check (seq > 0),
    recipient uuid        not null references recipient on delete cascade,
    unit      uuid        not null references unit,
    outcome   text        not null check (outcome in ('DONE', 'NOT_APPLICABLE', 'OPEN')),
    reason    text        check (length(reason) between 1 and 1000),
    plan_day  date,
    signed_by uuid        not null references engagement,
    -- As they were then.
    author    text        not null check (author <> ''),
    title     text        not null check (title <> ''),
    signed_at timestamptz not null,
    primary key (talk, item, seq),
    -- Why it is not applicable, or what was wrong with the signature before.
    check ((outcome = 'DONE' and seq = 1) or reason is not null),
    check (outcome <> 'OPEN' or seq > 1)
);
create index on welcome_signature (recipient);

-- The next number and no other, and only what can come next: of two who act at once the second is told.
create function next_welcome() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    last record;
    fits boolean;
begin
    perform 1 from recipient where id = new.recipient for no key update;
    select e.* into last from welcome_event e where e.recipient = new.recipient and e.unit = new.unit order by e.seq desc limit 1;
    if new.seq <> coalesce(last.seq, 0) + 1 then
        raise exception 'Another event came before.' using errcode = 'unique_violation';
    end if;
    fits := case new.kind
        when 'BOOKED' then last.kind is null or last.kind in ('CANCELLED', 'HELD')
        when 'REOPENED' then last.talk = new.talk and last.kind = 'HELD'
        else last.talk = new.talk and last.kind in ('BOOKED', 'MOVED', 'REOPENED') end;
    if fits is not true then
        raise exception 'It cannot come after %.', coalesce(last.kind, 'nothing') using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger next before insert on welcome_event for each row execute function next_welcome();

create function next_signature() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    last int;
begin
    perform 1 from recipient where id = new.recipient for no key update;
    select max(s.seq) into last from welcome_signature s where s.talk = new.talk and s.item = new.item;
    if new.seq <> coalesce(last, 0) + 1 then
        raise exception 'Somebody has signed the row before.' using errcode = 'unique_violation';
    end if;
    if not exists (
        select 1 from welcome_event e where e.recipient = new.recipient and e.unit = new.unit and e.talk = new.talk and e.kind <> 'CANCELLED'
            and e.seq = (select max(x.seq) from welcome_event x where x.recipient = new.recipient and x.unit = new.unit)) then
        raise exception 'The talk is not the person''s current one.' using errcode = 'unique_violation';
    end if;
    return new;
end
$$;
create trigger next before insert on welcome_signature for each row execute function next_signature();

create function signs_as(work uuid, name text) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select exists (select 1 from acting() e join account a on a.id = e.account where e.id = work and a.display_name = name) $$;

alter table welcome_event enable row level security;
create policy related on welcome_event for select using (reads_unit_of(recipient, unit));
create policy told on welcome_event for insert with check (
    relation_to(recipient) = 'UNIT' and works_at(unit, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}')
    and recorded_at = stadig_now() and signs_as(recorded_by, author)
    -- Whoever has left since still led the talk that is held or cancelled.
    and (kind not in ('BOOKED', 'MOVED') or exists (
        select 1 from employment m where m.staff = welcome_event.leader and m.unit = welcome_event.unit and m.withdrawn_at is null)));
alter table welcome_signature enable row level security;
create policy related on welcome_signature for select using (reads_unit_of(recipient, unit));
create policy signed on welcome_signature for insert with check (
    relation_to(recipient) = 'UNIT' and works_at(unit, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}')
    and signed_at = stadig_now() and signs_as(signed_by, author));
grant select, insert on welcome_event, welcome_signature to ${app};

-- Samtycke: to whom what may be told, for at most a year. It is never changed: it is revoked, or taken away if it was noted by mistake.
create table consent (
    id           uuid        primary key,
    recipient    uuid        not null references recipient on delete cascade,
    unit         uuid        not null references unit,
    counterparty text        not null check (counterparty in ('NEEDS_ASSESSOR', 'FEE_OFFICER', 'NIGHT_PATROL', 'DISCHARGE_TEAM', 'OTHER_PROVIDER',
        'SOCIAL_PSYCHIATRY', 'HEALTH_CENTRE', 'RELATIVE', 'CLOSE_PERSON', 'OTHER')),
    name         text        not null check (length(name) between 1 and 100),
    about        text        not null check (length(about) between 1 and 500),
    given_by     text        not null check (given_by in ('PERSON', 'GOD_MAN', 'FORVALTARE', 'FUTURE_POWER')),
    given_how    text        not null check (given_how in ('ORAL', 'WRITTEN', 'IMPLIED')),
    first_day    date        not null,
    last_day     date        not null check (last_day between first_day and first_day + interval '1 year'),
    revoked_on   date        check (revoked_on >= first_day),
    noted_by     uuid        not null references engagement,
    author       text        not null check (author <> ''),
    withdrawn_at timestamptz,
    version      int         not null default 1
);
create index on consent (recipient);

-- Hur personalen kommer in. The code stands in a column of its own, which no list and no history shows.
create table home_entry (
    id           uuid        primary key,
    recipient    uuid        not null references recipient on delete cascade,
    unit         uuid        not null references unit,
    way          text        not null check (way in ('OPENS', 'RING_FIRST', 'DIGITAL_LOCK', 'KEY', 'OTHER')),
    what_to_do   text        not null check (length(what_to_do) <= 500),
    entry_code   text        not null check (length(entry_code) <= 40),
    withdrawn_at timestamptz,
    version      int         not null default 1
);
create unique index on home_entry (recipient, unit) where withdrawn_at is null;

-- Whom one tells, and how one comes in, tells who and where a protected person is.
alter table consent enable row level security;
create policy related on consent for select using (reads_unit_of(recipient, unit) and may_see_identity(recipient));
create policy entered on consent for insert with check (
    relation_to(recipient) = 'UNIT' and may_see_identity(recipient) and works_at(unit, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}')
    and signs_as(noted_by, author) and withdrawn_at is null and revoked_on is null);
create policy changed on consent for update
    using (relation_to(recipient) = 'UNIT' and may_see_identity(recipient) and works_at(unit, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}'));
alter table home_entry enable row level security;
create policy related on home_entry for select using (reads_unit_of(recipient, unit) and may_see_identity(recipient));
create policy entered on home_entry for insert with check (
    relation_to(recipient) = 'UNIT' and may_see_identity(recipient) and works_at(unit, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}'));
create policy changed on home_entry for update
    using (relation_to(recipient) = 'UNIT' and may_see_identity(recipient) and works_at(unit, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}'));
grant select, insert, update (revoked_on, withdrawn_at, version) on consent to ${app};
grant select, insert, update (way, what_to_do, entry_code, withdrawn_at, version) on home_entry to ${app};

create trigger past after update on consent for each row execute function keep_past('id', 'recipient', '');
create trigger past after update on home_entry for each row execute function keep_past('id', 'recipient', '');
-- What stood before is seen by those who see what stands now.
create policy of_the_unit on past_row as restrictive for select using (
    relation not in ('consent', 'home_entry') or reads_unit_of(recipient, (content ->> 'unit')::uuid) and may_see_identity(recipient));

-- The talks of those whom a unit has today, one a person, the latest: whether it is held, and its day.
create function welcome_talks_at(here uuid) returns table (recipient uuid, kind text, day date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select distinct on (e.recipient) e.recipient, e.kind, e.day from welcome_event e
    where works_at(here, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}') and e.unit = here
      and e.recipient in (select s.recipient from assignment s where s.unit = here and s.withdrawn_at is null
            and stadig_today() between s.first_day and coalesce(s.last_day, 'infinity'))
    order by e.recipient, e.seq desc
$$;

insert into disposal_source (relation, board, notes) values
    ('welcome_event', false, $$
        select recipient, unit, (recorded_at at time zone 'Europe/Stockholm')::date as noted, false as open
        from welcome_event where recipient = any ($2)$$),
    ('welcome_signature', false, $$
        select recipient, unit, (signed_at at time zone 'Europe/Stockholm')::date as noted, false as open
        from welcome_signature where recipient = any ($2)$$),
    ('consent', false, $$
        select recipient, unit, greatest(entered_on(id, null), revoked_on, (withdrawn_at at time zone 'Europe/Stockholm')::date) as noted, false as open
        from consent where recipient = any ($2)$$),
    ('home_entry', false, $$
        select recipient, unit, greatest(entered_on(id, null), (withdrawn_at at time zone 'Europe/Stockholm')::date) as noted, false as open
        from home_entry where recipient = any ($2)$$);
