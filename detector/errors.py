"""What can go wrong, each message with what was found, what was expected and what to do next."""


class DetectError(Exception):
    """Anything that this program reports to its user in one line."""


class UnreadableError(DetectError):
    """A file that cannot be analysed; the run goes on without it."""


class NothingReadableError(DetectError):
    """None of the paths gave an article."""


class ModelError(DetectError):
    """A model that is not there, or that this program refuses to load."""


class PairsError(DetectError):
    """A labelled file with a line that cannot be read."""


class TuningError(DetectError):
    """Labelled pairs that cannot teach a judge, or a place where it cannot be put."""


class SourcesError(DetectError):
    """A ``sources.toml`` or ``names.toml`` that cannot be read."""


class SuitesError(DetectError):
    """A manifest of suites, or a file that it names, that is not as it should be."""


class GateError(DetectError):
    """A baseline that cannot be read, or a floor that would sink without a reason."""


class UnknownSourceError(DetectError):
    """A source that no statement is booked to."""


class DocumentError(DetectError):
    """A document without a place for what a command writes into it."""
