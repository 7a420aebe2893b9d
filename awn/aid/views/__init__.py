"""Pages of aid lists on the platform."""
