"""What a host should say with every file: the policy that keeps a browser from running or fetching what is not ours.

Each page states its own policy too, and a browser keeps to both. So this one allows what the freest page needs, and
adds what a page cannot say of itself.
"""

from __future__ import annotations

from typing import Final

FILE: Final = "_headers"
"""Read by Cloudflare Pages, Netlify and others at the root of a site."""

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS: Final = (
    ("Content-Security-Policy", POLICY),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
)
"""Names and values, for every file of the site."""


def headers_file() -> bytes:
    """Return the file for hosts that read one."""
    return "".join(("/*\n", *(f"  {name}: {value}\n" for name, value in HEADERS))).encode()
