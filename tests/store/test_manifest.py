"""The manifest, and what is wrong with one."""

from __future__ import annotations

import inspect
import re
from datetime import date
from pathlib import Path

import pytest
from django.utils.translation import override

import importers.decode
from importers.entry import documents, docx, webpage
from importers.store.manifest import DECODE_REASONS, ManifestError, read_manifest
from projects.date_window import DateWindow

ENTRY = """
[[article]]
file = "a.txt"
title = "标题"
published = { earliest = 2025-04-01, latest = 2025-04-30, text = "2025年4月" }
published_reason = "春耕正在进行"
"""


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("德兴街5月底通车。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("万年街5月底通车。", encoding="utf-8")
    return tmp_path


def manifest(folder: Path, text: str) -> Path:
    (folder / "manifest.toml").write_text(text, encoding="utf-8")
    return folder


def test_article_comes_with_its_particulars(folder):
    (article,) = read_manifest(manifest(folder, ENTRY))

    assert (article.file_name, article.title, article.publisher) == ("a.txt", "标题", "")
    assert article.published == DateWindow(date(2025, 4, 1), date(2025, 4, 30), "2025年4月")
    assert (article.text, article.published_reason) == ("德兴街5月底通车。", "春耕正在进行")


def test_exact_day_needs_no_reason(folder):
    day = 'published = { earliest = "2025-04-01", latest = 2025-04-01 }'

    (article,) = read_manifest(manifest(folder, f'[[article]]\nfile = "a.txt"\ntitle = "标题"\n{day}\n'))

    assert article.published == DateWindow.of_day(date(2025, 4, 1))


def test_article_may_have_no_date(folder):
    (article,) = read_manifest(manifest(folder, '[[article]]\nfile = "a.txt"\ntitle = "标题"\n'))

    assert article.published is None


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_articles_in_other_encodings_have_the_same_text(folder, encoding):
    (plain,) = read_manifest(manifest(folder, ENTRY))
    (folder / "a.txt").write_text("德兴街5月底通车。", encoding=encoding)

    (article,) = read_manifest(folder)

    assert (article.text, article.sha256) == (plain.text, plain.sha256)


BAD_MANIFESTS = {
    "no articles": ("", "manifest.toml: lists no [[article]]."),
    "not a list": ('article = "a.txt"', "manifest.toml: lists no [[article]]."),
    "no toml": ("[[article", "manifest.toml is no TOML"),
    "unknown table": (f"source = 1\n{ENTRY}", "manifest.toml, key “source”: there is no such key"),
    "unknown key": (ENTRY.replace("title", "titel"), "manifest.toml (a.txt), key “titel”: there is no such key"),
    "no title": (ENTRY.replace('title = "标题"', ""), "manifest.toml (a.txt), key “title”: it is missing or empty."),
    "empty title": (ENTRY.replace("标题", " "), "manifest.toml (a.txt), key “title”: it is missing or empty."),
    "title no text": (ENTRY.replace('"标题"', "5"), "manifest.toml (a.txt), key “title”: text is expected."),
    "no file": (
        ENTRY.replace('file = "a.txt"', ""),
        "manifest.toml [[article]] 1, key “file”: it is missing or empty.",
    ),
    "file no text": (ENTRY.replace('"a.txt"', "1"), "manifest.toml [[article]] 1, key “file”: text is expected."),
    "file absent": (ENTRY.replace("a.txt", "c.txt"), "manifest.toml (c.txt), key “file”: the file doesn't exist."),
    "file is a folder": (ENTRY.replace("a.txt", "."), "manifest.toml (.), key “file”: it can't be read:"),
    "file above": (ENTRY.replace("a.txt", "../a.txt"), "(../a.txt), key “file”: it lies outside the folder"),
    "file absolute": (ENTRY.replace("a.txt", "/etc/passwd"), "key “file”: it lies outside the folder"),
    "file with nul": (ENTRY.replace("a.txt", r"a\u0000.txt"), "key “file”: it is no readable article"),
    "no reason": (ENTRY.replace("春耕正在进行", ""), "(a.txt), key “published_reason”: it is missing or empty."),
    "published no table": (
        ENTRY.replace("{ earliest = 2025-04-01, latest = 2025-04-30, text = ", "").replace(" }", ""),
        "“published”: a table",
    ),
    "unknown bound": (ENTRY.replace("earliest", "first"), "(a.txt), key “published.first”: there is no such key"),
    "no bounds": (
        ENTRY.replace("earliest = 2025-04-01, latest = 2025-04-30, ", ""),
        "(a.txt), key “published”: earliest and",
    ),
    "bounds turned": (ENTRY.replace("2025-04-01", "2025-05-01"), "(a.txt), key “published”: earliest and latest"),
    "no such day": (
        ENTRY.replace("2025-04-30", '"2025-04-31"'),
        "(a.txt), key “published.latest”: “2025-04-31” is no date.",
    ),
    "no day": (ENTRY.replace("2025-04-30", "2025"), "(a.txt), key “published.latest”: “2025” is no date."),
    "a time": (
        ENTRY.replace("2025-04-30", "2025-04-30T10:00:00"),
        "key “published.latest”: “2025-04-30 10:00:00” is no date.",
    ),
    "twice": (ENTRY + ENTRY, "manifest.toml (a.txt), key “file”: it has the same text as a.txt."),
}


@pytest.mark.parametrize(("text", "message"), BAD_MANIFESTS.values(), ids=BAD_MANIFESTS)
def test_mistake_is_named_with_file_and_key(folder, text, message):
    with pytest.raises(ManifestError) as error:
        read_manifest(manifest(folder, text))

    assert message in str(error.value)


BAD_FILES = {
    "empty": (b"", "the file is empty"),
    "blank": ("\u3000\n".encode(), "the file holds no text"),
    "undecodable": (b"\xff\xff\xff\xff", "the encoding is none of"),
    "binary": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "key “file”: it is no readable article"),
}


@pytest.mark.parametrize(("content", "message"), BAD_FILES.values(), ids=BAD_FILES)
def test_unreadable_article_is_named(folder, content, message):
    (folder / "a.txt").write_bytes(content)

    with pytest.raises(ManifestError) as error:
        read_manifest(manifest(folder, ENTRY))

    assert "manifest.toml (a.txt), key “file”" in str(error.value)
    assert message in str(error.value)


def test_every_reason_of_the_decoder_is_translated():
    modules = (importers.decode, documents, docx, webpage)
    said = {reason for one in modules for reason in re.findall(r'DecodeError\("(.+?)"\)', inspect.getsource(one))}

    assert said == set(DECODE_REASONS)


def test_link_out_of_the_folder_is_refused(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text("秘密", encoding="utf-8")
    (folder / "link.txt").symlink_to(outside)

    with pytest.raises(ManifestError, match="it lies outside the folder"):
        read_manifest(manifest(folder, ENTRY.replace("a.txt", "link.txt")))


def test_missing_manifest_is_named(tmp_path):
    with pytest.raises(ManifestError, match=r"manifest\.toml doesn't exist"):
        read_manifest(tmp_path)
