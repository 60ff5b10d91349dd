"""A name is heard in the same way however it is spelled: its consonants, without those that languages mix up.

`themes/daybook/static/search/sounds.js` does the same to what a reader types; a test holds the two together.
"""

from __future__ import annotations

import re
from typing import Final

LEAST: Final = 3
"""Consonants that a word must have: with fewer, nearly everything would sound alike."""
_HEARD: Final = {
    **dict.fromkeys(("tsch", "tch", "kh", "gh", "ch", "cz", "g", "h", "г", "ґ", "х", "ч"), "h"),
    **dict.fromkeys(("schtsch", "shch", "sch", "sh", "zh", "sz", "ts", "tz", "s", "z"), "s"),
    **dict.fromkeys(("ж", "з", "с", "ц", "ш", "щ"), "s"),
    **dict.fromkeys(("ph", "f", "v", "w", "в", "ф"), "v"),
    **dict.fromkeys(("ck", "k", "q", "c", "к"), "k"),
    **dict.fromkeys(("th", "t", "т"), "t"),
    **dict(zip("bdlmnpr", "bdlmnpr", strict=True)),
    **dict(zip("бдлмнпр", "bdlmnpr", strict=True)),
    "x": "ks",
    "кс": "ks",
}
"""What letters and pairs of letters sound like. All others, as vowels and signs, are not heard."""
_SOUND: Final = re.compile("|".join(sorted(_HEARD, key=lambda letters: (-len(letters), letters))))
_SPELLED: Final = re.compile(r"[a-zЀ-ӿ]+")


def sound_of(word: str) -> str:
    """Return what a folded word of Latin or Cyrillic letters sounds like, or the empty text.

    A sound that follows itself at once is heard once: `Zaporizhzhia` and `Saporischschja` are `sprs`.
    """
    if not _SPELLED.fullmatch(word):
        return ""
    heard, end, last = [], 0, ""
    for match in _SOUND.finditer(word):
        sound = _HEARD[match[0]]
        if sound != last or match.start() > end:
            heard.append(sound)
        last, end = sound, match.end()
    return "".join(heard) if len(heard) >= LEAST else ""
