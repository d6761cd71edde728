-- Vem som får föra in vad. A care manager notes who a person is, what is granted and who carries it out; the unit notes how it is at home and its own
-- staff; the system administrator sets up units. An import writes the municipality's rows, for that purpose only.

-- A withdrawn assignment opens nothing.
create or replace function relation_to(person uuid) returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select case
        when e.unit is not null and exists (
            select 1 from assignment s where s.recipient = person and s.unit = e.unit and s.withdrawn_at is null
                and stadig_today() <= coalesce(s.last_day, 'infinity')) then 'UNIT'
        when e.role = 'CARE_MANAGER' and exists (
            select 1 from recipient r where r.id = person and r.municipality = e.municipality) then 'MUNICIPALITY'
        when exists (
            select 1 from emergency_access x where x.recipient = person and x.engagement = e.id
                and stadig_now() >= x.opened_at and stadig_now() < x.ends_at) then 'EMERGENCY'
        end
    from acting() e
$$;

create or replace function is_of_own_provider(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e join unit mine on mine.id = e.unit
            join assignment s on s.recipient = person join unit theirs on theirs.id = s.unit
        where theirs.provider = mine.provider and theirs.municipality = mine.municipality
          and s.withdrawn_at is null and stadig_today() <= coalesce(s.last_day, 'infinity'))
$$;

