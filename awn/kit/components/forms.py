"""Fields of forms, and what is wrong with them."""

from typing import Any

from django import template
from django.forms import BaseForm, BoundField, CheckboxInput, Field, FileInput, Textarea
from django.forms.widgets import ChoiceWidget, Input
from django.utils.safestring import SafeString

from awn.kit.components.words import behaviour

register = template.Library()

MACHINE_TYPES = {"email", "tel", "url", "number", "password"}
MISSING = Field.default_error_messages["required"]
LONG_LIST = 12  # options; from here on a script offers to filter them


@register.inclusion_tag("kit/components/field.html")
def field(bound: BoundField, heading: bool = False) -> dict[str, Any]:
    """Label, hint, error and control, in that order; a group of controls is a fieldset. With `heading` the label is the page's h1."""
    described = [f"{bound.auto_id}-hint"] * bool(bound.help_text) + [f"{bound.auto_id}-error"] * bool(bound.errors)
    grouped = bound.use_fieldset
    return {
        "field": bound,
        "id": bound.auto_id,
        "heading": heading,
        "grouped": grouped,
        "described": " ".join(described),
        "options": _options(bound) if grouped and isinstance(bound.field.widget, ChoiceWidget) else [],
        "control": "" if grouped and isinstance(bound.field.widget, ChoiceWidget) else _control(bound, described),
        "ticked": isinstance(bound.field.widget, CheckboxInput),
        "optional": not bound.field.required and not getattr(bound.field, "either", False),
        "script": _script(bound),
    }


@register.inclusion_tag("kit/components/errors.html")
def error_summary(*forms: BaseForm) -> dict[str, Any]:
    """What is wrong, at the top of the page, in the same words as beside each field; what only says that something is missing says also where."""
    found = [
        (first_control(form[name]), *_place(form[name], error), error)
        for form in forms
        for name, errors in form.errors.items()
        if name != "__all__"
        for error in errors
    ]
    general = [error for form in forms for error in form.non_field_errors()]
    return {"linked": found, "general": general, "any": bool(found or general), "script": behaviour("errors")}


def _place(bound: BoundField, error: object) -> tuple[str, bool]:
    """The label of what is missing and whether it is a question; nothing where the words themselves say what is wrong."""
    label = str(bound.label) if str(error) == str(MISSING) else ""
    return label, label.endswith(("؟", "?"))


def first_control(bound: BoundField) -> str:
    """The identifier of what a link to the field leads to: of a group, its first control."""
    return f"{bound.auto_id}_0" if bound.use_fieldset else str(bound.id_for_label)


def _control(bound: BoundField, described: list[str]) -> SafeString:
    attributes: dict[str, Any] = {"aria-describedby": " ".join(described)} if described and not bound.use_fieldset else {}
    if bound.errors:
        attributes["aria-invalid"] = "true"
    widget = bound.field.widget
    if "dir" not in widget.attrs and not isinstance(widget, CheckboxInput | FileInput) and isinstance(widget, Input | Textarea):
        attributes["dir"] = "ltr" if getattr(widget, "input_type", "") in MACHINE_TYPES else "auto"
    return bound.as_widget(attrs=attributes)


def _options(bound: BoundField) -> list[dict[str, Any]]:
    """The rows of a choice; `option_hints` of the form's field may say more about each value."""
    hints = getattr(bound.field, "option_hints", {})
    return [
        {
            "control": option.tag(),
            "id": option.id_for_label,
            "words": option.choice_label,
            "hint": hints.get(option.data["value"], ""),
        }
        for option in bound.subwidgets
    ]


def _script(bound: BoundField) -> str:
    widget = bound.field.widget
    if bound.use_fieldset and isinstance(widget, ChoiceWidget) and len(bound.subwidgets) >= LONG_LIST:
        return behaviour("filter")
    elif isinstance(widget, FileInput) and "data-preview" in widget.attrs:
        return behaviour("preview")
    else:
        return ""
