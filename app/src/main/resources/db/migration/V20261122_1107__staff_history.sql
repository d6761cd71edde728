-- Vad medarbetare har kunnat förut, och vad enheter, områden och arbetslag har hetat.

-- A skill or a language is there or not: what is kept is that it was taken away.
create function keep_taken() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if exists (select 1 from staff where id = old.staff) then
        insert into past_row (relation, row_id, staff, content, until, changed_by)
        values (tg_table_name, gen_random_uuid()::text, old.staff, to_jsonb(old),
            coalesce(stadig_now(), now()), nullif(current_setting('stadig.engagement', true), '')::uuid);
    end if;
    return old;
end
$$;

create trigger past after delete on staff_skill for each row execute function keep_taken();
create trigger past after delete on staff_language for each row execute function keep_taken();

-- What the organisation was is known as what it is.
create policy organisation on past_row for select using (recipient is null and staff is null and exists (select 1 from acting()));
