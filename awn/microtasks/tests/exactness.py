"""What must be 0 whatever happened: asked by the race tests and by the bench."""

from typing import Final

HELD_TOO_OFTEN: Final = """
with moment as (select microtask_id, taken_at as at from microtasks_lease)
select count(*) from moment join microtasks_microtask task on task.id = moment.microtask_id
where task.state <> 'gold' and (select count(*) from microtasks_answer where microtask_id = task.id and counts and at <= moment.at)
    + (select count(*) from microtasks_lease held where held.microtask_id = task.id and held.taken_at <= moment.at
        and least(coalesce(held.ended_at, held.until), held.until) > moment.at) > task.wanted
"""
"""Moments at which somebody was given a task whose places were all answered or held."""
