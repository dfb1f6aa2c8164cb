"""Frames in which something was done or not, by what the negation in them reaches.

"Did not visit the south until May" says that it was visited, in May; "not only visited the south"
says that it was visited; "did not visit the north" says nothing of the south.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb's bare form, past, participle and gerund, its object, and another open object."""

    bare: str
    past: str
    done: str
    doing: str
    first: str
    second: str

    def words(self) -> dict[str, str]:
        """Return what the frames below take: the deed's forms, and those of the other deed."""
        return {
            "bare": f"{self.bare} {self.first}",
            "past": f"{self.past} {self.first}",
            "done": f"{self.done} {self.first}",
            "doing": f"{self.doing} {self.first}",
            "bare2": f"{self.bare} {self.second}",
            "past2": f"{self.past} {self.second}",
        }


DEEDS = (
    Deed("visit", "visited", "visited", "visiting", "the south", "the north"),
    Deed("sign", "signed", "signed", "signing", "the treaty", "the letter"),
    Deed("condemn", "condemned", "condemned", "condemning", "the coup", "the strike"),
    Deed("pay", "paid", "paid", "paying", "the fine", "the lawyers"),
    Deed("warn", "warned", "warned", "warning", "the public", "the ministry"),
    Deed("meet", "met", "met", "meeting", "the families", "the doctors"),
    Deed("raise", "raised", "raised", "raising", "the wages", "the prices"),
    Deed("close", "closed", "closed", "closing", "the port", "the airport"),
    Deed("apologise to", "apologised to", "apologised to", "apologising to", "the victims",
         "the sponsors"),
    Deed("name", "named", "named", "naming", "the suspect", "the victim"),
    Deed("withdraw", "withdrew", "withdrawn", "withdrawing", "the troops", "the lawsuit"),
    Deed("read", "read", "read", "reading", "the report", "the letter"),
    Deed("publish", "published", "published", "publishing", "the data", "the contract"),
    Deed("call", "called", "called", "calling", "the police", "an ambulance"),
    Deed("inspect", "inspected", "inspected", "inspecting", "the bridge", "the tunnel"),
    Deed("recognise", "recognised", "recognised", "recognising", "the new state", "the border"),
    Deed("hand over", "handed over", "handed over", "handing over", "the keys", "the files"),
    Deed("search", "searched", "searched", "searching", "the house", "the car"),
    Deed("vote for", "voted for", "voted for", "voting for", "the budget", "the tax"),
    Deed("answer", "answered", "answered", "answering", "the judge", "the reporters"),
    Deed("test", "tested", "tested", "testing", "the water", "the soil"),
    Deed("free", "freed", "freed", "freeing", "the prisoners", "the animals"),
    Deed("mention", "mentioned", "mentioned", "mentioning", "the scandal", "the election"),
    Deed("renew", "renewed", "renewed", "renewing", "the licence", "the lease"),
    Deed("speak to", "spoke to", "spoken to", "speaking to", "the minister", "the mayor"),
    Deed("give up", "gave up", "given up", "giving up", "the weapons", "the hostages"),
    Deed("drive", "drove", "driven", "driving", "the truck", "the bus"),
    Deed("write", "wrote", "written", "writing", "the speech", "the article"),
)  # fmt: skip

