"""What was done, in lines that are only ever added, over opaque ids."""
