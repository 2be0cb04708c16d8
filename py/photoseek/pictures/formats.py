"""The image formats: one row each. A new one is a row here, and nothing else that asks by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Format:
    """One format of image files."""

    name: str
    """As Pillow calls it; it is what the library keeps, and what people filter by."""
    endings: tuple[str, ...]
    """Of names of its files, in small letters."""
    magic: re.Pattern[bytes] | None
    """How its files begin; None: they have no signature."""
    decoder: Literal["pillow", "worker", "tiff", "raw", "film", "nobody"]
    """Who makes pixels of it: Pillow here, what a worker beside Python has (ports.Decoder), tiff/,
    Pillow of the JPEG that raw_preview.py finds inside, the page one frame of it, or nobody."""
    facts: Literal["pillow", "boxes", "directory"]
    """Who finds its EXIF and XMP: Pillow, readers of boxes, or the directories of a TIFF."""
    shown: bool
    """Whether every browser shows it; of the others a JPEG is made."""


FORMATS: tuple[Format, ...] = (
    Format(
        "JPEG",
        (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".thm", ".insp"),
        re.compile(rb"\xff\xd8\xff"),
        decoder="pillow",
        facts="pillow",
        shown=True,
    ),
    Format(
        "PNG", (".png",), re.compile(rb"\x89PNG\r\n"), decoder="pillow", facts="pillow", shown=True
    ),
    Format(
        "GIF", (".gif",), re.compile(rb"GIF8[79]a"), decoder="pillow", facts="pillow", shown=True
    ),
    Format(
        "WEBP",
        (".webp",),
        re.compile(rb"RIFF....WEBP", re.DOTALL),
        decoder="pillow",
        facts="pillow",
        shown=True,
    ),
    Format(
        "BMP", (".bmp", ".dib"), re.compile(rb"BM"), decoder="pillow", facts="pillow", shown=True
    ),
    # RAW files; those without a signature are TIFFs by theirs, and known by what they hold.
    Format(
        "CR2",
        (".cr2",),
        re.compile(rb"(II\*\0|MM\0\*)....CR", re.DOTALL),
        decoder="raw",
        facts="directory",
        shown=False,
    ),
    Format(
        "CR3",
        (".cr3",),
        re.compile(rb"....ftypcrx ", re.DOTALL),
        decoder="raw",
        facts="directory",
        shown=False,
    ),
    Format(
        "CRW",
        (".crw",),
        re.compile(rb"......HEAPCCDR", re.DOTALL),
        decoder="raw",
        facts="directory",
        shown=False,
    ),
    Format(
        "ORF",
        (".orf",),
        re.compile(rb"IIR[OS]|MMOR"),
        decoder="raw",
        facts="directory",
        shown=False,
    ),
    Format("RW2", (".rw2",), re.compile(rb"IIU\0"), decoder="raw", facts="directory", shown=False),
    Format(
        "RAF",
        (".raf",),
        re.compile(rb"FUJIFILMCCD-RAW "),
        decoder="raw",
        facts="directory",
        shown=False,
    ),
    Format("X3F", (".x3f",), re.compile(rb"FOVb"), decoder="raw", facts="directory", shown=False),
    Format("DNG", (".dng",), None, decoder="raw", facts="directory", shown=False),
    Format("NEF", (".nef", ".nrw"), None, decoder="raw", facts="directory", shown=False),
    Format("ARW", (".arw", ".sr2"), None, decoder="raw", facts="directory", shown=False),
    Format("PEF", (".pef",), None, decoder="raw", facts="directory", shown=False),
    Format("SRW", (".srw",), None, decoder="raw", facts="directory", shown=False),
    Format("IIQ", (".iiq",), None, decoder="raw", facts="directory", shown=False),
    Format("3FR", (".3fr",), None, decoder="raw", facts="directory", shown=False),
    Format("RAW", (), None, decoder="raw", facts="directory", shown=False),
    Format(
        "TIFF",
        (".tif", ".tiff"),
        re.compile(rb"II[*+]\0|MM\0[*+]"),
        decoder="tiff",
        facts="directory",
        shown=False,
    ),
    Format(
        "ICO",
        (".ico",),
        re.compile(rb"\x00\x00\x01\x00"),
        decoder="pillow",
        facts="pillow",
        shown=False,
    ),
    Format(
        "PPM",
        (".ppm", ".pgm", ".pbm", ".pnm"),
        re.compile(rb"P[1-6]\s"),
        decoder="pillow",
        facts="pillow",
        shown=False,
    ),
    Format("TGA", (".tga",), None, decoder="pillow", facts="pillow", shown=False),
    Format(
        "PCX",
        (".pcx",),
        re.compile(rb"\x0a[\x00-\x05]\x01[\x01\x02\x04\x08]"),
        decoder="pillow",
        facts="pillow",
        shown=False,
    ),
    Format("QOI", (".qoi",), re.compile(rb"qoif"), decoder="pillow", facts="pillow", shown=False),
    Format("DDS", (".dds",), re.compile(rb"DDS "), decoder="pillow", facts="pillow", shown=False),
    Format("PSD", (".psd",), re.compile(rb"8BPS"), decoder="pillow", facts="pillow", shown=False),
    Format(
        "JXL",
        (".jxl",),
        re.compile(rb"\xff\x0a|\x00\x00\x00\x0cJXL \r\n\x87\n"),
        decoder="worker",
        facts="boxes",
        shown=False,
    ),
    Format(
        "JPEG2000",
        (".jp2", ".j2k", ".jpx", ".jpf", ".j2c"),
        re.compile(rb"\x00\x00\x00\x0cjP  \r\n\x87\n|\xff\x4f\xff\x51"),
        decoder="worker",
        facts="boxes",
        shown=False,
    ),
    Format(
        "SVG",
        (".svg",),
        re.compile(
            rb"\s*(<\?xml.{0,400}?)?(<!--.{0,400}?)?(<!DOCTYPE svg.{0,400}?)?<svg", re.DOTALL
        ),
        decoder="nobody",
        facts="pillow",
        shown=True,
    ),
    Format(
        "AVIF",
        (".avif",),
        re.compile(rb"....ftypavi[fs]", re.DOTALL),
        decoder="worker",
        facts="boxes",
        shown=True,
    ),
    Format(
        "HEIC",
        (".heic", ".heif", ".hif"),
        re.compile(rb"....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)", re.DOTALL),
        decoder="worker",
        facts="boxes",
        shown=False,
    ),
    Format(
        "MOV",
        (".mov", ".qt"),
        re.compile(rb"....(ftypqt  |moov|mdat|wide)", re.DOTALL),
        decoder="film",
        facts="boxes",
        shown=True,
    ),
    Format(
        "MP4",
        (".mp4", ".m4v", ".3gp"),
        re.compile(rb"....ftyp(3g[gpr2]|avc1|dash|is[oc]|M4V|mmp4|mp4|MSNV|XAVC)", re.DOTALL),
        decoder="film",
        facts="boxes",
        shown=True,
    ),
    Format(
        "WEBM",
        (".webm",),
        re.compile(rb"\x1aE\xdf\xa3.{0,50}webm", re.DOTALL),
        decoder="film",
        facts="boxes",
        shown=True,
    ),
)

DECODERS = 3
"""One more with each version that decodes what the one before did not: files that were unsupported
are tried again then."""

FILMS = {
    each.name: "video/webm" if each.name == "WEBM" else "video/mp4"
    for each in FORMATS
    if each.decoder == "film"
}
"""Formats that move -> the MIME type that pages play them by: browsers that refuse QuickTime's own
play what is in it."""

SHOWN = frozenset(each.name for each in FORMATS if each.shown)
"""Names of the formats that every browser shows."""


def sniff(data: bytes) -> Format | None:
    """The format that the first bytes announce, or None."""
    return next((each for each in FORMATS if each.magic and each.magic.match(data)), None)
