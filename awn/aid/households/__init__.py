"""From tables to households and the individuals named in them."""
