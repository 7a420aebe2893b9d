"""Jobs of small tasks."""

from procrastinate.contrib.django import app

from awn.microtasks.applying import apply_waiting
from awn.microtasks.weighing import weigh_all


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="microtasks_apply", lock="microtasks_apply")
def apply_outcomes(timestamp: int) -> None:  # noqa: ARG001
    """Carries what was decided to where it belongs. It may be done twice."""
    apply_waiting()


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="microtasks_weigh", lock="microtasks_weigh")
def weigh_answers(timestamp: int) -> None:  # noqa: ARG001
    """Counts how people's answers stood. It may be done twice."""
    weigh_all()
