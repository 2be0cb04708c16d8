"""Unit vectors: the matrix, its exact top-k, and the index for other people's code.

Knows nothing of photos' facts or of what made the vectors. May import: nothing of the other rooms.
"""
