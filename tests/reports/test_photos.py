"""Photos from phones: what is taken comes out stripped and small, what is no photo is refused by name."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from projects import photos
from projects.photos import (
    DamagedPhotoError,
    HeifError,
    NotAPhotoError,
    TooLargeError,
    TooManyPixelsError,
    make_publishable,
)
from tests.reports import pictures


def made(data: bytes) -> tuple[photos.Photo, Image.Image]:
    photo = make_publishable(io.BytesIO(data))
    return photo, Image.open(io.BytesIO(photo.jpeg))


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP"])
def test_known_format_becomes_jpeg(image_format):
    photo, image = made(pictures.photo((64, 48), image_format))

    assert (image.format, image.size, photo.width, photo.height) == ("JPEG", (64, 48), 64, 48)
    assert all(abs(seen - meant) < 6 for seen, meant in zip(image.getpixel((9, 9)), (0x0E, 0x36, 0x41), strict=True))


def test_place_maker_and_comment_are_gone_and_the_photo_stands_upright():
    data = pictures.photo_with_place()
    assert Image.open(io.BytesIO(data)).getexif().get_ifd(pictures.GPS)

    photo, image = made(data)

    assert image.size == (32, 64)
    assert image.getpixel((16, 8))[1] < 60
    assert image.getpixel((16, 56))[1] > 200
    assert (dict(image.getexif()), image.info.keys() & {"exif", "icc_profile", "comment", "xmp"}) == ({}, set())
    assert b"Honor" not in photo.jpeg
    assert "拍摄".encode() not in photo.jpeg


@pytest.mark.parametrize(
    ("size", "expected"), [((5000, 2500), (2048, 1024)), ((900, 4096), (450, 2048)), ((2048, 10), (2048, 10))]
)
def test_longer_side_is_limited(size, expected):
    photo, image = made(pictures.photo(size))

    assert image.size == (photo.width, photo.height) == expected


def test_transparency_lies_on_white():
    _, image = made(pictures.encoded(Image.new("RGBA", (9, 9), (200, 0, 0, 0)), "PNG"))

    assert image.getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16"])
def test_every_colour_mode_is_taken(mode):
    image_format = "JPEG" if mode == "CMYK" else "PNG"

    _, image = made(pictures.encoded(Image.new(mode, (9, 9)), image_format))

    assert (image.mode, image.size) == ("RGB", (9, 9))


def test_nothing_hidden_in_or_behind_a_photo_remains():
    data = pictures.polyglot()
    assert data.count(pictures.SCRIPT) == 2

    photo, _ = made(data)

    assert b"php" not in photo.jpeg
    assert b"script" not in photo.jpeg


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(b"", NotAPhotoError, id="empty"),
        pytest.param(b"no photo at all", NotAPhotoError, id="text"),
        pytest.param(pictures.SCRIPT, NotAPhotoError, id="program"),
        pytest.param(pictures.SVG, NotAPhotoError, id="svg"),
        pytest.param(pictures.GIF, NotAPhotoError, id="gif"),
        pytest.param(b"%PDF-1.7\n" + pictures.photo(), NotAPhotoError, id="photo behind another head"),
        pytest.param(pictures.HEIC, HeifError, id="heic"),
        pytest.param(pictures.truncated(), DamagedPhotoError, id="truncated"),
        pytest.param(pictures.photo()[:20], NotAPhotoError, id="head alone"),
        pytest.param(pictures.png_of_size(400, 300), DamagedPhotoError, id="png without its pixels"),
        pytest.param(pictures.png_of_size(5001, 5000), TooManyPixelsError, id="large"),
        pytest.param(pictures.png_of_size(12_000, 12_000), TooManyPixelsError, id="huge"),
        pytest.param(pictures.png_of_size(60_000, 60_000), TooManyPixelsError, id="bomb"),
        pytest.param(pictures.png_of_size(2**31 - 1, 2**31 - 1), TooManyPixelsError, id="overflow"),
    ],
)
def test_what_is_no_photo_is_refused(data, error):
    with pytest.raises(error):
        make_publishable(io.BytesIO(data))


def test_bytes_are_limited_whatever_the_file_says_of_itself(monkeypatch):
    monkeypatch.setattr(photos, "BYTES_AT_MOST", 1000)
    small = pictures.photo((8, 8))
    padded = small + b"\0" * (1000 - len(small))

    assert make_publishable(io.BytesIO(padded)).width == 8
    with pytest.raises(TooLargeError):
        make_publishable(io.BytesIO(padded + b"\0"))
