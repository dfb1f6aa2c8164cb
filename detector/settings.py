"""The numbers that decide, each with its reason; all of them are printed in the report."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Thresholds and sizes of one run."""

    candidates: int = 20
    """Nearest propositions of other statements that each proposition is compared with."""

    similarity_floor: float = 0.2
    """Cosine under which two propositions are not about the same thing.

    With 20 candidates this brings 174 of 191 contradictions and 92 of 99 supports of the invented
    stories' development part to the judge, in eight languages (`eval/stories.py`). Of those that
    were labelled first it brought 162 of 177 and 84 of 89, and .3 139 and 76, at three fifths of
    the pairs.
    """

    near_copy: float = 0.9
    """Cosine of whole statements from which two of them are one text, told twice."""

    temperature: float = 1.5
    """Divides the judge's logits for statements of news, after the temperature of its model card,
    which is that of labelled sets: of real news a judge is less often right than it is sure.

    Fitted with the built-in judge on the random pairs of the news suite's development part,
    together with the shares below, which a flatter judge needs higher: at 1, .06 and .15 the
    log-loss of support is .195 and the calibration error .034, as they stand .164 and .011; at 2
    the error is .05 again. Neither costs a contradiction of the seeds or of the stories.
    """

    contradiction_rate: float = 0.1
    """Share of contradictions among the pairs brought to the judge that are as alike as most, as
    the judge should expect it.

    By hand there are fewer, 30 of 366 on seeds/, a quarrel (.08), and 3 of 679 random ones of the
    news suite's development part, everyday news (12 of 704 with doubtful labels).
    """

    contradiction_likeness: float = 0.7
    """How much of what likeness adds to the log-odds of support it adds to those of contradiction.

    Of the stories' pairs with a cosine of .2 to .3 some 2 in 100 contradict each other, of those
    with .5 to .6 sixteen. A judge that expects as many everywhere finds nearly all that it prints
    among the former: of 265 contradictions printed on the stories' development part readers signed
    50, as it stands 25 of 45. Fitted with the share above by the log-loss of contradiction (.240 to
    .157; at .5 it is .162, at 1 .157).
    """

    own_contradiction_rate: float = 0.02
    """The same where one voice speaks twice in one article; few contradict themselves at once."""

    value_contradiction_rate: float = 0.3
    """The same where nothing but a time or a number differs: often two accounts of one event.

    A guess, too few such pairs are labelled to count; with less, a judge that is sure by itself
    (.9) that two dates of one election exclude each other falls short of the floor.
    """

    support_rate: float = 0.2
    """Share of supports among the same pairs, where they are as similar as most.

    By hand .05 of the random ones of the news suite's development part; but the judge has learnt
    from news of which nine pairs in ten are neutral, and expects fewer itself. Fitted by the
    log-loss of support on the development parts of the stories (.436 at .17, .431 as it stands)
    and of the news suite (.183, .182). How it rises with their similarity stands on the encoder's
    card.
    """

    turned_support_rate: float = 0.11
    """The same where one text has a negation and the other has none.

    Of the stories' labelled pairs 9 of 79 such are supports and 72 of 217 others, of the news
    suite's 24 of 149 and 162 of 652: half the odds, a little more or less.
    """

    contradiction_floor: float = 0.5
    """Joint probability from which a pair is called a contradiction."""

    support_floor: float = 0.5
    """Joint probability from which a pair is called support."""

    count_similarity: float = 0.45
    """Cosine from which counts and times that exclude each other are of one event."""

    count_probability: float = 0.6
    """Probability, at the least, that two such counts or times contradict each other where no
    number or no day fits both.

    A guess between the floor and certainty, not calibrated: the rule fires too seldom on the news
    suite's development part (twice on labelled pairs, both right) to measure it.
    """

    seed: int = 0
    """Of every random draw."""

    def printed(self) -> dict[str, float | int | str | bool]:
        """Return the settings by name, as the report prints them."""
        return asdict(self)
