"""One emergency: its area, the bodies taking part, teams and shifts."""
