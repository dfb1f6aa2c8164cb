"""Signatures: how agencies sign their texts, in several languages."""

import pytest

from detector.ingest.signatures import agency_of


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
        ("HANOI (Xinhua News Agency) - The ferry sank.", "Xinhua"),
        ("Reuters - the agency - denied it.", None),
        ("The ferry sank. Nobody was hurt.", None),
    ],
)
def test_agency(opening: str, agency: str | None) -> None:
    """A known agency in brackets, between strokes or behind a place signs; nobody else does."""
    assert agency_of(opening) == agency
