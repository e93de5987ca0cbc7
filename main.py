"""nnviz: see backpropagation. Start the window, or train and write without one."""

import os
import signal
import sys


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks for; return the exit code.

    Parameters
    ----------
    arguments : list of str, optional
        Without the program's name; those of the process by default.
    """
    # Imported late: no mistake must wait for Qt, and Ctrl+C never for anything.
    from ui.arguments import parse

    try:
        options = parse(sys.argv[1:] if arguments is None else arguments)
        from ui.chosen import chosen

        asked = chosen(options)
    except ValueError as error:
        return failed(str(error))
    try:
        from ui import application
    except ImportError as error:
        return failed(f"Qt cannot be loaded ({error}): ./run installs what it needs.")
    try:
        return application.run(options, asked)
    except KeyboardInterrupt:
        return failed("interrupted.", 130)


def failed(sentence: str, code: int = 2) -> int:
    """Say why nothing came of it; return the exit code."""
    sys.stderr.write(f"nnviz: {sentence}\n")
    return code


if __name__ == "__main__":
    # Until something is at work that must end in order; an import may swallow it.
    signal.signal(signal.SIGINT, lambda *_: os._exit(failed("interrupted.", 130)))
    sys.exit(main())
