"""The pages of the desk. Every act is a noun that one POSTs to."""

from django.urls import path

from awn.aid.desk.views import cases, cleaning, closing, columns, comparison, doubtful, files, findings, progress, start

urlpatterns = [
    path("", start.Start.as_view(), name="start"),
    path("removal/", start.Removal.as_view(), name="removal"),
    path("columns/", columns.Columns.as_view(), name="columns"),
    path("columns/MAP.toml", columns.Map.as_view(), name="map"),
    path("progress/", progress.Progress.as_view(), name="progress"),
    path("progress/state/", progress.State.as_view(), name="progress-state"),
    path("progress/stop/", progress.Stop.as_view(), name="progress-stop"),
    path("findings/", findings.Findings.as_view(), name="findings"),
    path("findings/repeats/", findings.Repeats.as_view(), name="repeats"),
    path("findings/cases/", cases.Cases.as_view(), name="cases"),
    path("findings/flags/", findings.Flags.as_view(), name="flags"),
    path("findings/cleaning/", cleaning.Cleaning.as_view(), name="cleaning"),
    path("findings/cleaning/undone/", cleaning.Undone.as_view(), name="undone"),
    path("doubtful/", doubtful.Doubtful.as_view(), name="doubtful"),
    path("doubtful/undo/", doubtful.Undo.as_view(), name="undo"),
    path("doubtful/<int:number>/", doubtful.Pair.as_view(), name="pair"),
    path("files/", files.Files.as_view(), name="files"),
    path("files/all.zip", files.Everything.as_view(), name="everything"),
    path("files/<str:name>", files.File.as_view(), name="file"),
    path("comparison/", comparison.Compare.as_view(), name="comparison"),
    path("comparison/result/", comparison.Result.as_view(), name="comparison-result"),
    path("comparison/result/<str:name>", comparison.File.as_view(), name="comparison-file"),
    path("closing/", closing.Closing.as_view(), name="closing"),
]
