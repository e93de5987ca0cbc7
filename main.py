"""nnviz: see backpropagation. Start the window, or train and write without one."""

import sys

from ui.arguments import UsageError, chosen, parse


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks for; return the exit code.

    Parameters
    ----------
    arguments : list of str, optional
        Without the program's name; those of the process by default.
    """
    try:
        options = parse(sys.argv[1:] if arguments is None else arguments)
        asked = chosen(options)
    except (UsageError, ValueError) as error:
        sys.stderr.write(f"nnviz: {error}\n")
        return 2
    # Imported late: a mistake on the command line must not wait for Qt.
    from ui import application

    return application.run(options, asked)


if __name__ == "__main__":
    sys.exit(main())
