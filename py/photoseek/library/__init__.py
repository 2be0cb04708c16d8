"""Photos in memory: their facts, what can be filtered by, what was typed, the ranking of hits.

May import: vectors. Never models, whose vectors it is given, nor storage: whoever opens a library
hands in what was kept.
"""
