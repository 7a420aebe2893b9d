"""The pages of the ledger, one resource each."""
