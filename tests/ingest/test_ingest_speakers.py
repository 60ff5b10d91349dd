"""Who says something: found by a rule, or asked."""

from __future__ import annotations

import pytest

from ingest.examples import REGISTRY, named, speaker_of


@pytest.mark.parametrize(
    ("text", "speaker", "rule"),
    [
        ("The Ministry of Weather said on Monday that 12 boats sank.", "ministry-of-weather", "verb-of-saying"),
        ("On 12 boats nobody slept, Saltmarsh Relief said.", "saltmarsh-relief", "verb-of-saying"),
        ("12 boats sank, according to Saltmarsh Relief.", "saltmarsh-relief", "according-to"),
        ("Saltmarsh Relief counted 12 boats.", "saltmarsh-relief", "verb-of-counting"),
        ('"We lost 12 boats," said Ada Quill.', "ada-quill", "said-after"),
        ('"We stay," Ada Quill said. "We have 12 boats."', "ada-quill", "quotation-continues"),
        ("Ada Quill, the mayor, said 12 boats sank.", "ada-quill", "verb-of-saying"),
        ("The mayor of Port Vell said 12 boats sank.", "ada-quill", "office"),
        ("In Port Vell, the mayor said 12 boats sank.", "ada-quill", "office"),
        ("MoW spokesman Tam Orrin said 12 boats sank.", "ministry-of-weather", "spokesperson"),
        ("Tam Orrin said 12 boats sank.", "ministry-of-weather", "spokesperson"),
        ("A spokesman for the Ministry of Weather said 12 boats sank.", "ministry-of-weather", "spokesperson"),
        (
            "The Ministry of Weather is big. The ministry said 12 boats sank.",
            "ministry-of-weather",
            "body-named-before",
        ),
        ("A senior harbour pilot said 12 boats sank.", '"a senior harbour pilot"', "unnamed"),
        ("12 boats sank, harbour officials say.", '"harbour officials"', "unnamed"),
        ("Three officials expect 12 boats.", '"three officials"', "unnamed"),
        ("But three officials said 12 boats sank.", '"three officials"', "unnamed"),
        ("Nearly 340 pilots have announced that 12 boats sank.", "publisher", "outlet-voice"),
        ("Nobody would say that 12 boats sank.", "publisher", "outlet-voice"),
        ("An estimated 12 boats sank.", "publisher", "outlet-voice"),
        ("Saltmarsh Relief: 12 boats sank.", "saltmarsh-relief", "colon"),
        ("Port Vell: 12 boats sank.", "publisher", "outlet-voice"),
        ("As was reported by Saltmarsh Relief, 12 boats sank.", "saltmarsh-relief", "as-reported-by"),
        ("Ada Quill informed the Ministry of Weather that 12 boats sank.", "ada-quill", "verb-of-saying"),
        ("The Port Vell Gazette newspaper reported 12 boats.", "port-vell-gazette", "verb-of-counting"),
        ("12 boats sank, according to a count by officials of the river.", '"officials of the river"', "unnamed"),
        ("Norland is calm. Its weather ministry claims 12 boats.", "ministry-of-weather", "body-of-country"),
        ("Saltmarsh Relief said it rained. It reported 12 boats.", "saltmarsh-relief", "pronoun"),
        ("It was announced by Saltmarsh Relief that 12 boats sank.", "saltmarsh-relief", "said-by"),
        ("Saltmarsh Relief's latest count is 12 boats.", "saltmarsh-relief", "own-count"),
        ("The Ministry of Weather (MoW) reports 12 boats lost.", "ministry-of-weather", "verb-of-counting"),
        ("On Monday Saltmarsh Relief said 12 boats sank.", "saltmarsh-relief", "verb-of-saying"),
        ("Saltmarsh Relief counted:\n- 12 boats lost.", "saltmarsh-relief", "list"),
        ("Saltmarsh Relief said it rained. The total is 12 boats.", "saltmarsh-relief", "goes-on"),
        ("Saltmarsh Relief said it rained.\nThe total is 12 boats.", "publisher", "outlet-voice"),
        ("Ada Quill, mayor of Port Vell, was seen. The mayor said 12 boats sank.", "ada-quill", "office"),
        ("According to Saltmarsh Relief, it rained as 12 boats sank.", "saltmarsh-relief", "according-to"),
        ("Saltmarsh Relief said it rained. 12 boats sank, according to them.", "saltmarsh-relief", "pronoun"),
        ("A report by Saltmarsh Relief found 12 boats.", "saltmarsh-relief", "verb-of-counting"),
        ("The Port Vell Gazette, citing Saltmarsh Relief, reported 12 boats.", "saltmarsh-relief", "citing"),
        ("12 boats sank, the head of the relief, Ada Quill, told a briefing.", "ada-quill", "verb-of-saying"),
        ("State television reported 12 boats.", '"State television"', "unnamed"),
        ("12 boats sank, the Norland government said.", "norland", "country-of-body"),
        ("Officials said 12 boats sank.", '"officials"', "unnamed"),
        ('A senior pilot said it rained. "12 boats sank," the pilot said.', '"a senior pilot"', "named-before"),
        ("12 boats sank near the quay.", "publisher", "outlet-voice"),
        ("The guards were said to have 12 boats.", "publisher", "outlet-voice"),
        ('"We stay," one man said, as 12 boats sank.', "publisher", "outlet-voice"),
        ("12 boats sank, Saltmarsh Relief said Monday.", "saltmarsh-relief", "verb-of-saying"),
        ("12 boats sank, pilots said on Monday.", '"pilots"', "unnamed"),
        ("12 boats sank, the harbour board in Karsk said.", '"the harbour board in Karsk"', "unnamed"),
        ("The Government announced that 12 boats sank.", '"the Government"', "unnamed"),
        ("The 12 boats counted by Saltmarsh Relief are lost.", "saltmarsh-relief", "told-by"),
        (
            "12 boats sank, according to figures released on Monday by Saltmarsh Relief.",
            "saltmarsh-relief",
            "according-to",
        ),
        ("12 boats sank, according to the Saltmarsh Relief count.", "saltmarsh-relief", "according-to"),
        ("In the opinion of Saltmarsh Relief, 12 boats sank.", "saltmarsh-relief", "in-words-of"),
        ("An order published last Sunday by Saltmarsh Relief names 12 boats.", "saltmarsh-relief", "published-by"),
        ("A statement of Saltmarsh Relief according to which 12 boats sank.", "saltmarsh-relief", "according-to"),
        ("A Saltmarsh Relief statement said 12 boats sank.", "saltmarsh-relief", "verb-of-saying"),
        ("12 boats sank. This was announced by Saltmarsh Relief.", "saltmarsh-relief", "told-before"),
        ("12 boats sank. About this informed on Wednesday the mayor Ada Quill.", "ada-quill", "told-before"),
        ("Just in from Saltmarsh Relief: 12 boats sank.", "saltmarsh-relief", "colon"),
        ("Saltmarsh Relief, as quoted by the Gazette, counted 12 boats.", "saltmarsh-relief", "verb-of-counting"),
        ("Saltmarsh Relief was able to confirm that 12 boats sank.", "saltmarsh-relief", "verb-of-counting"),
        ("Pilots played down the storm, and said 12 boats sank.", '"pilots"', "unnamed"),
        ("A group of pilots that keeps lists counts 12 boats.", '"a group of pilots"', "unnamed"),
        ('"12 boats sank," Ada Quill laughed.', "ada-quill", "quotation-tag"),
        ('"We stay," said our head of operations, Ada Quill. "We have 12 boats."', "ada-quill", "quotation-continues"),
        ("One pilot said 12 boats sank, citing accounts of others.", '"one pilot"', "unnamed"),
        ("PORT VELL, Norland -- Saltmarsh Relief said 12 boats sank.", "saltmarsh-relief", "verb-of-saying"),
        ("Saltmarsh Relief said 30 sank.\nOf these, 12 boats were new.", "saltmarsh-relief", "goes-on"),
        ("Saltmarsh Relief is silent since it spoke of 12 boats.", "saltmarsh-relief", "pronoun"),
        ("Ada Quill's office said 12 boats sank.", "ada-quill", "office-of"),
        ("12 boats sank, declared to journalists the mayor Ada Quill.", "ada-quill", "said-after"),
        ("As earlier informed Saltmarsh Relief, 12 boats sank.", "saltmarsh-relief", "as-reported-by"),
        ("Saltmarsh Relief, which keeps lists, has so far verified 12 boats.", "saltmarsh-relief", "verb-of-counting"),
        ("12 boats sank, according to Saltmarsh Relief data compiled on Monday.", "saltmarsh-relief", "according-to"),
        ("Saltmarsh Relief figures show 12 boats lost.", "saltmarsh-relief", "verb-of-counting"),
        ("The latest Saltmarsh Relief update lists 12 boats.", "saltmarsh-relief", "verb-of-counting"),
        ("Photos published by Saltmarsh Relief show 12 boats.", "saltmarsh-relief", "published-by"),
        ("Norland admits losing 12 boats.", "norland", "verb-of-saying"),
        ("Norland said that, according to Saltmarsh Relief, 12 boats sank.", "saltmarsh-relief", "according-to"),
        ("Ada Quill, 61, recalls 12 boats.", "ada-quill", "verb-of-saying"),
        ("Ada Quill told the Gazette there were 12 boats.", "ada-quill", "verb-of-saying"),
        ("Pictures posted on Monday show 12 boats.", "publisher", "outlet-voice"),
        ("You said 12 boats.", "publisher", "outlet-voice"),
        ("As 12 boats sank, nobody spoke.", "publisher", "outlet-voice"),
        ("Norland said it rained, but Saltmarsh Relief said 12 boats sank.", "saltmarsh-relief", "verb-of-saying"),
    ],
)
def test_a_speaker_is_found_by_a_rule(text: str, speaker: str, rule: str) -> None:
    """The quotation's owner, a verb of saying, "according to", an office, or the outlet in its own voice."""
    found = speaker_of(text, "12 boats")
    assert (named(found), found.rule) == (speaker, rule)


