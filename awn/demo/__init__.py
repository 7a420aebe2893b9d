"""The demonstration world: a generated country, its people, mailbox and doors."""
