"""Time that people gave, in whole minutes, and what they are qualified for."""
