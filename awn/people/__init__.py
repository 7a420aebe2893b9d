"""Accounts, profiles, consent, conduct, guardians and erasure."""
