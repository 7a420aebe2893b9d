"""Values that only this installation can read: encrypted columns, a blind index for exact look-up, the key ring."""
