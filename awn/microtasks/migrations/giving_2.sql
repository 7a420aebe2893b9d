-- Giving out tasks and taking answers, exactly. Both begin with a lock on the person, so that what one person does at once comes one after the other, and
-- go on with the lock on one task's row, under which its places are counted. Nobody waits for two tasks: a task that somebody else has locked is passed over.
-- A hold is live while it has no ending and its time has not run out, judged by the clock at the moment of reading; no job takes part in it.

-- How many live holds a task has, without one of them, and when the first runs out.
create function awn_microtasks_live(task bigint, moment timestamptz, without bigint) returns table (held bigint, free timestamptz) language sql stable as $$
    select count(*), min(until) from microtasks_lease where microtask_id = task and ended_at is null and until > moment and id is distinct from without
$$;

-- Chooses a task of the project for the person and holds it; the number of the hold, null when there is no task for them. What they hold already comes first,
-- unless `another` is asked for. `gold` asks for a task whose answer is known. Nobody holds more than ten of a project at once, nor is given more after they
-- gave twenty back within an hour (who looks for a certain family would go through the list so); a suspended body's projects give nothing.
create function awn_microtasks_choose(the_project bigint, who bigint, another boolean, gold boolean) returns bigint language plpgsql as $$
declare
    moment timestamptz;
    ends timestamptz;
    minutes integer;
    found_lease bigint;
    task record;
    live record;
    start integer := floor(random() * 2147483647);
begin
    perform pg_advisory_xact_lock(4701, who::integer);
    moment := clock_timestamp();
    if not another then
        select lease.id into found_lease from microtasks_lease lease join microtasks_microtask on microtasks_microtask.id = lease.microtask_id
            where lease.person_id = who and lease.ended_at is null and lease.until > moment and microtasks_microtask.project_id = the_project
            order by lease.id limit 1;
        if found then
            return found_lease;
        end if;
    end if;
    select lease_minutes into minutes from microtasks_project project where id = the_project and closed_at is null and paused_at is null
        and not exists (select 1 from organisations_suspension where organisation_id = project.organisation_id and lifted_at is null);
    if not found then
        return null;
    elsif (select count(*) from microtasks_lease join microtasks_microtask on microtasks_microtask.id = microtask_id
            where person_id = who and ended_at is null and until > moment and project_id = the_project) >= 10 then
        return null;
    elsif (select count(*) from microtasks_lease join microtasks_microtask on microtasks_microtask.id = microtask_id
            where person_id = who and ending in ('skipped', 'known') and ended_at > moment - interval '1 hour' and project_id = the_project) >= 20 then
        return null;
    end if;
    ends := moment + minutes * interval '1 minute';
    if gold then
        select id into task from microtasks_microtask candidate
            where project_id = the_project and state = 'gold'
            and not exists (select 1 from microtasks_lease where person_id = who and microtask_id = candidate.id)
            order by (rank < start), rank limit 1;
        if found then
            return awn_microtasks_hold(task.id, who, moment, ends);
        end if;
    end if;
    loop
        select id, given, wanted into task from microtasks_microtask candidate
            where project_id = the_project and state = 'open' and (busy_until is null or busy_until <= moment)
            and author_id is distinct from who
            and not exists (
                select 1 from microtasks_lease where person_id = who and microtask_id = candidate.id and (ended_at is not null or until > moment)
            )
            order by rank limit 1 for no key update skip locked;
        if not found then
            return null;
        end if;
        moment := clock_timestamp();
        ends := moment + minutes * interval '1 minute';
        select * into live from awn_microtasks_live(task.id, moment, null);
        if task.given + live.held < task.wanted then
            update microtasks_microtask set busy_until = least(live.free, ends) where id = task.id and task.given + live.held + 1 >= task.wanted;
            return awn_microtasks_hold(task.id, who, moment, ends);
        end if;
        update microtasks_microtask set busy_until = live.free where id = task.id;
    end loop;
end
$$;

-- One hold of a person on a task: a new one, or the old one again after its time ran out, under a new token.
create function awn_microtasks_hold(task bigint, who bigint, moment timestamptz, ends timestamptz) returns bigint language sql as $$
    insert into microtasks_lease (microtask_id, person_id, token, taken_at, until, ending, reason)
        values (task, who, gen_random_uuid(), moment, ends, '', '')
        on conflict (person_id, microtask_id) do update set token = gen_random_uuid(), taken_at = moment, until = ends
        where microtasks_lease.ended_at is null and microtasks_lease.until <= moment
        returning id
$$;

-- The same, with what a page shows: no row when there is no task.
create function awn_microtasks_take(the_project bigint, who bigint, another boolean, gold boolean)
returns table (lease bigint, token uuid, taken_at timestamptz, until timestamptz, task bigint, asked bytea) language plpgsql as $$
declare
    number bigint := awn_microtasks_choose(the_project, who, another, gold);
begin
    return query select held.id, held.token, held.taken_at, held.until, held.microtask_id, microtask.asked
        from microtasks_lease held join microtasks_microtask microtask on microtask.id = held.microtask_id where held.id = number;
