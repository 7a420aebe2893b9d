"""The list desk: the list engine behind pages for one person on one machine, without database or account."""
