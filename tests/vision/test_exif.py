from __future__ import annotations

from datetime import datetime

import pytest

from organizer.vision.exif import clean, parse_time


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("2019:05:04 12:30:01", datetime(2019, 5, 4, 12, 30, 1)),
        ("2019:05:04 12:30:01.75", datetime(2019, 5, 4, 12, 30, 1)),
        ("2019-05-04T12:30:01+02:00", datetime(2019, 5, 4, 12, 30, 1)),
        ("2019/5/4 7:05", datetime(2019, 5, 4, 7, 5)),
        (b"2016:12:31 23:59:60\0", datetime(2016, 12, 31, 23, 59, 59)),
    ],
)
def test_times_are_read_as_cameras_write_them(value: object, wanted: datetime) -> None:
    assert parse_time(value) == wanted


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "    :  :     :  :  ",
        "0000:00:00 00:00:00",
        "2019:13:04 12:30:01",
        "2019:02:30 12:30:01",
        "2019:05:04 24:61:01",
        "1700:01:01 00:00:00",
        "yesterday",
        20190504,
        b"\xff\xfe\xfd",
    ],
)
def test_times_that_are_none_are_none(value: object) -> None:
    assert parse_time(value) is None


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("Canon EOS 40D", "Canon EOS 40D"),
        ("  NIKON\tD300 \n", "NIKON D300"),
        ("EX-M2\0rubbish", "EX-M2"),
        (b"Caf\xc3\xa9 \xff", "Café"),
        ("x" * 500, "x" * 60),
        (None, ""),
        (7, ""),
        ("\x1b[31mred", "[31mred"),
    ],
)
def test_camera_names_are_one_printable_line(value: object, wanted: str) -> None:
    assert clean(value) == wanted
