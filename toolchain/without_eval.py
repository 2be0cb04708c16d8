"""Makes onnxruntime's WebGPU build run where no text may become code.

Emscripten's glue writes a function for each signature with which C++ calls JavaScript, and has it
evaluated. What the text does can be said without one; its other builds, and those of the picture
decoders, have no such place.
"""

from __future__ import annotations

import re

from toolchain.failure import Failure

_WRITTEN = re.compile(
    r"(?P<kind>\w+)=\(new Function\(Object\.keys\((?P<names>\w+)\),\w+\)\)"
    r"\(\.\.\.Object\.values\((?P=names)\)\);"
)

_SAID = """%(kind)s=((kind,names)=>{
const {toValue,getStringOrSymbol,toReturnWire,emval_returnValue}=names;
const given=Object.entries(names).filter(([name])=>name.startsWith("argFromPtr"));
const call=(handle,methodName,values)=>{
switch(kind){
case 0:return toValue(handle)(...values);
case 1:return toValue(handle)[getStringOrSymbol(methodName)](...values);
case 2:return new (toValue(handle))(...values);
default:return values.at(-1);
}};
return (handle,methodName,destructorsRef,args)=>{
const value=call(handle,methodName,given.map(([,read],at)=>read(args+8*at)));
if(toReturnWire)return emval_returnValue(toReturnWire,destructorsRef,value);
};
})(%(kind)s,%(names)s);"""
"""Kinds: a function, a method, a constructor, a cast."""


def without_eval(script: str) -> str:
    """The same script, with that function as a closure.

    Raises:
        Failure: It has no such place, or evaluates texts elsewhere as well.
    """
    said, places = _WRITTEN.subn(lambda found: _SAID % found.groupdict(), script)
    if places != 1 or re.search(r"\bnew Function\b|\beval\(", said):
        raise Failure(
            "onnxruntime's WebGPU build evaluates texts in another way than it did. Look at its "
            "use of new Function, and mend toolchain/without_eval.py; or take the version before."
        )
    return said
