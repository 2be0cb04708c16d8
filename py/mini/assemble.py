"""Both trained towers -> the folder that is shipped: export, calibration, small files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from photoseek.models.calibration import Calibration

from mini import calibrate, export, familiarity, layout, lesson, views
from mini.backbone import Backbone
from mini.centres import centres
from mini.data import read_pixels
from mini.encoding import TextEncoder
from mini.head import VisionTower
from mini.lesson import Material
from mini.preprocessing import IMAGE_SIZE, MEAN, STD
from mini.reading import Reader
from mini.seeing import Seeing, tensors, unit
from mini.shipped import TEXT, VISION
from mini.words import backbone_words, class_words

# Centres of the captions that were trained on, by which a query is told to be familiar.
CENTRES = 640
# Photos that show how large the activations become.
TRIED = 100


class Judge:
    """Tells what the scores mean, by photos that were not trained on."""

    def __init__(self, material: Material, seeing: Seeing, encoder: TextEncoder) -> None:
        self._material, self._seeing, self._encoder = material, seeing, encoder

    def texts(self, texts: list[str]) -> np.ndarray:
        """Texts in the common space, unit float32 [n, WIDTH]."""
        return self._placed(self._encoder.encode(texts))

    def _placed(self, vectors: np.ndarray) -> np.ndarray:
        with torch.no_grad():
            placed: np.ndarray = unit(self._seeing.head.words(torch.from_numpy(vectors))).numpy()
        return placed

    def _photos(self, seen: Any) -> np.ndarray:
        with torch.no_grad():
            again = tensors(self._seeing.again(seen))
            embeds: np.ndarray = unit(self._seeing.head(*again)).numpy()
        return embeds

    def concepts(self) -> np.ndarray:
        """What photos were found by: words, and centres of the captions, unit [n, EMBED]."""
        known = [word for each in (*backbone_words(), *class_words()) for word in each.all]
        middle = centres(self._material.lesson.captions, CENTRES, np.random.default_rng(0))
        words = list(dict.fromkeys([*known, *lesson.look_words()]))
        return np.concatenate([self._encoder.encode(words), middle])

    def words(self) -> Calibration:
        """Captions against photos gives the slope; absent things where the half is."""
        material = self._material
        rows = material.split.chosen_by
        photos = self._photos(lesson.rows_of(material.wholes, rows))
        mine = np.isin(material.owners, rows)
        cosines = self._placed(material.captions[mine]) @ photos.T
        true = material.owners[mine][:, None] == rows[None]
        slope = calibrate.fit(cosines.ravel(), true.ravel())
        return calibrate.through(
            slope, calibrate.cut_off(self._absent(photos), np.random.default_rng(0))
        )

    def _absent(self, photos: np.ndarray) -> np.ndarray:
        """Cosines of the names of what no caption of these photos speaks of."""
        material = self._material
        said = " ".join(
            text.lower()
            for row in material.split.chosen_by
            for text in material.photos.captions[row]
        )
        names = [
            each.names[0]
            for each in backbone_words()
            if not any(word.lower() in said for word in each.all)
        ]
        return self.texts(names) @ photos.T

    def photos(self) -> Calibration:
        """Pairs of photos of one class, and of two."""
        named = self._photos(self._material.lesson.named)
        classes = self._material.lesson.named_classes
        some = np.random.default_rng(0).choice(len(named), min(2000, len(named)), replace=False)
        pairs = np.triu_indices(len(some), 1)
        same = classes[some][:, None] == classes[some][None]
        return calibrate.fit((named[some] @ named[some].T)[pairs], same[pairs])

    def familiar(self, concepts: np.ndarray) -> float:
        """The cut-off between the two lists of familiarity.json."""
        inside, outside = familiarity.queries()
        near = [(self._encoder.encode(texts) @ concepts.T).max(1) for texts in (inside, outside)]
        return familiarity.choose(*near).value


def photos_to_try(material: Material) -> Any:
    """Some photos of training as the vision tower takes them, float32 [n, 3, side, side]."""
    rows = material.split.train[:: len(material.split.train) // TRIED]
    pixels = np.stack(
        [views.whole(read_pixels(material.photos.paths[row]), IMAGE_SIZE) for row in rows]
    )
    scaled = (pixels.astype(np.float32) / 255 - MEAN) / STD
    return torch.from_numpy(np.ascontiguousarray(scaled.transpose(0, 3, 1, 2)))


def assemble(
    material: Material,
    seeing: Seeing,
    reader: Reader,
    encoder: TextEncoder,
    folder: Path,
) -> None:
    """Writes everything but the model card into `folder`."""
    judge = Judge(material, seeing, encoder)
    concepts = judge.concepts()
    shown = photos_to_try(material)
    backbone = Backbone()
    backbone.late.load_state_dict(seeing.late.state_dict())
    export.write_vision(VisionTower(backbone, seeing.head).eval(), shown, folder / VISION)
    export.write_text(encoder.path, seeing.head.words, concepts, folder / TEXT)
    layout.write_tokenizer(folder, reader.tokenizer)
    layout.write_preprocessor(folder)
    judgement = layout.Judgement(judge.words(), judge.photos(), judge.familiar(concepts))
    print(f"assemble: {judgement}", flush=True)
    layout.write_config(folder, judgement)
