"""What is asked for is found first, in any script, any writing of a number or a date, and honestly when it is not."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from daybook.core.numbers import read_quantity
from daybook.core.search.sounds import sound_of
from daybook.core.search.terms import terms_of
from daybook.number_words import number_words

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
from asking import ask, ask_one_by_one, started, status_of

pytestmark = pytest.mark.browser


KNOWN_ITEMS = Path(__file__).with_name("known_items.tsv")
READERS_ITEMS = Path(__file__).with_name("readers_items.tsv")
"""Each with the beginnings of all addresses that would be right, a space between."""
_NUMBER_OF = """async (phrase) => {
  const index = new Index(new URL("index/", document.baseURI));
  await index.open();
  return numberAt(piecesOf(fold(phrase)), 0, index.manifest)?.readings ?? null;
}"""
SOUNDING = [
    "schtschelkunow",
    "shchelkunov",
    "tschernava",
    "alexandra",
    "александра",
    "zaporizhzhia",
    "saporischschja",
    "whack",
    "philippe",
]
"""Words with the letters that are heard together."""


def test_the_known_items_are_found_first(page: Page, site: str) -> None:
    """Of forty queries written before there was a search, at least 39 find their page first."""
    items = items_of(KNOWN_ITEMS)
    assert len(items) == 40
    missed = missed_of(items, ask_one_by_one(page, site, list(items)))
    assert len(missed) <= 1, missed


def test_what_readers_ask_is_found_first(page: Page, site: str) -> None:
    """Of more queries, written by others who had not seen the first forty, each finds a right page first."""
    items = items_of(READERS_ITEMS)
    missed = missed_of(items, ask_one_by_one(page, site, list(items)))
    assert missed == []


def test_an_address_finds_what_the_field_finds(page: Page, site: str) -> None:
    """Every twentieth of these queries, opened as a link that somebody was sent, finds the same as when it is typed."""
    queries = [*items_of(KNOWN_ITEMS), *items_of(READERS_ITEMS)][::20]
    assert ask_one_by_one(page, site, queries) == [ask(page, site, f"q={quote(query)}") for query in queries]


def items_of(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the queries of a file, each with the beginnings of all addresses that are right."""
    with path.open(encoding="utf-8") as file:
        return {item["query"]: tuple(item["first"].split()) for item in csv.DictReader(file, delimiter="\t")}


def missed_of(items: dict[str, tuple[str, ...]], found: list[list[str]]) -> list[tuple[str, list[str]]]:
    """Return the queries whose first hit is wrong, with what they find first."""
    pairs = zip(items, found, strict=True)
    return [(query, all_of[:2]) for query, all_of in pairs if not "".join(all_of[:1]).startswith(items[query])]


@pytest.mark.parametrize(
    "name", ["Port Vell", "port  VELL", "Pört Véll", "Порт-Велл", "порт велл", "ميناء فيل", "静港"]
)
def test_a_name_is_found_in_any_of_its_scripts(page: Page, invented: str, name: str) -> None:
    """Latin, Cyrillic, Arabic and Japanese, in any case and with other accents."""
    assert ask(page, invented, f"q={quote(name)}")[0] == "entities/port-vell/"


def test_a_name_is_shown_in_the_script_it_was_asked_in(page: Page, invented: str) -> None:
    """With its language and its direction."""
    ask(page, invented, f"q={quote('ميناء فيل')}")
    alias = page.locator(".search-alias").first
    assert [alias.inner_text(), alias.get_attribute("lang"), alias.get_attribute("dir")] == ["ميناء فيل", "ar", "auto"]


@pytest.mark.parametrize(
    "number",
    ["4,000", "4 000", "4.000", "4000", "4k", "4 thousand", "four thousand", "чотири тисячі", "more than 4,000 people"],
)
def test_a_number_is_found_in_any_writing(page: Page, invented: str, number: str) -> None:
    """In digits with any mark between groups, and in words."""
    assert ask(page, invented, f"q={quote(number)}")[0] == "briefings/2022-03-02-port-vell/#fled"


def test_a_number_is_no_other_number(page: Page, invented: str) -> None:
    """Twelve boats are not found as twelve thousand, nor as one or two."""
    assert ask(page, invented, "q=12+boats&kind=figure") == ["briefings/2022-03-02-port-vell/#boats"]
    for number in ("12,000", "12 000", "12k", "1", "2", "120"):
        assert ask(page, invented, f"q={quote(number)}&kind=figure") == [], number