def test_a_spokesperson_speaks_for_the_body() -> None:
    """The body is the speaker, the person its spokesperson."""
    found = speaker_of("Tam Orrin told the Port Vell Gazette that 12 boats sank.", "12 boats")
    assert (named(found), found.spokesperson, found.via) == ("ministry-of-weather", "tam-orrin", "port-vell-gazette")


@pytest.mark.parametrize(
    "text",
    [
        "As quoted by the Port Vell Gazette, the Ministry of Weather said 12 boats sank.",
        "The Port Vell Gazette quoted the Ministry of Weather as saying 12 boats sank.",
        "The Port Vell Gazette reported that 12 boats sank, citing the Ministry of Weather.",
    ],
)
def test_relayed_speech_names_who_relayed_it(text: str) -> None:
    """The speaker is who said it first."""
    found = speaker_of(text, "12 boats")
    assert (named(found), found.via) == ("ministry-of-weather", "port-vell-gazette")


def test_a_pronoun_with_one_suitable_speaker_is_proposed_and_doubted() -> None:
    """She is the only person of the sentence before; somebody inside her quotation is no rival."""
    found = speaker_of('Ada Quill said: "Tam Orrin lies." She added: "We lost 12 boats."', "12 boats")
    assert (named(found), found.doubts) == ("ada-quill", ('"She" is taken to be "Ada Quill"',))


