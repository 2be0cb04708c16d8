"""Folders -> vectors: what a walk means, photos recognised, the run, a second model, watching.

May import: library, models, pictures, vectors. Never storage: it writes through its ports.
"""
