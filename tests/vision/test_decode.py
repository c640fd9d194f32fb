from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from organizer.files.contents import content_of
from organizer.vision.decode import decode
from organizer.vision.photo_file import MAX_BYTES
from tests.vision.helpers import save

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 128, 0), (0, 0, 255), (255, 255, 255)


def view(data: bytes) -> Image.Image:
    return Image.frombytes("RGB", (224, 224), data)


def near(found: object, wanted: tuple[int, int, int], tolerance: int = 12) -> bool:
    assert isinstance(found, tuple)
    return all(abs(a - b) <= tolerance for a, b in zip(found, wanted, strict=True))


def quarters() -> Image.Image:
    """Red top left, green top right, blue bottom left, white bottom right; 120 × 80."""
    image = Image.new("RGB", (120, 80), WHITE)
    image.paste(RED, (0, 0, 60, 40))
    image.paste(GREEN, (60, 0, 120, 40))
    image.paste(BLUE, (0, 40, 60, 80))
    return image


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        ("jpg", "JPEG"),
        ("png", "PNG"),
        ("webp", "WEBP"),
        ("tif", "TIFF"),
        ("bmp", "BMP"),
        ("gif", "GIF"),
        ("avif", "AVIF"),
        ("heic", "HEIF"),
    ],
)
def test_every_format_gives_both_views_a_thumbnail_its_size_and_its_hash(
    tmp_path: Path, suffix: str, kind: str
) -> None:
    if kind == "HEIF":
        import pillow_heif

        pillow_heif.register_heif_opener()
    path = tmp_path / f"photo.{suffix}"
    quarters().save(path, kind)
    decoded = decode(path)
    assert decoded.error is None
    assert (decoded.width, decoded.height) == (120, 80)
    assert decoded.content == content_of([path.read_bytes()])
    for data in (decoded.crop, decoded.whole):
        assert near(view(data).getpixel((20, 20)), RED, 40)
        assert near(view(data).getpixel((200, 200)), WHITE, 40)
    with Image.open(io.BytesIO(decoded.thumbnail)) as thumbnail:
        assert thumbnail.format == "JPEG"
        assert thumbnail.size == (120, 80)


def test_the_suffix_does_not_decide_the_format(tmp_path: Path) -> None:
    path = tmp_path / "really_png.jpg"
    quarters().save(path, "PNG")
    assert decode(path).error is None


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_comes_out_upright(tmp_path: Path, orientation: int) -> None:
    stored = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    image = quarters() if stored is None else quarters().transpose(stored)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "turned.jpg"
    image.save(path, quality=95, exif=exif)
    decoded = decode(path)
    assert (decoded.width, decoded.height) == (120, 80)
    with Image.open(io.BytesIO(decoded.thumbnail)) as thumbnail:
        assert thumbnail.size == (120, 80)
        assert near(thumbnail.getpixel((10, 70)), BLUE, 30)
    for data in (decoded.crop, decoded.whole):
        assert near(view(data).getpixel((20, 20)), RED)
        assert near(view(data).getpixel((200, 20)), GREEN)
        assert near(view(data).getpixel((20, 200)), BLUE)


def test_the_crop_keeps_seven_eighths_of_the_shorter_side(tmp_path: Path) -> None:
    image = Image.new("RGB", (600, 400), "red")
    image.paste("white", (125, 25, 475, 375))  # the 350 by 350 in the middle
    path = tmp_path / "framed.png"
    image.save(path)
    crop = view(decode(path).crop)
    assert crop.crop((1, 1, 223, 223)).getextrema() == ((255, 255),) * 3
    assert view(decode(path).whole).getpixel((2, 2)) == RED


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16", "I", "F"])
def test_every_mode_stays_visible(tmp_path: Path, mode: str) -> None:
    grey = Image.linear_gradient("L")  # black above, white below
    if mode.startswith("I") or mode == "F":
        image = grey.convert("I").point(lambda value: value * 257).convert(mode)
    else:
        image = grey.convert(mode)
    path = tmp_path / "photo.tif"
    image.save(path)
    whole = view(decode(path).whole).convert("L")
    top, bottom = whole.getpixel((112, 3)), whole.getpixel((112, 220))
    assert isinstance(top, int)
    assert isinstance(bottom, int)
    assert top < 40
    assert bottom > 200


def test_transparency_is_seen_on_white(tmp_path: Path) -> None:
    path = tmp_path / "clear.png"
    Image.new("RGBA", (50, 50), (255, 0, 0, 0)).save(path)
    assert view(decode(path).whole).getpixel((100, 100)) == WHITE


@pytest.mark.parametrize("size", [(60000, 1), (1, 60000), (1, 1), (3000, 2)])
def test_extreme_shapes_are_decoded(tmp_path: Path, size: tuple[int, int]) -> None:
    decoded = decode(save(tmp_path / "strip.png", size))
    assert decoded.error is None
    assert (decoded.width, decoded.height) == size
    assert len(decoded.crop) == len(decoded.whole) == 224 * 224 * 3
    with Image.open(io.BytesIO(decoded.thumbnail)) as thumbnail:
        assert max(thumbnail.size) <= 256


def test_time_and_camera_are_read_and_fractions_of_a_second_ignored(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0110] = "iPhone\tXR\0garbage"
    exif[0x0132] = "2021:01:01 00:00:00"
    inner = exif.get_ifd(0x8769)
    inner[0x9003] = "2019:05:04 12:30:01"
    inner[0x9291] = "750"
    decoded = decode(save(tmp_path / "dated.jpg", exif=exif))
    assert decoded.taken_at == datetime(2019, 5, 4, 12, 30, 1)
    assert decoded.camera == "iPhone XR"


