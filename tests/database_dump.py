"""A whole IndexedDB database as JSON, and back: libraries of earlier versions are kept this way."""

from __future__ import annotations

DUMP = """async (name) => {
    const pack = (value) => {
        if (ArrayBuffer.isView(value)) {
            const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
            return { array: value.constructor.name, base64: btoa(String.fromCharCode(...bytes)) };
        }
        if (Array.isArray(value)) return value.map(pack);
        if (value === null || typeof value !== "object") return value;
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]));
    };
    const opening = indexedDB.open(name);
    const database = await new Promise((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
    });
    const stores = {};
    for (const name of database.objectStoreNames) {
        const store = database.transaction(name).objectStore(name);
        const reading = store.getAll();
        await new Promise((resolve) => { reading.onsuccess = resolve; });
        const indexes = [...store.indexNames].map((each) => [each, store.index(each).keyPath]);
        stores[name] = { keyPath: store.keyPath, indexes, records: pack(reading.result) };
    }
    database.close();
    return { name, version: database.version, stores };
}"""
"""The name of a database -> ``{name, version, stores}``. Handles of folders cannot be dumped."""

RESTORE = """async ({ name, version, stores }) => {
    const unpack = (value) => {
        if (Array.isArray(value)) return value.map(unpack);
        if (value === null || typeof value !== "object") return value;
        if (value.array) {
            const bytes = Uint8Array.from(atob(value.base64), (byte) => byte.charCodeAt(0));
            return new globalThis[value.array](bytes.buffer);
        }
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each)]));
    };
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
        for (const [name, { keyPath, indexes, records }] of Object.entries(stores)) {
            const store = opening.result.createObjectStore(name, { keyPath });
            for (const [each, path] of indexes) store.createIndex(each, path);
            for (const record of records) store.put(unpack(record));
        }
    };
    await new Promise((resolve, reject) => {
        opening.onsuccess = resolve;
        opening.onerror = () => reject(opening.error);
    });
    opening.result.close();
}"""
"""The way back, into a browser that has no database of this name."""
