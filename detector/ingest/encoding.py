"""Bytes to text: what the file really says, whatever its encoding, or a reason why not."""

import codecs
import unicodedata

from detector.errors import UnreadableError

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
    *("euc_kr", "utf_16_le", "utf_16_be"),
]
"""Encodings in which news has been published; of the rest (kz1048, cp037, ...) short texts fit too many."""

MAX_BAD_SHARE = 0.02
"""Bytes that may be wrong in a text that is UTF-8 all the same; Latin-1 prose has about 3 % accents."""

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
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if b"\0" in data[:BINARY_SAMPLE] and not _may_be_utf16(data):
        raise UnreadableError("binary content, not text (it holds NUL bytes)")
    if declared is not None:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass
    lossy = data.decode("utf-8", errors="replace")
    if lossy.count("\N{REPLACEMENT CHARACTER}") <= MAX_BAD_SHARE * len(lossy) and (
        len(lossy) < len(data)
    ):
        return lossy
    return _guessed(data) or lossy


def _may_be_utf16(data: bytes) -> bool:
    """Return whether the NUL bytes of ``data`` are the empty halves of 16-bit characters."""
    sample = data[:BINARY_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return max(even, odd) > len(sample) / 8 and min(even, odd) < max(even, odd) / 20


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only few files need it

    best = from_bytes(data, cp_isolation=CANDIDATES).best()
    return None if best is None else str(best)


def _refuse_binary(text: str) -> None:
    sample = text[:BINARY_SAMPLE]
    if "\0" in sample:
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
