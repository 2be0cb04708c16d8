"""Photos in memory: their facts, what can be filtered by, what was typed, the ranking of hits.

May import: models, vectors. Never storage: whoever opens a library hands in what was kept.
"""
