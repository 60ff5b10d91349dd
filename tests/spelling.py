"""Writes numbers out in English, Ukrainian and Russian, and shares nothing with what reads them."""

from __future__ import annotations


def told(words: str) -> tuple[str, ...]:
    """Return words by their number; a hyphen stands where none belongs."""
    return tuple(words.split())


SMALL_EN = told(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
    """
)


TENS_EN = told("- - twenty thirty forty fifty sixty seventy eighty ninety")


SCALES_EN = ("", "thousand", "million", "billion", "trillion")


SMALL_UK = told(
    """
    нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять
    чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять
    """
)


TENS_UK = told("- - двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто")


HUNDREDS_UK = told("- сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот")


SCALES_UK = (
    ("", "", ""),
    ("тисяча", "тисячі", "тисяч"),
    ("мільйон", "мільйони", "мільйонів"),
    ("мільярд", "мільярди", "мільярдів"),
    ("трильйон", "трильйони", "трильйонів"),
)


SMALL_RU = told(
    """
    ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать
    четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать
    """
)


TENS_RU = told("- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")


HUNDREDS_RU = told("- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот")


SCALES_RU = (
    ("", "", ""),
    ("тысяча", "тысячи", "тысяч"),
    ("миллион", "миллиона", "миллионов"),
    ("миллиард", "миллиарда", "миллиардов"),
    ("триллион", "триллиона", "триллионов"),
)


SLAVIC = {
    "uk": (SMALL_UK, TENS_UK, HUNDREDS_UK, SCALES_UK, ("одна", "дві")),
    "ru": (SMALL_RU, TENS_RU, HUNDREDS_RU, SCALES_RU, ("одна", "две")),
}


def thousands_of(number: int) -> list[int]:
    """Return the groups of three digits, the lowest first."""
    groups = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    return groups


def spell_below_hundred(number: int, hyphen: str) -> str:
    """Write out 1 to 99 in English."""
    if number < 20:
        return SMALL_EN[number]
    tens, ones = divmod(number, 10)
    return TENS_EN[tens] + (hyphen + SMALL_EN[ones] if ones else "")


def spell_english(number: int, *, joiner: str = " and ", hyphen: str = "-", one: str = "one") -> str:
    """Write out a number in English, with or without "and", and with "a" or "one" in front."""
    if number == 0:
        return SMALL_EN[0]
    parts: list[str] = []
    groups = thousands_of(number)
    for at in reversed(range(len(groups))):
        hundreds, rest = divmod(groups[at], 100)
        said = f"{SMALL_EN[hundreds]} hundred" if hundreds else ""
        if rest:
            between = joiner if said or (at == 0 and parts) else ""
            between = between.lstrip() if not said else between
            said += between + spell_below_hundred(rest, hyphen)
        if said:
            parts.append(f"{said} {SCALES_EN[at]}".strip())
    text = " ".join(parts)
    is_big = number >= 100
    return one + text.removeprefix("one") if is_big and text.startswith("one ") else text


def spell_slavic(number: int, lang: str) -> str:
    """Write out a number in Ukrainian or Russian, in the nominative."""
    small, tens, hundreds, scales, feminine = SLAVIC[lang]
    if number == 0:
        return small[0]
    parts: list[str] = []
    groups = thousands_of(number)
    for at in reversed(range(len(groups))):
        group = groups[at]
        if not group:
            continue
        if group >= 100:
            parts.append(hundreds[group // 100])
        rest = group % 100
        if rest >= 20:
            parts.append(tens[rest // 10])
            rest %= 10
        if rest:
            parts.append(feminine[rest - 1] if at == 1 and rest in (1, 2) else small[rest])
        form = 0 if rest == 1 else 1 if rest in (2, 3, 4) else 2
        parts.append(scales[at][form])
    return " ".join(part for part in parts if part)


def write(number: int, lang: str) -> str:
    """Write out a number in one of the languages."""
    return spell_english(number) if lang == "en" else spell_slavic(number, lang)
