"""Texts to try a tokenizer on: plain ones, other scripts, and what nobody means to type."""

from __future__ import annotations

import random
import unicodedata

COUNT = 2000

_WORDS = [
    "a",
    "photo",
    "of",
    "the",
    "sunset",
    "over",
    "ocean",
    "golden",
    "retriever",
    "beach",
    "at",
    "night",
    "my",
    "don't",
    "I'll",
    "we've",
    "he'd",
    "CAFÉ",
    "naïve",
    "Straße",
    "ΟΔΥΣΣΕΥΣ",
    "Σίσυφος",
    "İstanbul",
    "ﬁancé",
    "ǅungla",
    "2024",
    "1/2",
    "3.14",
    "#hashtag",
    "@someone",
    "100%",
    "it's",
    "IT'S",
    "they're",
    "rock'n'roll",
    "e-mail",
    "user@example.com",
    "C++",
    "<b>bold</b>",
    "x²",
    "½",
    "℃",
    "Ⅷ",
    "ﷺ",
    "㎏",
    "собака",
    "на",
    "пляже",
    "犬",
    "海辺の夕日",
    "日落",
    "강아지",
    "해변",
    "कुत्ता",
    "समुद्र",
    "كلب",
    "على",
    "الشاطئ",
    "כלב",
    "שמש",
    "ไทย",
    "chó",
    "bãi",
    "biển",
    "ქართული",
    "የአማርኛ",
    "👩\u200d👩\u200d👧\u200d👦",
    "🏳️\u200d🌈",
    "🇩🇪",
    "👍🏽",
    "❤️",
    "🐕",
    "☀",
    "✨",
    "“quoted”",
    "—dash…",
    "¿qué?",
    "‹›«»",
    "<|startoftext|>",
    "<|endoftext|>",
    "</s>",
    "<unk>",
    "<pad>",
    "▁",
    "\\n",
    "ＦＵＬＬ",
    "ｗｉｄｔｈ",
    "～",
    "ｶﾞ",
    "가",
    "é",
    "Å",
    "Ω",
    "ſ",
    "ẞ",
]

_SPACES = (" ", " ", " ", " ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u3000", "\u2003", "\u200b")

_RANGES = (
    (0x0000, 0x0020),
    (0x0020, 0x007F),
    (0x007F, 0x00A1),
    (0x00A1, 0x0250),
    (0x0300, 0x0370),
    (0x0370, 0x0590),
    (0x0590, 0x0900),
    (0x0900, 0x0E80),
    (0x1E00, 0x2000),
    (0x2000, 0x2070),
    (0x2070, 0x2C00),
    (0x2E80, 0x3400),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A4),
    (0xF900, 0x10000),
    (0x1F000, 0x1FB00),
    (0x20000, 0x20400),
    (0x10000, 0x11000),
    (0xE0000, 0xE0080),
)


def strange_texts(seed: int = 7) -> list[str]:
    """COUNT texts, always the same ones.

    Among them the empty one, 10,000 letters, every control character, characters of all scripts.
    Combining marks that came after Unicode 3.2 are left out: the Rust library's tables put 98 of
    them in another order than browsers do. Special tokens stay as they are: a text that is nothing
    but one of them in capitals is that token to the JavaScript library.
    """
    rng = random.Random(seed)
    texts = ["", " ", "\n", "a" * 10_000, "a photo of a dog " * 600, "犬" * 3000, "🐕" * 1000]
    texts += [chr(code) for code in (*range(0x21), *range(0x7F, 0xA1))]
    texts += [f"a{chr(code)}b" for code in (*range(0x21), *range(0x7F, 0xA1), 0x2028, 0xFEFF)]
    while len(texts) < COUNT:
        kind = len(texts) % 4
        if kind < 2:
            texts.append(_sentence(rng))
        elif kind == 2:
            texts.append(_letters(rng, rng.randint(1, 30)))
        else:
            texts.append("".join((_sentence(rng), _letters(rng, 3), rng.choice(_SPACES))))
    return texts


def _sentence(rng: random.Random) -> str:
    words = [_cased(rng, rng.choice(_WORDS)) for _ in range(rng.randint(1, 12))]
    return "".join(word + rng.choice(_SPACES) for word in words)[: rng.choice((-1, None))]


def _cased(rng: random.Random, word: str) -> str:
    return word if word.startswith("<") else rng.choice((str, str.upper, str.title))(word)


def _letters(rng: random.Random, count: int) -> str:
    found: list[str] = []
    while len(found) < count:
        letter = chr(rng.randrange(*rng.choice(_RANGES)))
        if unicodedata.category(letter) not in ("Cn", "Cs", "Co") and not _new_mark(letter):
            found.append(letter)
    return "".join(found)


def _new_mark(letter: str) -> bool:
    is_new = unicodedata.ucd_3_2_0.category(letter) == "Cn"
    return is_new and unicodedata.combining(letter) > 0


WILD = 3000

_NEVER_ASSIGNED = ((0x40000, 0xE0000), (0xFDD0, 0xFDF0), (0xFFFE, 0x10000), (0x1FFFE, 0x20000))
_JOINED = "\u200d\ufe0f\ufe0e\u20e3\U0001f3fb\U0001f1e6\u200b\u200c\ufeff\x85\xa0\u0345\u0903\u0130"


def wild_texts(seed: int = 11) -> list[str]:
    """WILD texts of any code points, always the same ones: a mark may follow anything.

    Private, unassigned and non-characters, tags, variation selectors, joiners without what they
    join. Left out are the code points that only a newer Unicode than Python's has assigned: whether
    they are letters depends on the browser's version, and 4,658 letters of Unicode 17 are none yet
    to the Rust library.
    """
    rng = random.Random(seed)
    return [
        "".join(_anything(rng) for _ in range(rng.choice((1, 2, 3, 5, 10, 40))))
        for _ in range(WILD)
    ]


def _anything(rng: random.Random) -> str:
    kind = rng.random()
    if kind < 0.2:
        return _cased(rng, rng.choice(_WORDS)) + rng.choice(("", *_SPACES))
    if kind < 0.35:
        return chr(rng.randrange(0x80))
    if kind < 0.45:
        return rng.choice(_JOINED)
    if kind < 0.5:
        return chr(rng.randrange(*rng.choice(_NEVER_ASSIGNED)))
    limit = 0x10000 if kind < 0.8 else 0x110000
    while True:
        letter = chr(rng.randrange(limit))
        if unicodedata.category(letter) not in ("Cn", "Cs") and not _new_mark(letter):
            return letter
