"""`python -m planproof` is the command line."""
import sys

from planproof.cli import main

sys.exit(main())
