"""Where a library is kept: blocks with checksums, and what makes sure that they are whole.

May import: library (the records that it keeps).
"""
