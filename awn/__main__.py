"""`python -m awn`: the same as the command `awn`."""

import sys

from awn.config.cli import main

if __name__ == "__main__":
    sys.exit(main())
