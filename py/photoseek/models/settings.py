"""The settings files of a model, read and parsed before anything is made of them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from ..errors import ModelUnsupported
from .families import Family, family_of
from .fields import Fields
from .listings import CONFIG, PREPROCESSOR, TOKENIZER, TOKENIZER_CONFIG, Listing, content_id
from .model_files import ModelFiles
from .ports import Buffers, Tokenizer, Tokenizers
from .precisions import Offer
from .spec import Json, ModelSpec, read_spec
from .strict_json import read_json


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

    async def fields(name: str) -> Json:
        if name not in listing:
            return {}
        content = buffers.content(await files.whole(name))
        try:
            return Fields(model, name, read_json(content)).all
        except ValueError as error:
            await files.forget(name)
            raise ModelUnsupported(
                reason="not-json", file=name, model=model, detail=str(error)
            ) from error

    async def words() -> Tokenizer:
        content = await files.whole(TOKENIZER)
        try:
            return tokenizers.open(content)
        except ValueError as error:
            await files.forget(TOKENIZER)
            raise ModelUnsupported(reason="tokenizer", model=model, detail=str(error)) from error

    config, preprocessor, tokenizer, made = await asyncio.gather(
        fields(CONFIG), fields(PREPROCESSOR), fields(TOKENIZER_CONFIG), words()
    )
    return Settings(model, config, preprocessor, tokenizer, made)
