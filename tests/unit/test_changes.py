"""What a walk means."""

from __future__ import annotations

from dataclasses import replace

from photoseek.indexing.changes import Comparison, Plan, Settlement, settle
from photoseek.indexing.ports import FileEntry
from photoseek.photo import Missing, Photo, Skipped
from photoseek.pictures.formats import DECODERS

from tests.unit.fakes import photo

NOTHING = Missing()


def entry(item: Photo) -> FileEntry:
    return FileEntry(item.path, item.size, item.modified)


def by_path(photos: list[Photo]) -> dict[str, Photo]:
    return {item.path: item for item in photos}


def compare(
    walk: list[FileEntry],
    known: list[Photo] | None = None,
    aside: list[Photo] | None = None,
    skipped: dict[str, Skipped] | None = None,
    bare: Photo | None = None,
) -> Plan:
    comparison = Comparison(
        by_path(known or []), aside or [], skipped or {}, lambda item: item is not bare
    )
    for one in walk:
        comparison.see([one])
    return comparison.plan()


def walked(
    known: list[Photo],
    seen: list[Photo],
    before: Missing = NOTHING,
    aside: list[Photo] | None = None,
    *,
    whole: bool = True,
    forget: bool = True,
) -> Settlement:
    plan = compare([entry(item) for item in seen], known, aside)
    return settle(plan, [], 1, len(known), before, whole=whole, forget=forget)


def ids(photos: list[Photo]) -> frozenset[int]:
    return frozenset(item.id for item in photos)


TEN = [photo(number) for number in range(1, 11)]


def test_a_walk_is_sorted_into_new_changed_unembedded_unchanged_and_absent() -> None:
    same, longer, touched, bare, gone = TEN[:5]
    walk = [
        entry(same),
        replace(entry(longer), size=101),
        replace(entry(touched), modified=1),
        entry(bare),
        FileEntry("new.jpg", 5, 5),
    ]

    found = compare(walk, [same, longer, touched, bare, gone], bare=bare)

    assert [item.path for item in found.new] == ["new.jpg"]
    assert [item for _, item in found.changed] == [longer, touched]
    assert [item for _, item in found.unembedded] == [bare]
    assert found.unchanged == 1
    assert found.absent == [gone]


def test_hidden_files_are_passed_over_in_silence() -> None:
    walk = [FileEntry(path, 1, 1) for path in ("._a.jpg", ".cache/b.jpg", "c/.DS_Store")]
    found = compare(walk)
    assert (found.new, found.skipped) == ([], [])


def test_folders_of_programs_and_of_the_system_are_told_and_not_looked_into() -> None:
    paths = [
        "#recycle/old.jpg",
        "$RECYCLE.BIN/S-1-5-21/$RABC.jpg",
        ".@__thumb/s800.jpg",
        ".Trash-1000/files/x.jpg",
        "2020/.stversions/IMG_1~2020.jpg",
        "2020/@eaDir/IMG_1.jpg/SYNOFILE_THUMB_M.jpg",
        "2020/@eaDir/IMG_1.jpg/SYNOPHOTO_THUMB_XL.jpg",
        "2020/IMG_1.jpg",
        "2020/edit/IMG_1 (1).jpg",
        "@Recycle/qnap.jpg",
        "Lightroom Previews.lrdata/1/x.jpg",
        "Photos Library.photoslibrary/resources/derivatives/a_1_105_c.jpeg",
        "iPhoto Library.photolibrary/Data/a.jpg",
        "System Volume Information/a.jpg",
        "__MACOSX/._IMG_1.jpg",
        "lost+found/l.jpg",
    ]
    found = compare([FileEntry(path, 1, 1) for path in paths])
    assert [item.path for item in found.new] == ["2020/IMG_1.jpg", "2020/edit/IMG_1 (1).jpg"]
    assert {file.path for file in found.skipped} == {
        "#recycle",
        "$RECYCLE.BIN",
        ".@__thumb",
        ".Trash-1000",
        "__MACOSX",
        "2020/@eaDir",
        "@Recycle",
        "Lightroom Previews.lrdata",
        "Photos Library.photoslibrary",
        "iPhoto Library.photolibrary",
        "System Volume Information",
        "lost+found",
    }
    assert all(file.parameters == {"reason": "system"} for file in found.skipped)


def test_they_are_looked_into_where_somebody_wants_it_but_nothing_hidden_is() -> None:
    walk = ["#recycle/old.jpg", ".Trash-1000/files/x.jpg", "@eaDir/.a.jpg", ".cache/b.jpg"]
    comparison = Comparison({}, [], {}, lambda item: True, everything=True)
    comparison.see(FileEntry(path, 1, 1) for path in walk)
    found = comparison.plan()
    assert [item.path for item in found.new] == ["#recycle/old.jpg", ".Trash-1000/files/x.jpg"]
    assert found.skipped == []


def test_a_folder_of_the_system_that_was_chosen_itself_is_looked_into() -> None:
    # Paths are those inside the folder that was chosen.
    assert [item.path for item in compare([FileEntry("old.jpg", 1, 1)]).new] == ["old.jpg"]


def test_what_is_no_image_by_its_name_is_listed_with_its_reason() -> None:
    found = compare([FileEntry("a/notes.txt", 1, 1)])
    assert [(file.path, file.code) for file in found.skipped] == [("a/notes.txt", "not-an-image")]
    assert found.skipped[0].parameters == {"reason": "ending"}


def test_the_sentence_that_an_earlier_version_kept_is_told_from_parameters() -> None:
    skipped = Skipped("a.heic", 1, 1, "unsupported", "HEIC pictures cannot be read here.")
    assert skipped.parameters is None


