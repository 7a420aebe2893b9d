"""Commands of the journal: `awn journal …`."""
