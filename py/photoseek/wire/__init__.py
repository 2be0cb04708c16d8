"""The wire between a page and the engine: its records, the methods, and how they are made.

May import the rooms whose records it shows (exchange, indexing, library, models). Only the engine
imports it.
"""
