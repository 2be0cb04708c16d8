"""The examples of README and docs do what they say, in a real browser and a plain Pyodide."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from tests.e2e.somebodys_page import run
from toolchain.places import ROOT

FENCE = re.compile(r"^```(js|py)( pyodide| micropip)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Example:
    """A block of code, and what the comments behind its prints say it prints."""

    name: str
    language: str
    code: str
    prints: list[str]


def examples(file: str) -> list[Example]:
    found = []
    text = (ROOT / file).read_text(encoding="utf-8")
    for number, (language, _, code) in enumerate(FENCE.findall(text)):
        mark = r"console\.log\(.*\); // (.*)$" if language == "js" else r"print\(.*\)  # (.*)$"
        prints = re.findall(mark, code, re.MULTILINE)
        found.append(Example(f"{file} {number} {language}", language, code, prints))
    return found


README = examples("README.md")
JAVASCRIPT = [
    example
    for example in [*README, *examples("docs/embedding.md")]
    if example.language == "js" and example.prints
]
PYTHON = [
    example
    for example in examples("docs/embedding.md")
    if example.language == "py" and example.prints
]
MARKED = {
    mark.strip(): code
    for _, mark, code in FENCE.findall((ROOT / "docs/embedding.md").read_text())
    if mark
}
PREPARATION = MARKED["pyodide"]


@pytest.mark.parametrize("example", JAVASCRIPT, ids=lambda example: example.name)
def test_javascript_of_the_docs(site: Page, example: Example) -> None:
    said = [line.replace('", "', '","') for line in example.prints]
    assert run(site, example.code) == said


def test_python_of_the_docs_in_a_plain_pyodide(site: Page) -> None:
    programs = json.dumps([example.code for example in PYTHON])
    code = f"""{PREPARATION}
        pyodide.setStdout({{ batched: (line) => console.log(line) }});
        for (const program of {programs}) await pyodide.runPythonAsync(program);
    """
    assert run(site, code) == [line for example in PYTHON for line in example.prints]


def test_an_index_that_python_has_kept_opens_in_javascript_and_the_other_way_round(
    site: Page,
) -> None:
    keep = """
from photoseek import create_index
index = await create_index(2, name="shared")
await index.add("python", np.array([1, 0], dtype=np.float32), {"by": "Python"})
index.close()
"""
    look = """
index = await create_index(2, name="shared")
print(*(hit.id for hit in index.search(np.array([0, 1], dtype=np.float32), k=9)))
index.close()
"""
    code = f"""{PREPARATION}
        import {{ createIndex }} from "./photoseek/client.js";
        pyodide.setStdout({{ batched: (line) => console.log(line) }});
        await pyodide.runPythonAsync("import numpy as np" + {json.dumps(keep)});
        const index = await createIndex({{ dimensions: 2, name: "shared" }});
        const [hit] = await index.search(new Float32Array([1, 0]), 1);
        console.log(hit.id, hit.score, hit.metadata.by);
        await index.add({{ id: "javascript", vector: new Float32Array([0, 1]), metadata: {{}} }});
        await index.close();
        await pyodide.runPythonAsync({json.dumps(look)});
    """
    assert run(site, code) == ["python 1 Python", "javascript python"]


def test_the_readme_shows_both() -> None:
    assert any("createModel" in example.code for example in README)
    assert any("create_model" in example.code for example in README)
