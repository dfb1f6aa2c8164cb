"""Tests of detector/report/html.py and its template."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest

from detector.report.html import to_html
from detector.report.views import CAVEAT
from detector.types import Report, Span
from tests.pages import Page


@pytest.fixture(params=["report", "empty"])
def page(request: pytest.FixtureRequest) -> Page:
    return Page(to_html(request.getfixturevalue(request.param)))


def flat(page: Page) -> str:
    return " ".join(page.text["body"].split())


def test_the_page_is_well_formed(page: Page) -> None:
    """Each element is closed in order, each id is there once, each link leads to one."""
    assert page.open == []
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for href in page.all("href")} <= set(ids)
    assert not [each for each in ids if re.search(r"\s", each)]
    labels = {label for each in page.all("aria-labelledby") for label in each.split()}
    assert labels <= set(ids)


def test_hostile_text_stays_text(page: Page) -> None:
    """Articles bring no element, no handler, no style and no address of their own."""
    tags = [tag for tag, _ in page.elements]
    assert tags.count("script") == tags.count("style") == 1
    assert tags.count("title") == 1
    assert not {"img", "iframe", "object", "embed", "link", "base", "b-"} & set(tags)
    assert not page.all("src")
    assert not page.all("style")
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on")]
    assert all(href.startswith("#") for href in page.all("href"))
    assert "alert(" not in page.text["script"]


def test_the_policy_lets_only_our_own_style_and_script_through(page: Page) -> None:
    """Even if a tag slipped in, the browser would fetch and run nothing."""
    (policy,) = [
        attrs["content"]
        for tag, attrs in page.elements
        if tag == "meta" and attrs.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy.startswith("default-src 'none'")
    for tag in ("script", "style"):
        digest = b64encode(sha256(page.text[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_the_page_says_what_it_measures(page: Page) -> None:
    """Corroboration is not truth, and the reader is told at the top."""
    assert CAVEAT in flat(page)


def test_everything_is_there_without_script(report: Report) -> None:
    """Both sides with speaker, chain, place, reading, probability; sources; what was left out."""
    page = Page(to_html(report))
    text = flat(page)
    for part in (
        "4 contradictions and 2 supports in 5 articles",
        "</script><script>alert('xss')</script> Ілон Маск [31mвизнав[0m",
        "almost certain",
        "97 % · denial",
        "Dmitry Peskov",
        "The Moscow Times ← The Wall Street Journal ← several officials",
        "25 October 2024 · seeds/000.txt:6",
        "read as, denies: Elon Musk and Vladimir Putin spoke more than once.",
        "insufficient evidence",
        "Subscribe for 30% off!",
        "advertisement",
        "from masthead",
        "is a <picture>; give its text as .txt",
        "2 pairs were not judged: the judge was not trained for [he].",
        "Ukrainian: 1 statement; pairing fair (84 of 100 translations found), judge weak (61 %",
        "'<i>': 2 statements; not judged",
        "its makers do not say",
        "1.23456789",
        "e" * 64,
    ):
        assert part in text, part
    assert {"lang"} <= set(page.elements[0][1])
    assert {"uk", "he", "de"} <= set(page.all("lang"))


def test_what_counts_as_one_voice_is_shown_with_its_reason(report: Report) -> None:
    text = flat(Page(to_html(report)))
    assert "Counted as one voice: 1 group" in text
    assert "same article" in text


def test_words_are_marked_where_they_stand(report: Report) -> None:
    """Each side has its own marks, a claim those of all verdicts; hostile text stays text."""
    words = {
        "p1": ((Span(0, 4),), (Span(45, 49),)),
        "p2": ((Span(29, 34),), (Span(8, 16), Span(36, 42))),
    }
    judgements = tuple(
        replace(each, a_words=words[each.pair][0], b_words=words[each.pair][1])
        if each.pair in words
        else each
        for each in report.judgements
    )
    html = to_html(replace(report, judgements=judgements))
    for part in (
        "<mark>Elon</mark> Musk and Vladimir Putin have spoken",
        "&lt;i&gt;Ілон <mark>Маск&lt;/i&gt;</mark> говорив із Путіним <mark>восени</mark> 2022",
        "Elon Musk and Vladimir Putin <mark>spoke</mark> more than <mark>once</mark>.",
    ):
        assert part in html, part
    assert Page(html).open == []


def test_each_pair_can_be_filtered(report: Report) -> None:
    """Label, scope, languages and sources are on each pair; sources are numbers in the list."""
    page = Page(to_html(report))
    pairs = [attrs for _, attrs in page.elements if "data-label" in attrs]
    assert len(pairs) == 6
    assert {each["data-label"] for each in pairs} == {"contradiction", "support"}
    assert {each["data-scope"] for each in pairs} == {"across", "within"}
    assert pairs[1]["data-languages"] == "en uk"
    values = {
        attrs["value"] for tag, attrs in page.elements if tag == "option" and "value" in attrs
    }
    assert {number for each in pairs for number in each["data-sources"].split()} <= values


def test_statements_link_to_their_findings(report: Report) -> None:
    """Whoever reads an article sees which of its statements are contradicted, and by whom."""
    page = Page(to_html(report))
    marks = [
        attrs["href"] for _, attrs in page.elements if attrs.get("class", "").startswith("mark ")
    ]
    assert marks.count("#contradiction1") == 4


def test_updates_have_a_section_where_there_are_some(report: Report) -> None:
    """Counts that a later article gives higher are neither contradictions nor lost."""
    later = replace(report.judgements[0], label="neutral", kind="update")
    page = Page(to_html(replace(report, judgements=(later, *report.judgements[1:]))))
    assert "updates" in page.all("id")
    assert "Counts that a later article gives higher." in flat(page)
    assert "updates" not in Page(to_html(report)).all("id")
