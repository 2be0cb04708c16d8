"""``web/protocol.d.ts`` from ``py/photoseek/wire``, so that both sides read one text.

The Python files are parsed, not imported: the docstrings under fields are in the source alone.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from toolchain.failure import Failure
from toolchain.places import PACKAGE, WEB

PROTOCOL = PACKAGE / "wire" / "protocol.py"
RECORDS = PACKAGE / "wire" / "records"
TARGET = WEB / "protocol.d.ts"

_HEADER = """\
// The wire between a page and the engine.
// Made by `python3 build.py generate` from py/photoseek/wire: change that, not this.
"""

_HOST_TYPES = {
    "HostBlob": "Blob",
    "HostFile": "File",
    "HostDirectory": "FileSystemDirectoryHandle",
    "HostBytes": "Uint8Array<ArrayBuffer>",
    "HostFloats": "Float32Array<ArrayBuffer>",
    "HostInts": "Int32Array<ArrayBuffer>",
    "HostNumbers": "Float64Array<ArrayBuffer>",
    "HostImage": "Blob | ImageData",
}
_PLAIN_TYPES = {
    "Any": "unknown",
    "bool": "boolean",
    "float": "number",
    "int": "number",
    "str": "string",
}


def declarations(*sources: str) -> str:
    """The TypeScript for a protocol written as TypedDicts, and names for Literals."""
    body = [node for source in sources for node in _declared(ast.parse(source).body)]
    names = {_name(node) for node, _ in body}
    blocks = ["\n".join(_declaration(node, comment, names)) + "\n" for node, comment in body]
    return "\n".join([_HEADER, *blocks])


def is_fresh() -> bool:
    """Whether the generated file says what the Python file says."""
    return TARGET.exists() and TARGET.read_text(encoding="utf-8") == _wanted()


def write() -> None:
    """Generate the file."""
    TARGET.write_text(_wanted(), encoding="utf-8")


def _wanted() -> str:
    records = sorted(path for path in RECORDS.glob("*.py") if path.name != "__init__.py")
    return declarations(*(path.read_text(encoding="utf-8") for path in (*records, PROTOCOL)))


def _declared(body: list[ast.stmt]) -> Iterator[tuple[ast.ClassDef | ast.Assign, str | None]]:
    for position, node in enumerate(body):
        match node:
            case ast.ClassDef():
                yield node, ast.get_docstring(node)
            case ast.Assign(
                targets=[ast.Name()], value=ast.Subscript(value=ast.Name(id="Literal"))
            ):
                yield node, _docstring_after(body, position)


def _name(node: ast.ClassDef | ast.Assign) -> str:
    return node.name if isinstance(node, ast.ClassDef) else ast.unparse(node.targets[0])


def _declaration(
    node: ast.ClassDef | ast.Assign, comment: str | None, names: set[str]
) -> Iterator[str]:
    yield from _comment(comment, "")
    if isinstance(node, ast.Assign):
        yield f"export type {_name(node)} = {_type(node.value, names)};"
        return
    yield from _interface(node, names)


def _interface(node: ast.ClassDef, names: set[str]) -> Iterator[str]:
    fields = [item for item in node.body if isinstance(item, ast.AnnAssign)]
    if not fields:
        # An empty interface would take anything.
        yield f"export type {node.name} = Record<string, never>;"
        return
    yield f"export interface {node.name} {{"
    for field in fields:
        if not isinstance(field.target, ast.Name):
            raise _unknown(field)
        position = node.body.index(field)
        yield from _comment(_docstring_after(node.body, position), "  ")
        annotation, optional = _split_optional(field.annotation)
        yield f"  {field.target.id}{'?' if optional else ''}: {_type(annotation, names)};"
    yield "}"


def _docstring_after(body: list[ast.stmt], position: int) -> str | None:
    match body[position + 1 : position + 2]:
        case [ast.Expr(value=ast.Constant(value=str(text)))]:
            return text
    return None


def _comment(text: str | None, indent: str) -> Iterator[str]:
    if not text:
        return
    # TypeScript's way of quoting code in a comment is one backtick.
    lines = [line.strip() for line in re.sub(r"``(.+?)``", r"`\1`", text).strip().splitlines()]
    if len(lines) == 1:
        yield f"{indent}/** {lines[0]} */"
        return
    yield f"{indent}/**"
    yield from (f"{indent} * {line}".rstrip() for line in lines)
    yield f"{indent} */"


def _split_optional(annotation: ast.expr) -> tuple[ast.expr, bool]:
    match annotation:
        case ast.Subscript(value=ast.Name(id="NotRequired"), slice=inner):
            return inner, True
    return annotation, False


def _type(node: ast.expr, names: set[str]) -> str:
    match node:
        case ast.Constant(value=None):
            return "null"
        case ast.Name(id=name) if name in _PLAIN_TYPES:
            return _PLAIN_TYPES[name]
        case ast.Name(id=name) if name in _HOST_TYPES:
            return _HOST_TYPES[name]
        case ast.Name(id=name) if name in names:
            return name
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return f"{_type(left, names)} | {_type(right, names)}"
        case ast.Subscript(value=ast.Name(id="Literal"), slice=inner):
            return " | ".join(_literal(item) for item in _items(inner))
        case ast.Subscript(value=ast.Name(id="list"), slice=inner):
            item = _type(inner, names)
            return f"({item})[]" if "|" in item else f"{item}[]"
        case ast.Subscript(value=ast.Name(id="dict"), slice=inner):
            key, value = (_type(item, names) for item in _items(inner))
            return f"Record<{key}, {value}>"
        case ast.Subscript(value=ast.Name(id="tuple"), slice=inner):
            return f"[{', '.join(_type(item, names) for item in _items(inner))}]"
    raise _unknown(node)


def _items(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def _literal(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return f'"{text}"'
        case ast.Constant(value=bool(truth)):
            return "true" if truth else "false"
        case ast.Constant(value=int(number)):
            return str(number)
    raise _unknown(node)


def _unknown(node: ast.AST) -> Failure:
    return Failure(
        f"py/photoseek/wire, line {getattr(node, 'lineno', '?')}: `{ast.unparse(node)}` has no "
        "TypeScript in toolchain/wire.py yet. Add it there, or say it with the types it knows."
    )
