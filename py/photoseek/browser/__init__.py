"""Adapters: the rooms' ports, implemented on the browser by way of ``host``; and what composes.

``host`` is the one JavaScript module that Python sees (web/engine/host/index.js, typed by
py/stubs/host.pyi). Its errors are translated here, each in the adapter that met it. May import
every room. No room may import this one; only the package's own face does, when it is called.
"""