def test_it_is_the_body_that_spoke_before() -> None:
    """A person cannot be "it"."""
    found = speaker_of('The Ministry of Weather said it rained. It added: "12 boats sank."', "12 boats")
    assert (named(found), found.rule) == ("ministry-of-weather", "pronoun")


def test_he_is_no_ministry() -> None:
    """With a ministry before and a spokesman behind, nobody can tell: the candidates are persons only."""
    text = (
        "Ada Quill said that the quay was shut.\n"
        "Port Vell is ours, Ministry of Weather spokesman Tam Orrin said earlier.\n"
        "Saltmarsh Relief said that the port is unsafe.\n"
        "He said that 12 boats run as usual.\n"
        "Tam Orrin said that talks were held."
    )
    found = speaker_of(text, "12 boats")
    assert named(found) == "?"
    assert [str(one) for one in found.candidates] == ["tam-orrin", "ada-quill"]
    assert found.doubts == ('who is "He"?',)


def test_two_persons_before_leave_a_pronoun_open() -> None:
    """Either may be meant."""
    found = speaker_of("Ada Quill met Tam Orrin. She said 12 boats sank.", "12 boats")
    assert (named(found), [str(one) for one in found.candidates]) == ("?", ["ada-quill", "tam-orrin"])


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Irina Vlass said 12 boats sank.", 'no entity of the archive is "Irina Vlass"'),
        ("Boris Quill said 12 boats sank.", 'no entity of the archive is "Boris Quill"'),
        ('Rain fell.\n"12 boats sank."', "who is quoted here? the text names nobody beside the quotation"),
    ],
)
def test_who_is_not_known_is_asked(text: str, asked: str) -> None:
    """A new name, another person's surname, a quotation without an owner."""
    found = speaker_of(text, "12 boats")
    assert (named(found), found.doubts) == ("?", (asked,))


def test_a_turn_in_the_sentence_is_doubted() -> None:
    """Behind "but" the outlet may speak for itself."""
    found = speaker_of("Ada Quill said it was calm, but 12 boats sank on Monday.", "12 boats")
    assert (named(found), found.doubts) == ("ada-quill", ('is what stands behind "but" still said by "Ada Quill"?',))


def test_a_tally_may_be_the_outlet_s_own_sum() -> None:
    """The number is proposed as the body's, and asked."""
    found = speaker_of("The tally from Saltmarsh Relief amounts to 12 boats.", "12 boats")
    assert found.doubts == ('is the number by "Saltmarsh Relief", or is it what the outlet makes of it?',)


def test_a_name_the_archive_has_not_is_who_the_pronoun_means() -> None:
    """Whom nobody knows yet can be meant all the same: the words of the name are kept."""
    text = "Ola Brandt said it rained. She said 12 boats sank. The Coast Council said 30 did. It said 40 were safe."
    found = speaker_of(text, "12 boats")
    assert (found.rule, found.words, found.is_personal(REGISTRY)) == ("unknown-name", "Ola Brandt", True)
    found = speaker_of(text, "40 were")
    assert (found.rule, found.words, found.is_collective(REGISTRY)) == ("unknown-name", "The Coast Council", True)
