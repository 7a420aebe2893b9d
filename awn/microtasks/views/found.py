"""What a page is about, if the person may see it and act on it."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from awn.microtasks.models import Lease, Microtask, Project
from awn.people.requests import PersonRequest


def held(request: PersonRequest, token: UUID) -> Lease:
    """The person's own hold, whether it lasts or not; nobody else's is there."""
    seen = Lease.objects.visible_to(request.user).select_related("microtask__project")
    return get_object_or_404(seen, token=token)


def visible(request: PersonRequest, uid: UUID) -> Project:
    return get_object_or_404(Project.objects.visible_to(request.user).select_related("organisation"), uid=uid)


def led(request: PersonRequest, uid: UUID) -> Project:
    """For who leads its body."""
    project = visible(request, uid)
    if not project.may_lead(request.user):
        raise PermissionDenied
    return project


def reviewed(request: PersonRequest, uid: UUID) -> Project:
    """For its reviewers."""
    project = visible(request, uid)
    if not project.may_review(request.user):
        raise PermissionDenied
    return project


def split_task(request: PersonRequest, uid: UUID) -> Microtask:
    """A task that waits for a reviewer, who is neither its author nor somebody who answered it: for those it is not there."""
    task = Microtask.objects.filter(uid=uid).select_related("project__organisation").first()
    if task is None or not task.project.is_visible_to(request.user):
        raise Http404
    elif not task.project.may_review(request.user):
        raise PermissionDenied
    elif not Microtask.objects.for_reviewer(request.user).filter(pk=task.pk).exists():
        raise Http404
    else:
        return task
