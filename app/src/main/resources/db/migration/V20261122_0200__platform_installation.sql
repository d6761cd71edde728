-- What this database is used for, said once: demo logins may never be let near a real one.
create table installation (
    only_one boolean primary key default true check (only_one),
    kind     text        not null check (kind in ('demo', 'production')),
    since    timestamptz not null
);
