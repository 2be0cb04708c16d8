"""`python -m mini train`, `evaluate` and `golden`."""

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
    train.add_argument("--data", type=Path, default=PHOTOS / "tiny-imagenet-200")
    train.add_argument("--work", type=Path, default=WORK, help=f"checkpoints (default: {WORK})")
    train.add_argument("--out", type=Path, default=SHIPPED)
    train.add_argument("--seed", type=int, default=1)
    length = train.add_mutually_exclusive_group()
    length.add_argument("--minutes", type=float, help="wall time of the vision tower's training")
    length.add_argument("--epochs", type=float, help="or its epochs (default: 43)")
    evaluate = verbs.add_parser("evaluate", help="judge the exported files")
    evaluate.add_argument("--data", type=Path, default=PHOTOS / "tiny-imagenet-200")
    evaluate.add_argument("--samples", type=Path, default=PHOTOS / "samples")
    evaluate.add_argument("--model", type=Path, default=SHIPPED)
    evaluate.add_argument("--work", type=Path, default=WORK, help="where the float32 towers lie")
    golden = verbs.add_parser("golden", help="write the fixed vectors that the tests expect")
    golden.add_argument("--model", type=Path, default=SHIPPED)
    golden.add_argument("--out", type=Path, default=GOLDEN)
    return top


def train(chosen: argparse.Namespace) -> None:
    """Trains and exports."""
    from mini.train import train as run
    from mini.vision_training import Budget

    epochs = None if chosen.minutes else (chosen.epochs or 43.0)
    run(chosen.data, chosen.work, chosen.out, Budget(chosen.minutes, epochs), chosen.seed)


def evaluate(chosen: argparse.Namespace) -> None:
    """Prints the table; leaves out what there is nothing to judge by."""
    from mini import evaluate as judge
    from mini.shipped import Shipped

    model = Shipped(chosen.model)
    lines = judge.zero_shot(model, chosen.data)
    if chosen.samples.is_dir():
        lines += judge.retrieval(model, chosen.data, chosen.samples)
    lines += judge.reach_of_words(model) + judge.size(chosen.model)
    if judge.has_towers(chosen.work):
        lines += judge.faithful(model, chosen.data, chosen.work)
    print(judge.table(lines))


def golden(chosen: argparse.Namespace) -> None:
    """Writes the golden file."""
    from mini import golden as fixed
    from mini.shipped import Shipped

    fixed.write(Shipped(chosen.model), chosen.out)


def main() -> None:
    """Runs the chosen verb."""
    chosen = parser().parse_args()
    {"train": train, "evaluate": evaluate, "golden": golden}[chosen.verb](chosen)


if __name__ == "__main__":
    main()
