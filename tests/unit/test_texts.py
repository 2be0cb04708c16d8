"""What people read is in web/messages/ and nowhere else; and the check that says so finds texts."""

from __future__ import annotations

import pytest

from toolchain.texts import in_html, in_python, in_scripts, stray


def test_what_people_read_is_in_the_messages_alone() -> None:
    assert list(map(str, stray())) == []


WORDS = [
    'toasts.show("Your photos are gone.");',
    "const title = `Remove ${name}?`;",
    'const label = "Undo";',
    'const label = "OK";',
    "const state = busy ? `Getting ready…` : '';",
    'const where = id === BUILT_IN ? "built in" : "on this site";',
    "render(html`<p>No photos</p>`, host);",
    "render(html`<p class=${busy ? 'a b' : ''}>${count} photos</p>`, host);",
    'render(html`<button aria-label="Close">${icon}</button>`, host);',
    "render(html`<button title=${on ? 'Turn it off' : ''}>${icon}</button>`, host);",
    "render(html`<p>${wide ? html`<b>all of it</b>` : ''}</p>`, host);",
    'throw new Error("The engine is not running.");',
    'drawProblem(host, { title: "Nothing works", ways: [] });',
]


def test_words_in_a_script_of_the_page_are_found() -> None:
    scripts = {f"web/ui/{at}.js": script for at, script in enumerate(WORDS)}
    assert {found.path for found in in_scripts(scripts)} == scripts.keys()


NAMES = [
    'import { html } from "lit-html";',
    "// A comment may say what it likes. And this one does.\nconst x = 1;",
    'if (event.key === "Escape") close();',
    'const found = host.querySelector("dialog[open], .pswp");',
    'render(html`<p class="folder-name quiet">${say.folders.none}</p>`, host);',
    'render(html`<i class=${on ? "tile wide" : "tile"} .style=${`--at: ${at}`}></i>`, host);',
    'render(html`<svg viewBox="0 0 24 24"><path d="M3 4 5z" /></svg>`, host);',
    'const watch = new Watch(look, { rootMargin: "800px 0px" });',
    "const to = { ArrowRight: 1, Home: 0 }[event.key];",
    'if (matchMedia("(prefers-reduced-motion: reduce)").matches) stop();',
]


def test_names_of_things_are_no_words() -> None:
    scripts = {f"web/ui/{at}.js": script for at, script in enumerate(NAMES)}
    assert in_scripts(scripts) == []


def test_what_a_worker_says_to_developers_is_let_be_but_no_sentence() -> None:
    script = 'throw new Error("the worker has died"); post({ text: "Starting the engine" });'
    assert [found.text for found in in_scripts({"web/engine/x.js": script})] == [
        "Starting the engine"
    ]


SAID = {"shell/skip": "Skip to the photos", "search/clear": "Clear"}


@pytest.mark.parametrize(
    "html",
    [
        "<p>Skip to the photos</p>",
        '<p data-say="shell/skip">Skip to the pictures</p>',
        '<p data-say="shell/nothing">Skip to the photos</p>',
        '<button title="Clear"></button>',
        '<input placeholder="Clear" data-say-placeholder="shell/skip">',
        '<meta name="description" content="Finds photos">',
        '<div><p data-say="shell/skip">Skip to the photos</p>or not</div>',
    ],
)
def test_words_of_the_page_that_are_no_message_are_found(html: str) -> None:
    assert len(in_html("index.html", html, SAID)) == 1


def test_words_that_are_the_message_they_name_are_fine() -> None:
    html = (
        '<a data-say="shell/skip">Skip to the photos</a><kbd>/</kbd><span>0</span>'
        '<button title="Clear" data-say-title="search/clear"><svg></svg></button>'
        '<script type="importmap">{ "imports": {} }</script>'
    )
    assert in_html("index.html", html, SAID) == []


@pytest.mark.parametrize(
    "source",
    [
        'raise NotFound("This folder is not in the library.")',
        'raise NotFound(f"There is no folder {name} in it.")',
        'REASONS = {"HEIC": "This browser cannot read HEIC photos."}',
        'def reason() -> str:\n    return "The disk is full. Make some room."',
    ],
)
def test_sentences_in_python_are_found(source: str) -> None:
    assert len(in_python("x.py", source)) == 1


def test_docstrings_and_what_is_for_developers_are_fine_in_python() -> None:
    source = '''
"""A module. It says what it does."""

LIMIT = 3
"""What is more is too much. So it goes."""

def check(photos: int) -> None:
    """Look. And then look again."""
    if photos > LIMIT:
        raise ValueError("There are too many of them.")
    raise NotFound(reason="photo", detail="This one is gone. It was here.")
'''
    assert in_python("x.py", source) == []
