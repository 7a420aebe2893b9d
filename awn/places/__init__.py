"""Administrative areas with their codes, and finding them by what people type."""
