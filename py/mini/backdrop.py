"""The built-in model's backdrop and its line, out of the shipped files: no torch is needed."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import numpy as np
from photoseek.models.backdrop import Backdrop
from photoseek.models.calibration import Calibration
from PIL import Image

from mini import calibrate
from mini.centres import centres
from mini.data import Captioned, read_captioned, read_pixels, split
from mini.shipped import Shipped
from mini.words import backbone_words

# Directions: 256 or 512 give the same figures to two points, docs/search.md has more; more than 240
# would take the folder beyond 16 MB.
DIRECTIONS = 224
# Chosen by photos of the samples and of the captions judged by; docs/search.md has the figures.
SHARPNESS, WEIGHT, DOUBT = 25.0, 0.5, 0.15
# The line falls where many photos come near it: docs/search.md has figures for other falls.
COMPANY, MOST = 0.04, 0.1
# Of the queries that the line is fitted on, so many may be shown a match: of those in absent.json
# and of names of samples none more is shown one than with 0.02, with 0.04 three times as many.
ALLOWED = 0.03
# One caption of each fourth photo of training: as many as there are names.
EACH = 4


def directions(model: Shipped, photos: Captioned) -> np.ndarray:
    """Names of things and what people say, as int8 [DIRECTIONS, d]."""
    names = [word for each in backbone_words() for word in (each.names[0], *each.general)]
    said = photos.part(split(len(photos)).train[::EACH])
    texts = [*dict.fromkeys(names), *(captions[0] for captions in said.captions)]
    vectors, _ = model.embed_texts(texts)
    found = centres(vectors, DIRECTIONS, np.random.default_rng(0))
    packed: np.ndarray = np.rint(found / np.abs(found).max() * 127).astype(np.int8)
    return packed


def line(model: Shipped, photos: Captioned, bare: Backdrop) -> Calibration:
    """The slope by captions and their photos, the half by things that no caption speaks of."""
    chosen = photos.part(split(len(photos)).chosen_by)
    images = model.embed_images(Image.fromarray(read_pixels(path)) for path in chosen.paths)
    taken = bare.of(images)
    texts, owners = chosen.texts()
    standing = model.embed_texts(texts)[0] @ images.T - taken
    true = owners[:, None] == np.arange(len(chosen))[None]
    slope = calibrate.fit(standing.ravel(), true.ravel())
    spoken = " ".join(text.lower() for text in texts)
    absent = [
        each.names[0]
        for each in backbone_words()
        if not any(word.lower() in spoken for word in each.all)
    ]
    vectors, familiar = model.embed_texts(absent)
    standing = vectors @ images.T - taken - bare.doubt * (1 - familiar[:, None])
    half = calibrate.cut_off(standing, np.random.default_rng(0), ALLOWED)
    return calibrate.through(slope, half)


def write(folder: Path, photos: Path) -> None:
    """Put the backdrop into config.json."""
    model, captioned = Shipped(folder), read_captioned(photos)
    packed = directions(model, captioned)
    rows = packed / np.linalg.norm(packed.astype(np.float32), axis=1, keepdims=True)
    bare = Backdrop(rows.astype(np.float32), SHARPNESS, WEIGHT, Calibration(1.0, 0.0), DOUBT)
    fitted = line(model, captioned, bare)
    path = folder / "config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    config["photoseek"]["backdrop"] = {
        "sharpness": SHARPNESS,
        "weight": WEIGHT,
        "doubt": DOUBT,
        "company": COMPANY,
        "most": MOST,
        "calibration": {"scale": round(fitted.scale, 3), "bias": round(fitted.bias, 3)},
        "vectors": base64.b64encode(packed.tobytes()).decode("ascii"),
    }
    path.write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    print(f"backdrop: matches from {fitted.threshold:.3f} on, slope {fitted.scale:.1f}", flush=True)
