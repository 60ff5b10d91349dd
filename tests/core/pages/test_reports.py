"""A report of a problem begins with what it is about."""

from __future__ import annotations

import dataclasses
from urllib.parse import parse_qs, urlsplit

import pytest

from builders import SETTINGS
from daybook.core.addresses import HOME, Address
from daybook.core.pages.reports import address_of_contact, report_address

FIGURE = "figure:2022-03-02-port-vell#fled"
PAGE = Address("briefings/2022-03-02-port-vell/#fled")


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("desk@portvell.example", "mailto:desk@portvell.example"),
        ("https://vell.example/contact", "https://vell.example/contact"),
        ("Write to desk@portvell.example", ""),
        ("", ""),
    ],
)
def test_a_contact_leads_somewhere_if_it_can(contact: str, href: str) -> None:
    """Words alone lead nowhere, and stand as words."""
    assert address_of_contact(contact) == href


def test_a_letter_names_the_record_and_the_page() -> None:
    """Whoever reads the mail knows what it is about, even if nothing else is written."""
    settings = dataclasses.replace(SETTINGS, site_url="https://vell.example/archive")
    href = report_address(settings, FIGURE, PAGE)
    assert href.startswith(
        "mailto:desk@portvell.example?subject=Problem%20with%20figure%3A2022-03-02-port-vell%23fled&"
    )
    assert parse_qs(urlsplit(href).query) == {
        "subject": [f"Problem with {FIGURE}"],
        "body": [
            "\r\n".join(
                (
                    f"Record: {FIGURE}",
                    f"Page: https://vell.example/archive/{PAGE}",
                    "",
                    "What is wrong, and how do you know?",
                    "",
                )
            ),
        ],
    }


def test_every_sign_of_a_letter_is_encoded() -> None:
    """No space, plus sign, ampersand or letter of another script breaks the address."""
    settings = dataclasses.replace(SETTINGS, name="Bread & Salt + Хліб")
    href = report_address(settings, "", HOME)
    assert href.isascii()
    assert not set(' +<>"') & set(href)
    assert parse_qs(urlsplit(href).query)["subject"] == ["Problem with Bread & Salt + Хліб"]


def test_a_web_address_stays_as_it_is() -> None:
    """A form knows best what it asks."""
    settings = dataclasses.replace(SETTINGS, contact="https://vell.example/contact?lang=en")
    assert report_address(settings, FIGURE, PAGE) == "https://vell.example/contact?lang=en"


def test_nobody_to_write_to() -> None:
    """Without a contact there is no link."""
    assert report_address(dataclasses.replace(SETTINGS, contact=""), FIGURE, PAGE) == ""
