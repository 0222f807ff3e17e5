"""Files as they might be sent as a photo, honest and hostile."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825
SCRIPT = b"<?php system($_GET['c']); ?><script>alert(1)</script>"


def encoded(image: Image.Image, image_format: str = "JPEG", **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, image_format, **options)
    return buffer.getvalue()


def photo(size=(64, 48), image_format="JPEG", **options) -> bytes:
    return encoded(Image.new("RGB", size, "#0e3641"), image_format, **options)


def photo_with_place(orientation=6) -> bytes:
    """Held upright by a phone that knows where it is; the left half is red."""
    image = Image.new("RGB", (64, 32), "white")
    image.paste("red", (0, 0, 32, 32))
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = orientation, "Honor Magic"
    exif.get_ifd(GPS).update({1: "N", 2: (28.0, 41.0, 30.0), 3: "E", 4: (115.0, 51.0, 0.0)})
    return encoded(image, exif=exif, comment="拍摄于红谷滩".encode())


def truncated() -> bytes:
    whole = photo((400, 300))
    return whole[: len(whole) // 2]


def polyglot() -> bytes:
    """A whole photo with a program behind it, and another in its comment."""
    return photo(comment=SCRIPT) + SCRIPT


def png_of_size(width: int, height: int) -> bytes:
    """A header that promises a huge image; hardly any data follow."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND")


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\0" * 200
GIF = encoded(Image.new("P", (8, 8)), "GIF")
