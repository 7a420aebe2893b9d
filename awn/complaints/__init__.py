"""Complaints and appeals, outside the accused body, with deadlines."""
