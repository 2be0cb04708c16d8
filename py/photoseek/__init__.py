"""Photoseek: find photos by describing them.

The data flows one way::

    Folder.walk -> changes.plan -> decode -> preprocess -> Encoder.encode_images
                -> Store.append -> Library.append -> Matrix.append
    what was typed -> query.parse -> Encoder.encode_text -> combine -> Matrix.top_k -> hits

Imports point inward, from the last line of this map to the first:

    photo, errors, protocol                     records, the error tree, the wire
    listings, references, precisions            models: their files, names, settings
    known_models, downloads, picking
    image_spec, text_spec, models               what a model's own files say
    images, preprocess, query, vectors, blocks  pure logic on one thing each
    ports                                       what the use cases need of the world
    changes, decoding, library                  pure logic over ports' records
    fetching, hosts, downloading                getting a model's files
    indexing, searching                         the two use cases of photos
    engine, service                             the protocol's methods; messages in and out
    browser/                                    the only place that may import js or pyodide
"""

__version__ = "0.1.0"
