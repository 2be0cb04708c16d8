"""How fast a folder is walked, against a loop over its handles in JavaScript.

``python3 build.py bench walking [COUNT]``: COUNT empty files in the origin's own file system, half
of them photos by their names, in folders of a thousand. The baseline, in the same run and browser,
asks one file after the other for size and date. Both see every file; ours is walked by Python, and
compared with what the library knows.
"""

from __future__ import annotations

import sys

from tests.bench._page import blank_page

MAKE = """async (count) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("Walked", { create: true });
    for (let start = 0; start < count; start += 1000) {
        const part = await folder.getDirectoryHandle(`part ${start}`, { create: true });
        const names = Array.from(
            { length: Math.min(1000, count - start) },
            (_, at) => `IMG_${start + at}${at % 2 ? ".jpg" : ".mov"}`,
        );
        for (let at = 0; at < names.length; at += 100) {
            await Promise.all(
                names.slice(at, at + 100).map((name) => part.getFileHandle(name, { create: true })),
            );
        }
    }
    window.folder = folder;
}"""

LOOP = """async () => {
    const start = performance.now();
    let seen = 0;
    async function walk(directory) {
        for await (const handle of directory.values()) {
            if (handle.kind === "directory") {
                await walk(handle);
            } else {
                const { size, lastModified } = await handle.getFile();
                seen += size >= 0 && lastModified >= 0;
            }
        }
    }
    await walk(window.folder);
    return [seen, performance.now() - start];
}"""

WALK = """async () => {
    const { open } = await import("./client.js");
    const engine = await open({ model: "mini" });
    const start = performance.now();
    let walked = 0;
    const source = { name: "Walked", handle: window.folder };
    const onProgress = ({ stage }) => {
        if (stage === "indexing" && !walked) walked = performance.now() - start;
    };
    const report = await engine.index(source, { onProgress });
    const again = performance.now();
    await engine.index(source, {});
    const ended = performance.now();
    engine.close();
    return [report.skipped, walked, ended - again];
}"""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with blank_page() as page:
        page.evaluate(MAKE, count)
        seen, loop = page.evaluate(LOOP)
        found, first, second = page.evaluate(WALK)
    assert seen == found == count, (seen, found)
    print(f"{count:,} files, half of them photos by name: files a second")
    print(f"  Photoseek, a first walk                   {count / first * 1000:8,.0f}")
    print(f"  Photoseek, a second one, stored as well   {count / second * 1000:8,.0f}")
    print(f"  one getFile() after the other             {count / loop * 1000:8,.0f}")


if __name__ == "__main__":
    main()
