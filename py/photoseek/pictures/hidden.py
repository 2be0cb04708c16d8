"""Files that nobody means by their photos."""


def is_hidden(path: str) -> bool:
    """Whether the path holds a hidden part, such as ``.thumbnails`` or macOS's ``._IMG_1.jpg``."""
    return path.startswith(".") or "/." in path
