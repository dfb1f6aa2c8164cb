"""Names of languages for readers."""

UNSURE = "und"
"""The code of a text whose language is not known."""

NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "ko": "Korean", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
    "und": "an unknown language", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""Those that a report is likely to mention; others keep their code."""


def language_name(code: str) -> str:
    """Return a language's English name, or its code in quotation marks."""
    return NAMES.get(code, f"'{code}'")
