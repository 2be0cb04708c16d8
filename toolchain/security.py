"""What every answer of a host should carry: isolation, and policies as strict as the page allows.

``serve`` sends them, ``dist/_headers`` tells hosts that read it, and the service worker adds them
where a host knows nothing of either. A page alone has its policy in a ``<meta>`` besides.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolchain import policy

ISOLATION = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What makes a page ``crossOriginIsolated``, which threads need."""

_ALLOWED = ("clipboard-write", "cross-origin-isolated", "fullscreen")
_UNUSED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "xr-spatial-tracking",
)

EVERYWHERE = {
    **ISOLATION,
    "Permissions-Policy": ", ".join(
        [*(f"{name}=(self)" for name in _ALLOWED), *(f"{name}=()" for name in _UNUSED)]
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""The same on every answer."""

_POLICY = "Content-Security-Policy"

NOTHING = {**EVERYWHERE, _POLICY: "default-src 'none'; frame-ancestors 'none'"}
"""For an answer that has nothing to show."""


def headers(path: str, html: str) -> dict[str, str]:
    """Those of a file; ``html`` is the page, whose inline parts the policy names."""
    return {**EVERYWHERE, **_own(path, html)}


def table(html: str) -> dict[str, dict[str, str]]:
    """For the service worker: those of all files, and what is otherwise at single ones."""
    others = {name: _own(name, html) for name in (policy.PAGE, policy.ENGINE)}
    return {"*": headers("", html), **others}


def for_hosts(names: Iterable[str], html: str) -> str:
    """The file ``_headers``, which Netlify, Cloudflare Pages and others read.

    They join what several rules say of one header, and two policies mean both at once: so each file
    falls under one rule that has a policy. There may be no more than a hundred rules.
    """
    rules: dict[str, dict[str, str]] = {"/*": EVERYWHERE, "/": _own(policy.PAGE, html)}
    engine = policy.ENGINE.rpartition("/")[0] + "/"
    for name in sorted(names):
        # Beside the engine's worker each file has its own rule, elsewhere each folder.
        depth = 2 if name.startswith(engine) else 1
        parts = name.split("/")
        whole = "/".join(parts[:depth]) + ("/*" if len(parts) > depth else "")
        rules[f"/{whole}"] = _own(name, html)
    return "\n".join(
        "\n".join([pattern, *(f"  {name}: {value}" for name, value in rule.items()), ""])
        for pattern, rule in rules.items()
    )


def _own(path: str, html: str) -> dict[str, str]:
    return {_POLICY: policy.of_file(path, html)}
