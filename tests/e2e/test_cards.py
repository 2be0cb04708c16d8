"""Two cameras' cards of one name, chosen through the file input: a name is no identity."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.drawing import Drawing, draw
from tests.e2e.driving import Photoseek
from tests.e2e.hosts import Host

COLOURS = {
    "card1": ("red", "blue", "green", "orange"),
    "card2": ("white", "black", "blue", "red"),
}
SHAPES = {"card1": "circle", "card2": "square"}


def test_the_photos_of_two_cards_of_one_name_are_all_there_at_each_choosing(
    page: Page, server: Host, tmp_path: Path
) -> None:
    for card, colours in COLOURS.items():
        for number, colour in enumerate(colours):
            name = f"100CANON/IMG_000{number}.JPG"
            draw(Drawing(name, colour, SHAPES[card]), tmp_path / card / "DCIM" / name)
    photoseek = Photoseek(page, server.url).open()

    assert photoseek.index(tmp_path / "card1" / "DCIM").strip() == "DCIM: 4 new."
    assert photoseek.index(tmp_path / "card2" / "DCIM").strip() == "DCIM (2): 4 new."
    expect(photoseek.indexed).to_have_text("8")
    photoseek.reload()
    for card, name in (("card1", "DCIM"), ("card2", "DCIM (2)"), ("card1", "DCIM")):
        said = photoseek.index(tmp_path / card / "DCIM").strip()
        assert said.startswith(f"{name}: ")
        assert "4 already indexed" in said
        assert "no longer there" not in said
    expect(photoseek.indexed).to_have_text("8")

    # A folder in one that is there, and one around it: photos are known by their content.
    inside = photoseek.index(tmp_path / "card1" / "DCIM" / "100CANON").strip()
    assert inside.startswith("DCIM: 4 already indexed")
    expect(photoseek.indexed).to_have_text("8")
    around = photoseek.index(tmp_path / "card1").strip()
    assert around.startswith("card1: 4 moved")
    expect(photoseek.indexed).to_have_text("8")
