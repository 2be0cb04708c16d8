"""Models by their ids: found, listed, loaded, added from files, and removed again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence

from ..errors import ModelUnavailable, ModelUnsupported
from .addresses import FolderUrl, read_reference
from .backends import Backends
from .catalogue import BUILT_IN, KNOWN, known
from .encoder import TowerEncoder
from .families import Family
from .host_answers import CHUNK
from .hosts import list_folder, list_hub
from .kept_files import KeptFiles
from .kept_models import KeptModels
from .listings import Listing, ModelFile, part_of
from .model_files import KeptModelFiles, ModelFiles, ShellFiles, models_beside
from .picked_files import arrange
from .ports import (
    Buffers,
    ConnectionLost,
    Holds,
    LoadedModel,
    Network,
    PickedFile,
    Tokenizers,
    Towers,
    Transport,
    Verdicts,
)
from .precisions import Offer, Precision, check_complete, choose, offers, preference
from .records import ModelInfo, ModelProgress, PrecisionInfo, StoredModel
from .settings import read_settings
from .sources import (
    FROM_FILES,
    HUB,
    Record,
    Source,
    addresses,
    at_hand,
    check_reachable,
    stored,
    title_of,
)
from .spec import ModelSpec
from .transfers import Downloads

OpenPicked = Callable[[Mapping[str, object]], Transport]
"""Files of the user by their paths -> how their bytes come."""


class ModelProvider:
    """Implements ports.Models."""

    def __init__(
        self,
        hub: str | None,
        *,
        backends: Backends,
        verdicts: Verdicts,
        network: Network,
        files: KeptFiles,
        holds: Holds,
        buffers: Buffers,
        towers: Towers,
        tokenizers: Tokenizers,
        open_picked: OpenPicked,
        on_progress: Callable[[ModelProgress], None],
    ) -> None:
        self._hub = (hub or HUB).rstrip("/")
        self._backends = backends
        self._verdicts = verdicts
        self._network = network
        self._files = files
        self._kept = KeptModels(files, holds)
        self._buffers = buffers
        self._towers = towers
        self._tokenizers = tokenizers
        self._open_picked = open_picked
        self._downloads = Downloads(files, on_progress)
        self._beside: dict[str, Listing] | None = None

    async def load(self, model: str, precision: str | None = None) -> LoadedModel:
        """Read a model's settings; its towers follow when they are first used."""
        source = await self._find(model)
        check_complete(source.model, source.listing)
        release = _nothing
        if source.origin != "built-in":
            release = await self._kept.hold(source.model, source.listing)
        try:
            return await self._load(source, precision, release)
        except ModelUnsupported:
            release()
            await self._kept.forget(source.model)
            raise
        except BaseException:
            release()
            raise

    async def _load(
        self, source: Source, precision: str | None, release: Callable[[], None]
    ) -> LoadedModel:
        if not source.recorded:
            await self._record(source, source.precision)
        files = self._files_of(source)
        settings = await read_settings(
            source.model, source.listing, files, self._buffers, self._tokenizers
        )
        offer = _choose(source, precision, await self._preference(), settings.family)
        # Another precision makes other vectors: the one that was taken stays, whatever runs it.
        if offer.precision != source.precision:
            await self._record(source, offer.precision)
        spec = settings.spec(source.listing, offer)
        encoder = TowerEncoder(
            spec, files, settings.words, self._towers, self._backends, self._verdicts
        )
        return LoadedModel(spec, encoder, await self._info(source, spec), release)

    async def listed(self) -> list[ModelInfo]:
        """The known models, those that lie beside the page, and those that are kept here."""
        beside, records = await self._models_beside(), await self._kept.all()
        ids = [model for model in KNOWN if model != BUILT_IN or model in beside]
        ids += [model for model in {**beside, **records} if model not in ids]
        usage, preferred = await self._files.usage(), await self._preference()
        return [_describe(at_hand(model, beside, records), usage, preferred) for model in ids]

    async def inspect(self, model: str) -> ModelInfo:
        """Ask a model's host what files it has."""
        source = await self._find(model)
        check_complete(source.model, source.listing)
        return await self._info(source)

    async def add(self, name: str, files: Sequence[PickedFile]) -> ModelInfo:
        """Keep a model from the user's own files.

        It is recorded when all of it is there: a tab that is closed before leaves no model that
        cannot be loaded, and one of this name that was there before stays.
        """
        picked = arrange(name, {file.path: file.file for file in files})
        transport = self._open_picked(picked)
        listing = {path: await _describe_file(path, transport) for path in picked}
        source = Source(f"{FROM_FILES}{name}", "files", listing)
        check_complete(source.model, listing)
        release = await self._kept.hold(source.model, listing)
        try:
            for path, file in listing.items():
                await self._downloads.get(source.model, part_of(path), file, path, transport)
            settings = await read_settings(
                source.model, listing, self._files_of(source), self._buffers, self._tokenizers
            )
            offer = _choose(source, None, await self._preference(), settings.family)
            settings.spec(listing, offer)
            await self._record(source, None)
        finally:
            release()
            await self._kept.tidy()
        return await self._info(source)

    async def stored(self) -> list[StoredModel]:
        """The models whose files are kept on this device."""
        usage = await self._files.usage()
        return [
            StoredModel(
                id=model,
                title=title_of(model),
                origin=record.origin,
                bytes=sum(
                    usage.get(digest, 0)
                    for digest in {file.digest for file in record.listing.values()}
                ),
                precisions=tuple(
                    offer.precision
                    for offer in offers(record.listing)
                    if stored(offer, usage) and stored(offer, usage) == offer.size
                ),
            )
            for model, record in (await self._kept.all()).items()
        ]

    async def remove(self, model: str) -> None:
        """Let go of a model's files, as far as no other model has the same."""
        await self._kept.remove(model)

    async def tidy(self) -> None:
        """Delete what tabs that were closed in the middle of something have left behind."""
        await self._kept.tidy()

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
        self._files.in_memory = True

    async def _find(self, model: str) -> Source:
        """Where a model is, and what files it has; a host is asked only when nothing here knows."""
        here = at_hand(model, await self._models_beside(), await self._kept.all())
        if here.listing:
            return here
        check_reachable(model)
        reference = read_reference(model, self._hub)
        if reference.id != model:
            return await self._find(reference.id)
        if isinstance(reference, FolderUrl):
            return Source(model, "url", await list_folder(reference, self._network))
        return Source(model, "hub", await list_hub(reference, self._hub, self._network))

    def _files_of(self, source: Source) -> ModelFiles:
        address = addresses(source, self._hub)
        if source.origin == "built-in" and address is not None:
            return ShellFiles(source, address, self._network, self._buffers)
        return KeptModelFiles(source, address, self._files, self._downloads, self._network)

    async def _preference(self) -> tuple[Precision, ...]:
        gpu = self._backends.machine.gpu
        expected = self._backends.expected(await self._verdicts.all())
        return preference(expected, shader_f16=gpu is not None and gpu.shader_f16)

    async def _record(self, source: Source, precision: str | None) -> None:
        if source.origin != "built-in":
            await self._kept.record(source.model, Record(source.origin, precision, source.listing))

    async def _info(self, source: Source, spec: ModelSpec | None = None) -> ModelInfo:
        return _describe(source, await self._files.usage(), await self._preference(), spec)

    async def _models_beside(self) -> dict[str, Listing]:
        if self._beside is None:
            self._beside = await models_beside(self._network, self._buffers)
        return self._beside


