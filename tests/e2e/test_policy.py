"""The policy of the page and its workers, as the browser enforces it."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.colour_model import ID, write_colour_model
from tests.e2e.driving import Photoseek, paths
from tests.e2e.hosts import Host
from tests.e2e.watching import Watch
from tests.hub import Hub

BECOMES_CODE = """async () => {
    // While it is told what to do from outside, a browser lets anything be evaluated.
    await new Promise((resolve) => setTimeout(resolve));
    const attempts = {
        eval: () => (0, eval)("1"),
        function: () => new Function("return 1")(),
        markup: () => { document.createElement("p").innerHTML = "<b>bold</b>"; },
        icon: () => { document.createElement("p").innerHTML = "<svg onload='x'></svg>"; },
        frame: () => { document.createElement("iframe").srcdoc = "<p>framed</p>"; },
        script: () => { document.createElement("script").src = "https://elsewhere.example/x.js"; },
        text: () => { document.createElement("script").textContent = "x"; },
        data: () => new Worker("data:text/javascript,1"),
        foreign: () => new Worker("https://elsewhere.example/x.js"),
        policy: () => trustedTypes.createPolicy("another", {}),
    };
    return Object.keys(attempts).filter((name) => {
        try {
            attempts[name]();
            return true;
        } catch {
            return false;
        }
    });
}"""
"""Which of these the page would do."""

REACHES = "(address) => fetch(address).then(() => true, () => false)"


@pytest.fixture
def certificate(tmp_path: Path) -> ssl.SSLContext:
    """Of this machine, signed by itself."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    key, signed = tmp_path / "key.pem", tmp_path / "signed.pem"
    subprocess.run(
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 "
        f"-keyout {key.name} -out {signed.name}".split(),
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(signed, key)
    return context


@pytest.fixture
def hub(certificate: ssl.SSLContext, tmp_path: Path, watch: Watch) -> Iterator[Hub]:
    """Speaks https, and sends whoever wants a tower to another origin."""
    hub = Hub({ID: write_colour_model(tmp_path / "colours")}, tls=certificate).start()
    for url in (hub.url, hub.storage_url):
        watch.allow_origin(url)
    yield hub
    hub.stop()


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """A browser profile that takes the hub for what it says it is."""
    fresh = browser.new_context(ignore_https_errors=True)
    watch.attach(fresh)
    yield fresh
    fresh.close()
    watch.check()


def test_the_engine_follows_a_hub_anywhere_and_nothing_else_reaches_anybody_or_becomes_code(
    context: BrowserContext, server: Host, hub: Hub, drawn_photos: Path, watch: Watch
) -> None:
    page = context.new_page()
    photoseek = Photoseek(page, f"{server.url}?model={ID}&hub={hub.url}").open()
    photoseek.index(drawn_photos)
    assert paths(photoseek.search("red"))[0] == "red circle.jpg"
    # The icons of the large view are the one markup that is let through.
    photoseek.results.first.click()
    assert page.locator(".pswp__button--close svg path").count() == 1
    page.keyboard.press("Escape")

    # Threads of a network have no time to answer.
    workers = {worker.url.removeprefix(server.url): worker for worker in page.workers}
    assert workers["engine/worker.js"].evaluate(REACHES, f"{hub.url}/x") is True
    assert workers["engine/inference.js"].evaluate(REACHES, f"{hub.url}/x") is False
    watch.allow_error("Content Security Policy|Trusted")
    assert page.evaluate(REACHES, f"{hub.url}/x") is False
    assert page.evaluate(BECOMES_CODE) == []