DONE = (
    "{a} {past}",
    "{a} did {bare}",
    "{a} did not fail to {bare}",
    "it is not true that {a} did not {bare}",
    "it is wrong to say that {a} never {past}",
    "it is false that {a} failed to {bare}",
)
"""Ways to say that it was done and no more."""
DONE_AND_MORE = (
    "{a} not only {past} but also {past2}",
    "not only did {a} {bare}, but also {past2}",
    "{a} did not {bare2}, but {past}",
    "{a} {past} without ever having wanted to",
    "{a} {past}, though nobody else did",
    "{a} did not hesitate and {past}",
    "no one could keep {a} from {doing}, and it was done in a day",
    "{a}, who did not speak to reporters, {past}",
    "{a} did not leave without {doing}",
    "{a} managed to {bare}",
)
NOT_DONE = (
    "{a} did not {bare}",
    "it is not true that {a} {past}",
    "it is wrong to say that {a} {past}",
    "{a} failed to {bare}",
    "{a} stopped short of {doing}",
    "{a} left without {doing}",
    "nothing could get {a} to {bare}",
    "{a} refused to {bare} and did not do so",
)
NOT_DONE_AND_MORE = (
    "{a} neither {past} nor {past2}",
    "{a} {past2} without {doing}",
    "{a} never {past}",
    "at no point did {a} {bare}",
    "{a} {past2} but did not {bare}",
    "{a} {past2} but stopped short of {doing}",
    "{a} flatly refused to {bare} and never did so",
)
OPEN = (
    "{a} did not say whether the plan was to {bare}",
    "{a} did not promise to {bare}",
    "{a} did not deny plans to {bare}",
    "{a} never spoke to reporters about {doing}",
    "no one knew whether {a} wanted to {bare}",
    "{a} did not {bare2}",
    "{a} {past2}",
    "{b} did not {bare}",
    "{b} {past}",
    "{a} did not comment on reports about {b}",
)
UNASKED = (
    "{a} was not asked to {bare}",
    "{a} did not want to {bare}",
    "nobody asked {a} to {bare}",
    "{a} did not rule out {doing}",
    "{a} did not at first agree to {bare}",
)
"""What leaves open whether it was done, but perhaps not whether it was refused."""
LATE = (
    "{a} did not {bare} until {m}",
    "it was not until {m} that {a} {past}",
    "not until {m} did {a} {bare}",
    "only in {m} did {a} {bare}",
)
"""It was done in that month and not before."""
IN_MONTH = ("{a} {past} in {m}", "in {m}, {a} {past}", "it was in {m} that {a} {past}")
NOT_IN_MONTH = ("{a} did not {bare} in {m}", "by the end of {m}, {a} had not yet {done}",
                "when {m} ended, {a} had not {done}")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fate:
    """What may befall the members of a group, or what they may do: plural and singular past."""

    plural: str
    singular: str


GROUPS = (
    ("passengers", "passenger", "the pilot", "the copilot"),
    ("workers", "worker", "the foreman", "the driver"),
    ("students", "student", "the headmaster", "the teacher"),
    ("residents", "resident", "the landlord", "the caretaker"),
    ("sailors", "sailor", "the captain", "the cook"),
    ("guests", "guest", "the host", "the waiter"),
    ("prisoners", "prisoner", "the warden", "the guard"),
    ("players", "player", "the coach", "the referee"),
)
FATES = (
    Fate("were hurt", "was hurt"),
    Fate("were arrested", "was arrested"),
    Fate("were rescued", "was rescued"),
    Fate("were infected", "was infected"),
    Fate("were questioned by police", "was questioned by police"),
    Fate("signed the petition", "signed the petition"),
    Fate("were warned of the danger", "was warned of the danger"),
    Fate("left the building", "left the building"),
    Fate("were found guilty", "was found guilty"),
    Fate("received compensation", "received compensation"),
)
NOBODY = (
    "none of the {g} {ps}", "not one of the {g} {s}", "no {one} {s}", "not a single {one} {s}",
    "nobody among the {g} {s}",
)  # fmt: skip
SOMEBODY = (
    "at least one of the {g} {s}",
    "it is not true that none of the {g} {ps}",
    "it is wrong that not a single {one} {s}",
    "it is false that nobody among the {g} {s}",
)
SEVERAL = ("some of the {g} {ps}", "several {g} {ps}", "three of the {g} {ps}",
           "dozens of {g} {ps}")  # fmt: skip
HARDLY_ANY = ("hardly any of the {g} {ps}", "scarcely any {g} {ps}", "almost none of the {g} {ps}")
FEW = ("only a small part of the {g} {ps}", "most of the {g} were not among those who {ps}")
MOST = ("most of the {g} {ps}", "nearly all of the {g} {ps}", "the great majority of the {g} {ps}",
        "every one of the {g} {s}")  # fmt: skip
NOT_ALL = ("not all of the {g} {ps}", "not every {one} {s}",
           "it is not true that all the {g} {ps}")  # fmt: skip
ALL = ("all of the {g} {ps}", "every {one} {s}", "each of the {g} {s}",
       "there was no {one} who was not among those who {ps}")  # fmt: skip
NEITHER = ("neither {x} nor {y} {s}", "{x} was not among those who {ps}, and nor was {y}",
           "it is not true that either {x} or {y} {s}")  # fmt: skip
ONE_NOT = ("{x} was not among those who {ps}", "it is not true that {y} {s}",
           "{y} was not one of those who {ps}")  # fmt: skip
ONE_DID = ("{x} {s}", "{y} {s}", "{x} was among those who {ps}", "both {x} and {y} {ps}")
