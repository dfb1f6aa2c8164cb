"""Clauses of Ukrainian, Russian and Vietnamese, each with a subject, and none torn off its noun."""

import pytest

from detector.extract.lexicon import lexicon
from detector.extract.segments import segments


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("uk", "Мер відкрив міст та подякував усім", "Мер відкрив міст / Мер подякував усім"),
        ("uk", "Суд скасував штраф, але мер його сплатив", "Суд скасував штраф / мер його сплатив"),
        ("uk", "Рада скасувала збір, хоча обіцяла інше", "Рада скасувала збір / Рада обіцяла інше"),
        ("uk", "Люди, які курять, хворіють частіше за інших", None),
        ("uk", "Рада знає, що міст упав, і шукає гроші", None),
        ("uk", "Воду відключили і попередили мешканців", None),
        ("ru", "Завод закрыли, и рабочие вышли на площадь", None),
        ("ru", "Клуб продал вратаря; тренер ушёл домой", "Клуб продал вратаря / тренер ушёл домой"),
        (
            "ru",
            "Анна Вовк, которая руководит портом, уехала",
            "Анна Вовк уехала / Анна Вовк руководит портом",
        ),
        ("ru", "Мост, который построили в мае, закрыт снова", None),
        ("ru", "Двое погибли, ещё трое ранены", "Двое погибли / трое ранены"),
        ("uk", "Згоріли склади, один сторож зник", "Згоріли склади / один сторож зник"),
        ("uk", "Ціна зросла до 40 гривень, 5 з яких забирає податок", None),
        (
            "vi",
            "Bão làm sập ba ngôi nhà và cuốn trôi hai cây cầu",
            "Bão làm sập ba ngôi nhà / Bão cuốn trôi hai cây cầu",
        ),
        ("vi", "Công an điều tra và xử lý vụ án", None),
        ("ru", "В пятницу произошёл взрыв и погибли два человека", None),
        (
            "vi",
            "Công ty đã bán nhà máy, nhưng công nhân phản đối",
            "Công ty đã bán nhà máy / công nhân phản đối",
        ),
        ("vi", "Ông Kim đã gặp bà Lan và sẽ rời đi", "Ông Kim đã gặp bà Lan / Ông Kim sẽ rời đi"),
        ("vi", "Các nhà đầu tư và nhà quản lý luôn theo dõi thị trường", None),
    ],
)  # fmt: skip
def test_segments(language: str, text: str, parts: str | None) -> None:
    """Clauses come apart where each stands alone; the rest stays whole."""
    assert segments(text, lexicon(language)) == (parts or text).split(" / ")
