"""eventx reads news and writes events.

Importing the package costs nothing: spaCy is imported by the functions that parse text.
"""

__version__ = "0.1.0"
