"""What was typed -> a plan: names, facts, words for the picture model, examples.

``parse`` is pure and knows no library but by the names that it is handed; ``conditions`` makes of a
plan what facets.facts are asked. A language is one file of
``languages/``. Part of the room ``library``; imports nothing outside of it.
"""
