"""What people type or choose on small tasks."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext, gettext_lazy

from awn.kit.fields import LineField, ProseField
from awn.kit.isolation import plain_sentence
from awn.microtasks.agreement import Rule
from awn.microtasks.kinds import Kind, kinds
from awn.places.matching import the_one

LONGEST: Final = 200  # characters of a typed answer


class AnswerForm(forms.Form):
    """An answer to a task of one kind: one of its choices, or what was typed, or that one does not know."""

    choice = forms.CharField(required=False)
    typed = LineField(required=False, max_length=LONGEST, label=gettext_lazy("Your answer"))
    unsure = forms.CharField(required=False)

    def __init__(self, *args: Any, kind: Kind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if self.errors or given["unsure"]:
            return {**given, "choice": None, "typed": None}
        elif self.kind.choices and given["choice"] in {choice.code for choice in self.kind.choices}:
            return {**given, "typed": None}
        elif self.kind.choices:
            raise forms.ValidationError(gettext("Choose one of the answers, or say that you do not know."))
        elif given["typed"]:
            return {**given, "choice": None}
        else:
            self.add_error("typed", gettext("Type what you read, or say that you do not know."))
            return given


class OpeningForm(forms.Form):
    """A project of small tasks. What is left empty is as its kind proposes."""

    kind = forms.ChoiceField(label=gettext_lazy("What is asked?"), widget=forms.RadioSelect)
    title = LineField(label=gettext_lazy("What are these tasks called?"), max_length=120)
    purpose = ProseField(
        label=gettext_lazy("What are they for?"),
        help_text=gettext_lazy("Volunteers read this before they begin: whom it helps, and how."),
        max_length=500,
        rows=3,
    )
    area_words = LineField(
        label=gettext_lazy("In which governorate do the people live whom they are about?"),
        help_text=gettext_lazy("Volunteers from there get none of these tasks."),
        required=False,
    )
    least = forms.IntegerField(label=gettext_lazy("Answers for a task, at least"), min_value=1, max_value=15, required=False)
    most = forms.IntegerField(label=gettext_lazy("Answers for a task, at most"), min_value=1, max_value=15, required=False)
    gold_share = forms.IntegerField(
        label=gettext_lazy("Of a hundred tasks, how many have a known answer?"), min_value=0, max_value=50, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["kind"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [(kind.code, plain_sentence(kind.title)) for kind in kinds().values()]
        choice.option_hints = {kind.code: kind.ask for kind in kinds().values()}  # type: ignore[attr-defined]  # what the kit shows below each

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors:
            kind = kinds()[given["kind"]]
            given["area"] = self._area(given["area_words"], kind)
            least, most = given["least"] or kind.rule.least, given["most"] or kind.rule.most
            if least > most:
                self.add_error("most", gettext("This is fewer than at least are asked for."))
            elif not _could_decide(kind, least, most):
                self.add_error("most", gettext("So few answers could never be sure. Ask for one more."))
        return given

    def _area(self, words: str, kind: Kind) -> object:
        found = the_one(words) if words else None
        if words and found is None:
            self.add_error(
                "area_words",
                gettext("Several places may be meant, or none is known by this name. Add what it belongs to, after a comma."),
            )
        elif not words and kind.is_sensitive:
            self.add_error("area_words", gettext("These tasks show data of people: say where they live."))
        return found

    @property
    def sheet(self) -> dict[str, Any]:
        """What the form says otherwise than the kind."""
        given = {name: self.cleaned_data[name] for name in ("area", "least", "most", "gold_share")}
        return {name: value for name, value in given.items() if value is not None}


def _could_decide(kind: Kind, least: int, most: int) -> bool:
    try:
        Rule(kind.rule.choices, least, most, kind.rule.sure)
    except ValueError:
        return False
    else:
        return True


class ReviewForm(forms.Form):
    """A reviewer's decision, with its reason."""

    choice = forms.ChoiceField(label=gettext_lazy("What is decided?"), widget=forms.RadioSelect)
    reason = ProseField(
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy("Whoever answered otherwise reads it. Without names."),
        max_length=500,
        rows=3,
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["choice"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = choices


class AppealForm(forms.Form):
    text = ProseField(
        label=gettext_lazy("What speaks for your answer?"),
        help_text=gettext_lazy("Another reviewer than the first reads it."),
        max_length=1000,
        rows=4,
    )


class AppealDecisionForm(forms.Form):
    """What another reviewer decides on an appeal."""

    verdict = forms.ChoiceField(
        label=gettext_lazy("What is decided?"),
        choices=[
            ("accepted", gettext_lazy("The volunteer's answer was right: it becomes the outcome")),
            ("refused", gettext_lazy("The outcome stays")),
        ],
        widget=forms.RadioSelect,
    )
    reason = ProseField(label=gettext_lazy("Why?"), max_length=500, rows=3)
