"""A strict reader of the pages that the product writes."""

from html.parser import HTMLParser

VOID = {"meta", "input", "line", "rect", "circle", "polyline"}


class Page(HTMLParser):
    """The elements of a page, and the text inside them."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text: dict[str, str] = {}
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that is to be closed."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Fail unless the element is the last that was opened."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Gather text under each element around it."""
        for tag in set(self.open):
            self.text[tag] = self.text.get(tag, "") + data

    def all(self, attribute: str) -> list[str]:
        """Return the values of an attribute wherever it occurs."""
        return [attrs[attribute] for _, attrs in self.elements if attribute in attrs]
