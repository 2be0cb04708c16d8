"""Adapters: the ports of :mod:`photoseek.ports`, implemented on the browser by way of ``host``.

``host`` is the one JavaScript module that Python sees (web/engine/host/index.js, typed by
py/stubs/host.pyi). Its errors are translated here, each in the adapter that met it.
"""
