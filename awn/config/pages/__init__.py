"""The pages around every part: home, what the platform says of itself, errors, and what browsers ask for."""
