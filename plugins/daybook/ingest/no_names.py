"""Words with capitals that name nobody: offices, bodies in general, peoples, days, and words that open sentences."""

from __future__ import annotations

import re
from typing import Final

from daybook.ingest.calendar_words import MONTHS, WEEKDAYS
from daybook.ingest.word_lists import any_of

CALENDAR: Final = frozenset(MONTHS) | frozenset(WEEKDAYS)
NO_NAME: Final = CALENDAR | any_of(
    "i mr mrs ms dr sir maj gen col president prime minister secretary foreign mayor governor western eastern "
    "northern southern west east north south breaking photo image video read more advertisement related "
    "american french german baltic soviet arab greek dutch swiss czech israeli israelis iraqi iraqis yemeni "
    "yemenis "
    "saudi saudis pakistani pakistanis afghan afghans kuwaiti qatari emirati omani bahraini somali somalis "
    "azerbaijani "
    "azerbaijanis bangladeshi nepali kurd kurds uzbek kazakh thai filipino americans germans jews jewish "
    "muslim muslims "
    "christian christians islamist jihadist sunni shia civil embassy general-secretary coordination telegram "
    "twitter "
    "christmas easter ramadan brits brit britons "
    "facebook youtube instagram reddit whatsapp signal internet earth europe "
    "court courts office party parties prosecutor fund assembly council commission committee convention "
    "charter "
    "statute treaty act article articles annex chapter section paragraph page figure table note report "
    "statement "
    "resolution order decision state states government parliament senate congress cabinet ministry department "
    "agency service authority member members board bank bureau group union institute university hospital "
    "school "
    "church day phase year level pier platform route road street square gate room floor unit camp station "
    "sea ocean river island internet god lord lady king queen staff general major captain colonel chief head "
    "deputy director chairman chairwoman spokesman spokeswoman ambassador envoy judge justice bishop professor "
    "update correction editor reporting editing live watch listen "
    "commissioner secretary-general under-secretary-general director-general monitor allies governments "
    "mission "
    "missions team teams member special session incident human rights refugees key figures flash appeal army "
    "forces "
    "guard republic bill opp ind independent independents opposition opponent minister-president mps us sim mt "
    "eu uk un "
    "leader commons lords house peers situation takeaways key security operator energy "
    "navy troops time am pm gmt utc kw mw gw kwh mwh gwh wh npp eastern-european"
)
"""Single words, in lower case."""
OPENERS: Final = re.compile(
    r"^(?:The|A|An|Dear|In|At|On|It|Its|He|She|They|We|But|And|For|As|If|When|While|After|Before|This|That"
    r"|These"
    r"|Those"
    r"|Then|There|Here|Now|Today|Yesterday|Tomorrow|Meanwhile|Earlier|Later|However|Once|Since|Until|Because"
    r"|So|Or|Yet"
    r"|His|Her|Their|Our|Your|My|Both|All|Some|Many|Most|Only|Not|No|Neither|Nor|From|To|By|With|Among|Of"
    r"|Near|Outside"
    r"|Inside|Under|Over|Between|What|Who|How|Why|Where|Which|Another|Other|Every|Each|Several|Dozens"
    r"|Hundreds|Thousands"
    r"|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|[A-Z][a-z]+ty-[a-z]+"
    r"|(?:Deputy |Vice |Under-)?(?:Director|Secretary|Commissioner|Prosecutor)[ -]General"
    r"|(?:Deputy )?High Commissioner"
    r"|(?:[A-Z][a-z]+(?:ian|ish|ese|ean) )(?:President|Prime Minister|Foreign Minister|Defen[cs]e Minister"
    r"|Minister)"
    r"|Mr|Mrs|Ms|Dr|Sir|Dame|Maj|Gen|Col|Capt|Lt|Prof|(?:Foreign |Prime |Defence )?(?:Minister|Secretary)"
    r"|President|Major|Colonel|Captain|Lieutenant|Professor|Judge|Justice|Bishop|Governor|Mayor|Chancellor"
    r"|General(?! (?:Staff|Assembly|Secretary|Secretariat|Council|Directorate|Prosecutor|Command"
    r"|Hospital)))\.? "
)
"""Words that stand before a name and are no part of it: those that open sentences, and titles."""
