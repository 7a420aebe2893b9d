"""Why the embedded PostgreSQL cannot be had."""


class PostgresProblem(Exception):
    """It cannot be made or started; the text says why and what to do, in one paragraph of plain English."""
