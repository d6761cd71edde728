-- Nämndens begäran om uppgifter från en utförare (SoL 15:9), och utförarens svar. Both stay as they were written.

create table data_request (
    id           uuid primary key,
    municipality char(4)     not null references municipality,
    provider     uuid        not null references provider,
    purpose      text        not null check (purpose in ('QUALITY_ASSURANCE', 'ADMINISTRATION', 'FOLLOW_UP', 'EVALUATION')),
    what         text        not null check (length(what) >= 10),
    first_day    date        not null,
    last_day     date        not null check (last_day >= first_day),
    asked_by     uuid        not null references engagement,
    asked_at     timestamptz not null,
    outcome      text check (outcome in ('HANDED_OVER', 'REFUSED')),
    answer       text check (length(answer) >= 10),
    answered_by  uuid references engagement,
    answered_at  timestamptz,
    check ((outcome is null) = (answer is null) and (outcome is null) = (answered_by is null) and (outcome is null) = (answered_at is null))
);
create index on data_request (provider);

-- Whether the connection works as manager at a unit of the provider in the municipality.
create function manages_for(who uuid, place char(4)) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e join unit u on u.id = e.unit
        where e.role = 'UNIT_MANAGER' and u.provider = who and e.municipality = place)
$$;

alter table data_request enable row level security;
create policy concerned on data_request for select using (
    acts_for(municipality, '{MUNICIPAL_FOLLOW_UP}') or manages_for(provider, municipality));
create policy asked on data_request for insert with check (
    acts_for(municipality, '{MUNICIPAL_FOLLOW_UP}') and outcome is null and asked_at = stadig_now()
    and exists (select 1 from acting() e where e.id = asked_by)
    and exists (select 1 from unit u where u.provider = data_request.provider and u.municipality = data_request.municipality));
create policy answered on data_request for update using (manages_for(provider, municipality) and outcome is null)
    with check (manages_for(provider, municipality) and answered_at = stadig_now()
        and exists (select 1 from acting() e where e.id = answered_by));

grant select, insert on data_request to ${app};
grant update (outcome, answer, answered_by, answered_at) on data_request to ${app};
