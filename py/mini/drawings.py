"""Pictures that are no photos, drawn: screens, pages, slides, receipts, plain colours, shapes."""

from __future__ import annotations

import colorsys
import string
from collections.abc import Iterator

import numpy as np
from PIL import Image, ImageDraw, ImageFont

SIDE = 224
COLOURS = {
    "red": (0.0, 0.8),
    "orange": (0.08, 0.85),
    "yellow": (0.15, 0.9),
    "green": (0.33, 0.6),
    "turquoise": (0.48, 0.7),
    "blue": (0.61, 0.75),
    "purple": (0.77, 0.6),
    "pink": (0.91, 0.45),
}
# How light they are.
GREYS = {"white": (0.9, 1), "black": (0.0, 0.1), "grey": (0.35, 0.7), "brown": (0.3, 0.5)}
SHAPES = ("circle", "square", "triangle")

# What people call each kind of picture.
TEXTS = {
    "page": (
        "document",
        "a page of text",
        "a scanned document",
        "paper with text",
        "a letter",
        "printed text",
        "a form",
        "an invoice",
        "text",
    ),
    "receipt": ("receipt", "a shop receipt", "a bill"),
    "window": (
        "screenshot",
        "a screenshot",
        "computer screen",
        "a website",
        "a window of a program",
        "screenshot of a web page",
        "user interface",
    ),
    "chat": ("a chat", "screenshot of a chat", "messages on a phone", "screenshot"),
    "icons": ("phone screen", "home screen of a phone", "screenshot of a phone", "screenshot"),
    "bars": ("bar chart", "a chart", "a diagram", "graph"),
    "line": ("line chart", "a chart", "a diagram", "graph"),
}
SAID = tuple(dict.fromkeys(text for texts in TEXTS.values() for text in texts))

Drawn = tuple[np.ndarray, str]


def _said(kind: str, rng: np.random.Generator) -> str:
    return str(rng.choice(TEXTS[kind]))


def _letters(rng: np.random.Generator, count: int) -> str:
    return "".join(rng.choice(list(string.ascii_lowercase), count))


def _words(rng: np.random.Generator, count: int) -> str:
    return " ".join(_letters(rng, int(rng.integers(2, 10))) for _ in range(count))


def _colour(rng: np.random.Generator, low: int = 0, high: int = 255) -> tuple[int, int, int]:
    red, green, blue = rng.integers(low, high + 1, 3)
    return int(red), int(green), int(blue)


def _lines(
    draw: ImageDraw.ImageDraw,
    box: tuple[float, float, float, float],
    rng: np.random.Generator,
    ink: tuple[int, int, int],
    size: float,
) -> None:
    """Left-aligned text that fills a box."""
    left, top, right, bottom = box
    font = ImageFont.load_default(size)
    y = top
    while y + size < bottom:
        if rng.random() > 0.12:
            long = max(1, int((right - left) * rng.uniform(0.5, 1) / size / 3.2))
            draw.text((left, y), _words(rng, long), fill=ink, font=font)
        y += size * 1.4


def page(rng: np.random.Generator) -> Drawn:
    """A page of text on paper, lying more or less straight."""
    paper = int(rng.integers(225, 256))
    image = Image.new("RGB", (SIDE, SIDE), (paper, paper, int(paper * rng.uniform(0.93, 1))))
    draw = ImageDraw.Draw(image)
    ink = _colour(rng, 0, 70)
    margin = rng.uniform(8, 30)
    draw.text(
        (margin, margin), _words(rng, 2), fill=ink, font=ImageFont.load_default(rng.uniform(12, 22))
    )
    _lines(draw, (margin, margin + 28, SIDE - margin, SIDE - margin), rng, ink, rng.uniform(5, 10))
    if rng.random() < 0.4:
        top = rng.uniform(60, 150)
        for row in range(5):
            y = top + row * 11
            draw.line((margin, y, SIDE - margin, y), fill=(120, 120, 120))
    image = image.rotate(
        rng.uniform(-4, 4), fillcolor=_colour(rng) if rng.random() < 0.5 else (paper,) * 3
    )
    return np.asarray(image), _said("page", rng)


