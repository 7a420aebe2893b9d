"""Learning from one's own lists what each agreement is worth: rarely, on a register of many thousand rows."""

from awn.aid.households.understanding import understand
from awn.aid.preparing.collector import collector_at_rest
from awn.aid.preparing.frame import people_frame
from awn.aid.preparing.options import Options
from awn.aid.preparing.progress import Progress, silent
from awn.aid.preparing.running import Nobody, settings
from awn.aid.preparing.sources import Sources
from awn.arabic.wording import message
from awn.linkage.model import Model
from awn.linkage.training import train


@collector_at_rest()
def train_model(sources: Sources, options: Options, progress: Progress = silent) -> Model:
    """A model that holds weights and figures, and nothing of any person. Raises Nobody, and TooSmall where there is too little to learn from."""
    progress(message("Reading names, dates and numbers"), 0.25)
    lists = understand(sources.tables, settings(options))
    if not lists.individuals:
        raise Nobody
    progress(message("Learning what each agreement is worth"), 0.6)
    rows = sum(len(table.rows) for table in sources.tables)
    trained_on = f"{len(lists.individuals)} individuals in {rows} rows of {len(sources.files)} files"
    return train(
        people_frame(lists),
        trained_on=trained_on,
        progress=lambda share: progress(message("Measuring the model"), 0.6 + share * 0.4),
    )
