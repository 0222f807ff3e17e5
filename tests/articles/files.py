"""Files as people upload them, and as somebody makes them who means harm."""

from __future__ import annotations

import zipfile
from io import BytesIO

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ARTICLE = "南湖大桥工程建设提速\n南湖大桥工程总投资2亿元，由南湖城投公司建设，计划2025年10月竣工。"


def word(*paragraphs: str, body: str = "", head: str = "") -> bytes:
    """A Word document of these paragraphs; `body` stands in front of them, `head` in front of everything."""
    written = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return packed(
        {"word/document.xml": f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}{written}</w:body></w:document>'}
    )


def packed(parts: dict[str, str]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return data.getvalue()
