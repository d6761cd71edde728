-- En import får läsa och föra på kontakthistorien i den egna kommunen. It adds events of the register's kinds only, in the importer's own name and now;
-- what the unit has told it cannot undo.
-- Asked through a function alone: the policy about telling asks this table, and the database takes a question in a question for one without an end.
create policy while_importing on contact_event for select using (imports_person(recipient));
create policy while_importing_too on contact_event for insert with check (
    (select importing()) is not null and is_person_of(recipient, (select importing()))
    and municipality_of(unit) = (select importing())
    and kind not in ('UNANSWERED', 'KONTAKTMAN_NAMED', 'UNDONE')
    and recorded_at = stadig_now()
    and exists (select 1 from acting() e where e.id = recorded_by)
    and (staff is null or is_staff_of(staff, (select importing()))));
