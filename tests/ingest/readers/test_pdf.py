"""PDF: pages to one text."""

from collections.abc import Iterable

from detector.ingest.readers.pdf import joined, read, unhyphenated


def _file(objects: Iterable[str]) -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is its catalogue."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = f"{len(places) + 1}"
    return (
        out
        + (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF"
        ).encode()
    )


def _stream(kind: str, content: str) -> str:
    return f"<< {kind} /Length {len(content)} >>\nstream\n{content}\nendstream"


def test_a_sentence_goes_on_over_a_page_s_end() -> None:
    """Cut in two it would say the opposite; a page that ends a sentence ends a paragraph."""
    pages = ["The bridge will not\n1", "– 2 –\nbe open before June.", "It was dear.\n3 / 3"]
    assert joined(pages) == "The bridge will not\nbe open before June.\n\nIt was dear."


def test_a_month_at_a_page_s_edge_is_no_page_number() -> None:
    """Nothing of the article is lost to what only looks alike."""
    assert joined(["October 2024\nIt rained.\nPage 1 of 2", "It snowed.\nстор. 2"]) == (
        "October 2024\nIt rained.\n\nIt snowed."
    )


def test_running_heads_are_read_once() -> None:
    """What begins or ends most pages is no part of any sentence."""
    pages = [f"Adria Post, 12 March\nParagraph {word}." for word in ("one", "two", "three")]
    assert joined(pages) == (
        "Adria Post, 12 March\nParagraph one.\n\nParagraph two.\n\nParagraph three."
    )


def test_a_word_that_a_line_end_split_takes_its_stop_along() -> None:
    """A full stop on a line of its own would be dropped, and two sentences become one."""
    assert unhyphenated("the govern-\nment. It said") == "the government.\nIt said"
    assert unhyphenated("the parlia-\nment, which") == "the parliament,\nwhich"
    assert unhyphenated("a well-\nknown man, well-known") == "a well-\nknown man, well-known"


def test_forms_in_forms_do_not_hold_up_a_run() -> None:
    """Ten in each of ten, eight deep, would be drawn a hundred million times."""
    depth, first = 8, 5
    font = "/Font << /F 4 0 R >>"
    draws = "/X Do " * 10
    forms = [
        _stream(
            f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
            f"/Resources << {font} /XObject << /X {first + level + 2} 0 R >> >>",
            draws,
        )
        for level in range(depth)
    ]
    last = _stream(
        f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << {font} >>",
        "BT /F 9 Tf (x) Tj ET",
    )
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {first} 0 R "
        f"/Resources << {font} /XObject << /X {first + 1} 0 R >> >> >>"
    )
    told = "The mayor resigned on Monday."
    data = _file(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            _stream("", f"BT /F 12 Tf 72 700 Td ({told}) Tj ET {draws}"),
            *forms,
            last,
        ]
    )
    (member,) = read(data).members
    assert member.document.text.startswith(told)
