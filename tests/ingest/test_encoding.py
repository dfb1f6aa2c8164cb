"""Decoding: the same words whatever the bytes, and a reason where there are no words."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.errors import UnreadableError
from detector.ingest.encoding import decode

ENCODINGS = Path(__file__).resolve().parents[2] / "fixtures" / "encodings"
WORDS = "За словами речника, порт працював увесь вівторок"


@pytest.mark.parametrize(
    "name",
    [
        *("utf8_bom.txt", "utf16.txt", "utf16_no_mark.txt", "cp1251.txt", "koi8_u.txt"),
        *("bad_byte.txt", "mojibake.txt"),
    ],
)
def test_ukrainian(name: str) -> None:
    """The text comes out whatever it was saved as, even saved twice over or with a bad byte."""
    text = decode((ENCODINGS / name).read_bytes())
    assert WORDS in text
    assert not text.startswith("\ufeff")


def test_western_text_keeps_its_quotation_marks_and_newlines() -> None:
    """Nothing but the encoding is changed."""
    text = decode((ENCODINGS / "cp1252.txt").read_bytes())
    assert "l’arrêt du port de Marseille.\r\n\r\n« Rien n’a été décidé »" in text
    assert "“rumeur”" in text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Premier zaprzeczył, że rząd wstrzymał budowę portu, i obiecał pieniądze."),
        ("cp1254", "Bakan, limanın kapatıldığı yönündeki haberleri yalanladı."),
        ("gb18030", "新华社北京电,外交部发言人周二否认了有关港口关闭的报道,称工作正按计划进行。"),
        ("iso8859_5", "Министр опроверг сообщения о закрытии порта и назвал их выдумкой."),
    ],
)
def test_other_encodings(encoding: str, text: str) -> None:
    """Of encodings that fit, the one is taken in which the text is language."""
    assert decode(text.encode(encoding)) == text


def test_declared_encoding_is_believed() -> None:
    """A page that names its encoding is read in it, however short."""
    assert decode("Порт".encode("koi8_r"), "koi8-r") == "Порт"
    assert decode(b"caf\xe9 noir", "no-such-encoding")


@pytest.mark.parametrize("data", [b"\x7fELF\0\0\0\1", bytes(range(1, 9)) * 40])
def test_binary_is_refused(data: bytes) -> None:
    """What is no text is not analysed as if it were."""
    with pytest.raises(UnreadableError, match="binary content"):
        decode(data)


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """No bytes make the program fail, and what comes out can be written again."""
    with suppress(UnreadableError):
        decode(data).encode("utf-8")
