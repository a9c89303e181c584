"""`python -m promptoteka` is `promptoteka`."""

from promptoteka.cli import main

main(prog_name="promptoteka")
