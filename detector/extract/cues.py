"""The patterns that find attribution in one language, compiled from its lexicon."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from detector.extract.lexicon import NEVER, Lexicon
from detector.extract.names import NAME
from detector.extract.quotations import QUOTED
from detector.extract.sequences import (
    LONGEST_SOURCE,
    after_quotation,
    days_between,
    inserted,
    second_predicate,
    trailing,
)
from detector.extract.verbs import finite_verb, is_clause
from detector.types import Stance

Form = Literal["clause", "of", "as", "for", "to", "responsibility", "reproach"]
"""What a content is: a clause, or the complement of a verb by the word that joins its parts."""

Pattern = re.Pattern[str]

COMPLEMENTS: dict[Form, str] = {
    "of": "attribution.accuses",
    "as": "attribution.describes",
    "for": "attribution.blames",
    "to": "attribution.commits",
    "responsibility": "attribution.owns",
}
"""The lexicon's verbs whose claim is no clause, by its form."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The compiled patterns of one language: Q is a quotation, P a claim, X a source.

    The named groups are ``source``, ``cue`` and ``tail``; a second form of the same rule, with cue
    and source the other way round, has ``cue2`` and ``source2``.
    """

    says: Pattern
    """A verb of saying or of denying, anywhere."""
    denying: Pattern
    refused: Pattern
    """What is refused rather than denied: "bail", "the motion"."""
    deniable: Pattern
    """What else than a clause can be held false."""
    dated: Pattern
    """" on Friday " between a cue and P."""
    related: Pattern
    """", who (has)" between a noun and a cue."""
    complements: tuple[tuple[Form, Pattern], ...]
    """Verbs whose P is no clause, by its form."""
    named_claim: Pattern
    """"the ministry's claim that "."""
    possessors: dict[str, str]
    """Whose a claim is, by the possessive pronoun."""
    bare: Pattern
    """A verb of saying after which P may follow without "that"."""
    objective: Pattern
    """One that mostly has an object, so that P must not look like one."""
    plain: Pattern
    """One that means nothing else, so that any words with a verb after it are P."""
    complement: Pattern
    """What stands between such a verb and P: " WSJ on Friday that "."""
    that: Pattern
    and_that: Pattern
    """" and that " between two claims, where no verb shows the second to be one."""
    relates: Pattern
    """What shows, after "that", that it only describes a noun ("said dates that have passed")."""
    pronominal: Pattern
    """What shows, after "that", that it is the subject of the clause ("said that was not true")."""
    called: Pattern
    """"called it a lie"."""
    denial: Pattern
    """"issued a denial"."""
    negated: Pattern
    """What shows, before "that", that P is just not said ("found no evidence that P")."""
    agent: Pattern
    """What shows after a verb that it is passive: " by "."""
    report_noun: Pattern
    """The noun between a verb and P: " a report that "."""
    bare_noun: Pattern
    """The same where P follows without "that" ("phủ nhận việc P")."""
    noun: Pattern
    trailing: Pattern
    """", X said (on Friday)." at the end of a sentence."""
    after_quotation: Pattern
    """"Q, X said ..." or "Q, said X ..."."""
    passive: Pattern
    """"X was quoted as saying "."""
    quoting: Pattern
    """"Y quoted X as saying "."""
    quoting_last: Pattern
    """"P, Y quoted X as saying"."""
    accorded_pronoun: tuple[tuple[Pattern, str], ...]
    """"In his words, ", and the pronoun of who they are."""
    accorded_first: Pattern
    accorded_last: Pattern
    likewise_first: Pattern
    """"As X reported on Friday, P"."""
    likewise_last: Pattern
    apposed: Pattern
    """"the head of the fund, " after a name and its comma."""
    added: Pattern
    """"and two council members, " behind such words."""
    said_of: Pattern
    """"who heads the harbour police, " behind a source."""
    citing: Pattern
    participle: Pattern
    """", adding (that) "."""
    predicate: Pattern
    """" and said (that) ", where the subject stands further out."""
    withheld: Pattern
    """", but he did not say when", which the outlet says."""
    addressing: Pattern
    """A verb with a listener before a P without "that" ("told reporters he ...")."""
    inserted: Pattern
    """", X said (on Friday), " in the middle of P."""
    hearsay: Pattern
    auxiliary: Pattern
    """What may stand between X and the verb."""
    when: Pattern
    not_source: Pattern
    """What in front of a verb shows that it is not one with a subject."""
    introduction: Pattern
    listener: Pattern
    """Who is told something, before its subject ("рассказал газете директор")."""
    inside: Pattern
    """What stands before the body in which something is said ("В Кремле заявили")."""
    setting: Pattern
    """When or whereupon, which stands as such a body does ("В пятницу заявили")."""
    opener: Pattern
    """"However, " and the like in front of a sentence."""
    conjunction: Pattern
    contrast: Pattern
    """A conjunction after which another clause begins, whatever stands before it."""
    subordinate: Pattern
    clause_start: Pattern
    proves: Pattern
    impersonal: Pattern
    """"It" and the like, which show but do not say something."""
    mute: Pattern
    """What happens, and so shows something but does not speak."""
    nobody: Pattern
    """What alone is an unnamed subject: "some", "another"."""
    about: Pattern
    answerable: Pattern
    """Who can be cited without a capital: officials, a ministry, a newspaper."""
    finite: Pattern | None
    """What no subject has: a finite verb, or what stands before one where verbs look like nouns."""
    inflected: bool
    """Whether the ending of a verb shows it to be finite."""
    dependent: Pattern
    """A word that brings in a clause with a subject of its own."""
    words: Lexicon

    def has_verb(self, source: str) -> bool:
        """Return whether a source has a finite verb; "Hung" and "Hurt" are names."""
        verbs = self.finite.finditer(source) if self.finite else ()
        return any(verb[0].islower() for verb in verbs)

    def is_clause(self, text: str) -> bool:
        """Return whether a text makes a claim."""
        return is_clause(text, self.words)

    def stance(self, cue: str) -> Stance:
        """Return whether a verb denies or asserts what it introduces."""
        return "denies" if self.denying.fullmatch(cue) else "asserts"


@cache
def cues(words: Lexicon) -> Cues:
    """Return the patterns of a language."""

    def any_of(*names: str) -> str:
        return words.alternatives(*(f"attribution.{name}" for name in names))

    def compiled(pattern: str) -> Pattern:
        return re.compile(pattern, re.IGNORECASE)

    as_said = rf"{any_of('as')}\s(?:{any_of('auxiliaries')}\s)*{any_of('says')}"
    says, that, citing = any_of("says", "denies"), any_of("that"), any_of("citing")
    apposition = words.alternatives("attribution.apposition", "reference.roles")
    if words.words("reference.adjective_endings"):
        ending = words.alternatives("reference.adjective_endings")
        apposition = rf"(?:[\w-]+{ending}\s){{0,2}}{apposition}"
    nouns, passives = any_of("report_nouns"), any_of("passives")
    weekdays = words.alternatives("times.weekdays")
    # Where "that" is as often "which", what else than an object may stand between it and a verb.
    gap = rf"(?=,?\s(?:{that}|{any_of('between')})\s)"
    between = gap if words.words("attribution.between") else ""
    or_named = rf"|(?-i:{NAME})" if words.verbless else ""
    between_verb_and_subject = days_between(words)
    dashed = bool(words.words("attribution.dashes"))
    possessors = "|".join(words.table("attribution.possessors")) or NEVER
    written = any_of("written")
    q = QUOTED
    openers = words.alternatives("clauses.drop_openers")
    likewise = (
        rf"{any_of('likewise')}\s(?P<source>[^,;:{q}]{{2,80}}?)\s(?:{any_of('auxiliaries')}\s)*"
        rf"(?P<cue>{any_of('relays')})(?!\w)(?P<tail>[^,;:{q}]{{0,60}}?)"
    )
    return Cues(
        says=compiled(rf"(?<!\w){says}(?!\w)"),
        denying=compiled(any_of("denies", "denying")),
        refused=compiled(
            rf"^\s*(?:(?:an?|the|any|his|her|their)\s)?(?:\w+\s){{0,2}}{any_of('refused')}(?!\w)"
        ),
        deniable=words.pattern("attribution.deniable"),
        dated=compiled(rf"\s+{any_of('dated')},?\s+(?={words.alternatives('clauses.starts')})"),
        related=compiled(
            rf"(?:,|\s[-–—]{{1,2}})?\s{any_of('relative')}\s(?:{any_of('auxiliaries')}\s)*"
            rf"(?P<cue>{says})(?!\w)"
        ),
        complements=tuple(
            (form, words.pattern(key)) for form, key in COMPLEMENTS.items() if words.words(key)
        ),
        named_claim=compiled(
            rf"\s(?:(?P<whose>[^,;:{q}]{{2,60}}?)['’]s?|(?P<pronoun>{possessors}))\s"
            rf"(?:[\w-]+\s){{0,2}}?(?P<cue>{any_of('claiming_nouns')})(?:\s[^,;:{q}]{{1,30}})?\s{that}\s"
            rf"|\s(?P<unowned>{any_of('rumours')})(?:\sby\s(?P<by>[^,;:{q}]{{2,50}}?))?\s{that}\s"
        ),
        possessors=words.table("attribution.possessors"),
        bare=compiled(any_of("bare")),
        objective=compiled(any_of("objective")),
        plain=compiled(any_of("plain")),
        complement=compiled(rf"(?P<mid>{between}[^;:{q}]{{0,110}}?)(?:,\s*|\s+){that}(?:,\s*|\s+)"),
        relates=compiled(rf"{words.alternatives('clauses.auxiliaries')}\s"),
        pronominal=compiled(r"(?:is|was|isn['’]t|wasn['’]t)\s(?:not\s)?\w+"),
        called=compiled(
            rf"(?<!\w)(?P<cue>{any_of('calls')})\s(?P<what>(?:(?:the|this|that|these|those|such|any|all|his"
            rf"|her|its|their)\s(?:[\w’'-]+\s){{0,3}})?{any_of('deniable')}(?:\s(?:of|about)\s[^,;]{{2,60}})?)"
            rf"\s(?:as\s)?[“\"]?(?:\w+ly\s|pure\s|complete\s|total\s)?{words.alternatives('stance.falsehoods')}(?!\w|[”\"]?\s(?:to|that)\s)"
        ),
        denial=compiled(
            rf"(?<!\w)(?P<cue>{any_of('denies_by')})\s(?:an?|the|its|his|her|their)\s(?:\w+\s){{0,2}}(?P<what>denials?)(?!\w)"
        ),
        negated=words.pattern("attribution.negations"),
        agent=compiled(rf"\s+{any_of('agents')}\s"),
        that=compiled(rf",?\s+{that}\s+"),
        and_that=compiled(
            rf",?\s{words.alternatives('clauses.coordinators')}\s{that}\s+"
            if words.verbless
            else NEVER
        ),
        report_noun=compiled(
            rf"^\s*(?P<noun>[^,;:{q}]{{0,80}}?(?<!\w){nouns})(?!\w)[^,;:{q}]{{0,40}}?(?:,\s*|\s+){that}\s+"
        ),
        bare_noun=compiled(rf"^\s+(?P<noun>{any_of('bare_nouns')})\s+"),
        noun=compiled(rf"(?<!\w){nouns}(?!\w)"),
        trailing=trailing(says, citing, between_verb_and_subject, dashed=dashed),
        after_quotation=after_quotation(says, passives, between_verb_and_subject),
        passive=compiled(
            rf"^(?P<source>[^,{q}]{{2,{LONGEST_SOURCE}}}?)\s(?P<cue>{passives})(?:\s+{that})?\s+"
        ),
        quoting=compiled(
            rf"^(?P<outer>[^,]{{2,80}}?)\s(?P<cue>{any_of('quoting')})\s(?P<source>.{{2,140}}?)\s"
            rf"{any_of('quoting_tail')}(?:\s+{that})?\s+"
        ),
        quoting_last=compiled(
            rf"(?:,[”\"»]?|(?<=[{q}]))\s+(?P<outer>[^,{q}]{{2,80}}?)\s(?P<cue>{any_of('quoting')})\s"
            rf"(?P<source>[^{q}]{{2,140}}?)\s{any_of('quoting_tail')}(?:\s[^,{q}]{{1,40}})?\.?\s*$"
        ),
        accorded_pronoun=tuple(
            (compiled(rf"^\s*(?P<cue>{words_of}),?\s+"), pronoun)
            for words_of, pronoun in words.table("attribution.accorded_pronoun").items()
        ),
        accorded_first=compiled(
            rf"^\s*(?:{openers},?\s+)?"
            rf"(?P<cue>{any_of('according')}|{as_said})\s+"
            rf"(?P<source>{any_of('accorded_sources')}(?=\s)|[^,{q}]{{2,100}}(?=,)),?\s*"
        ),
        accorded_last=compiled(
            rf",?\s+(?P<cue>{any_of('according')}|(?<=,\s){as_said})\s+(?P<source>[^,{q}]{{2,100}}"
            rf"(?:,\s(?:{apposition}|{words.alternatives('clauses.relative')})\s[^,{q}]{{2,100}}"
            rf"|,\s(?-i:{NAME}))?)\.?\s*$"
        ),
        likewise_first=compiled(rf"^\s*(?:{openers},?\s+)?{likewise}[,:]\s+"),
        likewise_last=compiled(rf",\s+{likewise}\.?\s*$"),
        apposed=compiled(rf"(?P<who>{apposition}\s[^,{q}]{{2,100}}{or_named}),\s+"),
        added=compiled(rf"{words.alternatives('clauses.coordinators')}\s[^,{q}]{{2,60}},\s+"),
        said_of=compiled(rf"{words.alternatives('clauses.relative')}\s[^,{q}]{{2,80}},\s+"),
        citing=compiled(rf",?\s+(?P<cue>{citing})\s+(?P<source>[^{q}]{{2,140}}?)\.?\s*$"),
        participle=compiled(
            rf"(?:(?:,|\s[-–—]{{1,2}})\s+(?:but\s+|and\s+)?(?:\w+ly\s)?|\s{any_of('manner')}\s|(?<!\w){written}\s(?:[\w.]+\s){{0,3}}(?=(?:saying|alleging|arguing|claiming)\s))"
            rf"(?P<cue>{any_of('participles')})(?:(?:\s+(?:only|instead|simply|again|also))?\s+{that})?[\s,:]+"
        ),
        predicate=second_predicate(words, says),
        withheld=compiled(
            rf",?\s{any_of('contrasts')}\s(?P<clause>[^,;:{q}]{{2,30}}?\s{any_of('withholds')}(?!\w))"
        ),
        addressing=compiled(any_of("addressing")),
        inserted=inserted(says, any_of("according")),
        hearsay=compiled(rf"^(?:[^,{q}]{{2,40}},?\s+)?(?P<cue>{any_of('hearsay')})\s+"),
        auxiliary=compiled(rf"(?:\s|^){any_of('auxiliaries')}\s*$"),
        when=compiled(rf"\s+(?:{any_of('when')}|{weekdays})\s*$"),
        not_source=compiled(rf"(?:^|\s){any_of('not_before_cue')}\s*$"),
        introduction=compiled(rf"{any_of('introductions')}(?!\w)"),
        listener=words.pattern("attribution.listeners"),
        inside=compiled(rf"^\s*(?:{openers}\s+)?{any_of('inside')}\s"),
        setting=compiled(
            rf"(?:{words.alternatives('times.weekdays', 'attribution.settings')})"
            rf"(?!\w)(?:\s{any_of('setting_parts')})?,?\s*"
        ),
        opener=compiled(rf"^\s*{openers}\s+"),
        conjunction=compiled(rf"(.*)(?<!\w){any_of('conjunctions')}\s+"),
        contrast=compiled(rf"(?<!\w){any_of('contrasts')}\s"),
        subordinate=compiled(rf"^{words.alternatives('clauses.adverbial')}\s+"),
        clause_start=compiled(words.alternatives("clauses.starts")),
        answerable=words.pattern(
            "attribution.unnamed",
            "attribution.outlet_nouns",
            "reference.organisations",
            "reference.roles",
            "attribution.report_nouns",
        ),
        proves=words.pattern("attribution.proves"),
        impersonal=words.pattern("attribution.impersonal"),
        mute=words.pattern("attribution.mute"),
        nobody=words.pattern("attribution.nobody"),
        about=compiled(rf"\s*{any_of('about')}\s(?P<whom>[^,.]+)"),
        finite=finite_verb(words) if words.words("clauses.stems") else _auxiliary_verb(words),
        inflected=bool(words.words("clauses.stems")),
        dependent=words.pattern("clauses.dependent"),
        words=words,
    )


def _auxiliary_verb(words: Lexicon) -> Pattern | None:
    return words.pattern("clauses.auxiliaries") if words.words("clauses.auxiliaries") else None
