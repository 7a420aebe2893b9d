"""A PostgreSQL of the installation's own, for where `DATABASE_URL` is unset: made, started, watched over and stopped by Awn (docs/decisions/0007)."""
