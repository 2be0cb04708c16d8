"""Draws real image files: JPEG, PNG and WebP, with EXIF, in folders, some of them broken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image, ImageDraw

WIDTH, HEIGHT = 640, 480


@dataclass(frozen=True)
class Drawing:
    """One file: a coloured shape on a plain ground."""

    path: str
    colour: str
    shape: str
    ground: str = "white"
    orientation: int = 1
    taken: str | None = None
    camera: str | None = None
    place: tuple[float, float] | None = None
    """Degrees north and east."""


DRAWINGS = (
    Drawing(
        "red circle.jpg",
        "red",
        "circle",
        taken="2021:07:14 09:30:00",
        camera="Lumina X1",
        place=(48.858, 2.294),
    ),
    Drawing("2022/blue square.png", "blue", "square"),
    Drawing("2022/green triangle.webp", "green", "triangle", taken="2022:12:24 18:00:00"),
    Drawing("2022/June/on its side.jpg", "orange", "circle", orientation=6, camera="Lumina X2"),
    Drawing("night/moon.jpg", "lightyellow", "circle", ground="midnightblue"),
)


def draw_photos(folder: Path, drawings: tuple[Drawing, ...] = DRAWINGS) -> Path:
    """Write the drawings below a folder, which is made."""
    for drawing in drawings:
        draw(drawing, folder / drawing.path)
    return folder


def draw(drawing: Drawing, target: Path) -> Path:
    """Write one drawing; its file name says its format."""
    image = Image.new("RGB", (WIDTH, HEIGHT), drawing.ground)
    pen = ImageDraw.Draw(image)
    box = (170, 90, 470, 390)
    match drawing.shape:
        case "circle":
            pen.ellipse(box, fill=drawing.colour)
        case "square":
            pen.rectangle(box, fill=drawing.colour)
        case "triangle":
            pen.polygon([(320, 90), (470, 390), (170, 390)], fill=drawing.colour)
        case unknown:
            raise ValueError(unknown)
    target.parent.mkdir(parents=True, exist_ok=True)
    image.save(target, exif=_exif(drawing))
    return target


def draw_small(folder: Path, count: int) -> Path:
    """Many small photos, no two alike."""
    for number in range(count):
        target = folder / f"{number // 100}" / f"{number:03}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        colour = (number * 7 % 256, number * 31 % 256, number // 4)
        Image.new("RGB", (96, 72), colour).save(target)
    return folder


def _exif(drawing: Drawing) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = drawing.orientation
    if drawing.camera:
        exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = drawing.camera.split()
    if drawing.taken:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = drawing.taken
    if drawing.place:
        north, east = drawing.place
        gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
        gps[ExifTags.GPS.GPSLatitudeRef] = "N" if north >= 0 else "S"
        gps[ExifTags.GPS.GPSLongitudeRef] = "E" if east >= 0 else "W"
        gps[ExifTags.GPS.GPSLatitude] = _sexagesimal(abs(north))
        gps[ExifTags.GPS.GPSLongitude] = _sexagesimal(abs(east))
    return exif


def _sexagesimal(degrees: float) -> tuple[float, float, float]:
    whole, rest = divmod(degrees, 1)
    minutes, rest = divmod(rest * 60, 1)
    return whole, minutes, round(rest * 60, 3)


def corners(size: tuple[int, int] = (96, 64)) -> Image.Image:
    """Red top left, green top right, blue bottom left, white bottom right."""
    image = Image.new("RGB", size, "white")
    width, height = size[0] // 2, size[1] // 2
    image.paste("red", (0, 0, width, height))
    image.paste("lime", (width, 0, size[0], height))
    image.paste("blue", (0, height, width, size[1]))
    return image


def iphone_exif(orientation: int = 1) -> Image.Exif:
    """What a phone writes of a photo."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Apple"
    exif[ExifTags.Base.Model] = "iPhone 15"
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2023:09:22 10:11:12"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[1], gps[2] = "N", (48.0, 51.0, 29.0)
    gps[3], gps[4] = "E", (2.0, 17.0, 40.0)
    return exif
