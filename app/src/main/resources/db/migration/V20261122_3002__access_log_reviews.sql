-- Logggranskning: each month every unit manager gets some of the unit's rows by lot, and those that stand out; a log reviewer gets the managers' own
-- and those of the municipality's or the provider's roles without a unit. A judgement is written once.

create table log_review (
    id           uuid primary key,
    month        date        not null check (extract(day from month) = 1),
    municipality char(4)     not null references municipality,
    unit         uuid references unit,
    provider     uuid references provider, -- a private one's log reviewer
    wanted       int         not null check (wanted between 1 and 1000),
    population   bigint      not null,
    drawn_at     timestamptz not null,
    due          date        not null,
    check (unit is null or provider is null),
    unique nulls not distinct (month, municipality, unit, provider)
);

-- A row to be judged. Several of somebody's that stand out about one person are one; the last of them stands for all.
create table log_review_item (
    id      uuid primary key,
    review  uuid   not null references log_review,
    number  bigint not null references access_log,
    reasons text[] not null check (reasons <> '{}' and reasons <@ '{SAMPLE,EMERGENCY,PROTECTED,ENDED,UNPLANNED,REFUSED,NAMESAKE,MANY}'),
    times   int    not null check (times >= 1),
    persons int, -- how many different ones that day, where they are many
    unique (review, number)
);
create index on log_review_item (number);

create table log_review_judgement (
    item      uuid primary key references log_review_item,
    judged_by uuid        not null references engagement,
    judged_at timestamptz not null,
    outcome   text        not null check (outcome in ('JUSTIFIED', 'LOOK_INTO')),
    words     text        not null check (length(words) between 10 and 1000)
);

