"""The Pyodide that runs us, as JavaScript sees it: handed on, never looked into."""
