"""``concordat``: one command, its parts loaded only when they are asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from concordat.interfaces.cli import accounts, database, ledger, lists, register, returns, searching

app = typer.Typer(
    name="concordat",
    help="The system of record for collaboration between emergency services.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.add_typer(accounts.app, name="accounts")
app.add_typer(database.app, name="database")
app.add_typer(ledger.app, name="ledger")
app.add_typer(lists.app, name="lists")
app.add_typer(register.app, name="register")
app.add_typer(returns.app, name="returns")
app.add_typer(searching.app, name="search")

DataFolder = Annotated[Path, typer.Option("--data", help="The folder that holds the database and the files.")]

Port = Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to serve at.")]
Workers = Annotated[int, typer.Option("--workers", min=1, max=256, help="How many processes read at once.")]
Cluster = Annotated[
    str | None, typer.Option("--cluster", help="Read on the Dask cluster at this address: tcp://host:8786.")
]
Seconds = Annotated[float, typer.Option("--timeout", min=1, help="Seconds that one paper may take.")]
Places = Annotated[list[Path], typer.Argument(help="Board papers: files, folders and zips.")]


@app.command()
def read(
    files: Places,
    format: Annotated[str, typer.Option("--format", help="table or jsonl")] = "table",
    out: Annotated[Path | None, typer.Option("--out", help="Write to a file instead of the screen.")] = None,
    workers: Workers = 1,
    cluster: Cluster = None,
    timeout: Seconds = 120,
    again: Annotated[bool, typer.Option("--again", help="Read also the papers that --out holds already.")] = False,
) -> None:
    """Read papers into statements; needs no database."""
    from concordat.interfaces.cli.many import Hands
    from concordat.interfaces.cli.read import read as read_files

    raise typer.Exit(read_files(files, format, out, again=again, hands=Hands(workers, cluster, timeout)))


@app.command()
def load(
    files: Places,
    data: DataFolder = Path("var"),
    dated: Annotated[list[str] | None, typer.Option("--dated", help="FILE=YYYY-MM-DD for an undated paper.")] = None,
    user: Annotated[str | None, typer.Option("--as", help="Sign-in name of who accepts; without it, nobody.")] = None,
    accept_above: Annotated[
        float | None, typer.Option("--accept-above", min=0.0, max=1.0, help="Accept what is at least this sure.")
    ] = None,
    of: Annotated[str | None, typer.Option("--of", help="Whose papers are that do not say it: name or key.")] = None,
    workers: Workers = 1,
    cluster: Cluster = None,
    timeout: Seconds = 120,
) -> None:
    """Load papers for review; with --as and --accept-above, accept the sure statements."""
    from concordat.interfaces.cli.load import load_files
    from concordat.interfaces.cli.many import Hands

    hands = Hands(workers, cluster, timeout)
    raise typer.Exit(load_files(files, data, dated or [], user, accept_above, hands, of))


@app.command()
def demo(
    data: DataFolder = Path("var"),
    port: Port = 8000,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Build the system and stop.")] = False,
) -> None:
    """Build the filled demonstration and serve it."""
    from concordat.interfaces.cli.demo import run_demo

    raise typer.Exit(run_demo(data, port, serve=not no_serve))


@app.command()
def findings(
    data: DataFolder = Path("var"),
    board: Annotated[str | None, typer.Option(help="Only what rests on papers before this board.")] = None,
    format: Annotated[str, typer.Option("--format", help="table or json")] = "table",
) -> None:
    """What does not add up, with its evidence and arithmetic."""
    from concordat.interfaces.cli.findings import print_findings

    raise typer.Exit(print_findings(data, format, board))


@app.command()
def commitments(
    data: DataFolder = Path("var"),
    format: Annotated[str, typer.Option("--format", help="table or json")] = "table",
) -> None:
    """Every promise of the papers and what became of it: kept, slipped, dropped, open or silent."""
    from concordat.interfaces.cli.commitments import print_commitments

    raise typer.Exit(print_commitments(data, format))


@app.command()
def paper(
    out: Annotated[Path, typer.Option(help="The folder to write to.")],
    board: Annotated[str, typer.Option(help="The board's short name; an unknown one lists the boards.")] = "",
    as_at: Annotated[str | None, typer.Option("--as-at", help="YYYY-MM-DD; default today.")] = None,
    format: Annotated[str, typer.Option("--format", help="html,docx,pdf,txt,xlsx")] = "html,docx,pdf,txt,xlsx",
    style: Annotated[
        str, typer.Option(help="A house style by its key, built in or the board's own; another lists them.")
    ] = "position",
    again: Annotated[int, typer.Option("--again", help="Write the kept bytes of this paper, by its number.")] = 0,
    corrects: Annotated[int, typer.Option("--corrects", help="Issue a version that replaces this paper.")] = 0,
    erratum: Annotated[str, typer.Option("--erratum", help="With --corrects: what was wrong, and is right now.")] = "",
    public: Annotated[int, typer.Option("--public", help="Issue the public version of this paper.")] = 0,
    withhold: Annotated[
        list[str] | None,
        typer.Option(
            "--withhold",
            help="With --public, once a part: PART=REASON, such as risk:12=commercial or collaboration:fleet=legal. "
            "Reasons: commercial, personal, confidence, legal, labour, crime. An unknown part lists the parts.",
        ),
    ] = None,
    data: DataFolder = Path("var"),
) -> None:
    """Write and issue the board paper; or correct, publish or write again one that was issued."""
    from concordat.interfaces.cli.paper import write_paper
    from concordat.interfaces.cli.setting_up import fail
    from concordat.interfaces.cli.versions import write_version

    if again or corrects or public:
        raise typer.Exit(
            write_version(
                out, data, again=again, corrects=corrects, erratum=erratum, public=public, withhold=withhold or []
            )
        )
    if withhold:
        raise typer.Exit(fail("--withhold goes with --public: the number of the paper."))
    raise typer.Exit(write_paper(board, out, as_at, format, style, data))


@app.command()
def publication(
    body: Annotated[str, typer.Argument(help="The policing body by its key; an unknown one lists those with a page.")],
    out: Annotated[Path, typer.Option(help="The folder to write to.")],
    data: DataFolder = Path("var"),
) -> None:
    """Write the public page of a policing body's agreements, with its documents, for its own website."""
    from concordat.interfaces.cli.publication import write_page

    raise typer.Exit(write_page(body, out, data))


