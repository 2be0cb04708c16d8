"""The words: what photos of a class may be called, and what the backbone's classes are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class ClassWords:
    """How one class is named. `names[0]` is the query by which it is judged."""

    wnid: str
    names: tuple[str, ...]
    general: tuple[str, ...]
    related: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """Every word that is true of a photo of the class, each once."""
        return tuple(dict.fromkeys((*self.names, *self.general, *self.related)))


def rows(name: str) -> dict[str, list[tuple[str, ...]]]:
    """A file of lines `id | words | words`: the lists of words by id."""
    found = {}
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            wnid, *columns = (part.strip() for part in line.split("|"))
            found[wnid] = [tuple(column.split(", ")) for column in columns]
    return found


def class_words() -> list[ClassWords]:
    """The 200 classes of captions.txt and related.txt, sorted by id like every class index."""
    related = rows("related.txt")
    return [
        ClassWords(wnid, names, general, related[wnid][0])
        for wnid, (names, general) in sorted(rows("captions.txt").items())
    ]


def held_out() -> dict[str, list[str]]:
    """Words kept from training, by class: they judge how far the words reach."""
    found: dict[str, list[str]] = json.loads((HERE / "heldout.json").read_text(encoding="utf-8"))
    return found


def tuning_words() -> list[tuple[str, str]]:
    """Ids of classes outside the samples with words in no caption, to choose settings by."""
    found = json.loads((HERE / "tuning.json").read_text(encoding="utf-8"))
    return [(wnid, word) for wnid, words in found.items() for word in words]


def backbone_words() -> list[ClassWords]:
    """The backbone's 1,000 classes in its order; those of captions.txt as they stand there."""
    written = {words.wnid: words for words in class_words()}
    found = []
    for wnid, (names, general) in rows("classes.txt").items():
        listed = ClassWords(wnid, names, tuple(word for word in general if word), ())
        found.append(written.get(wnid, listed))
    return found


def everyday_names(data: Path) -> list[str]:
    """The names of one or two words of the 82,000 synsets in words.txt, each once."""
    names: dict[str, None] = {}
    for line in (data / "words.txt").read_text(encoding="utf-8").splitlines():
        for name in line.split("\t", 1)[1].split(","):
            if len(name.split()) <= 2 and name.islower():
                names[name.strip().replace("_", " ")] = None
    return list(names)
