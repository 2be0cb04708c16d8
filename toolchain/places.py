"""Where things are in a checkout. Everything that is made lies in an ignored folder."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

WEB = ROOT / "web"
PYTHON = ROOT / "py"
PACKAGE = PYTHON / "photoseek"
TESTS = ROOT / "tests"
REQUIREMENTS = ROOT / "requirements"

VENV = ROOT / ".venv"
TRAINING_VENV = ROOT / ".venv-train"
CACHE = ROOT / ".cache"
NODE_MODULES = ROOT / "node_modules"
DIST = ROOT / "dist"
