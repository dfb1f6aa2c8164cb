"""PDF: pages to one text."""

from detector.ingest.readers.pdf import joined, unhyphenated


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
