"""Signatures: how agencies sign their texts, in several languages."""

import pytest

from detector.ingest.signatures import agency_of, dateline_end


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("OSLO, June 2 (Reuters) - The ferry sank.", "Reuters"),
        ("(AP) The ferry sank.", "Associated Press"),
        ("Kiel (dpa/lno) - Die Fähre ist gesunken.", "Deutsche Presse-Agentur"),
        ("ПСКОВ, 2 июня. /ТАСС/. Паром затонул.", "TASS"),
        ("ПСКОВ, 2 июн — РИА Новости. Паром затонул.", "RIA Novosti"),
        ("TTXVN - Phà đã chìm.", "Vietnam News Agency"),
        ("TTXVN - Đà Nẵng đóng cầu cảng.", "Vietnam News Agency"),
        ("TTXVN - đài của nhà nước - xác nhận.", None),
        ("The ferry (a Reuters reporter was aboard) - sank.", None),
        ("The World Food Programme (WFP) - an agency - said so.", None),
        ("A joint report by the Financial Times (FT) — the first of three — was read out.", None),
        ("The Financial Times (FT) — now a weekly — denied it.", None),
        ("One Two Three Four Five Six Seven (Reuters) - The ferry sank.", None),
        ("Rio de Janeiro, 3 de junio (Reuters) - The ferry sank.", "Reuters"),
        ("Hải Phòng, ngày 3 tháng 5 (TTXVN) - Phà đã chìm.", "Vietnam News Agency"),
        ("Frankfurt am Main (dpa) - Die Fähre ist gesunken.", "Deutsche Presse-Agentur"),
        ("HO CHI MINH CITY, Monday, March 3, 2025 (Reuters) - The ferry sank.", "Reuters"),
        ("HANOI (Xinhua News Agency) - The ferry sank.", "Xinhua"),
        ("Reuters - the agency - denied it.", None),
        ("The ferry sank. Nobody was hurt.", None),
    ],
)
def test_agency(opening: str, agency: str | None) -> None:
    """A known agency in brackets, between strokes or behind a place signs; nobody else does."""
    assert agency_of(opening) == agency


@pytest.mark.parametrize(
    ("dateline", "sentence"),
    [
        ("OSLO (Reuters) - ", "The ferry sank."),
        ("OSLO, 2 June (Reuters) - ", "The ferry sank."),
        ("Kiel (dpa/lno) - ", "Die Fähre ist gesunken."),
        ("OSLO, June 2 - ", "The ferry sank."),
        ("OSLO (XYZ) — ", "The ferry sank."),
        ("(AP) ", "The ferry sank."),
        ("(Harbour News) - ", "The ferry sank."),
        ("", "Oslo - the capital - was quiet."),
        ("", "A joint report by the Financial Times (FT) — the first — was read out."),
        ("", "Ann Reed (left) - the mayor - was there."),
    ],
)
def test_dateline(dateline: str, sentence: str) -> None:
    """A place in capitals, or any with a known agency, is no part of the sentence behind it."""
    assert dateline_end(dateline + sentence) == len(dateline)
