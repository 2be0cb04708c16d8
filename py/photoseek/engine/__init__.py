"""The engine: the methods of the protocol over all other rooms, and messages in and out.

May import every room but ``browser``, which composes it; the only room that speaks ``wire``.
"""
