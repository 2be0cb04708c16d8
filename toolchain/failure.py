"""The one error that ends a run with a sentence in place of a traceback."""


class Failure(Exception):
    """Something a person can put right: the text says what is wrong and what to do about it."""