@pytest.mark.parametrize(
    "date",
    [
        *("2022-03-02", "2 March 2022", "March 2, 2022", "2nd of March 2022", "2.3.2022", "2 березня 2022", "2 Mar"),
        *(
            "2.3.22",
            "2.3.",
            "2 Mar 22",
            "2. März 2022",
            "2 de marzo de 2022",
            "20220302",
            "Wednesday, 2 March",
            "середа, 2 березня",
            "What happened on 2 March?",
            *("second of March", "the second March 2022", "March the second", "друге березня"),
            *("day 7", "Day seven", "seventh day", "7th day", "сьомий день"),
        ),
    ],
)
def test_a_date_is_found_in_any_writing(page: Page, invented: str, date: str) -> None:
    """As numbers, and with the month's name in the languages of the archive."""
    assert ask(page, invented, f"q={quote(date)}")[0] == "days/2022/03/02/"


@pytest.mark.parametrize("query", ["twenty-first day", "day twenty one", "the 21st day", "sixteenth of March"])
def test_a_day_in_two_words_is_one_day(page: Page, site: str, query: str) -> None:
    """No day of these has a page, so its month stands for it; what belongs to the day of either word is not shown."""
    assert ask(page, site, f"q={quote(query)}") == ["days/2022/03/"]


@pytest.mark.parametrize("query", ["second attempt", "day of talks", "day half", "first city", "day 1000000"])
def test_an_ordinal_alone_is_no_date(page: Page, site: str, query: str) -> None:
    """It counts other things, too; and a day has a whole number, of no more than five digits."""
    assert [found for found in ask(page, site, f"q={quote(query)}") if found.startswith("days/")] == []


@pytest.mark.parametrize(
    ("lang", "phrase"),
    [
        *(("en", phrase) for phrase in ("half a million", "two and a half million", "a hundred and one", "a million")),
        *(("en", phrase) for phrase in ("two dozen", "quarter million", "forty-two thousand")),
        *(("uk", phrase) for phrase in ("півтора мільйона", "пів мільйона", "мільйон двісті тисяч", "півмільйона")),
        *(("ru", phrase) for phrase in ("полтора миллиона", "два с половиной миллиона", "тысяча сто", "полмиллиона")),
    ],
)
def test_number_words_are_read_as_the_archive_reads_them(page: Page, site: str, lang: str, phrase: str) -> None:
    """The same number comes out of the script, and of the reader that looks numbers up in quotations."""
    words = number_words(lang)
    quantity = read_quantity(phrase, words) if words else None
    assert quantity is not None
    page.goto(f"{site}search/")
    started(page)
    assert page.evaluate(_NUMBER_OF, phrase) == [f"{quantity.low:f}"]


@pytest.mark.parametrize("phrase", ["half", "zero", "million", "and", "a", "a boat"])
def test_what_is_no_number_is_a_word(page: Page, site: str, phrase: str) -> None:
    """Half of what is not said, and an article before a thing is not one."""
    page.goto(f"{site}search/")
    started(page)
    assert page.evaluate(_NUMBER_OF, phrase) is None


@pytest.mark.parametrize("query", ["Islândia", "Ісландія", "an island, İzlanda"])
def test_a_country_is_found_by_its_name_in_another_language(page: Page, invented: str, query: str) -> None:
    """The browser knows it, so nobody has to list it; the page says so, and the other words stay."""
    assert ask(page, invented, f"q={quote(query)}")[0] == "entities/iceland/"
    assert "; shown is what has “Iceland”." in status_of(page)


def test_a_word_of_the_archive_is_no_country(page: Page, invented: str) -> None:
    """What somebody wrote here stays what it is, whatever else it means in German."""
    assert "entities/iceland/" in ask(page, invented, "q=island+zzyzx")
    assert "shown is" not in status_of(page)


def test_a_date_that_could_be_two_shows_both(page: Page, invented: str) -> None:
    """Nobody knows whether 02/03 is in March or in February; what has no day's page leads to that of its month."""
    assert ask(page, invented, f"q={quote('03/02/2022')}&kind=day") == ["days/2022/", "days/2022/03/02/"]


def test_a_date_is_known_in_the_language_of_the_browser(browser: Browser, invented: str) -> None:
    """Readers type months as they call them, also where the archive has no word in their language."""
    page = browser.new_page(locale="fi-FI")
    assert ask(page, invented, f"q={quote('2 maaliskuuta 2022')}")[0] == "days/2022/03/02/"
    page.close()


