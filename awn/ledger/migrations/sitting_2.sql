-- The time of answers, in one way to the database (awn/ledger/sitting.py says what the rules are). All of it under one lock for each person, taken
-- after the locks of the answer itself; no row is locked that anybody else waits for.

-- Whole minutes of a sitting: to the nearest, at least 1 for the first of a visit. `carried` is by how much the visit was given too much so far.
create function awn_ledger_minutes(during tstzrange, carried interval) returns integer language sql immutable as $$
    select greatest(
        floor(extract(epoch from upper(during) - lower(during) - coalesce(carried, interval '0')) / 60 + 0.5)::integer,
        (carried is null)::integer
    )
$$;

alter table ledger_contribution add constraint a_sitting_is_counted_exactly
    check (minutes is null or source not in ('lease', 'timer') or minutes = awn_ledger_minutes(during, carried));

-- Ends the person's sitting if its last act was not after the moment given, and answers with its uid and minutes; with nulls when there is none.
create function awn_ledger_end(who bigint, no_act_after timestamptz, out ended uuid, out minutes integer) language plpgsql as $$
begin
    perform pg_advisory_xact_lock(4702, hashint8(who));
    update ledger_contribution sitting set minutes = awn_ledger_minutes(sitting.during, sitting.carried)
        where sitting.person_id = who and sitting.minutes is null and upper(sitting.during) <= no_act_after
        returning sitting.uid, sitting.minutes into ended, minutes;
end
$$;

-- Counts one answer; answers as `awn_ledger_end` with the sitting that ended by it.
create function awn_ledger_sit(
    who bigint, body bigint, the_work text, the_title text, the_kind text, began timestamptz, at timestamptz,
    out ended uuid, out minutes integer
) language plpgsql as $$
#variable_conflict use_column
declare
    latest record;
    before interval;
begin
    perform pg_advisory_xact_lock(4702, hashint8(who));
    select id, work, kind, minutes, source, carried, lower(during) as starts, upper(during) as ends into latest from ledger_contribution
        where person_id = who and during && tstzrange(at - interval '5 minutes', null) order by upper(during) desc limit 1;
    if latest.ends >= at then
        return;
    elsif latest.minutes is null and latest.work = the_work and latest.kind = the_kind then
        update ledger_contribution set during = tstzrange(latest.starts, at) where id = latest.id;
        return;
    end if;
    select * into ended, minutes from awn_ledger_end(who, 'infinity');
    if latest.source in ('lease', 'timer') then
        before := make_interval(mins => coalesce(latest.minutes, minutes)) - (latest.ends - latest.starts) + coalesce(latest.carried, interval '0');
    end if;
    -- a moment is the least that a contribution can last: its microsecond stands for an answer that took no time
    insert into ledger_contribution (uid, person_id, organisation_id, work, title, kind, source, compulsory, carried, during)
        values (gen_random_uuid(), who, body, the_work, left(the_title, 200), the_kind, 'lease', false, before, tstzrange(
            greatest(least(began, at - interval '1 microsecond'), at - interval '5 minutes', latest.ends), at));
end
$$;
