"""Where models come from: beside the page, or a hub; by way of web/engine/host/weights.js."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import host
from pyodide.ffi import JsException, JsProxy, create_proxy

from ..errors import ModelUnavailable
from ..models import BUILT_IN, CONFIG_FILES, KNOWN, ModelSpec, read_spec
from ..ports import LoadedModel
from ..protocol import ModelInfo, ModelProgress
from .encoder import BrowserEncoder

HUB = "https://huggingface.co"
PRECISION = "q8"
"""67 ms a photo against 121 for fp32 (CLIP ViT-B/32, wasm, 2 threads), a quarter of the bytes."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A model's folder."""

    model: str
    base: str
    """Address of the folder, relative to the page where it lies beside it."""
    revision: str
    local: bool
    bytes: int | None
    """Size of all its files, where it is known."""

    @property
    def kept(self) -> bool:
        """Whether copies of its files are kept here; the built-in model's are in the shell."""
        return self.model != BUILT_IN

    def address(self, path: str) -> str:
        """Where one of its files lies; what is kept has another address in another revision."""
        query = f"?revision={self.revision}" if self.local and self.kept else ""
        return f"{self.base}/{path}{query}"


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
        self, hub: str | None, threads: int, on_progress: Callable[[ModelProgress], None]
    ) -> None:
        self._hub = (hub or HUB).rstrip("/")
        self._threads = threads
        self._on_progress = on_progress
        self._beside: dict[str, dict[str, Any]] | None = None

    async def load(self, model: str) -> LoadedModel:
        """Read a model's files; its towers follow when they are first used."""
        source = await self._source(model)
        config, preprocessor, tokenizer_config = [
            await self._json(source, name) for name in CONFIG_FILES
        ]
        spec = read_spec(
            model,
            source.revision,
            PRECISION,
            config.to_py(),
            preprocessor.to_py(),
            tokenizer_config.to_py(),
        )
        tokenizer = BrowserTokenizer(
            host.tokenizers.open(await self._json(source, "tokenizer.json"), tokenizer_config)
        )

        async def fetch(path: str) -> JsProxy:
            return await self._bytes(source, path)

        encoder = BrowserEncoder(spec, fetch, tokenizer, self._threads)
        return LoadedModel(spec, encoder, _info(spec, source))

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

    async def _source(self, model: str) -> _Source:
        beside = (await self._models_beside()).get(model)
        if beside is not None:
            return _Source(model, f"models/{model}", str(beside["revision"]), True, 0)
        if model == BUILT_IN:
            raise ModelUnavailable("This site was put up without its built-in model.")
        if model.startswith(("https://", "http://")):
            return _Source(model, model.rstrip("/"), "url", False, None)
        return _Source(model, f"{self._hub}/{model}/resolve/main", "main", False, None)

    async def _models_beside(self) -> dict[str, dict[str, Any]]:
        if self._beside is None:
            self._beside = (await host.weights.json("models/index.json", False)).to_py()
        return self._beside

    async def _json(self, source: _Source, path: str) -> JsProxy:
        try:
            return await host.weights.json(source.address(path), source.kept)
        except JsException as error:
            raise _unavailable(source, path, error) from error

    async def _bytes(self, source: _Source, path: str) -> JsProxy:
        def on_progress(loaded: int, total: int | None) -> None:
            self._on_progress(
                {
                    "model": source.model,
                    "file": path,
                    "loaded": loaded,
                    "total": total if isinstance(total, int) else None,
                }
            )

        listener = create_proxy(on_progress)
        try:
            return await host.weights.bytes(source.address(path), source.kept, listener)
        except JsException as error:
            raise _unavailable(source, path, error) from error
        finally:
            listener.destroy()


def _info(spec: ModelSpec, source: _Source) -> ModelInfo:
    return {
        "id": spec.id,
        "title": spec.title,
        "summary": spec.summary,
        "dimensions": spec.dimensions,
        "download": source.bytes,
        "languages": list(spec.languages),
        "local": source.local,
    }


def _unavailable(source: _Source, path: str, error: JsException) -> ModelUnavailable:
    advice = (
        "Reload the page; if that does not help, the site is incomplete."
        if source.local
        else "Check the connection and the model's name, then try again."
    )
    return ModelUnavailable(f"{path} of {source.model} could not be had. {advice}", str(error))
