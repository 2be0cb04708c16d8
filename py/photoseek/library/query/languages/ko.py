"""Korean."""

from __future__ import annotations

from ..vocabulary import Vocabulary

WORDS = Vocabulary(
    language="ko",
    months=tuple((f"{month}월",) for month in range(1, 13)),
    seasons=(("봄",), ("여름",), ("가을",), ("겨울",)),
    today=("오늘",),
    yesterday=("어제",),
    day_before_yesterday=("그제", "그저께"),
    last=("지난",),
    this=("이번",),
    year=("해", "년"),
    month=("달",),
    week=("주",),
    weekend=("주말",),
    ago=("전",),
    days=("일",),
    weeks=("주",),
    months_many=("개월", "달"),
    years=("년",),
    before=("이전",),
    after=("이후",),
    since=("부터",),
    between=("부터",),
    to=("까지", "-", "–", "~"),
    conjunction=("그리고", "또는"),
    during=("에",),
    at_place=("에서",),
    by_camera=("카메라",),
    negation=(),
    stops=("에서",),
    holidays=(
        ("크리스마스 이브", (12, 24), (12, 24)),
        ("크리스마스", (12, 24), (12, 26)),
        ("성탄절", (12, 25), (12, 25)),
        ("새해", (1, 1), (1, 1)),
    ),
    easter=("부활절",),
    ambiguous=("봄",),
    favourites=("즐겨찾기",),
    negation_behind=("없는", "없이", "제외"),
    fillers=("사진",),
    last_year=("작년", "지난해"),
    this_year=("올해", "금년"),
)
