"""Addresses of one's own profile, the texts one signs, and one's own data."""

from typing import Final

from django.urls import path

from awn.people.views import my_data, profile, texts

PROFILE_PATHS: Final = [
    path("profile/", profile.ProfilePage.as_view(), name="profile"),
    path("profile/languages/", profile.Languages.as_view(), name="profile_languages"),
    path("profile/languages/removal/", profile.LanguageRemoval.as_view(), name="profile_language_removal"),
    path("profile/skills/", profile.Skills.as_view(), name="profile_skills"),
    path("profile/skills/removal/", profile.SkillRemoval.as_view(), name="profile_skill_removal"),
    path("profile/limits/", profile.Limits.as_view(), name="profile_limits"),
    path("profile/residence/", profile.HomeArea.as_view(), name="profile_residence"),
    path("profile/hours/", profile.SafeHours.as_view(), name="profile_hours"),
    path("profile/sender/", profile.Sender.as_view(), name="profile_sender"),
    path("profile/display/", profile.Display.as_view(), name="profile_display"),
    path("conduct/", texts.Conduct.as_view(), name="conduct"),
    path("conduct/signature/", texts.ConductSignature.as_view(), name="conduct_signature"),
    path("consent/", texts.Consent.as_view(), name="consent"),
    path("consent/needed/", texts.ConsentNeeded.as_view(), name="consent_needed"),
    path("consent/acceptance/", texts.ConsentAcceptance.as_view(), name="consent_acceptance"),
    path("consent/withdrawal/", texts.ConsentWithdrawal.as_view(), name="consent_withdrawal"),
    path("my-data/", my_data.MyData.as_view(), name="my_data"),
    path("my-data/copy/", my_data.MyDataCopy.as_view(), name="my_data_copy"),
    path("my-data/acts/", my_data.MyActs.as_view(), name="my_acts"),
    path("my-data/erasure/", my_data.Erasure.as_view(), name="erasure"),
    path("erased/", my_data.Erased.as_view(), name="erased"),
]