def test_without_the_original_time_the_next_best_counts(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0132] = "2021:01:01 00:00:00"
    exif.get_ifd(0x8769)[0x9003] = "0000:00:00 00:00:00"
    exif.get_ifd(0x8769)[0x9004] = "2018:02:03 04:05:06"
    assert decode(save(tmp_path / "a.jpg", exif=exif)).taken_at == datetime(2018, 2, 3, 4, 5, 6)
    del exif.get_ifd(0x8769)[0x9004]
    assert decode(save(tmp_path / "b.jpg", exif=exif)).taken_at == datetime(2021, 1, 1)


def test_broken_exif_costs_the_metadata_and_not_the_photo(tmp_path: Path) -> None:
    decoded = decode(
        save(tmp_path / "broken.jpg", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff" + b"x" * 99)
    )
    assert decoded.error is None
    assert decoded.taken_at is None


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.jpg", b"", "not an image: the file is empty"),
        ("a.jpg", b"<!DOCTYPE html><html>", "not an image: it holds an HTML page"),
        ("a.jpg", b"%PDF-1.7", "not an image: it holds a PDF document"),
        ("a.jpg", b"PK\x03\x04", "not an image: it holds a ZIP archive or an office document"),
        ("a.jpg", "Grüße".encode(), "not an image: it holds text"),
        ("a.jpg", bytes(99), "not an image: it holds nothing but zeros, as after a failed copy"),
        ("a.jpg", bytes(range(99)), "not an image: its contents are in no known picture format"),
        ("a.mp4", b"\0\0\0\x18ftypmp42", "not an image: it holds a video"),
        ("a.psd", b"8BPS", "PSD files are left alone: they cannot be looked into here"),
        ("a.nef", b"MM\0*", "unreadable: the file is cut off"),
        ("a.nef", b"<!DOCTYPE html><html>", "not an image: it holds an HTML page"),
        ("a.svg", b"<?xml?><svg>", "SVG files are left alone: they cannot be looked into here"),
        ("a.jpg", b"\xff\xd8\xff\xe0 and no more", "unreadable: the file is cut off"),
    ],
)
def test_what_is_no_photo_is_named(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    decoded = decode(path)
    assert str(decoded.error) == sentence
    assert decoded.content
    assert not decoded.transient


def test_a_photo_that_is_cut_off_is_unreadable(tmp_path: Path) -> None:
    path = save(tmp_path / "whole.jpg", (800, 600))
    path.write_bytes(path.read_bytes()[:-3000])
    assert str(decode(path).error) == "unreadable: the file is cut off"


def test_pictures_with_too_many_pixels_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    Image.new("1", (10000, 9000)).save(path)
    assert "too large" in str(decode(path).error)


def test_a_jpeg_of_two_hundred_megapixels_is_a_photo(tmp_path: Path) -> None:
    path = tmp_path / "huge.jpg"
    Image.new("L", (16320, 12240), 128).save(path, quality=30)
    decoded = decode(path)
    assert decoded.error is None
    assert (decoded.width, decoded.height) == (16320, 12240)


def test_a_progressive_jpeg_that_would_take_much_memory_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "progressive.jpg"
    Image.new("L", (8, 8)).save(path, progressive=True)
    data = bytearray(path.read_bytes())
    frame = data.index(b"\xff\xc2") + 5  # marker, length, precision; then height and width
    data[frame : frame + 4] = struct.pack(">HH", 9000, 10000)
    path.write_bytes(data)
    assert "too large" in str(decode(path).error)


def test_a_tiff_of_four_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "scan.tif"
    Image.new("RGB", (64, 48)).save(path)
    os.truncate(path, 4 << 30)  # sparse: takes no room on the disk
    decoded = decode(path)
    assert "over 1 GB" in str(decoded.error)
    assert not decoded.content, "not even its bytes were read"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX kinds of files")
def test_links_pipes_devices_and_endless_files_are_not_read(tmp_path: Path) -> None:
    os.symlink(save(tmp_path / "photo.jpg"), tmp_path / "link.jpg")
    os.mkfifo(tmp_path / "pipe.jpg")
    with open(tmp_path / "sparse.jpg", "wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert str(decode(tmp_path / "link.jpg").error) == "not a regular file"
    assert str(decode(tmp_path / "pipe.jpg").error) == "not a regular file"
    assert str(decode(Path("/dev/zero")).error) == "not a regular file"
    assert "over 1 GB" in str(decode(tmp_path / "sparse.jpg").error)
    assert decode(tmp_path).error is not None


def test_what_may_be_mended_is_not_held_against_the_bytes(tmp_path: Path) -> None:
    gone = decode(tmp_path / "gone.jpg")
    assert str(gone.error) == "it is no longer there"
    assert gone.transient
    assert decode(Path("zero\0byte.jpg")).transient


def test_known_bytes_are_hashed_and_not_decoded(tmp_path: Path) -> None:
    path = save(tmp_path / "photo.jpg")
    content = decode(path).content
    again = decode(path, frozenset({content}))
    assert again.skipped
    assert again.content == content
    assert not again.whole


def test_every_hard_file_gives_views_or_a_sentence(shared: Path) -> None:
    files = sorted((shared / "photos" / "hard").iterdir())
    assert len(files) >= 80
    for path in files:
        decoded = decode(path)
        assert (decoded.error is None) == (len(decoded.crop) == 150528), path.name
        assert decoded.content, path.name


def test_the_decoder_does_without_numpy() -> None:
    code = "import organizer.vision.decode, sys; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