def receipt(rng: np.random.Generator) -> Drawn:
    """A narrow strip of paper on a table."""
    image = Image.new("RGB", (SIDE, SIDE), _colour(rng, 30, 170))
    draw = ImageDraw.Draw(image)
    left, right = rng.uniform(50, 80), rng.uniform(140, 175)
    paper = int(rng.integers(215, 250))
    draw.rectangle((left, 4, right, 220), fill=(paper, paper, paper))
    font = ImageFont.load_default(7)
    for y in range(14, 205, 10):
        draw.text((left + 5, y), _letters(rng, int(rng.integers(4, 9))), (60, 60, 60), font)
        draw.text((right - 24, y), f"{rng.uniform(0, 99):.2f}", (60, 60, 60), font)
    image = image.rotate(rng.uniform(-10, 10), fillcolor=image.getpixel((0, 0)))
    return np.asarray(image), _said("receipt", rng)


def window(rng: np.random.Generator) -> Drawn:
    """A screen of a computer: bars, panels, buttons, text."""
    dark = rng.random() < 0.4
    ground, ink = (
        (_colour(rng, 15, 50), (220, 220, 220)) if dark else (_colour(rng, 235, 255), (40, 40, 40))
    )
    image = Image.new("RGB", (SIDE, SIDE), ground)
    draw = ImageDraw.Draw(image)
    bar = _colour(rng)
    draw.rectangle((0, 0, SIDE, rng.uniform(8, 26)), fill=bar)
    side = rng.uniform(0, 70)
    draw.rectangle(
        (0, 26, side, SIDE), fill=_colour(rng, 20, 80) if dark else _colour(rng, 205, 245)
    )
    _lines(draw, (4, 34, side, SIDE - 10), rng, ink, 7)
    _lines(
        draw, (side + 10, 36, SIDE - 8, SIDE - rng.uniform(10, 120)), rng, ink, rng.uniform(6, 10)
    )
    for _ in range(int(rng.integers(1, 6))):
        x, y = rng.uniform(side, SIDE - 40), rng.uniform(60, SIDE - 16)
        draw.rounded_rectangle(
            (x, y, x + rng.uniform(20, 60), y + rng.uniform(9, 30)), 3, fill=_colour(rng)
        )
    return np.asarray(image), _said("window", rng)


def phone(rng: np.random.Generator) -> Drawn:
    """A screen of a phone, squashed: a chat, or a grid of icons."""
    image = Image.new(
        "RGB", (SIDE, SIDE), _colour(rng, 200, 255) if rng.random() < 0.6 else _colour(rng, 0, 60)
    )
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SIDE, 16), fill=_colour(rng))
    if rng.random() < 0.5:
        for y in range(24, 205, int(rng.integers(18, 34))):
            mine = rng.random() < 0.5
            left = rng.uniform(80, 120) if mine else 8
            box = (left, y, SIDE - 8 if mine else rng.uniform(110, 160), y + 14)
            draw.rounded_rectangle(box, 6, fill=_colour(rng, 120, 250))
            draw.text((left + 5, y + 2), _words(rng, 3), (20, 20, 20), ImageFont.load_default(7))
        kind = "chat"
    else:
        for y in range(28, 200, 40):
            for x in range(16, 200, 52):
                draw.rounded_rectangle((x, y, x + 32, y + 22), 6, fill=_colour(rng))
                draw.text((x, y + 24), _letters(rng, 6), (128, 128, 128), ImageFont.load_default(7))
        kind = "icons"
    return np.asarray(image), _said(kind, rng)


