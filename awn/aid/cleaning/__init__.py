"""One value of a list at a time: what it says, by which rules, and what no rule settles."""
