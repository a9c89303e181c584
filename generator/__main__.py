"""`python -m generator` is `promptoteka`."""

from generator.cli import main

main(prog_name="promptoteka")
