"""Where a family lives and where it comes from, put together from the columns and group rows that say it."""
