"""Where a library and other people's indexes are kept: blocks in a database, written whole or not.

One port, a database of plain records, has two adapters: IndexedDB (in browser/) and memory. Every
write goes through :mod:`.kept`, which no cancel breaks off. May import: library (the records that
it keeps), vectors (blocks).
"""
