"""A photo from a phone made fit to publish: checked by what it holds, turned upright, made smaller, stripped.

What comes out is a JPEG drawn anew from the pixels alone: no EXIF, no place, no colour profile, no comment, and nothing
that was hidden behind the image. The name and the type that a browser gives are never looked at.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image, ImageOps

BYTES_AT_MOST = 12 * 1024 * 1024
SIDE_AT_MOST = 2048
QUALITY = 85
# A JPEG is read at a fraction of its size, the others have to be unpacked whole.
PIXELS_AT_MOST = {"JPEG": 64_000_000, "PNG": 25_000_000, "WEBP": 25_000_000}
# The brands of ISO base media files (ISO 14496-12) that hold HEIF images.
HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1", b"avif")
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, OverflowError)


class PhotoError(ValueError):
    """The file can't be taken as a photo."""


class TooLargeError(PhotoError):
    """More bytes than BYTES_AT_MOST."""


class TooManyPixelsError(PhotoError):
    """It would unpack to more pixels than PIXELS_AT_MOST."""


class HeifError(PhotoError):
    """The format in which some phones keep photos, which browsers don't show."""


class NotAPhotoError(PhotoError):
    """No JPEG, PNG or WebP."""


class DamagedPhotoError(PhotoError):
    """It begins as a photo and can't be read to its end."""


@dataclass(frozen=True, slots=True)
class Photo:
    jpeg: bytes
    width: int
    height: int


def make_publishable(file: BinaryIO) -> Photo:
    """Raises a PhotoError where the file isn't a whole photo of a known format within the limits."""
    data = file.read(BYTES_AT_MOST + 1)
    if len(data) > BYTES_AT_MOST:
        raise TooLargeError(f"more than {BYTES_AT_MOST} bytes")
    check(data)
    return as_jpeg(redrawn(data))


def check(data: bytes) -> None:
    if data[4:8] == b"ftyp" and data[8:12] in HEIF_BRANDS:
        raise HeifError("a HEIF image")
    image = opened(data)
    if image.width * image.height > PIXELS_AT_MOST[str(image.format)]:
        raise TooManyPixelsError(f"{image.width} × {image.height} pixels")
    try:
        image.verify()
    except BROKEN as error:
        raise DamagedPhotoError(str(error)) from error


def opened(data: bytes) -> Image.Image:
    """The image with its size known and no pixel read."""
    try:
        return Image.open(io.BytesIO(data), formats=tuple(PIXELS_AT_MOST))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooManyPixelsError(str(error)) from error
    except BROKEN as error:
        raise NotAPhotoError("no JPEG, PNG or WebP") from error


def redrawn(data: bytes) -> Image.Image:
    image = opened(data)
    try:
        image.draft("RGB", (SIDE_AT_MOST, SIDE_AT_MOST))
        image.load()
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((SIDE_AT_MOST, SIDE_AT_MOST))
        return on_white(upright)
    except BROKEN as error:
        raise DamagedPhotoError(str(error)) from error


def on_white(image: Image.Image) -> Image.Image:
    """The pixels alone, on white where they are transparent."""
    paper = Image.new("RGB", image.size, "white")
    colours = image.convert("RGBA")
    paper.paste(colours, mask=colours.getchannel("A"))
    return paper


def as_jpeg(image: Image.Image) -> Photo:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return Photo(buffer.getvalue(), image.width, image.height)
