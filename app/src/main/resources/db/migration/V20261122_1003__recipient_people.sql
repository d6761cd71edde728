-- Omsorgstagare. What tells who and where a person is stands apart, so that it can be closed for somebody with protected identity.

create table recipient (
    id                  uuid primary key,
    municipality        char(4) not null references municipality,
    protection          text    not null
        check (protection in ('NONE', 'CONFIDENTIALITY_MARKED', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY')),
    housing             text    not null check (housing in ('ORDINARY', 'CARE_HOME')),
    language            char(2) not null,
    needs_interpreter   boolean not null,
    communication_needs text,
    version             int     not null default 1,
    unique (id, municipality)
);

-- A number is one person within a municipality; another municipality is another controller, and its people are not ours to know of.
create table recipient_identity (
    recipient       uuid primary key,
    municipality    char(4) not null,
    given_name      text not null check (given_name <> ''),
    family_name     text not null check (family_name <> ''),
    birth_date      date not null,
    sex             text check (sex in ('K', 'M')),
    identity_type   text not null check (identity_type in ('PERSONNUMMER', 'SAMORDNINGSNUMMER', 'RESERVE', 'PSEUDONYM')),
    identity_number text not null,
    street          text,
    postal_code     text,
    locality        text,
    phone           text,
    version         int  not null default 1,
    foreign key (recipient, municipality) references recipient (id, municipality) on delete cascade,
    unique (municipality, identity_type, identity_number)
);

-- Anhöriga och företrädare.
create table kin (
    id        uuid primary key,
    recipient uuid not null references recipient on delete cascade,
    name      text not null check (name <> ''),
    relation  text not null,
    phone     text,
    mandate   text not null default 'NONE'
        check (mandate in ('NONE', 'GOD_MAN', 'FORVALTARE', 'FRAMTIDSFULLMAKT', 'GUARDIAN'))
);
create index on kin (recipient);