def chart(rng: np.random.Generator) -> Drawn:
    """Bars or a line between two axes."""
    image = Image.new("RGB", (SIDE, SIDE), (255, 255, 255))
    draw = ImageDraw.Draw(image)
    draw.text((40, 6), _words(rng, 3), (30, 30, 30), ImageFont.load_default(11))
    draw.line((28, 26, 28, 196, 212, 196), fill=(40, 40, 40))
    heights = rng.uniform(20, 160, int(rng.integers(4, 9)))
    colour, step = _colour(rng), 180 / len(heights)
    tops = [(34 + step * i, 196 - height) for i, height in enumerate(heights)]
    if rng.random() < 0.5:
        for x, y in tops:
            draw.rectangle((x, y, x + step * 0.7, 196), fill=colour)
        return np.asarray(image), _said("bars", rng)
    draw.line(tops, fill=colour, width=2)
    return np.asarray(image), _said("line", rng)


def _tone(name: str, rng: np.random.Generator) -> tuple[float, ...]:
    """A colour of that name, 0 to 1."""
    if name in COLOURS:
        hue, strong = COLOURS[name]
        return colorsys.hsv_to_rgb(
            (hue + rng.uniform(-0.02, 0.02)) % 1,
            min(1, strong * rng.uniform(0.8, 1.25)),
            rng.uniform(0.6, 1),
        )
    low, high = GREYS[name]
    light = rng.uniform(low, high)
    return (light, light * 0.6, light * 0.3) if name == "brown" else (light,) * 3


def plain(rng: np.random.Generator) -> Drawn:
    """One colour, brighter on one side: a wall, a sheet, the sky."""
    name = str(rng.choice([*COLOURS, *GREYS]))
    tone = _tone(name, rng)
    slope = np.linspace(rng.uniform(0.75, 1), rng.uniform(1, 1.2), SIDE)
    slope = np.tile(slope[:, None], (1, SIDE))
    if rng.random() < 0.5:
        slope = slope.T
    pixels = slope[..., None] * np.array(tone) * 255 + rng.normal(
        0, rng.uniform(0, 6), (SIDE, SIDE, 1)
    )
    frames = ("{}", "{} background", "{} colour", "something {}", "a {} wall")
    return pixels.clip(0, 255).astype(np.uint8), str(rng.choice(frames)).format(name)


def shape(rng: np.random.Generator) -> Drawn:
    """A coloured circle, square or triangle on a ground of no colour."""
    name, kind = str(rng.choice(list(COLOURS))), str(rng.choice(SHAPES))
    ground = int(rng.choice([255, 250, 235, 128, 30, 0]))
    image = Image.new("RGB", (SIDE, SIDE), (ground, ground, ground))
    draw = ImageDraw.Draw(image)
    red, green, blue = (round(part * 255) for part in _tone(name, rng))
    wide, high = rng.uniform(50, 180), rng.uniform(50, 180)
    left, top = rng.uniform(0, SIDE - wide), rng.uniform(0, SIDE - high)
    right, bottom = left + wide, top + high
    if kind == "circle":
        draw.ellipse((left, top, right, bottom), fill=(red, green, blue))
    elif kind == "square":
        draw.rectangle((left, top, right, bottom), fill=(red, green, blue))
    else:
        corners = [(left, bottom), (right, bottom), (left + wide * rng.uniform(0.3, 0.7), top)]
        draw.polygon(corners, fill=(red, green, blue))
    frames = ("{} {}", "a {} {}", "{} {}", "{}", "something {}")
    return np.asarray(image), str(rng.choice(frames)).format(name, kind)


KINDS = (page, receipt, window, window, phone, chart, plain, plain, shape, shape)


def draw(count: int, rng: np.random.Generator) -> Iterator[Drawn]:
    """That many pictures, of all kinds in turn, uint8 [224, 224, 3] each, and what each is."""
    return (KINDS[index % len(KINDS)](rng) for index in range(count))
