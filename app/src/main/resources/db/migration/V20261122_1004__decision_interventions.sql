-- Beslut om insatser, uppdrag till enheter att utföra dem, och frånvaro.

create table decision (
    id              uuid primary key,
    recipient       uuid    not null references recipient on delete cascade,
    municipality    char(4) not null references municipality,
    case_number     text    not null check (case_number <> ''),
    kind            text    not null
        check (kind in ('SERVICE', 'PERSONAL_CARE', 'SAFETY_ALARM', 'MEAL_DELIVERY', 'ESCORT', 'RESPITE')),
    hours_per_month numeric(6, 2) check (hours_per_month >= 0),
    first_day       date    not null,
    last_day        date check (last_day >= first_day),
    unique (municipality, case_number)
);
create index on decision (recipient);

-- The relation that opens a person to a unit; when it has ended, so has the right.
create table assignment (
    id        uuid primary key,
    recipient uuid not null references recipient on delete cascade,
    unit      uuid not null references unit,
    first_day date not null,
    last_day  date check (last_day >= first_day)
);
create index on assignment (recipient);
create index on assignment (unit);
