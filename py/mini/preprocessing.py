"""What is done to photos, in training and in the shipped preprocessor_config.json."""

from __future__ import annotations

IMAGE_SIZE = 224
# Of preprocessor_config.json, the same for all channels: the backbone was trained so.
MEAN, STD = 127 / 255, 128 / 255
