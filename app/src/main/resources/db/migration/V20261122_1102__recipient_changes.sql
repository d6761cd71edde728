-- Vad som ändras om en omsorgstagare: identitet, bostad, skydd, anhörigas behörighet, frånvaro; och vad som stod förut.

-- Since when what the row says is so; what stood before is in past_row.
alter table recipient
    add since     date,
    add source    text,
    add source_id text,
    add unique (source, source_id);
alter table recipient_identity add since date;

alter table kin
    add mandate_scope text,
    add first_day     date,
    add last_day      date check (last_day >= first_day),
    add withdrawn_at  timestamptz,
    add version       int not null default 1;

-- Days on which the person does not live in the own home.
create table absence (
    id           uuid primary key,
    recipient    uuid not null references recipient on delete cascade,
    first_day    date not null,
    last_day     date check (last_day >= first_day),
    reason       text not null check (reason in ('HOSPITAL', 'SHORT_TERM_STAY', 'AWAY', 'OTHER')),
    withdrawn_at timestamptz,
    version      int  not null default 1,
    source       text,
    source_id    text,
    unique (source, source_id)
);
create index on absence (recipient);

-- What a row was before each change, by whom it was changed and when. Written by the database itself, so no page can forget it.
create table past_row (
    id         bigint generated always as identity primary key,
    relation   text        not null,
    row_id     text        not null,
    recipient  uuid references recipient on delete cascade,
    staff      uuid references staff on delete cascade,
    content    jsonb       not null,
    until      timestamptz not null,
    changed_by uuid
);
create index on past_row (recipient);
create index on past_row (staff);

-- The trigger's arguments: the column that is the row's key, then the recipient's or the staff member's (empty where it is about none).
create function keep_past() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    before jsonb := to_jsonb(old);
begin
    if before is distinct from to_jsonb(new) then
        insert into past_row (relation, row_id, recipient, staff, content, until, changed_by)
        values (tg_table_name, before ->> tg_argv[0], (before ->> nullif(tg_argv[1], ''))::uuid, (before ->> nullif(tg_argv[2], ''))::uuid, before,
            coalesce(stadig_now(), now()), nullif(current_setting('stadig.engagement', true), '')::uuid);
    end if;
    return new;
end
$$;

create trigger past after update on recipient for each row execute function keep_past('id', 'id', '');
create trigger past after update on recipient_identity for each row execute function keep_past('recipient', 'recipient', '');
create trigger past after update on kin for each row execute function keep_past('id', 'recipient', '');
create trigger past after update on absence for each row execute function keep_past('id', 'recipient', '');
create trigger past after update on staff for each row execute function keep_past('id', '', 'id');
create trigger past after update on employment for each row execute function keep_past('id', '', 'staff');
create trigger past after update on title_evidence for each row execute function keep_past('id', '', 'staff');
create trigger past after update on delegation for each row execute function keep_past('id', '', 'staff');
create trigger past after update on team_member for each row execute function keep_past('id', '', 'staff');
