"""The pages of organisations, one resource each."""
