-- Kommunens riktlinje om fast omsorgskontakt som daterade uppgifter, enhetens egen riktlinje, och registret över enheternas rutiner.

-- What the law leaves to the municipality. What a guideline says nothing about is null: there is then no day by which it has to be done.
create table guideline (
    id               uuid     primary key,
    municipality     char(4)  not null references municipality,
    unit             uuid     references unit, -- a unit's own, which goes before the municipality's
    first_day        date     not null,
    last_day         date     check (last_day >= first_day),
    offer_days       smallint check (offer_days between 0 and 365),
    answer_days      smallint check (answer_days between 0 and 365),
    appoint_days     smallint check (appoint_days between 0 and 365),
    welcome_days     smallint check (welcome_days between 0 and 365),
    plan_days        smallint check (plan_days between 0 and 365),
    ask_again_months smallint check (ask_again_months between 1 and 60),
    appointed_by     text     check (length(appointed_by) <= 300),
    low_percent      smallint check (low_percent between 0 and 100),
    high_percent     smallint check (high_percent between low_percent and 100),
    document         text     not null check (document <> ''),
    withdrawn_at     timestamptz,
    version          int      not null default 1,
    check ((low_percent is null) = (high_percent is null))
);
create unique index on guideline (municipality, coalesce(unit, '00000000-0000-0000-0000-000000000000'), first_day) where withdrawn_at is null;

alter table guideline enable row level security;
create policy known on guideline for select using (
    exists (select 1 from acting() e where e.municipality = guideline.municipality) and concerns_me(unit));
create policy entered on guideline for insert with check (
    case when unit is null then acts_for(municipality, '{SYSTEM_ADMINISTRATOR}')
         else works_at(unit, '{UNIT_MANAGER}') and municipality = municipality_of(unit) end);
create policy changed on guideline for update
    using (case when unit is null then acts_for(municipality, '{SYSTEM_ADMINISTRATOR}') else works_at(unit, '{UNIT_MANAGER}') end)
    with check (case when unit is null then acts_for(municipality, '{SYSTEM_ADMINISTRATOR}')
         else works_at(unit, '{UNIT_MANAGER}') and municipality = municipality_of(unit) end);
create trigger past after update on guideline for each row execute function keep_past('id', '', '');
grant select, insert on guideline to ${app};
grant update (first_day, last_day, offer_days, answer_days, appoint_days, welcome_days, plan_days, ask_again_months, appointed_by, low_percent,
    high_percent, document, withdrawn_at, version) on guideline to ${app};

-- Rutin: a unit's written routine for the fixed care contact, which of the law's four goals it covers, and who decided it when (N21603).
create table care_contact_routine (
    id            uuid    primary key,
    unit          uuid    not null references unit,
    document      text    not null check (document <> ''),
    decided_on    date    not null,
    decided_by    text    not null check (decided_by <> ''),
    by_management boolean not null,
    safety        boolean not null,
    continuity    boolean not null,
    individual    boolean not null,
    coordination  boolean not null,
    withdrawn_at  timestamptz,
    version       int     not null default 1
);
create unique index on care_contact_routine (unit, lower(document), decided_on) where withdrawn_at is null;

alter table care_contact_routine enable row level security;
create policy known on care_contact_routine for select using (
    exists (select 1 from acting() e where e.municipality = municipality_of(unit)) and concerns_me(unit));
create policy entered on care_contact_routine for insert with check (works_at(unit, '{UNIT_MANAGER}'));
create policy changed on care_contact_routine for update using (works_at(unit, '{UNIT_MANAGER}')) with check (works_at(unit, '{UNIT_MANAGER}'));
create trigger past after update on care_contact_routine for each row execute function keep_past('id', '', '');
grant select, insert on care_contact_routine to ${app};
grant update (document, decided_on, decided_by, by_management, safety, continuity, individual, coordination, withdrawn_at, version)
    on care_contact_routine to ${app};
