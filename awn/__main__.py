"""`python -m awn`: the same as the command `awn`."""

import sys

from awn.config.cli import main

sys.exit(main())
