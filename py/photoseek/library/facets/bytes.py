"""The size of the file."""

from .ranges import Ranges

BYTES = Ranges(
    "bytes",
    menu="size",
    fields=("min_bytes", "max_bytes"),
    offers="bytes",
    read=lambda facts: facts["bytes"],
    steps=(100_000, 1_000_000, 10_000_000),
)
