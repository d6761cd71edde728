-- Vilken enhet som utför ett beslut. En utförare ser det som den själv utför, inte vad en annan utförare gör hos samma person.

alter table decision add unit uuid references unit;

-- Whether what a unit carries out is the connection's to see: the municipality's own roles work at no unit.
create function concerns_me(place uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e
        where place is null or e.unit is null
           or (select u.provider from unit u where u.id = e.unit) = (select u.provider from unit u where u.id = place))
$$;

drop policy related on decision;
create policy related on decision for select using (may_see(recipient) and concerns_me(unit));

drop policy related on assignment;
create policy related on assignment for select using (may_see(recipient) and concerns_me(unit));

drop policy related on granted_service;
create policy related on granted_service for select using (
    may_see(recipient) and exists (select 1 from decision d where d.id = granted_service.decision));
create policy imported on granted_service for select using (imports_person(recipient));

drop policy related on past_row;
create policy related on past_row for select using (
    case when recipient is not null and relation in ('recipient_identity', 'kin') then may_see_identity(recipient)
         when recipient is not null and relation in ('decision', 'assignment') then may_see(recipient) and concerns_me((content ->> 'unit')::uuid)
         when recipient is not null and relation = 'granted_service' then
             may_see(recipient) and exists (select 1 from decision d where d.id = (past_row.content ->> 'decision')::uuid)
         when recipient is not null then may_see(recipient)
         when staff is not null then exists (select 1 from staff s where s.id = past_row.staff)
         else false end);

grant update (unit) on decision to ${app};

-- Who changes a proof may say that they have seen it, and nobody else.
create function keep_verifier() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if new.verified_by is not null and new.verified_by is distinct from old.verified_by
            and exists (select 1 from acting() e where e.id <> new.verified_by) then
        raise exception 'Nobody verifies in the name of another.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger keep before update on title_evidence for each row execute function keep_verifier();
