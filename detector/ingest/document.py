"""What a reader hands on: the text of one article and what its format states about it."""

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and where it was read ("JSON-LD", "front matter", "sources.toml", ...)."""

    value: str
    where: str


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A publication date and where it was read."""

    value: date
    where: str


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one article before cleanup.

    ``titled`` says that the first non-blank line of ``text`` is the headline. ``content`` is what
    the article's checksum is made of: the file's bytes, or one record of a file with several.
    """

    text: str
    content: bytes
    titled: bool = False
    outlet: Stated | None = None
    title: Stated | None = None
    author: Stated | None = None
    published: StatedDate | None = None
    language: Stated | None = None
    url: str | None = None

    def under_title(self) -> "Document":
        """Return the document with its title, if it has one, as the first line of its text."""
        if self.title is None or self.titled:
            return self
        first = self.text.lstrip().split("\n", 1)[0].strip()
        if first.casefold() == self.title.value.casefold():
            return replace(self, titled=True)
        return replace(self, text=f"{self.title.value}\n\n{self.text}", titled=True)


@dataclass(frozen=True, slots=True)
class Member:
    """One document of a file; ``number`` counts from 1, None where the file is the article."""

    document: Document
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """One record of a file that could not be read; ``number`` counts from 1."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was in a file."""

    members: tuple[Member, ...]
    faults: tuple[Fault, ...] = ()

    @classmethod
    def of(cls, document: Document) -> "Reading":
        """Return the reading of a file that is one article."""
        return cls((Member(document),))
