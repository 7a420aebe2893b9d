"""Bodies, what people may do in them, and their verification."""
