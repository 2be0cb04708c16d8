#!/usr/bin/env python3
"""The one command of this repository: ``python3 build.py <verb>``. ``--help`` lists the verbs.

It needs Python 3.11 and git, and brings everything else itself: pinned, checked against recorded
hashes, and kept in ignored folders of the checkout (``toolchain/`` says how).
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(f"Photoseek is built with Python 3.11 or newer; this is {sys.version.split()[0]}.")

import argparse
from itertools import takewhile
from pathlib import Path

# The engine's own modules say what a model's files are; they need nothing but Python.
sys.path.append(str(Path(__file__).parent / "py"))

from photoseek.models.precisions import PRECISIONS

from toolchain import checks, developing, dist, hub, serving, testing, training, wire
from toolchain.failure import Failure
from toolchain.output import say
from toolchain.places import DIST
from toolchain.server import StaticServer


def main() -> int:
    """Do what was asked; the exit status says whether it worked."""
    parser = _parser()
    options, rest = parser.parse_known_args()
    if rest and options.verb not in ("test", "bench", "fuzz", "train"):
        parser.error(f"what is {' '.join(rest)}?")
    try:
        return _VERBS[options.verb](options, rest)
    except Failure as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _serve(options: argparse.Namespace, rest: list[str]) -> int:
    dist.assemble()
    serving.serve(
        DIST,
        host=options.host,
        port=options.port,
        open_browser=options.open,
        bind=developing.DevelopmentServer if options.dev else StaticServer,
    )
    return 0


def _build(options: argparse.Namespace, rest: list[str]) -> int:
    say(f"{dist.assemble()} is ready for any static host.")
    return 0


def _test(options: argparse.Namespace, rest: list[str]) -> int:
    suites = list(takewhile(testing.SUITES.__contains__, rest))
    return testing.run(suites, rest[len(suites) :])


def _check(options: argparse.Namespace, rest: list[str]) -> int:
    return 0 if checks.run(fix=options.fix) else 1


def _bench(options: argparse.Namespace, rest: list[str]) -> int:
    return testing.bench(options.name, rest)


def _fuzz(options: argparse.Namespace, rest: list[str]) -> int:
    return testing.fuzz(rest)


def _train(options: argparse.Namespace, rest: list[str]) -> int:
    return training.run("evaluate" if options.evaluate else "train", rest)


def _model(options: argparse.Namespace, rest: list[str]) -> int:
    hub.bring(options.id, hub=options.hub, precisions=options.precision or ["q8"])
    dist.assemble()
    return 0


def _generate(options: argparse.Namespace, rest: list[str]) -> int:
    wire.write()
    say(f"{wire.TARGET.name} says what py/photoseek/wire says.")
    return 0


_VERBS = {
    "serve": _serve,
    "build": _build,
    "test": _test,
    "check": _check,
    "bench": _bench,
    "fuzz": _fuzz,
    "model": _model,
    "train": _train,
    "generate": _generate,
}


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text} is not between 1 and 65535")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Builds, serves, checks and tests Photoseek. What it needs, it brings itself.",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    serve = verbs.add_parser("serve", help="build the page and serve it on this machine")
    serve.add_argument(
        "--port",
        type=_port,
        metavar="N",
        help=f"default: {serving.DEFAULT_PORT}, or the next one that is free",
    )
    serve.add_argument(
        "--host", default="127.0.0.1", help="default: %(default)s, this machine alone"
    )
    serve.add_argument(
        "--no-open", dest="open", action="store_false", help="do not open the browser"
    )

    serve.add_argument(
        "--dev",
        action="store_true",
        help="serve web/ and py/photoseek as they lie; the page reloads when one of them changes",
    )

    verbs.add_parser("build", help="assemble dist/, which any static host can serve")

    verbs.add_parser(
        "test",
        allow_abbrev=False,
        help="run the tests, or some of them",
        usage="build.py test [unit] [pyodide] [e2e] [arguments of pytest]",
        description="Sets up all that the tests need, a browser included, and runs pytest.",
    )

    check = verbs.add_parser("check", help="formats, lints, types, generated files")
    check.add_argument("--fix", action="store_true", help="format and generate first")

    verbs.add_parser(
        "fuzz",
        allow_abbrev=False,
        help="open damaged files of all formats",
        usage="build.py fuzz [--count N] [--first N] [--seed N]",
        description="Opens damaged files, the same every time; says what was slow or large.",
    )

    bench = verbs.add_parser("bench", allow_abbrev=False, help="run a benchmark of tests/bench")
    bench.add_argument("name", nargs="?", help="default: list them")

    model = verbs.add_parser("model", help="put a hub's model into dist/, beside the page")
    model.add_argument("id", help="for example Xenova/clip-vit-base-patch32, or ID@REVISION")
    model.add_argument("--hub", default=hub.DEFAULT_HUB, help="default: %(default)s")
    model.add_argument(
        "--precision",
        action="append",
        choices=PRECISIONS,
        help="of the towers; may be given several times; default: q8",
    )

    train = verbs.add_parser(
        "train",
        allow_abbrev=False,
        help="make the built-in model",
        usage="build.py train [--evaluate] [arguments]",
    )
    train.add_argument("--evaluate", action="store_true", help="only say how good it is")

    verbs.add_parser("generate", help="write web/protocol.d.ts from protocol.py")
    return parser


if __name__ == "__main__":
    sys.exit(main())