@pytest.mark.parametrize(
    "query",
    [
        "https://gazette.example/2022/03/02/harbour-office",
        "http://www.gazette.example/2022/03/02/harbour-office/?a=x#top",
    ],
)
def test_an_address_finds_its_source(page: Page, invented: str, query: str) -> None:
    """Whoever has an article before them asks whether it is here: by its address, as it was copied."""
    assert ask(page, invented, f"q={quote(query, safe='')}") == ["sources/gazette-2022-03-02/"]
    ask(page, invented, f"q={quote('https://gazette.example/other', safe='')}")
    assert "No source of this archive has this address." in status_of(page)


def test_another_word_for_the_same_finds_it(page: Page, invented: str) -> None:
    """Refugees have fled; and who asks how many wants what is counted first."""
    assert ask(page, invented, "q=how+many+refugees")[0].startswith("figures/")


def test_another_ending_of_a_word_is_found_too(page: Page, invented: str) -> None:
    """And the word as it was asked for comes first."""
    assert "briefings/2022-03-03-saltmarsh/" in ask(page, invented, "q=leaflets")


def test_a_longer_word_finds_what_it_begins_with(page: Page, invented: str) -> None:
    """Nobody writes of a saltmarshland here, but of a saltmarsh; and the page says so."""
    assert ask(page, invented, "q=saltmarshland") != []
    assert "Nothing has “saltmarshland”; shown is what has “saltmarsh”." in status_of(page)


def test_a_slip_of_the_finger_is_said(page: Page, invented: str) -> None:
    """What is shown instead is named, so that nobody takes one word for another."""
    assert ask(page, invented, "q=saltmrash")[0] == "entities/saltmarsh-relief/"
    assert "Nothing has “saltmrash”; shown is what has “saltmarsh”." in status_of(page)


@pytest.mark.parametrize("name", ["Nurlandya", "Нурляндии"])
def test_a_name_is_found_by_its_sound(page: Page, invented: str, name: str) -> None:
    """In a spelling that nobody listed, of another language or script, and the page says so."""
    assert ask(page, invented, f"q={quote(name)}")[0] == "entities/norland/"
    said = f"Nothing has “{name.lower()}”; shown are names that sound like it, and what has these names."
    assert said in status_of(page)


def test_what_is_nowhere_is_not_found(page: Page, invented: str) -> None:
    """And the page says so."""
    assert ask(page, invented, "q=zzyzx") == []
    assert status_of(page) == "Nothing was found for “zzyzx”."


def test_words_that_stand_nowhere_together_are_said_to(page: Page, invented: str) -> None:
    """Results that have only some of the words are not passed off as having all."""
    assert ask(page, invented, "q=leaflet+boats+zzyzx")
    assert "Nothing has all of these words; these have some of them." in status_of(page)


def test_the_script_folds_as_the_index_does(page: Page, invented: str) -> None:
    """Every letter of the first plane, and texts of several languages, give the same terms on both sides."""
    ranges = [(0x20, 0xD800), (0xF900, 0x10000), (0x1D400, 0x1D800), (0x20000, 0x20100)]
    letters = (chr(code) for first, end in ranges for code in range(first, end))
    # A letter that Python does not know yet may be known to a newer browser.
    texts = [f"a{letter}b {letter}1" for letter in letters if unicodedata.category(letter) != "Cn"]
    texts += ["Port Vell's 4,000 boats", "П’ять сіл ІІ", "ЁЖ ÉÅ ﬁ ß İ ıΣΑΣ", "1.500,25 1 500 000 12.5.2022", "نَصٌّ ٤٬٠٠٠"]
    texts += ["U.N., a.m., v.2.b, a.b.cd", "harbour defense, organizations, centres, programmes, four sizes"]
    page.goto(f"{invented}search/")
    started(page)
    found = page.evaluate("texts => texts.map(text => termsOf(text))", texts)
    ours = [terms_of(text) for text in texts]
    assert [pair for pair in zip(texts, ours, found, strict=True) if pair[1] != pair[2]] == []
    words = sorted({term for terms in ours for term in terms} | set(SOUNDING))
    heard = page.evaluate("words => words.map(word => soundOf(word))", words)
    assert heard == [sound_of(word) for word in words]
