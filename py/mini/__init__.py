"""How the built-in model `mini` is trained, exported and judged (never part of the wheel).

    words -> teacher -> text tower ─┬-> aim ─┐
    photos ─────────────────────────┼────────┴-> vision tower ─┐
                                    └──────────────────────────┴-> export -> web/models/mini

`python -m mini train` walks that line; `python -m mini evaluate` judges the exported files.
"""