@app.command()
def appraise(
    options: Annotated[Path | None, typer.Argument(help="Options with their lines by year: .xlsx or .csv.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Write the appraisal to this .xlsx file.")] = None,
    template: Annotated[Path | None, typer.Option("--template", help="Write an empty workbook to fill in.")] = None,
    from_year: Annotated[str | None, typer.Option("--from", help="First year of the template: 2026/27.")] = None,
    years: Annotated[int, typer.Option("--years", min=1, max=100, help="Years of the template.")] = 11,
) -> None:
    """Appraise options after the Green Book; needs no database."""
    from concordat.interfaces.cli.appraising import appraise_file, write_template

    if template is not None:
        raise typer.Exit(write_template(template, from_year, years))
    raise typer.Exit(appraise_file(options, out))


@app.command()
def simulate(
    collaboration: Annotated[str | None, typer.Option("--collaboration", help="Only this one, by its key.")] = None,
    organisation: Annotated[str | None, typer.Option("--organisation", help="Only this one, by name or key.")] = None,
    trials: Annotated[int, typer.Option("--trials", help="100 to 1,000,000.")] = 20_000,
    seed: Annotated[int, typer.Option("--seed", min=0, help="The same seed gives the same answer.")] = 1,
    years: Annotated[int, typer.Option("--years", help="Financial years from that of the day on, 1 to 30.")] = 5,
    as_at: Annotated[str | None, typer.Option("--as-at", help="YYYY-MM-DD; default today.")] = None,
    earlier: Annotated[
        bool, typer.Option("--earlier-cases", help="Put what earlier cases came to in the place of every range.")
    ] = False,
    theme: Annotated[float, typer.Option("--by-theme", help="Correlation of benefits of one theme.")] = 0.3,
    dependency: Annotated[
        float, typer.Option("--by-dependency", help="Correlation of benefits that hang on one thing.")
    ] = 0.2,
    json: Annotated[bool, typer.Option("--json", help="Print JSON; amounts in pence.")] = False,
    data: DataFolder = Path("var"),
    user: Annotated[str | None, typer.Option("--as", help="Sign-in name of who asks; without it, the system.")] = None,
) -> None:
    """What the benefits may come to: P10, P50, P90 and the chance of the plan by year, and which carry the risk."""
    from concordat.interfaces.cli.simulating import Wanted, print_simulation

    wanted = Wanted(trials, seed, years, collaboration, organisation, as_at, earlier, theme, dependency)
    raise typer.Exit(print_simulation(data, wanted, as_json=json, user=user))


@app.command()
def serve(
    data: DataFolder = Path("var"),
    port: Port = 8000,
) -> None:
    """Serve the pages of a data folder."""
    from concordat.interfaces.cli.serving import serve_pages

    raise typer.Exit(serve_pages(data, port))


@app.command("verify-history")
def verify_history(data: DataFolder = Path("var")) -> None:
    """Check the seal of every event; exit status 2, with the event's number, where the chain is broken."""
    from concordat.interfaces.cli.history import verify

    raise typer.Exit(verify(data))


@app.command("clear-drafts")
def clear_drafts(data: DataFolder = Path("var")) -> None:
    """Throw away the forms that were begun and not gone on with for 30 days: for a daily timetable."""
    from concordat.interfaces.cli.clearing import clear

    raise typer.Exit(clear(data))
