"""Models by their ids: found, listed, loaded, added from files, and removed again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import host
from pyodide.ffi import JsException

from ..errors import ModelUnavailable, ModelUnsupported
from ..models.addresses import FolderUrl, HubModel, read_reference
from ..models.backends import Backends
from ..models.catalogue import BUILT_IN, KNOWN, known
from ..models.hosts import list_folder, list_hub
from ..models.listings import (
    CONFIG,
    PREPROCESSOR,
    TOKENIZER,
    TOKENIZER_CONFIG,
    Listing,
    content_id,
    part_of,
    read_records,
    to_records,
)
from ..models.picked_files import arrange
from ..models.ports import LoadedModel, PickedFile, Verdicts
from ..models.precisions import Offer, Precision, check_complete, choose, offers, preference
from ..models.records import ModelInfo, ModelProgress, Origin, PrecisionInfo, StoredModel
from ..models.spec import ModelSpec, read_spec
from ..models.transfers import Downloads
from .conversion import from_host
from .encoder import BrowserEncoder
from .model_files import (
    Files,
    KeptModelFiles,
    ShellFiles,
    Source,
    beside_address,
    models_beside,
)
from .weights import KeptFiles, Network, PickedFiles

HUB = "https://huggingface.co"
FROM_FILES = "file:"
"""Begins the ids of models that came from the user's own files."""


class BrowserTokenizer:
    """A tokenizer of @huggingface/tokenizers. Implements ports.Tokenizer."""

    def __init__(self, tokenizer: host.TextTokenizer) -> None:
        self._tokenizer = tokenizer

    def encode(self, text: str, special: bool = True) -> list[int]:
        """Ids, with special tokens or without, neither truncated nor padded."""
        return [int(token) for token in self._tokenizer.encode(text, special).to_py()]

    def token_id(self, token: str) -> int | None:
        """The id of a (special) token."""
        found = self._tokenizer.tokenId(token)
        return found if isinstance(found, int) else None


