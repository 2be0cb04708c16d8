"""`python -m mini train`, `evaluate`, `backdrop` and `golden`."""

from __future__ import annotations

import argparse
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "web" / "models" / "mini"
GOLDEN = ROOT / "tests" / "golden" / "mini.json"
PHOTOS = ROOT.parent / "shared" / "photos"
WORK = Path.home() / ".cache" / "photoseek-mini"


def parser() -> argparse.ArgumentParser:
    """The command line of all verbs."""
    top = argparse.ArgumentParser(prog="python -m mini", description=__doc__)
    verbs = top.add_subparsers(dest="verb", required=True)
    train = verbs.add_parser("train", help="train from nothing, or go on, and export")
    train.add_argument("--photos", type=Path, default=PHOTOS)
    train.add_argument("--work", type=Path, default=WORK, help=f"what is kept (default: {WORK})")
    train.add_argument("--out", type=Path, default=SHIPPED)
    train.add_argument("--seed", type=int, default=1)
    train.add_argument("--threads", type=int, default=2)
    evaluate = verbs.add_parser("evaluate", help="judge the exported files")
    evaluate.add_argument("--photos", type=Path, default=PHOTOS)
    evaluate.add_argument("--model", type=Path, default=SHIPPED)
    backdrop = verbs.add_parser("backdrop", help="what scores are compared with, anew")
    backdrop.add_argument("--photos", type=Path, default=PHOTOS)
    backdrop.add_argument("--model", type=Path, default=SHIPPED)
    golden = verbs.add_parser("golden", help="write the fixed vectors that the tests expect")
    golden.add_argument("--model", type=Path, default=SHIPPED)
    golden.add_argument("--out", type=Path, default=GOLDEN)
    return top


def train(chosen: argparse.Namespace) -> None:
    """Trains and exports."""
    from mini.train import train as run

    run(chosen.photos, chosen.work, chosen.out, chosen.seed, chosen.threads)


def evaluate(chosen: argparse.Namespace) -> None:
    """Prints the table; leaves out what there is nothing to judge by."""
    from mini import evaluate as judge
    from mini.shipped import Shipped

    model = Shipped(chosen.model)
    lines = []
    if (chosen.photos / "captioned").is_dir():
        lines += judge.captions(model, chosen.photos / "captioned")
    if (chosen.photos / "tiny-imagenet-200").is_dir():
        lines += judge.zero_shot(model, chosen.photos / "tiny-imagenet-200")
    if (chosen.photos / "samples").is_dir():
        library = judge.library(model, chosen.photos / "samples")
        lines += judge.names(model, library) + judge.absent(model, library)
    lines += judge.reach_of_words(model) + judge.size(chosen.model) + judge.speed(model)
    print(judge.table(lines))


def backdrop(chosen: argparse.Namespace) -> None:
    """Writes the backdrop into config.json; it asks for no training."""
    from mini import backdrop as scores

    scores.write(chosen.model, chosen.photos / "captioned")


def golden(chosen: argparse.Namespace) -> None:
    """Writes the golden file."""
    from mini import golden as fixed
    from mini.shipped import Shipped

    fixed.write(Shipped(chosen.model), chosen.out)


def main() -> None:
    """Runs the chosen verb."""
    chosen = parser().parse_args()
    {"train": train, "evaluate": evaluate, "backdrop": backdrop, "golden": golden}[chosen.verb](
        chosen
    )


if __name__ == "__main__":
    main()
