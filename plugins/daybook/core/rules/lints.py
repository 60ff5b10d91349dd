"""Rules of wording: what a report warns of, and an author may allow with a reason."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import instead, like, warning

RULES: Final = (
    warning(
        code="allow-idle",
        wants="What a briefing allows is there to be allowed.",
        why="An entry that nothing needs any more would silence the next mistake of its kind.",
        example=like("Take the entry out of allow, or mend the words in at"),
    ),
    warning(
        code="headline-old",
        wants="A number in the title, or of a measure of the home page, holds for a day near the briefing's date.",
        why="A number that stands out is taken for the newest one; an old one misleads.",
        example=like("Say in the text for which day it holds, and allow the warning with that reason"),
    ),
    warning(
        code="loaded-verb",
        wants="Everybody says, denies or disputes: the same verbs for all, outside quotations.",
        why="Who admits or boasts is judged by the verb, and the archive judges nobody.",
        example=instead("The ministry admits that it rained", "The ministry says that it rained"),
    ),
    warning(
        code="number-undeclared",
        wants="A number of what the archive counts is a figure, or stands beside a link to its source.",
        why="Without one it has no speaker and no quotation, and no page of figures shows it.",
        example=instead("Some 40 boats left", "[Some 40](figure:boats) boats left"),
    ),
    warning(
        code="own-voice",
        wants="Who took or holds a disputed place is told with a speaker, a quotation, or a link to the question.",
        why="The archive has no voice of its own on contested facts.",
        example=instead("The guard took Port Vell", "The guard says that it took Port Vell"),
    ),
    warning(
        code="precise-place",
        wants="Beside words for forces stand no coordinates, no address and no distance in metres.",
        why="Where forces stand can cost lives; a town or a district is near enough for readers.",
        example=instead("Wardens stand 200 metres from the lock", "Wardens stand near the town"),
    ),
    warning(
        code="private-person",
        wants="Victims, witnesses and their families have no names here.",
        why="A name can harm a private person for years; a public person has a file.",
        example=instead("A resident, Pim Osier, saw the boats", "A resident saw the boats"),
    ),
    warning(
        code="relative-time",
        wants="Outside quotations a text names the day, and not today, now or recently.",
        why="It is read on another day, and then says something that is not so.",
        example=instead("The lock is currently closed", "On 4 May the lock was closed"),
    ),
)
