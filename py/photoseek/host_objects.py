"""Objects of the browser that pass through Python unopened, named after their types there."""

from typing import NewType

HostBlob = NewType("HostBlob", object)
"""A ``Blob`` or ``File``."""
HostFile = NewType("HostFile", object)
"""A ``File``."""
HostDirectory = NewType("HostDirectory", object)
"""A ``FileSystemDirectoryHandle``."""
HostBytes = NewType("HostBytes", object)
"""A ``Uint8Array``."""
HostFloats = NewType("HostFloats", object)
"""A ``Float32Array``."""
HostInts = NewType("HostInts", object)
"""An ``Int32Array``."""
HostNumbers = NewType("HostNumbers", object)
"""A ``Float64Array``."""
HostImage = NewType("HostImage", object)
"""A ``Blob`` with a picture file in it, or ``ImageData``: its pixels."""
