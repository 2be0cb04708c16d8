"""Bytes -> an upright picture, its facts, its thumbnail, its pixel_values, its content digest.

Knows nothing of models, libraries or browsers. May import no other room.
"""
