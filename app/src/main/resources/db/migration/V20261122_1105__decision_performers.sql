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

-- What stood before is seen by those who see what stands now; of an employment or a team by those of that unit.
drop policy related on past_row;
create policy related on past_row for select using (
    case
        when recipient is not null then case relation
            when 'recipient_identity' then may_see_identity(recipient)
            when 'kin' then may_see_identity(recipient)
            when 'decision' then exists (select 1 from decision d where d.id = past_row.row_id::uuid)
            when 'assignment' then exists (select 1 from assignment a where a.id = past_row.row_id::uuid)
            when 'granted_service' then exists (select 1 from granted_service g where g.id = past_row.row_id::uuid)
            else may_see(recipient) end
        when staff is not null then case relation
            when 'employment' then acts_at((content ->> 'unit')::uuid)
            when 'team_member' then exists (
                select 1 from team t where t.id = (past_row.content ->> 'team')::uuid and acts_at(t.unit))
            else exists (select 1 from staff s where s.id = past_row.staff) end
        else false
    end);

drop policy related on team_member;
create policy related on team_member for select using (
    exists (select 1 from team t where t.id = team_member.team and acts_at(t.unit)));

-- A decision is carried out by a unit of the municipality that made it.
drop policy entered on decision;
create policy entered on decision for insert with check (
    (acts_for(municipality, '{CARE_MANAGER}') and relation_to(recipient) = 'MUNICIPALITY' or municipality = (select importing()) and imports_person(recipient))
    and (unit is null or municipality_of(unit) = municipality));
drop policy changed on decision;
create policy changed on decision for update
    using (relation_to(recipient) = 'MUNICIPALITY' or imports_person(recipient))
    with check (
        (acts_for(municipality, '{CARE_MANAGER}') and relation_to(recipient) = 'MUNICIPALITY' or municipality = (select importing()) and imports_person(recipient))
        and (unit is null or municipality_of(unit) = municipality));

create trigger past after update on provider for each row execute function keep_past('id', '', '');
create trigger past after update on unit for each row execute function keep_past('id', '', '');
create trigger past after update on area for each row execute function keep_past('id', '', '');
create trigger past after update on team for each row execute function keep_past('id', '', '');

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
