"""How a sentence begins that goes on about what was counted in the one before."""

from __future__ import annotations

import re
from typing import Final

GOES_ON: Final = re.compile(
    r"(?:Another|The (?:figure|number|total|toll|count|others|rest|dead|victims|injured|wounded)|These|Those"
    r"|In all|In total"
    r"|Altogether|Most of (?:them|those|these)"
    r"|(?:Some|About|Nearly|At least|More than|Around) \d|\d[\d,.]*|Two|Three|Four|Five|Six|Seven|Eight|Nine"
    r"|Ten|Dozens"
    r"|Hundreds|Thousands|Half|Both)\b"
)
"""How a sentence begins that goes on about what was counted in the one before."""
PART_OF_IT: Final = re.compile(
    r"(?:[-•*–·] )?(?:Of (?:these|those|them|that|the (?:total|dead|killed|wounded|injured|victims"
    r"|casualties|\d))"
    r"|Among (?:them|those|these|the (?:dead|killed|wounded|injured|victims|casualties|\d))|Another \d"
    r"|A further \d"
    r"|The (?:sex|gender|ages?) of|The (?:others|rest)\b|In addition, |(?:They|These|This|The toll"
    r"|The total) includes?\b)"
)
"""How a sentence begins, also in a new paragraph, that divides what was counted before."""
