"""Addresses of signing up, logging in, and the ways into one's account."""

from typing import Final

from django.urls import path

from awn.people.views import authenticators, confirmation, log_in, sign_up, stewards, typed_codes, ways_in

ACCOUNT_PATHS: Final = [
    path("join/", sign_up.SignUp.as_view(), name="join"),
    path("join/under-15/", sign_up.TooYoung.as_view(), name="too_young"),
    path("join/way/", sign_up.SignUpWay.as_view(), name="join_way"),
    path("join/code/", typed_codes.SignUpCode.as_view(), name="join_code"),
    path("welcome/", sign_up.Welcome.as_view(), name="welcome"),
    path("log-in/", log_in.LogIn.as_view(), name="log_in"),
    path("log-in/code-request/", log_in.CodeRequest.as_view(), name="code_request"),
    path("log-in/code/", typed_codes.LogInCode.as_view(), name="log_in_code"),
    path("log-in/sheet/", log_in.Sheet.as_view(), name="log_in_sheet"),
    path("log-in/passkey/", log_in.Passkey.as_view(), name="log_in_passkey"),
    path("log-in/passkey/challenge/", log_in.PasskeyChallenge.as_view(), name="passkey_challenge"),
    path("log-in/suspended/", log_in.Suspended.as_view(), name="suspended"),
    path("log-out/", log_in.LogOut.as_view(), name="log_out"),
    path("confirmation/", confirmation.Confirmation.as_view(), name="confirmation"),
    path("confirmation/held/", confirmation.HeldAct.as_view(), name="held_act"),
    path("account/ways/", ways_in.Ways.as_view(), name="ways_in"),
    path("account/ways/password/", ways_in.Password.as_view(), name="password"),
    path("account/ways/user-name/", ways_in.Username.as_view(), name="username"),
    path("account/ways/contact/<slug:way>/", ways_in.Contact.as_view(), name="contact_way"),
    path("account/ways/contact/<slug:way>/removal/", ways_in.ContactRemoval.as_view(), name="contact_removal"),
    path("account/ways/code/", typed_codes.Proof.as_view(), name="proof"),
    path("account/ways/strong/", authenticators.StrongWay.as_view(), name="strong_way"),
    path("account/ways/app/", authenticators.App.as_view(), name="app"),
    path("account/ways/app/removal/", authenticators.AppRemoval.as_view(), name="app_removal"),
    path("account/ways/passkeys/", authenticators.Passkeys.as_view(), name="passkeys"),
    path("account/ways/passkeys/beginning/", authenticators.PasskeyBeginning.as_view(), name="passkey_beginning"),
    path("account/ways/passkeys/<int:pk>/removal/", authenticators.PasskeyRemoval.as_view(), name="passkey_removal"),
    path("account/ways/sheet/", authenticators.PrintedSheet.as_view(), name="sheet"),
    path("account/sessions/end/", ways_in.SessionsEnd.as_view(), name="sessions_end"),
    path("stewards/", stewards.Stewards.as_view(), name="stewards"),
    path("stewards/<uuid:uid>/end/", stewards.StewardshipEnd.as_view(), name="stewardship_end"),
]
