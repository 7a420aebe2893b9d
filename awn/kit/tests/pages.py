"""Pages and pieces of them as a browser gets them, without a server."""

import re
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.template import engines
from django.test import RequestFactory
from django.utils.translation import override
from lxml import etree, html

from awn.kit.views import Components

_STEP = re.compile(r"\s*([>+~]|(?<=\S)\s(?=\S))?\s*((?:[\w-]+|\*)?(?:[.#][\w-]+|\[[^\]]+\])*)")
_AXES = {
    ">": "/*",
    "+": "/following-sibling::*[1]/self::*",
    "~": "/following-sibling::*",
}


def components(language: str, **sent: str) -> HttpResponse:
    """The page of all components; with anything sent, what a POST of it is answered."""
    factory = RequestFactory()
    address = "/kit/" if language == "ar" else f"/{language}/kit/"
    request = factory.post(address, sent) if sent else factory.get(address)
    request.user = AnonymousUser()
    with override(language):
        answer = Components.as_view()(request)
    assert isinstance(answer, HttpResponse)
    return answer


def piece(source: str, /, language: str = "en", **values: Any) -> str:
    """A piece of a template that loads the kit, rendered at /kit/?a=1."""
    template = engines["django"].from_string("{% load kit %}" + source)
    request = RequestFactory().get("/kit/", {"a": "1"})
    request.user = AnonymousUser()
    with override(language):
        return str(template.render(values, request)).strip()


class Element(html.HtmlElement):  # type: ignore[misc]  # lxml has no types
    """An element that finds others by the few kinds of selectors that tests use."""

    def cssselect(self, selector: str) -> list["Element"]:
        found: list[Element] = self.xpath(" | ".join(_path(part.strip()) for part in selector.split(",")))
        return found


def tree(source: str) -> Element:
    parser = html.HTMLParser()
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=Element))
    root: Element = html.fromstring(source, parser=parser)
    return root


def words(element: Element) -> str:
    """What a person reads in an element, in one line."""
    return " ".join("".join(element.itertext()).split())


def _path(selector: str) -> str:
    """The XPath of a selector: names, classes, identifiers, attributes, and what may stand between two of them."""
    path = ""
    for combinator, compound in _STEP.findall(selector):
        if compound:
            path += (_AXES.get(combinator, "//*") if path else "descendant-or-self::*") + _conditions(compound)
    return path


def _conditions(compound: str) -> str:
    name = re.match(r"[\w-]+", compound)
    tests = f"[self::{name[0]}]" if name else ""
    for kind, value, attribute, sign, wanted in re.findall(r"([.#])([\w-]+)|\[([\w-]+)(?:(\^?=)'?([^\]']*)'?)?\]", compound):
        if kind == ".":
            tests += f"[contains(concat(' ', normalize-space(@class), ' '), ' {value} ')]"
        elif kind == "#":
            tests += f"[@id='{value}']"
        elif sign == "^=":
            tests += f"[starts-with(@{attribute}, '{wanted}')]"
        else:
            tests += f"[@{attribute}='{wanted}']" if sign else f"[@{attribute}]"
    return tests