def _nothing() -> None:
    """Let go of a model that nobody can remove."""


async def _describe_file(path: str, transport: Transport) -> ModelFile:
    """A picked file's size and SHA-256, by which it is kept."""
    size, digest = 0, hashlib.sha256()
    try:
        body = await transport.open(path, 0)
        while (piece := await body.read(CHUNK)) is not None:
            size += len(piece.data)
            digest.update(piece.data)
    except ConnectionLost as error:
        raise ModelUnavailable(reason="file-unreadable", file=path, detail=str(error)) from error
    return ModelFile(path, size, f"sha256:{digest.hexdigest()}")


def _choose(
    source: Source, wanted: str | None, preferred: Sequence[Precision], family: Family | None
) -> Offer:
    available = offers(source.listing)
    if wanted is None and any(offer.precision == source.precision for offer in available):
        wanted = source.precision
    return choose(source.model, available, wanted, preferred, family.unfit if family else ())


def _describe(
    source: Source,
    usage: Mapping[str, int],
    preferred: Sequence[Precision],
    spec: ModelSpec | None = None,
) -> ModelInfo:
    about = known(source.model)
    available = offers(source.listing)
    wanted = spec.precision if spec else None
    family = about.family if about else None
    offer = _choose(source, wanted, preferred, family) if available else None
    download: int | None = 0 if source.origin == "built-in" else None
    if offer is not None and offer.size is not None and download is None:
        download = offer.size - stored(offer, usage)
    return ModelInfo(
        id=source.model,
        title=spec.title if spec else title_of(source.model),
        summary=spec.summary if spec else "",
        dimensions=spec.dimensions if spec else about.dimensions if about else None,
        download=download,
        languages=tuple(spec.languages if spec else about.languages if about else ()),
        local=source.origin in ("built-in", "site"),
        origin=source.origin,
        precision=offer.precision if offer else None,
        precisions=tuple(
            PrecisionInfo(each.precision, each.size, stored(each, usage)) for each in available
        ),
    )
