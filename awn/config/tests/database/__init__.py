"""The database of the tests, as Django's engine: PostgreSQL, where only emptying the tables after a test is done as their owner."""
