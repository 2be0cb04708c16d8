"""Formats as Pyodide's Python reads them: its Pillow was built with less, its Python with more."""

from __future__ import annotations

from typing import Any

from pytest_pyodide import run_in_pyodide


@run_in_pyodide(packages=["photoseek"])
async def test_tiffs_that_its_libtiff_lacks_a_codec_for(selenium: Any) -> None:
    import struct
    import zlib
    from importlib import import_module
    from io import BytesIO
    from lzma import compress

    import numpy as np
    from photoseek.pictures.decoding import decode
    from PIL import Image

    def tiff(compression: int, strip: bytes) -> bytes:
        tags = [(256, 48), (257, 32), (258, 8), (259, compression), (262, 2), (273, 134)]
        tags += [(277, 3), (278, 32), (279, len(strip)), (284, 1)]
        rows = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        return b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + rows + bytes(4) + strip

    nobody: Any = None
    pixels = np.arange(32 * 48 * 3, dtype=np.uint32).reshape(32, 48, 3).astype(np.uint8)
    jpeg = BytesIO()
    Image.new("RGB", (48, 32), (200, 60, 40)).save(jpeg, "JPEG", quality=95, keep_rgb=True)
    exact = {
        1: pixels.tobytes(),
        8: zlib.compress(pixels.tobytes()),
        34925: compress(pixels.tobytes()),
        50000: import_module("compression.zstd").compress(pixels.tobytes()),
    }
    for compression, strip in exact.items():
        picture = await decode(tiff(compression, strip), 16, nobody)
        assert np.array_equal(np.asarray(picture.image), pixels), compression
    picture = await decode(tiff(7, jpeg.getvalue()), 16, nobody)
    assert np.abs(np.asarray(picture.image).astype(int) - [200, 60, 40]).max() < 8
