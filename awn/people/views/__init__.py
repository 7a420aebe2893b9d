"""The pages of people, one resource each."""
