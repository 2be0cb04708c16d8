"""How the built-in model `mini` is trained, exported and judged (never part of the wheel).

    photos, words -> teacher -> text tower ─┐
                  └-> vision tower ─────────┴-> head -> finishing -> export -> web/models/mini

`python -m mini train` walks that line; `python -m mini evaluate` judges the exported files.
"""
