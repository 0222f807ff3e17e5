"""Files are told by what they hold."""

from __future__ import annotations

import io

import pytest

from projects import attachments
from tests.changes import files


@pytest.mark.parametrize(
    ("data", "suffix"),
    [(files.PDF, ".pdf"), (files.JPEG, ".jpg"), (files.PNG, ".png"), (files.WORD, ".docx"), (files.EXCEL, ".xlsx")],
    ids=["pdf", "jpg", "png", "docx", "xlsx"],
)
def test_kept(data, suffix):
    file = io.BytesIO(data)

    assert attachments.kind_of(file, len(data)).suffix == suffix
    assert file.tell() == 0


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (files.HTML, attachments.UnknownAttachmentError),
        (files.PROGRAM, attachments.UnknownAttachmentError),
        (files.ARCHIVE, attachments.UnknownAttachmentError),
        (files.BROKEN, attachments.UnknownAttachmentError),
        (b"", attachments.UnknownAttachmentError),
        (files.MACROS, attachments.MacroError),
    ],
    ids=["html", "program", "archive", "broken package", "empty", "macros"],
)
def test_refused(data, refusal):
    with pytest.raises(refusal):
        attachments.kind_of(io.BytesIO(data), len(data))


def test_ten_megabytes_are_the_limit():
    limit = attachments.BYTES_AT_MOST

    assert attachments.kind_of(io.BytesIO(files.PDF), limit) is attachments.PDF
    with pytest.raises(attachments.TooLargeAttachmentError):
        attachments.kind_of(io.BytesIO(files.PDF), limit + 1)
