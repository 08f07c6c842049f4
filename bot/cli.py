"""The command line: `pullquote` and `python -m bot`."""

import io
import sys
from importlib import import_module

import click

COMMANDS = {
    "run": "bot.commands.run",
    "ask": "bot.commands.ask",
    "eval": "bot.commands.evaluate",
    "index": "bot.commands.index",
}
"""The module of each command; it is imported when it is called, so that each starts as quickly as it can."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for (Click's "Lazily Loading Subcommands")."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of the help text."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name, None where there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.group(cls=LazyGroup, invoke_without_command=True)
@click.version_option(package_name="pullquote")
@click.pass_context
def cli(context: click.Context) -> None:
    """Answer questions about articles in the articles' own words; without a command, run the bot."""
    if context.invoked_subcommand is None:
        run = cli.get_command(context, "run")
        if run:
            context.invoke(run)


def main() -> None:
    """Run the command line; whatever is wrong with what was given ends in one line and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # what a terminal cannot show must not stop an answer
    try:
        code = cli.main(prog_name="pullquote", standalone_mode=False) or 0
        sys.stdout.flush()
    except click.Abort:
        sys.exit(130)
    except BrokenPipeError:
        sys.stdout = None  # nobody reads on, and there is nothing left to flush
        sys.exit(1)
    except OSError as error:
        sys.stdout = None
        click.echo(f"pullquote: the output cannot be written: {error.strerror}", err=True)
        sys.exit(1)
    except click.ClickException as error:
        click.echo(f"pullquote: {' '.join(error.format_message().split())}", err=True)
        sys.exit(2)
    sys.exit(code)