def test_a_skipped_file_is_tried_again_only_when_it_has_changed_or_could_not_be_read() -> None:
    before = {
        name: Skipped(name, 1, 1, code, "A reason.")
        for name, code in (("a.jpg", "broken"), ("b.jpg", "broken"), ("c.jpg", "unreadable"))
    }
    walk = [FileEntry("a.jpg", 1, 1), FileEntry("b.jpg", 2, 1), FileEntry("c.jpg", 1, 1)]

    found = compare(walk, skipped=before)

    assert [item.path for item in found.new] == ["b.jpg", "c.jpg"]
    assert [file.path for file in found.skipped] == ["a.jpg"]


def test_what_no_decoder_knew_is_tried_again_by_more_decoders() -> None:
    before = {
        "then.jxl": Skipped("then.jxl", 1, 1, "unsupported", "{}", DECODERS - 1),
        "now.jxl": Skipped("now.jxl", 1, 1, "unsupported", "{}", DECODERS),
        "bad.jxl": Skipped("bad.jxl", 1, 1, "broken", "{}", DECODERS - 1),
    }
    found = compare([FileEntry(path, 1, 1) for path in before], skipped=before)
    assert [item.path for item in found.new] == ["then.jxl"]
    assert [file.path for file in found.skipped] == ["now.jxl", "bad.jxl"]


def test_a_few_absent_photos_are_set_aside_and_forgotten_by_the_second_walk() -> None:
    first = walked(TEN, TEN[2:])
    assert (first.missing, first.forgotten) == (Missing(aside=ids(TEN[:2])), [])

    second = walked(TEN[2:], TEN[2:], first.missing, TEN[:2])
    assert (second.missing, second.forgotten) == (NOTHING, [1, 2])


def test_a_walk_that_nobody_asked_for_forgets_nothing() -> None:
    aside = Missing(aside=ids(TEN[:2]))
    found = walked(TEN[2:], TEN[2:9], aside, TEN[:2], forget=False)
    assert (found.missing, found.forgotten) == (Missing(aside=ids([*TEN[:2], TEN[9]])), [])


def test_a_photo_set_aside_is_back_when_its_file_is() -> None:
    found = walked(TEN[2:], TEN[1:], Missing(aside=ids(TEN[:2])), TEN[:2])
    assert (found.back, found.forgotten, found.missing) == (1, [1], NOTHING)


def test_more_than_a_fifth_at_once_waits_for_the_user_and_nothing_is_forgotten() -> None:
    aside = [photo(11)]
    found = walked(TEN, TEN[3:], Missing(aside=ids(aside)), aside)
    assert found.missing == Missing(aside=ids(aside), undecided=ids(TEN[:3]))
    assert found.forgotten == []

    again = walked(TEN, TEN[3:], found.missing, aside)
    assert again.missing == Missing(undecided=ids(TEN[:3]))


def test_what_the_user_keeps_is_not_asked_about_again() -> None:
    kept = Missing(kept=ids(TEN[:3]))
    assert walked(TEN, TEN[3:], kept).missing == kept


def test_photos_that_were_many_too_many_are_back_with_their_drive() -> None:
    found = walked(TEN, TEN, Missing(undecided=ids(TEN[:3]), kept=ids(TEN[3:5])))
    assert (found.back, found.missing) == (5, NOTHING)


def test_a_walk_of_some_files_takes_none_for_gone() -> None:
    before = Missing(aside=ids([photo(11)]), undecided=ids(TEN[:3]))
    found = walked(TEN, TEN[9:], before, [photo(11)], whole=False)
    assert (found.missing, found.forgotten) == (before, [])


def test_a_folder_that_could_not_be_looked_into_says_nothing_about_its_photos() -> None:
    below = [photo(number, f"trip/day/{number}.jpg") for number in range(1, 3)]
    aside = [photo(3, "trip/3.jpg")]
    plan = compare([FileEntry("trip", -1, -1)], below, aside)
    found = settle(plan, [], 1, 2, Missing(aside=ids(aside)))
    assert (found.missing, found.forgotten) == (Missing(aside=ids(aside)), [])


def test_a_recognised_file_is_its_photo_under_a_new_path() -> None:
    new = FileEntry("album/first.jpg", 100, 7)
    plan = compare([new, *map(entry, TEN[1:])], TEN)
    found = settle(plan, [(new, TEN[0])], 1, 10, NOTHING)
    assert found.recognised == [replace(TEN[0], path="album/first.jpg", modified=7)]
    assert (found.moved, found.new, found.missing, found.forgotten) == (1, [], NOTHING, [])


def test_photos_that_change_names_among_each_other_keep_what_is_known_of_them() -> None:
    one, two, three = TEN[:3]
    # 1 -> 2, 2 -> 3, and what was 3 is nowhere.
    second, third = FileEntry(two.path, 100, 8), FileEntry(three.path, 100, 9)
    plan = compare([second, third], [one, two, three])
    found = settle(plan, [(second, one), (third, two)], 1, 3, NOTHING)
    assert [(item.id, item.path) for item in found.recognised] == [(1, two.path), (2, three.path)]
    assert (found.changed, found.new, found.forgotten) == ([], [], [3])


def test_a_changed_file_whose_photo_has_moved_away_is_new() -> None:
    one, *_ = TEN
    copy, other = FileEntry("copy.jpg", 100, 5), FileEntry(one.path, 7, 7)
    plan = compare([copy, other], [one])
    found = settle(plan, [(copy, one)], 1, 1, NOTHING)
    assert (found.new, found.changed, found.forgotten) == ([other], [], [])
