"""The wire between a page and the engine, as records and a closed list of methods.

May import no other room.
"""
