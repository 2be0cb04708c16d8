"""What the end of a file's name says of it, before it is opened."""

from __future__ import annotations

import re
from typing import Literal

from .formats import FORMATS

Word = Literal["picture", "other", "nothing"]
"""Nothing: the ending is missing or unknown, and only the file's first bytes can tell."""

_SIDECARS = (".xmp", ".json")
_WORD = re.compile(r"[^a-z0-9]")
_PICTURES = frozenset(ending[1:] for each in FORMATS for ending in each.endings)

_VIDEOS_AND_SOUND = """
3g2 aac aif aiff amr ape asf avi flac flv lrv m2ts m4a mid midi mka mkv mod mp2 mp3
mpeg mpg mts oga ogg ogv opus ra rm ts vob wav wma wmv
"""
_TEXTS_AND_TABLES = """
aae cfg conf csv doc docm docx epub htm html ics ini json key log m3u m3u8 md mobi numbers odp ods
odt pages pdf pls pot ppt pptx rst rtf srt sub tex tsv txt url vcf vtt webloc wpl xls xlsm xlsx xml
xmp yaml yml
"""
_ARCHIVES_AND_PROGRAMS = """
7z apk app bat bin bz2 cab cmd com dat deb dll dmg exe gz iso jar lnk msi nes pkg plist rar rpm so
sys tar tgz torrent vhd vmdk xz zip zst crdownload part partial tmp
"""
_OF_PHOTO_PROGRAMS = """
cat catalog cos cop cot db db3 dop dxo ithmb lrcat lrprev lrtemplate nksc on1 pp3 sqlite sqlite3
sqlitedb thumbdata xmpack
"""
_SOURCES_AND_MODELS = """
a asm bas c cc class cpp cs css cu dart ex go h hpp hs java jl js jsx kt less lock lua map mjs ml
npy npz o obj onnx patch php pl ply proto ps1 pt pth py pyc pyi r rb rs safetensors scala scss sh
sql stl svelte swift toml tsx vue wasm
"""
_FONTS_AND_DRAWINGS = "ai eot eps fla indd otf sketch ttc ttf wmf woff woff2"

_OTHERS = frozenset(
    " ".join(
        (
            _VIDEOS_AND_SOUND,
            _TEXTS_AND_TABLES,
            _ARCHIVES_AND_PROGRAMS,
            _OF_PHOTO_PROGRAMS,
            _SOURCES_AND_MODELS,
            _FONTS_AND_DRAWINGS,
        )
    ).split()
)


def ending_says(path: str) -> Word:
    """Whether a file with this name is a picture, as far as its name tells.

    Pictures that were saved from the web have more behind it: ``.jpg?w=800``, ``.jpg_large``.
    """
    stem, _, ending = path.rpartition("/")[2].rpartition(".")
    if not stem:
        return "nothing"
    word = _WORD.split(ending.lower(), maxsplit=1)[0]
    if word in _PICTURES:
        return "picture"
    return "other" if word in _OTHERS else "nothing"


def is_sidecar(path: str) -> bool:
    """Whether a file may say something of a photo beside it; see metadata/sidecars.py."""
    return path.lower().endswith(_SIDECARS)
