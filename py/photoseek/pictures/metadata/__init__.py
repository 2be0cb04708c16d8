"""What a file says of its picture: EXIF, XMP and IPTC, whoever decodes the pixels.

Pillow takes the blocks apart (its EXIF and IPTC readers are in Pyodide already; exifread and piexif
would read the same tags from fewer formats). What it leaves to its callers is here: which tag
counts, the spellings of dates, places and names that cameras and programs have come up with.
"""
