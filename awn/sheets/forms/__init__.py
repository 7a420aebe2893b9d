"""Upright forms: sheets where a family stands as a block of labels with their values, read into ordinary tables."""
