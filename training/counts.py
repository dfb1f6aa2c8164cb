"""What news counts: sentences with a number of people or things in them, by scene.

The counts of one scene are independent: how many died says nothing of how many were hurt.
"""

from dataclasses import dataclass

Parts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A noun, sentences that say how many of it, its parts, and numbers that are usual.

    ``{n}`` takes the number together with the noun. Two parts never overlap; there may be others,
    and what news does not take apart has none.
    """

    noun: str
    frames: tuple[str, ...]
    parts: Parts
    usual: tuple[int, int]


PEOPLE: Parts = (
    ("men", "women"),
    ("adults", "children"),
    ("local residents", "foreign tourists"),
    ("Germans", "Spaniards"),
)
STAFF: Parts = (("men", "women"), ("engineers", "clerks"), ("full-time workers", "apprentices"))
WHOLE_TOGETHER = {
    "men", "adults", "male officers", "male lawmakers", "male guards", "votes by post",
    "volunteer firefighters", "passengers", "boys",
}  # fmt: skip
"""The first part of each two that leave nobody over."""

SCENES: tuple[tuple[Count, ...], ...] = (
    (
        Count("people", ("{n} were killed in the blast", "The blast killed {n}",
              "{n} lost their lives when the bomb went off",
              "The explosion claimed the lives of {n}"), PEOPLE, (2, 300)),
        Count("people", ("{n} were hurt in the blast", "The blast left {n} injured",
              "{n} suffered injuries when the bomb went off",
              "Doctors treated {n} for wounds from the blast"), PEOPLE, (2, 900)),
        Count("homes", ("{n} were damaged by the blast", "The blast damaged {n}",
              "The explosion caused damage to {n}"), (("houses", "flats"),), (2, 900)),
    ),
    (
        Count("people", ("Police arrested {n} at the march", "{n} were arrested at the march",
              "The march ended with {n} in custody", "Officers detained {n} during the march"),
              PEOPLE, (2, 900)),
        Count("officers", ("{n} were hurt in the clashes", "The clashes left {n} injured",
              "Police said that the clashes had injured {n}"),
              (("male officers", "female officers"), ("constables", "sergeants")), (2, 90)),
    ),
    (
        Count("workers", ("The carmaker laid off {n}", "{n} lost their jobs at the carmaker",
              "The carmaker dismissed {n}", "{n} were let go by the carmaker"), STAFF, (5, 9000)),
        Count("workers", ("The carmaker hired {n} abroad", "{n} were hired abroad by the carmaker",
              "Abroad, the carmaker took on {n}"), STAFF, (5, 5000)),
        Count("million euros", ("The carmaker lost {n}", "The loss of the carmaker came to {n}",
              "The carmaker booked a loss of {n}"),
              (("million euros in Europe", "million euros in Asia"),), (2, 900)),
    ),
    (
        Count("lawmakers", ("{n} voted for the bill", "The bill was backed by {n}",
              "{n} supported the bill in the vote", "The bill had the votes of {n}"),
              (("conservatives", "liberals"), ("male lawmakers", "female lawmakers"),
               ("senators", "deputies")),
              (5, 300)),
        Count("lawmakers", ("{n} abstained", "{n} cast no vote on the bill",
              "On the bill, {n} abstained"),
              (("conservatives", "liberals"), ("male lawmakers", "female lawmakers")), (2, 90)),
    ),
    (
        Count("people", ("{n} were rescued from the ferry", "Rescuers saved {n} from the ferry",
              "Boats picked up {n} from the sinking ferry",
              "The coastguard brought {n} from the ferry to safety"),
              (("passengers", "crew members"), *PEOPLE), (3, 900)),
        Count("people", ("{n} are missing after the sinking of the ferry",
              "Divers are searching for {n} who were on the ferry",
              "{n} from the ferry have not been found"),
              (("passengers", "crew members"), *PEOPLE), (2, 300)),
    ),
    (
        Count("prisoners", ("{n} escaped from the jail", "{n} broke out of the jail",
              "The jailbreak set {n} free", "The jail lost {n} in the breakout"),
              (("men", "women"), ("convicts", "remand prisoners")), (2, 400)),
        Count("guards", ("{n} were hurt in the jail", "Inmates of the jail injured {n}",
              "The breakout left {n} injured"), (("male guards", "female guards"),), (2, 40)),
    ),
    (
        Count("votes", ("The mayor got {n} in the village", "{n} in the village went to the mayor",
              "In the village, the mayor received {n}", "The mayor collected {n} in the village"),
              (("votes by post", "votes at the polling station"),), (20, 9000)),
        Count("votes", ("Officials declared {n} invalid", "{n} were thrown out as invalid",
              "{n} did not count because they were invalid"),
              (("votes by post", "votes at the polling station"),), (5, 900)),
    ),
    (
        Count("patients", ("The hospital moved {n}", "{n} were moved out of the hospital",
              "{n} had to leave the hospital for other clinics"),
              (("adult patients", "young patients"), ("cancer patients", "heart patients")),
              (3, 600)),
        Count("members of staff", ("{n} walked out at the hospital",
              "The strike at the hospital drew {n}", "{n} at the hospital joined the strike"),
              (("doctors", "nurses"), ("cooks", "cleaners")), (3, 900)),
    ),
    (
        Count("million dollars", ("The bank lent the country {n}",
              "The country borrowed {n} from the bank",
              "The country got a loan of {n} from the bank"),
              (("million dollars for roads", "million dollars for schools"),), (2, 900)),
        Count("vehicles", ("{n} crossed the border with aid", "The convoy of aid consisted of {n}",
              "Aid arrived across the border in {n}"), (("trucks", "vans"),), (3, 600)),
    ),
    (
        Count("soldiers", ("{n} were captured by the rebels", "The rebels took {n} prisoner",
              "The army lost {n} to captivity"), (("officers", "conscripts"),), (2, 2000)),
        Count("settlements", ("The army retook {n}", "{n} are back under the control of the army",
              "The offensive gave the army control of {n}"), (("towns", "villages"),), (2, 60)),
    ),
    (
        Count("witnesses", ("The court heard {n}", "{n} gave evidence at the trial",
              "{n} took the stand at the trial"), (("police officers", "neighbours"),
              ("men", "women")), (2, 200)),
        Count("defendants", ("The court convicted {n}", "{n} were found guilty",
              "The trial ended with guilty verdicts for {n}"), (("men", "women"),
              ("bankers", "officials")), (2, 60)),
    ),
    (
        Count("people", ("The wildfire forced {n} from their homes", "{n} fled the wildfire",
              "{n} were evacuated because of the wildfire"), PEOPLE, (10, 9000)),
        Count("firefighters", ("{n} are battling the wildfire", "The county sent {n} to the fire",
              "{n} have been deployed against the wildfire"),
              (("volunteer firefighters", "professional firefighters"),), (5, 3000)),
        Count("buildings", ("The wildfire destroyed {n}", "{n} burned down in the wildfire",
              "{n} were lost to the wildfire"), (("houses", "barns"),), (2, 900)),
    ),
    (
        Count("athletes", ("{n} tested positive at the games", "The tests caught {n} at the games",
              "Positive tests were returned by {n} at the games"),
              (("runners", "swimmers"), ("men", "women")), (2, 60)),
        Count("medals", ("The team won {n} at the games", "{n} at the games went to the team",
              "The team came home from the games with {n}"),
              (("gold medals", "silver medals"),), (2, 90)),
    ),
    (
        Count("countries", ("{n} signed the treaty", "The treaty was signed by {n}",
              "The treaty bears the signatures of {n}"),
              (("European countries", "African countries"),), (3, 150)),
        Count("countries", ("{n} stayed away from the summit", "The summit was boycotted by {n}"),
              (("European countries", "African countries"),), (2, 60)),
    ),
    (
        Count("students", ("{n} were evacuated from the school", "The school evacuated {n}",
              "{n} had to leave the school building"), (("boys", "girls"),), (5, 2000)),
        Count("teachers", ("{n} walked out at the school", "The strike at the school drew {n}"),
              (("men", "women"),), (2, 90)),
    ),
    (
        Count("hostages", ("The rebels are holding {n}", "{n} are held by the rebels",
              "{n} are still in the hands of the rebels"), (("soldiers", "villagers"),), (2, 200)),
        Count("villages", ("The rebels burned down {n}", "{n} were set on fire by the rebels"),
              (("coastal villages", "mountain villages"),), (2, 60)),
    ),
    (
        Count("years in prison", ("The banker was sentenced to {n}", "The banker got {n}",
              "The verdict against the banker was {n}"), (), (2, 30)),
        Count("million dollars", ("The fund of the banker lost {n}",
              "The losses of the fund came to {n}"), (), (2, 900)),
        Count("violations", ("Inspectors found {n} at the fund",
              "{n} were found at the fund by inspectors"), (), (2, 300)),
    ),
)  # fmt: skip
