"""What the vision tower should say of a photo: its name, general words, how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from mini.properties import MEASURES
from mini.words import ClassWords

# Factor on the cosines in the choice of a name. Fixed: learned along, it ran away.
SCALE = 16.0
SMOOTHING = 0.1
# What turns a cosine into an answer yes or no: near what calibrations found, for one true word
# among 150.
SHARP = (17.0, -7.0)
# Weight of the single answers beside the choice of a name.
WORDS = 1.0
# From this cosine on, a word that is not listed for a class may yet be true of it.
DOUBTFUL = 0.55

# What measures a look needs: name, other words, then bounds on MEASURES that all must hold.
# The bounds leave 1-9 % of the training photos in each.
LOOK_RULES: tuple[tuple[tuple[str, ...], tuple[tuple[str, float, float], ...]], ...] = (
    (("bright", "bright photo"), (("bright", 0.64, 1.0),)),
    (("dark", "dark photo", "at night"), (("bright", 0.0, 0.27),)),
    (("black and white", "monochrome"), (("colourful", 0.0, 0.06),)),
    (("colourful", "vivid colours"), (("colourful", 0.55, 1.0), ("contrast", 0.4, 2.0))),
    (("white", "white background"), (("white", 0.35, 1.0),)),
    (("black", "black background"), (("black", 0.45, 1.0),)),
    (("red",), (("red", 0.25, 1.0),)),
    (("orange colour", "brown"), (("orange", 0.55, 1.0),)),
    (("yellow",), (("yellow", 0.25, 1.0),)),
    (("green",), (("green", 0.4, 1.0),)),
    (("blue", "blue sky"), (("blue", 0.4, 1.0),)),
    (("purple", "pink"), (("purple", 0.1, 1.0),)),
)


@dataclass(frozen=True)
class Captions:
    """Texts and which class each is true of: bool [classes, texts]."""

    texts: tuple[str, ...]
    true: np.ndarray


def caption_table(classes: list[ClassWords]) -> Captions:
    """Every word, against the classes it was written for."""
    texts = tuple(dict.fromkeys(word for words in classes for word in words.all))
    places = {text: i for i, text in enumerate(texts)}
    true = np.zeros((len(classes), len(texts)), bool)
    for row, words in enumerate(classes):
        true[row, [places[word] for word in words.all]] = True
    return Captions(texts, true)


def look_texts() -> list[tuple[str, int]]:
    """Every word of a look with the index of its rule."""
    return [(word, i) for i, (words, _) in enumerate(LOOK_RULES) for word in words]


def looks(measured: np.ndarray) -> np.ndarray:
    """Measures float32 [n, 11] -> which rules hold, bool [n, rules]."""
    column = {name: i for i, name in enumerate(MEASURES)}
    holds = [
        np.all(
            [(measured[:, column[m]] >= a) & (measured[:, column[m]] <= b) for m, a, b in rule], 0
        )
        for _, rule in LOOK_RULES
    ]
    return np.stack(holds, 1)


@dataclass(frozen=True)
class Wanted:
    """Fixed unit vectors of texts, and what each is true of."""

    captions: Any
    true: Any
    doubtful: Any
    names: np.ndarray
    others: Any
    rule_of: list[int]

    def loss(self, embeds: Any, shares: Any, looks: np.ndarray) -> Any:
        """Which of the 200 names it is, and for each text by itself whether it is true.

        The second makes a score mean the same for rare and for common words. `shares` float32
        [n, 200] says how much of a photo shows each class; `looks` bool [n, rules].
        """
        unit = functional.normalize(embeds, dim=1)
        cosines = unit @ self.captions.T
        which = functional.cross_entropy(
            SCALE * cosines[:, self.names], shares, label_smoothing=SMOOTHING
        )
        look = torch.zeros(len(unit), len(self.others))
        look[:, : len(self.rule_of)] = torch.from_numpy(looks[:, self.rule_of]).float()
        answers = torch.cat([(shares @ self.true).clamp_max(1), look], 1)
        scores = SHARP[0] * torch.cat([cosines, unit @ self.others.T], 1) + SHARP[1]
        each = functional.binary_cross_entropy_with_logits(scores, answers, reduction="none")
        sure = torch.ones_like(each)
        sure[:, : len(self.captions)] -= (shares @ self.doubtful).clamp_max(1)
        return which + WORDS * (each * sure).sum(1).mean() / 10


def wanted(
    captions: Captions,
    caption_vectors: np.ndarray,
    look_vectors: np.ndarray,
    names: np.ndarray,
    foreign: np.ndarray,
) -> Wanted:
    """`names` indexes the class names among the captions; `foreign` words only push.

    The lists of words are not complete: a word that means nearly what is true of a class may be
    true of it as well, and says nothing of its photos.
    """
    near = caption_vectors @ caption_vectors.T > DOUBTFUL
    doubtful = np.stack([near[row].any(0) for row in captions.true]) & ~captions.true
    doubtful[:, names] = False
    return Wanted(
        torch.from_numpy(caption_vectors),
        torch.from_numpy(captions.true).float(),
        torch.from_numpy(doubtful).float(),
        names,
        torch.from_numpy(np.concatenate([look_vectors, foreign])),
        [rule for _, rule in look_texts()],
    )
