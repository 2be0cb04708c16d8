"""TIFF files: their directories, and the pixels that Pyodide's libtiff was built without.

zlib, lzma and Zstandard come with Python, LZW and PackBits with the libtiff that there is, JPEG
with Pillow, and numpy does the rest. tifffile would bring 24,000 lines for the same, and geotiff.js
or UTIF another language. Strips and tiles are read and averaged one after the other, so that a scan
of half a gigabyte needs no more memory than its thumbnail and one strip.
"""
