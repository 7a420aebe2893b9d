"""The doors of the demonstration; they exist only under `awn demo`."""