class BrowserModels:
    """Implements ports.Models."""

    def __init__(
        self,
        hub: str | None,
        backends: Backends,
        verdicts: Verdicts,
        on_progress: Callable[[ModelProgress], None],
    ) -> None:
        self._hub = (hub or HUB).rstrip("/")
        self._backends = backends
        self._verdicts = verdicts
        self._network = Network()
        self._kept = KeptFiles()
        self._downloads = Downloads(self._kept, on_progress)
        self._beside: dict[str, Listing] | None = None

    async def load(self, model: str, precision: str | None = None) -> LoadedModel:
        """Read a model's settings; its towers follow when they are first used."""
        source = await self._find(model)
        check_complete(source.model, source.listing)
        offer = _choose(source, precision, await self._preference())
        files = self._files(source)
        # Another precision makes other vectors: the one that was taken stays, whatever runs it.
        if not source.recorded or offer.precision != source.precision:
            await self._record(source, offer.precision)
        try:
            spec, tokenizer = await self._read(source, offer, files)
        except ModelUnsupported:
            await self._forget(source.model)
            raise
        encoder = BrowserEncoder(spec, files, tokenizer, self._backends, self._verdicts)
        return LoadedModel(spec, encoder, await self._info(source, spec))

    async def listed(self) -> list[ModelInfo]:
        """The known models, those that lie beside the page, and those that are kept here."""
        beside = await self._models_beside()
        records = await self._kept.records()
        ids = [model for model in KNOWN if model != BUILT_IN or model in beside]
        ids += [model for model in {**beside, **records} if model not in ids]
        usage, preferred = await self._kept.usage(), await self._preference()
        return [_describe(self._at_hand(model, beside, records), usage, preferred) for model in ids]

    async def inspect(self, model: str) -> ModelInfo:
        """Ask a model's host what files it has."""
        source = await self._find(model)
        check_complete(source.model, source.listing)
        return await self._info(source)

    async def add(self, name: str, files: Sequence[PickedFile]) -> ModelInfo:
        """Keep a model from the user's own files."""
        picked = arrange(name, {str(file.path): file.file for file in files})
        transport = PickedFiles(picked)
        listing = {path: await transport.describe(path) for path in picked}
        source = Source(f"{FROM_FILES}{name}", "files", listing)
        check_complete(source.model, listing)
        await self._record(source, None)
        try:
            for path, file in listing.items():
                await self._downloads.get(source.model, part_of(path), file, path, transport)
            await self._read(
                source, _choose(source, None, await self._preference()), self._files(source)
            )
        except Exception:
            await self._forget(source.model)
            raise
        return await self._info(source)

    async def stored(self) -> list[StoredModel]:
        """The models whose files are kept on this device."""
        usage = await self._kept.usage()
        found: list[StoredModel] = []
        for model, record in (await self._kept.records()).items():
            listing = read_records(record["files"])
            digests = {file.digest for file in listing.values()}
            found.append(
                StoredModel(
                    id=model,
                    title=_title(model),
                    origin=record["origin"],
                    bytes=sum(usage.get(digest, 0) for digest in digests),
                    precisions=tuple(
                        offer.precision
                        for offer in offers(listing)
                        if _stored(offer, usage) and _stored(offer, usage) == offer.size
                    ),
                )
            )
        return found

    async def remove(self, model: str) -> None:
        """Let go of a model's files, as far as no other model has the same."""
        await self._forget(model)

    def pause(self) -> None:
        """Hold downloads."""
        self._downloads.pause()

    def resume(self) -> None:
        """Go on with them."""
        self._downloads.resume()

    def cancel(self) -> None:
        """End them; what has come is kept."""
        self._downloads.cancel()

    def keep_in_memory(self) -> None:
        """Keep files in memory from now on."""
        self._kept.in_memory = True

    async def _find(self, model: str) -> Source:
        """Where a model is, and what files it has; a host is asked only when nothing here knows."""
        here = self._at_hand(model, await self._models_beside(), await self._kept.records())
        if here.listing:
            return here
        if model == BUILT_IN:
            raise ModelUnavailable("This site was put up without its built-in model.")
        if model.startswith(FROM_FILES):
            raise ModelUnavailable(
                f"“{_title(model)}” came from your files, and this browser no longer keeps it. Add "
                "it once more under All models, or use another model."
            )
        reference = read_reference(model, self._hub)
        if reference.id != model:
            return await self._find(reference.id)
        if isinstance(reference, FolderUrl):
            return Source(model, "url", await list_folder(reference, self._network))
        return Source(model, "hub", await list_hub(reference, self._hub, self._network))

    def _at_hand(
        self, model: str, beside: Mapping[str, Listing], records: Mapping[str, Any]
    ) -> Source:
        """What is known of a model without asking anybody."""
        record = records.get(model)
        recorded = read_records(record["files"]) if record else None
        precision = record["precision"] if record else None
        if (listing := beside.get(model)) is not None:
            origin: Origin = "built-in" if model == BUILT_IN else "site"
            return Source(model, origin, listing, listing == recorded, precision)
        if record is not None and recorded is not None:
            return Source(model, record["origin"], recorded, True, precision)
        return Source(model, "hub", {})

    def _files(self, source: Source) -> Files:
        if source.origin == "built-in":
            return ShellFiles(source, self._network)
        address: Callable[[str], str] | None = None
        if source.origin == "site":
            address = beside_address(source.model)
        elif source.origin != "files":
            reference = read_reference(source.model, self._hub)
            if isinstance(reference, HubModel):
                address = _on_hub(reference, self._hub)
            else:
                address = reference.file
        return KeptModelFiles(source, address, self._kept, self._downloads, self._network)

    async def _read(
        self, source: Source, offer: Offer, files: Files
    ) -> tuple[ModelSpec, BrowserTokenizer]:
        names = [CONFIG, PREPROCESSOR, TOKENIZER]
        names += [TOKENIZER_CONFIG] if TOKENIZER_CONFIG in source.listing else []
        read = await asyncio.gather(*(files.json(name) for name in names))
        settings = dict(zip(names, read, strict=True))
        config, preprocessor = (from_host(settings[name], -1) for name in names[:2])
        making = [offer.text, offer.vision]
        making += [source.listing[name] for name in names if name != CONFIG]
        spec = read_spec(
            source.model,
            content_id(making),
            offer.precision,
            config,
            preprocessor,
            from_host(settings[TOKENIZER_CONFIG], -1) if TOKENIZER_CONFIG in settings else {},
        )
        try:
            tokenizer = host.tokenizers.open(settings[TOKENIZER])
        except JsException as error:
            raise ModelUnsupported(
                f"{source.model} has a tokenizer of an unknown kind: words cannot be turned "
                "into numbers. Choose another model.",
                str(error),
            ) from error
        return spec, BrowserTokenizer(tokenizer)

    async def _preference(self) -> tuple[Precision, ...]:
        gpu = self._backends.machine.gpu
        expected = self._backends.expected(await self._verdicts.all())
        return preference(expected, shader_f16=gpu is not None and gpu.shader_f16)

    async def _record(self, source: Source, precision: str | None) -> None:
        if source.origin == "built-in":
            return
        facts = {
            "origin": source.origin,
            "precision": precision or source.precision,
            "files": to_records(source.listing),
        }
        await self._kept.record(source.model, facts)
        await self._sweep()

    async def _forget(self, model: str) -> None:
        await self._kept.record(model, None)
        await self._sweep()

    async def _sweep(self) -> None:
        """Delete the files that no model has (any more)."""
        records = await self._kept.records()
        listings = [read_records(record["files"]) for record in records.values()]
        wanted = {file.digest for listing in listings for file in listing.values()}
        for digest in await self._kept.usage():
            if digest not in wanted:
                await self._kept.delete(digest)

    async def _info(self, source: Source, spec: ModelSpec | None = None) -> ModelInfo:
        return _describe(source, await self._kept.usage(), await self._preference(), spec)

    async def _models_beside(self) -> dict[str, Listing]:
        if self._beside is None:
            content = await models_beside(self._network)
            self._beside = {model: read_records(about["files"]) for model, about in content.items()}
        return self._beside


