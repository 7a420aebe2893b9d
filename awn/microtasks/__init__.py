"""Projects of small equal tasks: short holds on them, answers, and what several answers decide."""
