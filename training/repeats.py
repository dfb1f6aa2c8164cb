"""What happens once or again, who may be the first or the only one, and what there is one of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Happening:
    """Who did something that may be done again: past form and participle; the noun, its plural."""

    who: str
    did: str
    done: str
    one: str
    many: str
    relative: str = "which"


HAPPENINGS = (
    Happening("the volcano", "erupted", "erupted", "eruption of the volcano",
              "eruptions of the volcano"),
    Happening("the dam", "burst", "burst", "burst of the dam", "bursts of the dam"),
    Happening("the town", "was flooded", "been flooded", "flood in the town",
              "floods in the town"),
    Happening("the court", "overruled the president", "overruled the president",
              "ruling of the court against the president",
              "rulings of the court against the president"),
    Happening("{a}", "stood trial", "stood trial", "trial of {a}", "trials of {a}", "who"),
    Happening("{a}", "ran for mayor", "run for mayor", "run of {a} for mayor",
              "runs of {a} for mayor", "who"),
    Happening("{a}", "visited the island", "visited the island", "visit of {a} to the island",
              "visits of {a} to the island", "who"),
    Happening("the pilots", "went on strike", "gone on strike", "strike by the pilots",
              "strikes by the pilots", "who"),
    Happening("the nurses", "walked out", "walked out", "walkout by the nurses",
              "walkouts by the nurses", "who"),
    Happening("the company", "recalled the car", "recalled the car", "recall of the car",
              "recalls of the car"),
    Happening("the rocket", "failed", "failed", "failure of the rocket", "failures of the rocket"),
    Happening("the central bank", "devalued the currency", "devalued the currency",
              "devaluation of the currency", "devaluations of the currency"),
    Happening("the two teams", "met in a final", "met in a final",
              "final between the two teams", "finals between the two teams"),
    Happening("the club", "won the cup", "won the cup", "cup victory of the club",
              "cup victories of the club"),
    Happening("the senate", "rejected the budget", "rejected the budget",
              "rejection of the budget by the senate", "rejections of the budget by the senate"),
    Happening("the two leaders", "spoke by phone", "spoken by phone",
              "phone call between the two leaders", "phone calls between the two leaders", "who"),
    Happening("the reactor", "leaked", "leaked", "leak at the reactor", "leaks at the reactor"),
    Happening("the museum", "was robbed", "been robbed", "robbery at the museum",
              "robberies at the museum"),
    Happening("the king", "addressed the parliament", "addressed the parliament",
              "speech of the king to the parliament", "speeches of the king to the parliament",
              "who"),
    Happening("{a}", "was suspended from the party", "been suspended from the party",
              "suspension of {a} from the party", "suspensions of {a} from the party", "who"),
    Happening("the bridge", "was closed", "been closed", "closure of the bridge",
              "closures of the bridge"),
    Happening("the network", "broke down", "broken down", "breakdown of the network",
              "breakdowns of the network"),
    Happening("the virus", "broke out in the village", "broken out in the village",
              "outbreak of the virus in the village", "outbreaks of the virus in the village"),
    Happening("the province", "held a referendum", "held a referendum",
              "referendum in the province", "referendums in the province"),
    Happening("the bank", "was fined", "been fined", "fine for the bank", "fines for the bank"),
    Happening("{a}", "resigned from the board", "resigned from the board",
              "resignation of {a} from the board", "resignations of {a} from the board", "who"),
)  # fmt: skip

FIRST = (
    "{who} {did} {d} for the first time",
    "the {one} {d} was the first ever",
    "until {day}, {who} had never {done}",
    "{who}, {relative} had never {done} before, {did} {d}",
    "the {one} {d} was without precedent: never before had {who} {done}",
    "{d}, for the first time ever, {who} {did}",
    "never before {day} had {who} {done}",
    "there had never been a {one} before the one {d}",
)
AGAIN = (
    "{who} {did} again {d}",
    "{who} {did} once more {d}",
    "the {one} {d} was not the first",
    "{d}, not for the first time, {who} {did}",
    "{who}, {relative} had {done} before, {did} again {d}",
    "before {day}, {who} had already {done} at least once",
)
NUMBERED = (
    "{who} {did} {d} for the {nth} time",
    "the {one} {d} was the {nth}",
    "{d}, {who} {did} for the {nth} time",
)
AS_IN = (
    "as in {y}, {who} {did} {d}",
    "{who}, {relative} had already {done} in {y}, {did} once more {d}",
    "{who} had {done} in {y}, and {did} again {d}",
    "the {one} {d} followed another one in {y}",
)
SINCE = (
    "{who} {did} {d} for the first time since {y}",
    "the {one} {d} was the first since {y}",
    "{d}, {who} {did} for the first time since {y}",
    "after the {one} in {y}, there was none until {day}",
)
EARLIER = (
    "{who} had already {done} in {y}",
    "there had been a {one} in {y}",
    "in {y}, {who} had {done}",
    "years before, in {y}, {who} had {done}",
)
THEN = ("{who} {did} {d}", "{d}, {who} {did}", "there was a {one} {d}")
ONLY = (
    "the only {one} took place in {y}",
    "{who} only once {did}, in {y}",
    "there was a single {one}, in {y}",
    "apart from the {one} in {y}, {who} never {did}",
    "the sole {one} was that in {y}",
    "in {y}, {who} {did}, but never before or since",
)
IN_YEAR = ("{who} {did} in {y}", "in {y}, {who} {did}", "there was a {one} in {y}")
MANY = (
    "{who} {did} several times",
    "there were several {many}",
    "{who} {did} again and again",
    "{who} {did} at least five times",
    "{who} {did} repeatedly",
    "there was a whole series of {many}",
)
MORE_THAN_ONE = (
    "there was more than one {one}",
    "there were at least two {many}",
    "{who} {did} at least twice",
    "{who} {did} more than once",
)
NEVER = (
    "{who} never {did}",
    "there was never a {one}",
    "not once was there a {one}",
    "at no time was there a {one}",
)

BEFORE_ALL = (
    "{a} is the first {q} to have {done}",
    "no {q} before {a} had ever {done}",
    "until {a} did so, no {q} had {done}",
    "{a} became the first {q} ever to have {done}",
)
AFTER_OTHERS = (
    "{b}, {aq}, had {done} before {a}",
    "two other {q}s had {done} before {a}",
    "{a} is the second {q} to have {done}",
    "{a} is not the first {q} to have {done}",
    "before {a}, another {q} had {done}",
)
NONE_ELSE = (
    "{a} is the only {q} who has {done}",
    "no {q} other than {a} has {done}",
    "{a} is the sole {q} to have {done}",
    "apart from {a}, no {q} has {done}",
)
OTHERS_TOO = (
    "{b}, too, is {aq} who has {done}",
    "two {q}s have {done}: {a} and {b}",
    "at least one {q} besides {a} has {done}",
    "{b} is another {q} who has {done}",
)
ONE_OF_THEM = ("{a} is {aq} who has {done}", "at least one {q} has {done}: {a}")
OF_ANOTHER_KIND = (
    "{b}, {ar}, had {done} before {a}",
    "two {r}s have {done}",
    "{a} is not the first person to have {done}",
    "{b} is {ar} who has {done}",
)
QUALITIES = (
    ("Norwegian", "Swede"), ("teenager", "pensioner"), ("amateur", "professional"),
    ("Chilean", "Peruvian"), ("nurse", "lawyer"), ("farmer", "banker"), ("Kenyan", "Ethiopian"),
    ("engineer", "economist"), ("soldier", "priest"), ("Canadian", "Mexican"),
    ("teacher", "doctor"), ("student", "professor"),
)  # fmt: skip
DEEDS = (
    "climbed the mountain in winter", "chaired the committee", "won the prize",
    "led the central bank", "crossed the desert on foot", "been elected mayor of the city",
    "swum across the strait", "addressed the assembly", "finished the race",
    "been a member of the court", "flown around the world alone", "been awarded the medal",
    "run the state railway", "sailed through the passage", "been sentenced under the law",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Single:
    """Wordings that there is one of something, wordings of more, and what is said beside it."""

    one: tuple[str, ...]
    more: tuple[str, ...]
    beside: tuple[str, ...]


SINGLES = (
    Single(("only one goal was scored in the match", "there was a single goal in the match"),
           ("the match ended three to one", "both teams scored in the match"),
           ("thousands watched the match", "{a} was shown a yellow card in the match")),
    Single(("{a} is the sole owner of the firm", "nobody but {a} owns a share of the firm"),
           ("{a} and {b} own the firm together", "a third of the firm belongs to {b}"),
           ("{a} bought a house from {b}", "the firm is based in the capital")),
    Single(("there was only one survivor of the crash", "a single person survived the crash"),
           ("two people survived the crash", "several people came out of the crash alive"),
           ("the plane crashed in a forest", "the crash was caused by ice")),
    Single(("{a} was the only candidate in the election", "{a} stood for election unopposed"),
           ("{a} had two rivals in the election", "{b} ran against {a} in the election"),
           ("{b} is a friend of {a}", "turnout in the election was low")),
    Single(("one party alone governs the country", "the country is ruled by a single party"),
           ("a coalition of three parties governs the country",
            "the government of the country is made up of several parties"),
           ("the country has a new constitution", "the opposition has called for a debate")),
    Single(("there is just one road to the village", "a single road leads to the village"),
           ("two roads lead to the village", "the village can be reached by several roads"),
           ("the village has a new school", "the village lies in a valley")),
    Single(("{a} acted alone in the robbery", "{a} was the sole robber"),
           ("{a} had two accomplices in the robbery", "{a} and {b} were both among the robbers"),
           ("the robbery took ten minutes", "{b} reported the robbery to the police")),
    Single(("{a} is an only child", "{a} has no brothers or sisters"),
           ("{a} and {b} are siblings", "{a} has two sisters"),
           ("{b} is a cousin of {a}", "{a} grew up on a farm")),
    Single(("the vote was unanimous", "not a single member voted against the motion"),
           ("one member voted against the motion", "{a} was the only member to vote no"),
           ("the vote was postponed twice", "{a} had put the motion forward")),
    Single(("only one copy of the letter exists", "there is a single copy of the letter"),
           ("two copies of the letter exist", "several copies of the letter have survived"),
           ("the letter was written by {a}", "the letter is being shown in a museum")),
    Single(("the bank has only one branch", "the bank does all its business in a single branch"),
           ("the bank has forty branches", "the bank runs branches in several towns"),
           ("the bank made a profit", "the bank has a new director")),
    Single(("{a} wrote the book alone", "{a} is the sole author of the book"),
           ("{a} wrote the book together with {b}", "the book has two authors, {a} and {b}"),
           ("{b} praised the book", "the book was banned in several countries")),
)  # fmt: skip