def _choose(source: Source, wanted: str | None, preferred: Sequence[Precision]) -> Offer:
    available = offers(source.listing)
    if wanted is None and any(offer.precision == source.precision for offer in available):
        wanted = source.precision
    about = known(source.model)
    return choose(source.model, available, wanted, preferred, about.family.unfit if about else ())


def _describe(
    source: Source,
    usage: Mapping[str, int],
    preferred: Sequence[Precision],
    spec: ModelSpec | None = None,
) -> ModelInfo:
    about = known(source.model)
    available = offers(source.listing)
    offer = _choose(source, spec.precision if spec else None, preferred) if available else None
    download: int | None = 0 if source.origin == "built-in" else None
    if offer is not None and offer.size is not None and download is None:
        download = offer.size - _stored(offer, usage)
    return ModelInfo(
        id=source.model,
        title=spec.title if spec else _title(source.model),
        summary=spec.summary if spec else about.summary if about else "",
        dimensions=spec.dimensions if spec else about.dimensions if about else None,
        download=download,
        languages=tuple(spec.languages if spec else about.languages if about else ()),
        local=source.origin in ("built-in", "site"),
        origin=source.origin,
        precision=offer.precision if offer else None,
        precisions=tuple(
            PrecisionInfo(each.precision, each.size, _stored(each, usage)) for each in available
        ),
    )


def _on_hub(reference: HubModel, hub: str) -> Callable[[str], str]:
    return lambda path: reference.file(hub, path)


def _stored(offer: Offer, usage: Mapping[str, int]) -> int:
    return sum(usage.get(digest, 0) for digest in {file.digest for file in offer.files})


def _title(model: str) -> str:
    about = known(model)
    return about.title if about else model.removeprefix(FROM_FILES)