create or replace function find_for_emergency(sought text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select case when count(*) = 1 then (array_agg(p.recipient))[1] end from (
        select i.recipient from recipient_identity i join recipient r on r.id = i.recipient
        where i.identity_number = sought and r.protection = 'NONE'
        union
        select d.recipient from decision d where upper(d.case_number) = upper(sought) and d.withdrawn_at is null) p
    where is_of_own_provider(p.recipient) and acts_as('{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}')
$$;

create function acts_for(place char(4), roles text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select exists (select 1 from acting() e where e.municipality = place and e.role = any (roles)) $$;

create function works_at(place uuid, roles text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select exists (select 1 from acting() e where e.unit = place and e.role = any (roles)) $$;

create function municipality_of(place uuid) returns char(4)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select municipality from unit where id = place $$;

-- The municipality whose rows the connection imports; null unless it says that this is what it does.
create function importing() returns char(4)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select e.municipality from acting() e
    where e.role = 'SYSTEM_ADMINISTRATOR' and current_setting('stadig.purpose', true) = 'import'
$$;

create function imports_person(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select exists (select 1 from recipient r where r.id = person and r.municipality = importing()) $$;

create function imports_staff(member uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select exists (select 1 from staff s where s.id = member and s.municipality = importing()) $$;

-- Whether somebody has been employed at the unit, and so may be again.
create function has_worked_here(member uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (select 1 from acting() e join employment m on m.unit = e.unit where m.staff = member)
$$;

-- Whether a unit's own may change what is noted about somebody of its staff. Somebody who has no employment yet is being entered.
create function keeps_staff(member uuid, roles text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e where e.role = any (roles) and (
            exists (select 1 from employment m where m.staff = member and m.unit = e.unit and m.withdrawn_at is null
                    and stadig_today() <= coalesce(m.last_day, 'infinity'))
            or (not exists (select 1 from employment m where m.staff = member)
                and exists (select 1 from staff s where s.id = member and s.municipality = e.municipality))))
$$;

-- A provider that works in another municipality too is not one municipality's to change.
create function sets_up(who uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select exists (
        select 1 from acting() e where e.role = 'SYSTEM_ADMINISTRATOR'
            and not exists (select 1 from unit u where u.provider = who and u.municipality <> e.municipality))
$$;

-- Organisation: everybody may know it; the administrator sets up providers and units, the manager areas and teams.
alter table provider enable row level security;
create policy known on provider for select using (true);
create policy entered on provider for insert with check (acts_as('{SYSTEM_ADMINISTRATOR}'));
create policy changed on provider for update using (sets_up(id)) with check (sets_up(id));

alter table unit enable row level security;
create policy known on unit for select using (true);
create policy entered on unit for insert with check (acts_for(municipality, '{SYSTEM_ADMINISTRATOR}'));
create policy changed on unit for update using (acts_for(municipality, '{SYSTEM_ADMINISTRATOR}'))
    with check (acts_for(municipality, '{SYSTEM_ADMINISTRATOR}'));

alter table area enable row level security;
create policy known on area for select using (true);
create policy entered on area for insert with check (works_at(unit, '{UNIT_MANAGER}') or acts_for(municipality_of(unit), '{SYSTEM_ADMINISTRATOR}'));
create policy changed on area for update using (works_at(unit, '{UNIT_MANAGER}') or acts_for(municipality_of(unit), '{SYSTEM_ADMINISTRATOR}'))
    with check (works_at(unit, '{UNIT_MANAGER}') or acts_for(municipality_of(unit), '{SYSTEM_ADMINISTRATOR}'));

alter table team enable row level security;
create policy known on team for select using (true);
create policy entered on team for insert with check (
    (works_at(unit, '{UNIT_MANAGER}') or acts_for(municipality_of(unit), '{SYSTEM_ADMINISTRATOR}'))
    and (area is null or exists (select 1 from area a where a.id = team.area and a.unit = team.unit)));
create policy changed on team for update using (works_at(unit, '{UNIT_MANAGER}') or acts_for(municipality_of(unit), '{SYSTEM_ADMINISTRATOR}'))
    with check ((works_at(unit, '{UNIT_MANAGER}') or acts_for(municipality_of(unit), '{SYSTEM_ADMINISTRATOR}'))
        and (area is null or exists (select 1 from area a where a.id = team.area and a.unit = team.unit)));

-- Staff. Whoever was entered at a unit by mistake is not its to see.
drop policy related on staff;
create policy related on staff for select using (
    exists (select 1 from employment e where e.staff = staff.id and e.withdrawn_at is null and acts_at(e.unit)));
drop policy related on title_evidence;
create policy related on title_evidence for select using (
    exists (select 1 from employment e where e.staff = title_evidence.staff and e.withdrawn_at is null and acts_at(e.unit)));
create policy entered on staff for insert with check (acts_for(municipality, '{UNIT_MANAGER}') or municipality = (select importing()));
create policy changed on staff for update using (keeps_staff(id, '{PLANNER,UNIT_MANAGER}') or municipality = (select importing()))
    with check (keeps_staff(id, '{PLANNER,UNIT_MANAGER}') or municipality = (select importing()));
create policy imported on staff for select using (municipality = (select importing()));

create policy entered on employment for insert
    with check ((works_at(unit, '{UNIT_MANAGER}') and (keeps_staff(staff, '{UNIT_MANAGER}') or has_worked_here(staff))) or (imports_staff(staff) and municipality_of(unit) = (select importing())));
create policy changed on employment for update using (works_at(unit, '{UNIT_MANAGER}') or imports_staff(staff))
    with check (works_at(unit, '{UNIT_MANAGER}') or (imports_staff(staff) and municipality_of(unit) = (select importing())));
create policy imported on employment for select using (imports_staff(staff));

create policy entered on title_evidence for insert with check (
    (keeps_staff(staff, '{UNIT_MANAGER}') and (verified_by is null or exists (select 1 from acting() e where e.id = verified_by)))
    or (imports_staff(staff) and verified_by is null));
create policy changed on title_evidence for update using (keeps_staff(staff, '{UNIT_MANAGER}') or imports_staff(staff))
    with check (keeps_staff(staff, '{UNIT_MANAGER}') or imports_staff(staff));
create policy imported on title_evidence for select using (imports_staff(staff));

alter table staff_skill enable row level security;
create policy related on staff_skill for select using (exists (select 1 from staff s where s.id = staff_skill.staff));
create policy kept on staff_skill for insert with check (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}') or imports_staff(staff));
create policy removed on staff_skill for delete using (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}') or imports_staff(staff));

alter table staff_language enable row level security;
create policy related on staff_language for select using (exists (select 1 from staff s where s.id = staff_language.staff));
create policy kept on staff_language for insert with check (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}') or imports_staff(staff));
create policy removed on staff_language for delete using (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}') or imports_staff(staff));

alter table delegation enable row level security;
create policy related on delegation for select using (exists (select 1 from staff s where s.id = delegation.staff));
create policy entered on delegation for insert with check (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}') or imports_staff(staff));
create policy changed on delegation for update using (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}') or imports_staff(staff))
    with check (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}') or imports_staff(staff));

alter table team_member enable row level security;
create policy related on team_member for select using (exists (select 1 from staff s where s.id = team_member.staff));
create policy entered on team_member for insert with check (
    keeps_staff(staff, '{PLANNER,UNIT_MANAGER}')
    and exists (select 1 from team t where t.id = team_member.team and works_at(t.unit, '{PLANNER,UNIT_MANAGER}')));
create policy changed on team_member for update
    using (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}')
        and exists (select 1 from team t where t.id = team_member.team and works_at(t.unit, '{PLANNER,UNIT_MANAGER}')))
    with check (keeps_staff(staff, '{PLANNER,UNIT_MANAGER}')
        and exists (select 1 from team t where t.id = team_member.team and works_at(t.unit, '{PLANNER,UNIT_MANAGER}')));

-- Persons. Who somebody is and what is granted is the care manager's to note; phone, address, kin and absence also the unit's.
create policy entered on recipient for insert with check (acts_for(municipality, '{CARE_MANAGER}') or municipality = (select importing()));
create policy imported on recipient for select using (municipality = (select importing()));
create policy imported_change on recipient for update using (municipality = (select importing())) with check (municipality = (select importing()));

-- Somebody who is being entered has no identity yet; afterwards it is changed by those who may see it.
create policy entered on recipient_identity for insert with check (
    acts_for(municipality, '{CARE_MANAGER}') or municipality = (select importing()));
create policy changed on recipient_identity for update
    using (may_see_identity(recipient) and acts_as('{PLANNER,UNIT_MANAGER,CARE_MANAGER}') and relation_to(recipient) in ('UNIT', 'MUNICIPALITY'))
    with check (may_see_identity(recipient) and acts_as('{PLANNER,UNIT_MANAGER,CARE_MANAGER}') and relation_to(recipient) in ('UNIT', 'MUNICIPALITY'));
create policy imported on recipient_identity for select using (municipality = (select importing()));
create policy imported_change on recipient_identity for update using (municipality = (select importing())) with check (municipality = (select importing()));

create policy entered on kin for insert with check (
    (may_see_identity(recipient) and acts_as('{PLANNER,UNIT_MANAGER,CARE_MANAGER}') and relation_to(recipient) in ('UNIT', 'MUNICIPALITY'))
    or imports_person(recipient));
create policy changed on kin for update
    using ((may_see_identity(recipient) and acts_as('{PLANNER,UNIT_MANAGER,CARE_MANAGER}') and relation_to(recipient) in ('UNIT', 'MUNICIPALITY'))
        or imports_person(recipient))
    with check ((may_see_identity(recipient) and acts_as('{PLANNER,UNIT_MANAGER,CARE_MANAGER}') and relation_to(recipient) in ('UNIT', 'MUNICIPALITY'))
        or imports_person(recipient));
create policy imported on kin for select using (imports_person(recipient));

alter table absence enable row level security;
create policy related on absence for select using (may_see(recipient) or imports_person(recipient));
create policy entered on absence for insert with check (
    (acts_as('{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER,CARE_MANAGER}') and relation_to(recipient) in ('UNIT', 'MUNICIPALITY')) or imports_person(recipient));
create policy changed on absence for update
    using ((acts_as('{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER,CARE_MANAGER}') and relation_to(recipient) in ('UNIT', 'MUNICIPALITY')) or imports_person(recipient))
    with check ((acts_as('{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER,CARE_MANAGER}') and relation_to(recipient) in ('UNIT', 'MUNICIPALITY')) or imports_person(recipient));

create policy entered on decision for insert with check (
    acts_for(municipality, '{CARE_MANAGER}') and relation_to(recipient) = 'MUNICIPALITY' or municipality = (select importing()) and imports_person(recipient));
create policy changed on decision for update
    using (relation_to(recipient) = 'MUNICIPALITY' or imports_person(recipient))
    with check (acts_for(municipality, '{CARE_MANAGER}') and relation_to(recipient) = 'MUNICIPALITY' or municipality = (select importing()) and imports_person(recipient));
create policy imported on decision for select using (imports_person(recipient));

alter table granted_service enable row level security;
create policy related on granted_service for select using (may_see(recipient) or imports_person(recipient));
create policy entered on granted_service for insert with check (
    (relation_to(recipient) = 'MUNICIPALITY' or imports_person(recipient))
    and exists (select 1 from decision d where d.id = granted_service.decision and d.recipient = granted_service.recipient));
create policy changed on granted_service for update using (relation_to(recipient) = 'MUNICIPALITY' or imports_person(recipient))
    with check ((relation_to(recipient) = 'MUNICIPALITY' or imports_person(recipient))
        and exists (select 1 from decision d where d.id = granted_service.decision and d.recipient = granted_service.recipient));

create policy entered on assignment for insert with check (
    relation_to(recipient) = 'MUNICIPALITY' and acts_for(municipality_of(unit), '{CARE_MANAGER}')
    or imports_person(recipient) and municipality_of(unit) = (select importing()));
-- The unit itself says only which team of its own takes it.
create policy changed on assignment for update
    using (relation_to(recipient) = 'MUNICIPALITY' or imports_person(recipient) or works_at(unit, '{PLANNER,UNIT_MANAGER}'))
    with check (relation_to(recipient) = 'MUNICIPALITY' and acts_for(municipality_of(unit), '{CARE_MANAGER}')
        or imports_person(recipient) and municipality_of(unit) = (select importing())
        or works_at(unit, '{PLANNER,UNIT_MANAGER}'));
create policy imported on assignment for select using (imports_person(recipient));

-- Which columns a policy cannot tell apart: a unit that changes its assignment may not prolong it, or move it to another person.
create function keep_assignment() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if new.recipient <> old.recipient or new.id <> old.id then
        raise exception 'An assignment cannot be moved to another person.' using errcode = 'insufficient_privilege';
    end if;
    if acts_as('{PLANNER,UNIT_MANAGER}') and (new.unit, new.first_day, new.last_day, new.withdrawn_at, new.received_on)
            is distinct from (old.unit, old.first_day, old.last_day, old.withdrawn_at, old.received_on) then
        raise exception 'A unit cannot change when its assignment holds.' using errcode = 'insufficient_privilege';
    end if;
    if new.unit <> old.unit then
        new.team := null;
    end if;
    return new;
end
$$;
create trigger keep before update on assignment for each row execute function keep_assignment();

create function team_of_unit() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if new.team is not null and not exists (select 1 from team t where t.id = new.team and t.unit = new.unit) then
        raise exception 'The team belongs to another unit.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger team before insert or update on assignment for each row execute function team_of_unit();

-- By which id another system knows a row is an import's to say: whoever could change it would make the next import take the row for another person.
create function keep_source() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if exists (select 1 from acting()) and importing() is null
            and (case when tg_op = 'INSERT' then (new.source, new.source_id) is distinct from (null::text, null::text)
                      else (new.source, new.source_id) is distinct from (old.source, old.source_id) end) then
        raise exception 'Only an import says where a row came from.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger source before insert or update on unit for each row execute function keep_source();
create trigger source before insert or update on staff for each row execute function keep_source();
create trigger source before insert or update on recipient for each row execute function keep_source();
create trigger source before insert or update on absence for each row execute function keep_source();
create trigger source before insert or update on decision for each row execute function keep_source();
create trigger source before insert or update on granted_service for each row execute function keep_source();
create trigger source before insert or update on assignment for each row execute function keep_source();

-- The same for who somebody is: a unit changes where and how a person is reached, not who she is.
create function keep_identity() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if acts_as('{PLANNER,UNIT_MANAGER}') and (new.given_name, new.family_name, new.birth_date, new.sex, new.identity_type, new.identity_number)
            is distinct from (old.given_name, old.family_name, old.birth_date, old.sex, old.identity_type, old.identity_number) then
        raise exception 'A unit cannot change who somebody is.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger keep before update on recipient_identity for each row execute function keep_identity();

create function keep_protection() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if new.protection <> old.protection and new.protection = 'NONE' and exists (select 1 from acting())
            and not (acts_as('{CARE_MANAGER}') and may_see_identity(old.id)) then
        raise exception 'Whoever may not see a protected person cannot take a protection away.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
-- A protection is taken away by a care manager who may see whom it protects: not by the unit, not by an import, and not to find out.
create trigger keep before update on recipient for each row execute function keep_protection();

create function is_unnamed(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select not exists (select 1 from recipient_identity where recipient = person) $$;

-- A manager permits the own unit's people, and the care manager who handles the case.
drop policy decided on protection_permit;
create policy decided on protection_permit for insert with check (
    acts_as('{UNIT_MANAGER}') and relation_to(recipient) = 'UNIT'
    and first_day >= stadig_today() and last_day <= stadig_today() + interval '6 months'
    and exists (select 1 from acting() e join engagement them on them.id = protection_permit.engagement
                where e.id = decided_by
                  and (them.unit = e.unit or (them.role = 'CARE_MANAGER' and them.municipality = e.municipality))));

-- Whoever enters a protected person knows who it is, and handles the case.
create policy entered_protected on protection_permit for insert with check (
    acts_as('{CARE_MANAGER}') and relation_to(recipient) = 'MUNICIPALITY'
    and first_day >= stadig_today() and last_day <= stadig_today() + interval '6 months'
    and exists (select 1 from acting() e where e.id = decided_by and e.id = protection_permit.engagement)
    and is_unnamed(recipient));

alter table past_row enable row level security;
create policy related on past_row for select using (
    case when recipient is not null then case when relation in ('recipient_identity', 'kin') then may_see_identity(recipient) else may_see(recipient) end
         when staff is not null then exists (select 1 from staff s where s.id = past_row.staff)
         else false end);

grant select on area, staff_skill, staff_language, delegation, team_member, absence, granted_service, past_row to ${app};
grant insert on provider, unit, area, team, staff, employment, title_evidence, staff_skill, staff_language, delegation, team_member,
    recipient, recipient_identity, kin, absence, decision, granted_service, assignment to ${app};
grant delete on staff_skill, staff_language to ${app};
grant update (name, form, withdrawn_at, version) on provider to ${app};
grant update (code, name, provider, phone, opened, closed, withdrawn_at, version, source, source_id) on unit to ${app};
grant update (name, withdrawn_at, version) on area to ${app};
grant update (name, area, withdrawn_at, version) on team to ${app};
grant update (given_name, family_name, phone, version, source, source_id) on staff to ${app};
grant update (unit, number, role, permanent, first_day, last_day, withdrawn_at, version) on employment to ${app};
grant update (kind, since, number, employer, document, verified_by, verified_on, withdrawn_at, version) on title_evidence to ${app};
grant update (task, given_by, first_day, last_day, withdrawn_at, version) on delegation to ${app};
grant update (team, first_day, last_day, withdrawn_at, version) on team_member to ${app};
grant update (protection, housing, since, source, source_id) on recipient to ${app};
grant update (given_name, family_name, birth_date, sex, identity_type, identity_number, street, postal_code, locality, phone, since, version)
    on recipient_identity to ${app};
grant update (name, relation, phone, mandate, mandate_scope, first_day, last_day, withdrawn_at, version) on kin to ${app};
grant update (first_day, last_day, reason, withdrawn_at, version, source, source_id) on absence to ${app};
grant update (case_number, kind, hours_per_month, first_day, last_day, needs_tested, withdrawn_at, version, source, source_id) on decision to ${app};
grant update (decision, name, per_week, minutes, staff_count, withdrawn_at, version, source, source_id) on granted_service to ${app};
grant update (unit, first_day, last_day, team, received_on, withdrawn_at, version, source, source_id) on assignment to ${app};
