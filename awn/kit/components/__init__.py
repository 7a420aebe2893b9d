"""The components as typed tags, a module for each noun; `{% load kit %}` brings them all."""