end
$$;

-- Keeps an answer under its hold's token, once. `fate` says what became of it: counted, gold, surplus (the task needed nothing more: kept, with its time),
-- again (it stands already), given_back (its person gave the task back before), or null when there is no such hold of this person.
-- The time of the answer goes to the ledger in the same way (`body`, `the_work`, `the_title`, `the_sort` as `awn_ledger_sit` takes them; `ended` and `minutes` as
-- it answers). `votes` are all answers of the task, [choice, counts of its person's record], when the last one that was wanted is there.
create function awn_microtasks_answer(
    the_token uuid, who bigint, the_choice text, the_typed bytea, the_language text,
    body bigint, the_work text, the_title text, the_sort text, the_kind text,
    out fate text, out task bigint, out right_choice text, out votes jsonb, out ended uuid, out minutes integer
) language plpgsql as $$
declare
    hold record;
    asked record;
    live record;
    at timestamptz;
begin
    perform pg_advisory_xact_lock(4701, who::integer);
    select * into hold from microtasks_lease where token = the_token and person_id = who;
    if not found then
        return;
    end if;
    select * into asked from microtasks_microtask where id = hold.microtask_id for no key update;
    task := asked.id;
    at := clock_timestamp();
    right_choice := asked.truth;
    if hold.ending = 'answered' then
        fate := 'again';
        return;
    elsif hold.ended_at is not null then
        fate := 'given_back';
        return;
    elsif asked.state = 'gold' then
        fate := 'gold';
    else
        select * into live from awn_microtasks_live(asked.id, at, hold.id);
        fate := case when asked.state = 'open' and asked.given + live.held < asked.wanted then 'counted' else 'surplus' end;
    end if;
    update microtasks_lease set ended_at = at, ending = 'answered' where id = hold.id;
    insert into microtasks_answer (microtask_id, person_id, lease_id, choice, typed, language, at, counts, weighed)
        values (asked.id, who, hold.id, the_choice, the_typed, the_language, at, fate = 'counted', fate <> 'gold');
    if fate = 'counted' then
        update microtasks_microtask set given = given + 1, busy_until = case when given + 1 + live.held >= wanted then live.free end
            where id = asked.id;
        if asked.given + 1 = asked.wanted then
            select jsonb_agg(jsonb_build_array(answer.choice, skill.counts) order by answer.id) into votes from microtasks_answer answer
                left join microtasks_skillrecord skill on skill.person_id = answer.person_id and skill.kind_code = the_kind
                where answer.microtask_id = asked.id and answer.counts;
        end if;
    end if;
    select sat.ended, sat.minutes into ended, minutes from awn_ledger_sit(who, body, the_work, the_title, the_sort, hold.taken_at, at) sat;
end
$$;

-- Gives a task back, or ends its hold for another reason; its place is free at once. False when the hold had ended, or there is none.
create function awn_microtasks_give_back(the_token uuid, who bigint, how text, why text) returns boolean language plpgsql as $$
declare
    task bigint;
begin
    perform pg_advisory_xact_lock(4701, who::integer);
    select microtask_id into task from microtasks_lease where token = the_token and person_id = who and ended_at is null;
    if not found then
        return false;
    end if;
    perform 1 from microtasks_microtask where id = task for no key update;
    update microtasks_lease set ended_at = clock_timestamp(), ending = how, reason = why where token = the_token;
    update microtasks_microtask set busy_until = null where id = task and busy_until is not null;
    return true;
end
$$;

-- More time for a hold: as long again as a new one would have, up to twelve times in all, and none once the project is closed. One whose time ran out is taken
-- up again where its place is still free. Null when it is not.
create function awn_microtasks_extend(the_token uuid, who bigint) returns timestamptz language plpgsql as $$
declare
    hold record;
    asked record;
    live record;
    moment timestamptz;
    ends timestamptz;
begin
    perform pg_advisory_xact_lock(4701, who::integer);
    select * into hold from microtasks_lease where token = the_token and person_id = who and ended_at is null;
    if not found then
        return null;
    end if;
    select task.id, task.given, task.wanted, task.state, project.lease_minutes into asked
        from microtasks_microtask task join microtasks_project project on project.id = task.project_id
        where task.id = hold.microtask_id and project.closed_at is null for no key update of task;
    moment := clock_timestamp();
    if not found or moment > hold.taken_at + 12 * asked.lease_minutes * interval '1 minute' then
        return null;
    end if;
    ends := moment + asked.lease_minutes * interval '1 minute';
    if asked.state = 'open' then
        select * into live from awn_microtasks_live(asked.id, moment, hold.id);
        if asked.given + live.held >= asked.wanted then
            return null;
        end if;
        update microtasks_microtask set busy_until = case when asked.given + live.held + 1 >= asked.wanted then least(live.free, ends) end
            where id = asked.id;
    elsif asked.state <> 'gold' then
        return null;
    end if;
    update microtasks_lease set until = ends where id = hold.id;
    return ends;
end
$$;
