"""What a walk means."""

from __future__ import annotations

from dataclasses import replace

from photoseek.changes import plan
from photoseek.photo import Photo, Skipped
from photoseek.ports import FileEntry

from tests.unit.fakes import photo


def entry(item: Photo) -> FileEntry:
    return FileEntry(item.path, item.size, item.modified)


def test_a_walk_is_sorted_into_new_changed_unembedded_unchanged_and_gone() -> None:
    same, longer, touched, bare, gone = (photo(number) for number in range(1, 6))
    walk = [
        entry(same),
        replace(entry(longer), size=101),
        replace(entry(touched), modified=1),
        entry(bare),
        FileEntry("new.jpg", 5, 5),
    ]
    known = {item.path: item for item in (same, longer, touched, bare, gone)}

    found = plan(walk, known, {}, lambda item: item is not bare)

    assert [item.path for item in found.new] == ["new.jpg"]
    assert [item for _, item in found.changed] == [longer, touched]
    assert [item for _, item in found.unembedded] == [bare]
    assert found.unchanged == 1
    assert found.gone == [gone]


def test_hidden_files_are_passed_over_in_silence() -> None:
    walk = [FileEntry(path, 1, 1) for path in ("._a.jpg", ".trash/b.jpg", "c/.DS_Store")]
    found = plan(walk, {}, {}, lambda _: True)
    assert (found.new, found.skipped) == ([], [])


def test_what_is_no_image_by_its_name_is_listed_with_its_reason() -> None:
    found = plan([FileEntry("a/notes.txt", 1, 1)], {}, {}, lambda _: True)
    assert [(file.path, file.code) for file in found.skipped] == [("a/notes.txt", "not-an-image")]


def test_a_skipped_file_is_tried_again_only_when_it_has_changed_or_could_not_be_read() -> None:
    before = {
        name: Skipped(name, 1, 1, code, "A reason.")
        for name, code in (("a.jpg", "broken"), ("b.jpg", "broken"), ("c.jpg", "unreadable"))
    }
    walk = [FileEntry("a.jpg", 1, 1), FileEntry("b.jpg", 2, 1), FileEntry("c.jpg", 1, 1)]

    found = plan(walk, {}, before, lambda _: True)

    assert [item.path for item in found.new] == ["b.jpg", "c.jpg"]
    assert [file.path for file in found.skipped] == ["a.jpg"]
