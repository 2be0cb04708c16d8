"""What ``build.py`` is made of. Standard library only, so that it runs before anything is there.

Layers, each importing only from those above it and from beside it::

    places  failure  output  stamp  lock  media     where things are, how things are said
    fetch  environment  node                        brings things from outside, checked
    pyodide  vendor                                 the parts of others that are shipped
    bundle  bytecode  kernel                        compiled, and kept until the sources change
    wire  wheel  policy  precache  notices          one generated file each
    dist                                            puts all of it into ``dist/``
    server  chromium  distribution                  what runs it, for people and for tests
    serving  checks  testing  training  hub         the verbs that need more than a line
"""
