"""Only what decodes gets into a dataset, and only its pixels."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from PIL import Image

from organizer.training import verify
from tests.training.pictures import encoded, jpeg, picture


def checked(data: bytes, tmp_path: Path) -> verify.Checked:
    path = tmp_path / "a.whole"
    path.write_bytes(data)
    return verify.check(path)


def test_a_photo_is_written_anew_under_its_digest(tmp_path: Path) -> None:
    found = checked(jpeg(1), tmp_path)
    assert found.error is None
    assert found.clean is not None
    assert hashlib.sha256(found.clean.read_bytes()).hexdigest() == found.sha256
    assert (found.suffix, found.width, found.height) == (".jpg", 320, 240)
    assert len(found.view) == 224 * 224 * 3


@pytest.mark.parametrize("kind", ["PNG", "BMP", "GIF", "TIFF"])
def test_lossless_pictures_stay_lossless(kind: str, tmp_path: Path) -> None:
    image = picture(2, (90, 70))
    found = checked(encoded(image, kind), tmp_path)
    assert found.suffix == ".png"
    assert found.clean is not None
    if kind != "GIF":
        with Image.open(found.clean) as again:
            assert again.tobytes() == image.tobytes()


@pytest.mark.parametrize("kind", ["WEBP", "AVIF"])
def test_other_formats_become_jpeg(kind: str, tmp_path: Path) -> None:
    assert checked(encoded(picture(2), kind), tmp_path).suffix == ".jpg"


def test_pictures_are_turned_upright(tmp_path: Path) -> None:
    tags = Image.Exif()
    tags[0x0112] = 6
    found = checked(encoded(picture(3), "JPEG", exif=tags), tmp_path)
    assert (found.width, found.height) == (240, 320)
    assert found.clean is not None
    with Image.open(found.clean) as again:
        assert again.size == (240, 320)


def test_large_pictures_are_made_smaller(tmp_path: Path) -> None:
    found = checked(encoded(Image.new("RGB", (5000, 2500), "red"), "JPEG"), tmp_path)
    assert (found.width, found.height) == (5000, 2500)
    assert found.clean is not None
    with Image.open(found.clean) as again:
        assert again.size == (2048, 1024)


def test_every_hard_file_is_a_picture_or_a_sentence(shared: Path, tmp_path: Path) -> None:
    for path in sorted((shared / "photos" / "hard").iterdir()):
        if not path.is_file() or path.is_symlink():
            continue
        copy = tmp_path / "hard.whole"
        shutil.copyfile(path, copy)
        found = verify.check(copy)
        assert (found.error is None) == (found.clean is not None), path.name
        if found.error is not None:
            assert len(str(found.error)) > 10


@pytest.mark.parametrize("quality", [40, 60, 80])
def test_the_hash_survives_compression_and_scaling(quality: int, tmp_path: Path) -> None:
    def bits(data: bytes) -> int:
        look = checked(data, tmp_path).look
        assert look is not None
        return int.from_bytes(look.difference_hash, "big")

    smaller = encoded(picture(4).resize((160, 120)), "JPEG", quality=quality)
    assert (bits(jpeg(4)) ^ bits(smaller)).bit_count() <= 8
    assert (bits(jpeg(4)) ^ bits(jpeg(5))).bit_count() >= 25
