"""DOCX: the words of a document as somebody reads it, wherever its markup puts them."""

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from detector.errors import UnreadableError
from detector.ingest.readers.word import read


def text_of(*elements: str) -> str:
    """Return the text that is read of a document with these elements in its body."""
    document = docx.Document()
    for element in elements:
        head, _, rest = element.partition(">")
        closed = head.endswith("/")
        head = f"{head.rstrip('/')} {nsdecls('w')}{'/' if closed else ''}"
        document.element.body.insert(-1, parse_xml(f"{head}>{rest}"))
    file = BytesIO()
    document.save(file)
    (member,) = read(file.getvalue()).members
    return member.document.text


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_tracked_changes_read_as_accepted() -> None:
    """What was put in counts and what was deleted does not: a "not" may hang on it."""
    inserted = f'<w:ins w:id="1" w:author="a">{run("not ")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>gladly </w:delText></w:r></w:del>'
    paragraph = f"<w:p>{run('The minister has ')}{inserted}{deleted}{run('resigned.')}</w:p>"
    assert text_of(paragraph) == "The minister has not resigned."


def test_words_in_wrappers_are_words() -> None:
    """Smart tags, content controls and line breaks."""
    place = f"<w:smartTag>{run('Kyiv')}</w:smartTag>"
    tagged = f"<w:p>{run('Troops left ')}{place}{run(' on Monday.')}</w:p>"
    control = f"<w:sdt><w:sdtContent><w:p>{run('They came back.')}</w:p></w:sdtContent></w:sdt>"
    broken = "<w:p><w:r><w:t>Headline</w:t><w:br/><w:t>Text.</w:t></w:r></w:p>"
    found = text_of(tagged, control, broken)
    assert found == "Troops left Kyiv on Monday.\n\nThey came back.\n\nHeadline\nText."


def test_a_row_is_a_line_and_a_cell_with_paragraphs_is_a_page() -> None:
    """Tables of figures, and tables that only lay out an article, nested ones too."""
    cells = [f"<w:tc><w:p>{run(word)}</w:p></w:tc>" for word in ("Kyiv", "12")]
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('Deep.')}</w:p></w:tc></w:tr></w:tbl>"
    laid_out = f"<w:tc><w:p>{run('Headline')}</w:p><w:p>{run('Text.')}</w:p>{inner}</w:tc>"
    rows = f"<w:tr>{''.join(cells)}</w:tr><w:tr>{laid_out}</w:tr>"
    assert text_of(f"<w:tbl>{rows}</w:tbl>") == "Kyiv | 12\n\nHeadline\n\nText.\n\nDeep."


def test_a_cell_that_claims_to_span_a_million_columns_costs_nothing() -> None:
    """A file of some kilobytes must not hold up a run."""
    span = '<w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>'
    row = f"<w:tr><w:tc>{span}<w:p>{run('Wide.')}</w:p></w:tc></w:tr>"
    assert text_of(f"<w:tbl>{row}</w:tbl>") == "Wide."


def test_a_document_without_words_is_refused() -> None:
    """And says so."""
    with pytest.raises(UnreadableError, match="no text"):
        text_of("<w:p/>")
