"""Jobs that keep the queue itself in order."""

from procrastinate import JobContext
from procrastinate.contrib.django import app

KEPT = 7 * 24  # hours that a finished job can still be looked at


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="retry_stalled_jobs", pass_context=True)
async def retry_stalled_jobs(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
    """Gives the jobs of workers that show no sign of life to others. A job is written so that it may be done twice."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        await manager.retry_job(job)


@app.periodic(cron="23 2 * * *")
@app.task(queueing_lock="forget_finished_jobs", pass_context=True)
async def forget_finished_jobs(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
    """Deletes jobs that ended well long ago; those that failed stay to be looked at."""
    await context.app.job_manager.delete_old_jobs(nb_hours=KEPT)
