"""Bytes to text: what the file really says, whatever its encoding, or a reason why not."""

import codecs
import unicodedata
from contextlib import suppress

from detector.errors import UnreadableError
from detector.ingest.language import certainty

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 comes before UTF-16, whose little-endian mark is the beginning of the former's."""

CANDIDATES = [
    *("cp1252", "cp1251", "cp1250", "koi8_u", "koi8_r", "cp1258", "cp1253", "cp1254", "cp1255"),
    *("cp1256", "cp1257", "iso8859_2", "iso8859_5", "gb18030", "big5", "shift_jis", "euc_jp"),
    "euc_kr",
]
"""Encodings in which news was published; short texts fit too many of the rest (kz1048, cp037)."""

TOLERANCE = 0.02
"""Of chaos, within which encodings are equally likely: the letters of a short French text are all
letters in the Central European encoding too."""

MIN_EMPTY_SHARE = 1 / 40
"""NUL bytes in text of 16-bit characters: the spaces and full stops alone are one in twenty."""

MAX_BAD_SHARE = 0.02
"""Bytes that may be wrong in what is UTF-8 all the same; Latin-1 prose has about 3 % accents."""

MAX_CONTROL_SHARE = 0.05
"""Control characters in text: OCR and terminals leave a few, a compiled file a third."""

BINARY_SAMPLE = 65536
"""Characters looked at to tell text from binary."""


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of ``data`` with its newlines as they are, without a byte order mark.

    ``declared`` is an encoding that the file itself names; it is believed after UTF-8.

    Raises:
        UnreadableError: The bytes are no text.
    """
    text = _decoded(data, declared)
    _refuse_binary(text)
    return _without_mojibake(text)


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, name in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace")
    if b"\0" not in data[:BINARY_SAMPLE]:
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8")
    if b"\0" in data[:BINARY_SAMPLE]:
        wide = _sixteen_bit(data)
        if wide is None:
            raise UnreadableError("binary content, not text (it holds NUL bytes)")
        return data.decode(wide, errors="replace")
    if declared is not None:
        # UnicodeError: the codec "undefined" refuses everything by that name.
        with suppress(LookupError, UnicodeError):
            return data.decode(declared)
    lossy = data.decode("utf-8", errors="replace")
    if lossy.count("\N{REPLACEMENT CHARACTER}") <= MAX_BAD_SHARE * len(lossy) and (
        len(lossy) < len(data)
    ):
        return lossy
    return _guessed(data) or lossy


def _sixteen_bit(data: bytes) -> str | None:
    """Return the encoding by which the NUL bytes of ``data`` are empty halves of characters."""
    sample = data[:BINARY_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < MIN_EMPTY_SHARE * len(sample) or min(even, odd) > max(even, odd) / 20:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guessed(data: bytes) -> str | None:
    """Return the text in an encoding that fits; of equals, the one most like a language."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only few files need it

    matches = list(from_bytes(data, cp_isolation=CANDIDATES))
    if not matches:
        return None
    calmest = min(match.chaos for match in matches)
    texts = [str(match) for match in matches if match.chaos <= calmest + TOLERANCE]
    return max(texts, key=certainty)


def _refuse_binary(text: str) -> None:
    sample = text[:BINARY_SAMPLE]
    if "\0" in text:
        raise UnreadableError("binary content, not text (it holds NUL characters)")
    strange = sum(
        character not in "\t\n\r\f" and unicodedata.category(character) == "Cc"
        for character in sample
    )
    if strange > MAX_CONTROL_SHARE * len(sample):
        raise UnreadableError(
            f"binary content, not text ({strange} control characters in the first {len(sample)})"
        )
    broken = sample.count("\N{REPLACEMENT CHARACTER}")
    if broken > MAX_BAD_SHARE * 10 * max(len(sample), 1):
        raise UnreadableError("no known text encoding fits; save it as UTF-8")


def _without_mojibake(text: str) -> str:
    """Return the text with twice-encoded lines put right; other lines are not touched."""
    from ftfy import TextFixerConfig, fix_encoding  # noqa: PLC0415 - a tenth of a second
    from ftfy.badness import is_bad  # noqa: PLC0415 - as above

    if not is_bad(text):
        return text
    config = TextFixerConfig(uncurl_quotes=False)
    lines = text.splitlines(keepends=True)
    return "".join(fix_encoding(line, config) if is_bad(line) else line for line in lines)
