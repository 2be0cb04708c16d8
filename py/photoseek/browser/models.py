"""Where models come from: beside the page, or a hub; by way of web/engine/host/weights.js."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import host
from pyodide.ffi import JsException, JsProxy, create_proxy

from ..backends import Backends
from ..errors import ModelUnavailable
from ..models import BUILT_IN, CONFIG_FILES, KNOWN, ModelSpec, read_spec
from ..ports import LoadedModel, Verdicts
from ..protocol import ModelInfo, ModelProgress
from .encoder import BrowserEncoder

HUB = "https://huggingface.co"
PRECISION = "q8"
"""67 ms a photo against 121 for fp32 (CLIP ViT-B/32, wasm, 2 threads), a quarter of the bytes."""


OnProgress = Callable[[ModelProgress], None]


@dataclass(frozen=True, slots=True)
class HostedFiles:
    """A model's folder: beside the page, or on a hub. Implements encoder.ModelFiles."""

    model: str
    base: str
    """Address of the folder, relative to the page where it lies beside it."""
    revision: str
    local: bool
    on_progress: OnProgress

    @property
    def kept(self) -> bool:
        """Whether copies of its files are kept here; the built-in model's are in the shell."""
        return self.model != BUILT_IN

    async def json(self, path: str) -> JsProxy:
        """A file's content, parsed.

        Raises:
            ModelUnavailable: It could not be had, or is no JSON.
        """
        try:
            return await host.weights.json(self._address(path), self.kept)
        except JsException as error:
            raise self._unavailable(path, error) from error

    async def bytes(self, path: str) -> JsProxy:
        """A file's content, as an ArrayBuffer.

        Raises:
            ModelUnavailable: It could not be had.
        """

        def on_progress(loaded: int, total: int | None) -> None:
            known = total if isinstance(total, int) else None
            self.on_progress({"model": self.model, "file": path, "loaded": loaded, "total": known})

        listener = create_proxy(on_progress)
        try:
            return await host.weights.bytes(self._address(path), self.kept, listener)
        except JsException as error:
            raise self._unavailable(path, error) from error
        finally:
            listener.destroy()

    async def forget(self, path: str) -> None:
        """Drop the copy that was kept, if there is one."""
        if self.kept:
            await host.weights.forget(self._address(path))

    def _address(self, path: str) -> str:
        """Where a file lies; what is kept has another address in another revision."""
        query = f"?revision={self.revision}" if self.local and self.kept else ""
        return f"{self.base}/{path}{query}"

    def _unavailable(self, path: str, error: JsException) -> ModelUnavailable:
        advice = (
            "Reload the page; if that does not help, the site is incomplete."
            if self.local
            else "Check the connection and the model's name, then try again."
        )
        return ModelUnavailable(f"{path} of {self.model} could not be had. {advice}", str(error))


class BrowserTokenizer:
    """A tokenizer of @huggingface/tokenizers. Implements ports.Tokenizer."""

    def __init__(self, tokenizer: host.TextTokenizer) -> None:
        self._tokenizer = tokenizer

    def encode(self, text: str) -> list[int]:
        """Ids with special tokens, neither truncated nor padded."""
        return [int(token) for token in self._tokenizer.encode(text).to_py()]

    def token_id(self, token: str) -> int | None:
        """The id of a (special) token."""
        found = self._tokenizer.tokenId(token)
        return found if isinstance(found, int) else None


class BrowserModels:
    """Implements ports.Models."""

    def __init__(
        self, hub: str | None, backends: Backends, verdicts: Verdicts, on_progress: OnProgress
    ) -> None:
        self._hub = (hub or HUB).rstrip("/")
        self._backends = backends
        self._verdicts = verdicts
        self._on_progress = on_progress
        self._beside: dict[str, dict[str, Any]] | None = None

    async def load(self, model: str) -> LoadedModel:
        """Read a model's files; its towers follow when they are first used."""
        files = await self._files(model)
        config, preprocessor, tokenizer_config = [await files.json(name) for name in CONFIG_FILES]
        spec = read_spec(
            model,
            files.revision,
            PRECISION,
            config.to_py(),
            preprocessor.to_py(),
            tokenizer_config.to_py(),
        )
        tokenizer = BrowserTokenizer(
            host.tokenizers.open(await files.json("tokenizer.json"), tokenizer_config)
        )
        encoder = BrowserEncoder(spec, files, tokenizer, self._backends, self._verdicts)
        return LoadedModel(spec, encoder, _info(spec, files))

    async def listed(self) -> list[ModelInfo]:
        """The known models, and those that lie beside the page."""
        beside = await self._models_beside()
        known: list[ModelInfo] = [
            {
                "id": model.id,
                "title": model.title,
                "summary": model.summary,
                "dimensions": model.dimensions,
                "download": 0 if model.id in beside else model.download,
                "languages": list(model.languages),
                "local": model.id in beside,
            }
            for model in KNOWN
        ]
        others: list[ModelInfo] = [
            {
                "id": model,
                "title": model,
                "summary": "Lies beside the page.",
                "dimensions": None,
                "download": 0,
                "languages": [],
                "local": True,
            }
            for model in beside
            if model not in {info["id"] for info in known}
        ]
        return known + others

    async def _files(self, model: str) -> HostedFiles:
        beside = (await self._models_beside()).get(model)
        if beside is not None:
            revision = str(beside["revision"])
            return HostedFiles(model, f"models/{model}", revision, True, self._on_progress)
        if model == BUILT_IN:
            raise ModelUnavailable("This site was put up without its built-in model.")
        if model.startswith(("https://", "http://")):
            return HostedFiles(model, model.rstrip("/"), "url", False, self._on_progress)
        base = f"{self._hub}/{model}/resolve/main"
        return HostedFiles(model, base, "main", False, self._on_progress)

    async def _models_beside(self) -> dict[str, dict[str, Any]]:
        if self._beside is None:
            self._beside = (await host.weights.json("models/index.json", False)).to_py()
        return self._beside


def _info(spec: ModelSpec, files: HostedFiles) -> ModelInfo:
    return {
        "id": spec.id,
        "title": spec.title,
        "summary": spec.summary,
        "dimensions": spec.dimensions,
        "download": 0 if files.local else None,
        "languages": list(spec.languages),
        "local": files.local,
    }
