"""The pages of responses, one resource each."""