-- Draws the rows of a month that is over, for all who review and have not got theirs; once for each. The lot falls by random numbers that nobody can
-- foresee or set (not random(), whose seed a session can choose), and what was drawn is kept.
create function log_review_draw(the_month date, many int, due_day date) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if (the_month + interval '1 month')::date > stadig_today() then
        raise exception 'The month % is not over.', the_month;
    end if;
    perform pg_advisory_xact_lock(20261123);
    with scope as materialized (
        select gen_random_uuid() as id, s.* from (
            select u.municipality, u.id as unit, null::uuid as provider from unit u
            where u.opened < the_month + interval '1 month' and coalesce(u.closed, 'infinity') >= the_month
            union all
            select m.code, null, null from municipality m
            union all
            select distinct u.municipality, null::uuid, p.id from unit u join provider p on p.id = u.provider where p.form = 'PRIVATE') s
        where not exists (
            select 1 from log_review r where r.month = the_month and r.municipality = s.municipality
                and r.unit is not distinct from s.unit and r.provider is not distinct from s.provider)),
    entry as materialized (
        select l.number, l.at, l.action, l.granted, l.relation, e.account, a.display_name, e.role, e.unit, s.id as review,
            (l.at at time zone 'Europe/Stockholm')::date as day, r.id as subject, r.protection
        from access_log l
            join engagement e on e.id = l.engagement
            join account a on a.id = e.account
            left join unit u on u.id = e.unit
            left join provider p on p.id = coalesce(u.provider, e.provider)
            join scope s on s.municipality = e.municipality
                and case when e.unit is not null and not exists (
                        select 1 from engagement m where m.account = e.account and m.unit = e.unit and m.role = 'UNIT_MANAGER')
                    then s.unit = e.unit
                    else s.unit is null and s.provider is not distinct from case when p.form = 'PRIVATE' then p.id end end
            left join recipient r on r.id = l.subject
        where l.at >= the_month::timestamp at time zone 'Europe/Stockholm'
          and l.at < (the_month + interval '1 month') at time zone 'Europe/Stockholm'
          and (r.id is not null or cardinality(l.subjects) > 0)),
    drawn as (
        select review, number from (
            select review, number, row_number() over (partition by review order by gen_random_uuid()) as place from entry) lots
        where place <= many),
    standing_out as (
        select review, account, subject, number, 'EMERGENCY' as reason from entry where relation = 'EMERGENCY'
        union all
        select review, account, subject, number, 'PROTECTED' from entry where protection <> 'NONE' and granted
        union all
        select review, account, subject, number, 'ENDED' from entry
        where exists (select 1 from assignment s where s.recipient = subject and s.unit = entry.unit)
          and not exists (select 1 from assignment s where s.recipient = subject and s.unit = entry.unit and s.withdrawn_at is null
                and day <= coalesce(s.last_day, 'infinity'))
        union all
        -- A first visit is prepared some days ahead.
        select review, account, subject, number, 'UNPLANNED' from entry
        where unit is not null and subject is not null and granted and relation = 'UNIT'
          and not exists (select 1 from decision d where d.recipient = subject and d.withdrawn_at is null
                and day between d.first_day - 14 and coalesce(d.last_day, 'infinity'))
        union all
        select review, account, subject, number, 'REFUSED' from entry where subject is not null and not granted
        union all
        -- Of a protected person it is not told: it would be to tell her name.
        select review, account, subject, number, 'NAMESAKE' from entry join recipient_identity i on i.recipient = subject
        where protection = 'NONE' and lower(right(display_name, length(i.family_name) + 1)) = lower(' ' || i.family_name)),
    days as (
        select review, account, role, day, count(distinct subject)::int as persons, max(number) as number
        from entry where subject is not null and granted group by review, account, role, day),
    usual as (
        select review, role, percentile_cont(0.5) within group (order by persons) as persons from days group by review, role),
    item as (
        select review, number, 'SAMPLE' as reason, 1 as times, null::int as persons from drawn
        union all
        select g.review, g.number, reason, g.times, null
        from (select review, max(number) as number, array_agg(distinct reason) as reasons, count(distinct number)::int as times
              from standing_out group by review, account, subject) g, unnest(g.reasons) reason
        union all
        select d.review, d.number, 'MANY', 1, d.persons from days d join usual u using (review, role)
        where d.persons > greatest(15, 3 * u.persons)),
    written as (
        insert into log_review (id, month, municipality, unit, provider, wanted, population, drawn_at, due)
        select s.id, the_month, s.municipality, s.unit, s.provider, many, (select count(*) from entry where review = s.id), stadig_now(), due_day
        from scope s)
    insert into log_review_item (id, review, number, reasons, times, persons)
    select gen_random_uuid(), review, number, array_agg(distinct reason), max(times), max(persons) from item group by review, number;
end
$$;

create function is_my_review(which uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e join log_review r on r.id = which left join provider p on p.id = e.provider and p.form = 'PRIVATE'
        where (e.role = 'UNIT_MANAGER' and r.unit = e.unit)
           or (e.role = 'LOG_REVIEWER' and r.unit is null and r.municipality = e.municipality and r.provider is not distinct from p.id))
$$;

create function is_my_own_row(which bigint) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from access_log l join engagement them on them.id = l.engagement join acting() e on e.account = them.account
        where l.number = which)
$$;

alter table log_review enable row level security;
create policy mine on log_review for select using (is_my_review(id));

-- Nobody judges what they did themselves.
alter table log_review_item enable row level security;
create policy mine on log_review_item for select using (is_my_review(review) and not is_my_own_row(number));

alter table log_review_judgement enable row level security;
create policy mine on log_review_judgement for select using (exists (select 1 from log_review_item i where i.id = item));
create policy judged on log_review_judgement for insert with check (
    exists (select 1 from log_review_item i where i.id = item)
    and exists (select 1 from acting() e where e.id = judged_by)
    and judged_at = stadig_now());

grant select on log_review, log_review_item to ${app};
grant select, insert on log_review_judgement to ${app};
revoke execute on function log_review_draw(date, int, date) from public;
grant execute on function log_review_draw(date, int, date) to ${app};
