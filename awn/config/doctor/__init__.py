"""Looks at everything that the platform needs, one question each, and says what to do. Django must be set up."""
