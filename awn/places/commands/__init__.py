"""`awn places …`."""
