"""The profile: a list of short questions in any order, and a page for each."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse, QueryDict
from django.urls import reverse, translate_url

from awn.arabic.wording import Message, message
from awn.kit.said import say_next
from awn.people.forms.profile import (
    DisplayForm,
    HoursForm,
    LanguageForm,
    LimitsForm,
    OfferedForm,
    ResidenceForm,
    SearchForm,
    SenderForm,
    SkillForm,
    SpokenForm,
)
from awn.people.languages import LANGUAGES
from awn.people.models import Residence
from awn.people.profile import Profile
from awn.people.profile_answers import ProfileAnswers
from awn.people.requests import PersonRequest
from awn.people.skills import find, skills
from awn.people.views.pages import ADDED, REMOVED, SAVED, AccountPage, done, go


class ProfilePage(AccountPage):
    template = "people/profile.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        return self.page(request, answers=ProfileAnswers(request.user))


class Question[F: forms.Form](AccountPage):
    """One question of the profile, on a page of its own; saving leads back to the list."""

    template = "people/question.html"
    heading: Message
    form: Callable[[PersonRequest, QueryDict | None], F]
    save: Callable[[PersonRequest, F], None]

    def get(self, request: PersonRequest) -> HttpResponse:
        return self.page(request, self.form(request, None))

    def post(self, request: PersonRequest) -> HttpResponse:
        form = self.form(request, request.POST)
        if form.is_valid():
            self.save(request, form)
            return self.leave(request)
        else:
            return self.wrong(request, form)

    def more(self, request: PersonRequest) -> dict[str, Any]:  # type: ignore[override]  # noqa: ARG002  # behind log-in
        return {"heading": self.heading, "back": reverse("profile")}

    def leave(self, request: PersonRequest) -> HttpResponse:
        return done(request, SAVED, "profile")


class Languages(Question[LanguageForm]):
    template = "people/profile_languages.html"
    heading = message("Languages")

    def form(self, request: PersonRequest, given: QueryDict | None) -> LanguageForm:  # noqa: ARG002
        return LanguageForm(given)

    def save(self, request: PersonRequest, form: LanguageForm) -> None:
        Profile(request.user).state_language(form.cleaned_data["language"], level=form.cleaned_data["level"])

    def leave(self, request: PersonRequest) -> HttpResponse:
        return done(request, ADDED, "profile_languages")

    def more(self, request: PersonRequest) -> dict[str, Any]:  # type: ignore[override]
        spoken = [
            {"code": row.language, "name": LANGUAGES.get(row.language, row.language), "level": row.get_level_display()}
            for row in request.user.spoken_languages.all()
        ]
        return {**super().more(request), "spoken": spoken}


class LanguageRemoval(AccountPage):
    """Takes a language out of the list."""

    def post(self, request: PersonRequest) -> HttpResponse:
        form = SpokenForm(request.POST)
        if form.is_valid():
            Profile(request.user).drop_language(form.cleaned_data["language"])
        return done(request, REMOVED, "profile_languages")


class Skills(AccountPage):
    """The skills that one offers, and those that a search finds, each with a button."""

    template = "people/profile_skills.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        return self._skills(request)

    def post(self, request: PersonRequest) -> HttpResponse:
        form = SkillForm(request.POST)
        if form.is_valid():
            Profile(request.user).offer_skill(form.cleaned_data["skill"])
            return done(request, ADDED, "profile_skills")
        else:
            return self._skills(request, form, status=422)

    def _skills(self, request: PersonRequest, form: SkillForm | None = None, status: int = 200) -> HttpResponse:
        search = SearchForm(request.GET or None)
        typed = search.cleaned_data["q"] if search.is_valid() else ""
        own = [row.uri for row in request.user.skills.all()]
        language = request.LANGUAGE_CODE
        context = {
            "search": search,
            "typed": typed,
            "own": [(uri, skills()[uri].name(language)) for uri in own if uri in skills()],
            "found": [(skill.uri, skill.name(language)) for skill in find(typed) if skill.uri not in own],
        }
        return self.page(request, form, status=status, **context)


class SkillRemoval(AccountPage):
    """Takes a skill out of the list."""

    def post(self, request: PersonRequest) -> HttpResponse:
        form = OfferedForm(request.POST)
        if form.is_valid():
            Profile(request.user).drop_skill(form.cleaned_data["skill"])
        return done(request, REMOVED, "profile_skills")


class Limits(Question[LimitsForm]):
    heading = message("What work must not need")

    def form(self, request: PersonRequest, given: QueryDict | None) -> LimitsForm:
        limits = getattr(request.user, "limits", None)
        return LimitsForm(given, initial={"without": limits.without if limits else []})

    def save(self, request: PersonRequest, form: LimitsForm) -> None:
        Profile(request.user).state_limits(form.cleaned_data["without"])


class HomeArea(Question[ResidenceForm]):
    heading = message("Governorate in which you live")

    def form(self, request: PersonRequest, given: QueryDict | None) -> ResidenceForm:
        residence = Residence.objects.filter(person=request.user).select_related("area").first()
        said = "" if residence is None else residence.area.code if residence.area else ResidenceForm.ELSEWHERE
        return ResidenceForm(given, initial={"area": said})

    def save(self, request: PersonRequest, form: ResidenceForm) -> None:
        Profile(request.user).state_residence(form.chosen)


class SafeHours(Question[HoursForm]):
    template = "people/profile_hours.html"
    heading = message("Safe ways and hours")

    def form(self, request: PersonRequest, given: QueryDict | None) -> HoursForm:
        return HoursForm(request.user, given)

    def save(self, request: PersonRequest, form: HoursForm) -> None:
        Profile(request.user).state_hours(form.hours, time_zone=form.cleaned_data["time_zone"])


class Sender(Question[SenderForm]):
    heading = message("Sender of messages")

    def form(self, request: PersonRequest, given: QueryDict | None) -> SenderForm:
        return SenderForm(given, initial={"name": request.user.sender_name})

    def save(self, request: PersonRequest, form: SenderForm) -> None:
        Profile(request.user).name_sender(form.cleaned_data["name"])


class Display(Question[DisplayForm]):
    heading = message("Language and digits")

    def form(self, request: PersonRequest, given: QueryDict | None) -> DisplayForm:
        return DisplayForm(given, initial={"language": request.user.language, "digits": request.user.digits})

    def save(self, request: PersonRequest, form: DisplayForm) -> None:
        Profile(request.user).choose_display(language=form.cleaned_data["language"], digits=form.cleaned_data["digits"])

    def leave(self, request: PersonRequest) -> HttpResponse:
        say_next(request, SAVED)
        return go(translate_url(reverse("profile"), request.user.language))
