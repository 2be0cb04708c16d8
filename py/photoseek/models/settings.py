"""The settings files of a model, read and parsed before anything is made of them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from ..errors import ModelUnsupported
from ..strict_json import read_json
from .families import Family, family_of
from .fields import Fields
from .listings import (
    CONFIG,
    PREPROCESSOR,
    SETTINGS,
    TOKENIZER,
    TOKENIZER_CONFIG,
    Listing,
    content_id,
)
from .model_files import ModelFiles
from .ports import Buffers, Tokenizer, Tokenizers
from .precisions import Offer
from .spec import Json, ModelSpec, read_spec


@dataclass(frozen=True, slots=True)
class Settings:
    """What a model's settings files say, whatever precision its towers are taken in."""

    model: str
    config: Json
    preprocessor: Json
    tokenizer: Json
    words: Tokenizer
    """Made of tokenizer.json."""

    @property
    def family(self) -> Family:
        """The model's. Raises ModelUnsupported: It is of none."""
        return family_of(self.model, self.config.get("model_type"), self.preprocessor)

    def spec(self, listing: Listing, offer: Offer) -> ModelSpec:
        """What they say of the model in this precision. Raises as :func:`spec.read_spec`."""
        making = [offer.text, offer.vision]
        making += [file for file in offer.settings if file.path != CONFIG]
        return read_spec(
            self.model,
            content_id(making),
            offer.precision,
            self.config,
            self.preprocessor,
            self.tokenizer,
        )


async def read_settings(
    model: str, listing: Listing, files: ModelFiles, buffers: Buffers, tokenizers: Tokenizers
) -> Settings:
    """Read a model's settings files.

    Raises:
        ModelUnavailable: One could not be had.
        ModelUnsupported: One is no JSON, or not of the kind that it must be.
    """
    names = [name for name in SETTINGS if name in listing]
    # All of them before any is looked at: nothing may still be on its way when one is refused.
    contents = await asyncio.gather(*(files.whole(name) for name in names))
    held = dict(zip(names, contents, strict=True))

    async def fields(name: str) -> Json:
        if name not in held:
            return {}
        try:
            return Fields(model, name, read_json(buffers.content(held[name]))).all
        except ValueError as error:
            await files.forget(name)
            raise ModelUnsupported(
                reason="not-json", file=name, model=model, detail=str(error)
            ) from error

    config, preprocessor, tokenizer = [
        await fields(name) for name in (CONFIG, PREPROCESSOR, TOKENIZER_CONFIG)
    ]
    try:
        words = tokenizers.open(held[TOKENIZER])
    except ValueError as error:
        await files.forget(TOKENIZER)
        raise ModelUnsupported(reason="tokenizer", model=model, detail=str(error)) from error
    return Settings(model, config, preprocessor, tokenizer, words)
