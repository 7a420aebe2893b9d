"""Addresses of small tasks, under /tasks/."""

from django.urls import path

from awn.microtasks.views.feedback import AppealDecision, Appealing, Feedback
from awn.microtasks.views.held import AnswerOf, ExtensionOf, Held, ReturnOf, Stop, Thanks
from awn.microtasks.views.opening import Opening, Openings
from awn.microtasks.views.pack import Pack
from awn.microtasks.views.project import ClosureOf, GoingOn, PauseOf, ProjectPage
from awn.microtasks.views.review import Review, Reviewing
from awn.microtasks.views.tasks import Now, Tasks
from awn.microtasks.views.training import Training
from awn.microtasks.views.trying import Trying

urlpatterns = [
    path("", Tasks.as_view(), name="tasks"),
    path("now/", Now.as_view(), name="tasks_now"),
    path("try/", Trying.as_view(), name="task_try"),
    path("stop/", Stop.as_view(), name="tasks_stop"),
    path("thanks/", Thanks.as_view(), name="tasks_thanks"),
    path("held/<uuid:token>/", Held.as_view(), name="task_held"),
    path("held/<uuid:token>/answer/", AnswerOf.as_view(), name="task_answer"),
    path("held/<uuid:token>/return/", ReturnOf.as_view(), name="task_return"),
    path("held/<uuid:token>/extension/", ExtensionOf.as_view(), name="task_extension"),
    path("feedback/", Feedback.as_view(), name="task_feedback"),
    path("feedback/<uuid:uid>/appeal/", Appealing.as_view(), name="task_appeal"),
    path("appeals/<uuid:uid>/", AppealDecision.as_view(), name="task_appeal_decision"),
    path("review/<uuid:uid>/", Reviewing.as_view(), name="task_reviewing"),
    path("projects/opening/", Openings.as_view(), name="task_projects_opening"),
    path("projects/opening/<uuid:uid>/", Opening.as_view(), name="task_project_opening"),
    path("projects/<uuid:uid>/", ProjectPage.as_view(), name="task_project"),
    path("projects/<uuid:uid>/pause/", PauseOf.as_view(), name="task_project_pause"),
    path("projects/<uuid:uid>/going-on/", GoingOn.as_view(), name="task_project_going_on"),
    path("projects/<uuid:uid>/closure/", ClosureOf.as_view(), name="task_project_closure"),
    path("projects/<uuid:uid>/training/", Training.as_view(), name="task_training"),
    path("projects/<uuid:uid>/review/", Review.as_view(), name="task_review"),
    path("projects/<uuid:uid>/pack/", Pack.as_view(), name="task_pack"),
]
