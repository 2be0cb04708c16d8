"""A library as a file: safetensors and CSV, written, read with every check, and merged.

May import: library, models.
"""
