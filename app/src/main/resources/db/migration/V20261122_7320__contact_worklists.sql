-- Arbetslistorna: everybody whom a unit has an assignment for today, for its lists; asked once whether one works there, not for each person.

-- Since when, and what help the person has today as the law asks about it. The name is empty where it is protected from whoever asks.
create function assigned_at(place uuid)
    returns table (recipient uuid, protection text, name text, first_day date, received_on date, help text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select r.id, r.protection, i.given_name || ' ' || i.family_name, a.first_day, a.received_on,
        case when r.housing = 'CARE_HOME' then 'CARE_HOME'
            when exists (select 1 from decision d where d.recipient = r.id and d.withdrawn_at is null and concerns_me(d.unit)
                and stadig_today() between d.first_day and coalesce(d.last_day, 'infinity')) then 'HOME_CARE'
            else 'NEITHER' end
    from (select s.recipient, min(s.first_day) as first_day, min(s.received_on) as received_on from assignment s
            where s.unit = place and s.withdrawn_at is null and stadig_today() between s.first_day and coalesce(s.last_day, 'infinity')
            group by s.recipient) a
        join recipient r on r.id = a.recipient
        left join recipient_identity i on i.recipient = r.id and (r.protection = 'NONE' or exists (
            select 1 from protection_permit p join acting() e on e.id = p.engagement
            where p.recipient = r.id and p.ended_at is null and stadig_today() between p.first_day and p.last_day))
    where works_at(place, '{PLANNER,ASSISTANT_NURSE,UNIT_MANAGER}')
    order by i.family_name collate "sv-x-icu" nulls last, i.given_name collate "sv-x-icu", r.id
$$;
