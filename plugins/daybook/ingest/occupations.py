"""Words for what people do, which tell that a name beside them is a person's."""

from __future__ import annotations

from typing import Final

from daybook.ingest.word_lists import in_order

OCCUPATIONS: Final = in_order(
    "spokesman spokeswoman spokesperson ambassador envoy mayor governor president minister director head "
    "chief leader "
    "coordinator commander chairman chairwoman secretary correspondent reporter engineer economist analyst "
    "hydrologist "
    "historian lawyer doctor dentist nurse teacher farmer baker fisherman volunteer organiser organizer "
    "owner student "
    "pensioner resident witness officer official general colonel major captain activist scientist researcher "
    "professor "
    "writer poet priest deputy councillor senator lawmaker adviser advisor manager driver surgeon medic "
    "expert author "
    "boss founder executive editor columnist strategist trader broker banker vicar imam rabbi principal "
    "headteacher "
    "midwife paramedic firefighter electrician mechanic carpenter builder plumber shopkeeper waiter cook "
    "chef musician "
    "singer actor artist photographer journalist blogger presenter footballer coach referee refugee evacuee "
    "survivor "
    "mother father mum dad gran neighbour friend lieutenant sergeant admiral premier chancellor commissioner "
    "pilot sailor soldier worker miner fighter judge prosecutor lecturer grandmother grandfather widow"
)
