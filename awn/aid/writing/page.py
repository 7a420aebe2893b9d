"""The frame of a readable page that stands alone: no script, no font, no address outside."""

from collections.abc import Iterable, Sequence
from html import escape

from awn.arabic.directions import contained

_STYLE = """
:root{color-scheme:light dark;--bg:#FBF7F0;--surface:#FFF;--ink:#24201A;--muted:#5C5446;--brand:#0C5C56;--hair:#DED4C3;--warn:#7A4F00;--soft:#FFF0CC}
@media (prefers-color-scheme:dark){:root{--bg:#171410;--surface:#211D18;--ink:#F5EFE4;--muted:#C6BBA8;--brand:#7FD1C4;--hair:#3D362C;--warn:#F0C35C;--soft:#3E2F0B}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:1.0625rem/1.75 system-ui,"Segoe UI",Roboto,"Noto Sans Arabic",sans-serif}
main{max-width:72rem;margin-inline:auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.875rem;line-height:1.5;margin-block:0 1.5rem}
h2{font-size:1.5rem;line-height:1.5;margin-block:3rem .75rem}
.notice{background:var(--soft);border-inline-start:6px solid var(--warn);padding:.75rem 1rem;margin-block-end:1.5rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;padding:0;list-style:none}
.figures li{background:var(--surface);border:1px solid var(--hair);border-radius:.75rem;padding:1rem}
.figures b{display:block;font-size:2.375rem;line-height:1.4;color:var(--brand)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;background:var(--surface)}
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem;border-block-end:1px solid var(--hair)}
small{font-size:.9375rem;color:var(--muted)}
@media print{body{background:#FFF}tr{break-inside:avoid}}
"""


def page(title: str, parts: Iterable[str], language: str) -> str:
    direction = "rtl" if language == "ar" else "ltr"
    return (
        f'<!doctype html>\n<html lang="{language}" dir="{direction}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n"
        f"<body><main><h1>{escape(title)}</h1>\n" + "\n".join(parts) + "\n</main></body></html>\n"
    )


def value(typed: str) -> str:
    """What somebody typed, in its own direction; no mark in it reaches what stands around it."""
    return f"<bdi>{escape(contained(typed))}</bdi>"


def words(said: str) -> str:
    """A sentence that may hold what somebody typed."""
    return escape(contained(said))


def notice(text: str) -> str:
    return f'<p class="notice">{escape(text)}</p>'


def key_figures(figures: Sequence[tuple[int, str]]) -> str:
    items = "".join(f"<li><b>{number:,}</b>{escape(words)}</li>" for number, words in figures)
    return f'<ul class="figures">{items}</ul>'


def section(title: str, content: str) -> str:
    return f"<section><h2>{escape(title)}</h2>{content}</section>"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """`heads` are plain words, cells are already markup."""
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<div class="scroll" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
