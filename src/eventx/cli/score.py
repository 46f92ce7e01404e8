"""``eventx score``: how well records agree with a gold standard, and the quality gate."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from eventx.scoring.annotation import Annotated
    from eventx.scoring.floors import Raised
    from eventx.scoring.measure import Judgement
    from eventx.scoring.report import Wanted

PASSED, FAILED = 0, 1


@click.command()
@click.argument("gold", metavar="GOLD")
@click.argument("records", metavar="PRED")
@click.option(
    "--incidents", "of_incidents", is_flag=True, help="GOLD labels incidents (TSV), PRED is of `eventx merge`."
)
@click.option("--by-type", is_flag=True, help="Add a row for each event type.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="List N missed and N spurious.")
@click.option("--against", metavar="OTHER_PRED", help="Records of another run, to stand beside.")
@click.option("--interval", "intervals", is_flag=True, help="Add 95 % bootstrap intervals over the documents.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--floor", "floor_file", type=click.Path(path_type=Path), help="Fail below the floors of this file.")
@click.option("--raise-floors", is_flag=True, help="Write the present figures into the --floor file.")
@click.option("--allow-lower", is_flag=True, help="Let --raise-floors lower a floor.")
@click.option("--new-gold", is_flag=True, help="Let --raise-floors take over a gold that changed.")
def score(
    gold: str,
    records: str,
    of_incidents: bool,
    by_type: bool,
    errors: int,
    against: str | None,
    intervals: bool,
    as_json: bool,
    floor_file: Path | None,
    raise_floors: bool,
    allow_lower: bool,
    new_gold: bool,
) -> int:
    """Score the records PRED against GOLD.

    GOLD is a folder of NAME.gold.json, or a JSON Lines file of gold documents or of records; PRED a JSON
    Lines file of records, or - for standard input. A record belongs to the gold document of the same name.
    With --interval a change --against another run is called noise where it may be none. Exit code 1: a figure
    is below its floor. With --incidents GOLD is a table of labels such as corpus/incidents.tsv.
    """
    from eventx.cli._outputs import check_unread
    from eventx.scoring.measure import judge
    from eventx.scoring.read import read_gold
    from eventx.scoring.report import Wanted

    if of_incidents:
        _score_incidents(gold, records, as_json)
        return PASSED
    _check_usage([gold, records, against], raise_floors, allow_lower or new_gold, floor_file)
    if raise_floors and floor_file:
        check_unread(floor_file, [gold, records, against, *Path(gold).glob("*.json")])
    standard = read_gold(gold)
    judgement = judge(standard, _read_records(records, standard))
    other = judge(standard, _read_records(against, standard)) if against else None
    _print_report(judgement, other, Wanted(by_type, errors, intervals), as_json)
    if floor_file is None:
        return PASSED
    if raise_floors:
        return _raise_floors(judgement, gold, floor_file, allow_lower, new_gold)
    return _check_floors(judgement, gold, floor_file)


def _score_incidents(labels: str, records: str, as_json: bool) -> None:
    import json

    from eventx.errors import EventxError
    from eventx.scoring.incidents import judge_incidents, read_labels

    if labels == "-":
        raise click.UsageError("labels are read from a file.")
    try:
        score = judge_incidents(read_labels(Path(labels)), records)
    except OSError as error:
        raise EventxError(f"{labels}: cannot be read ({error.strerror or error})") from error
    figures = {"p": score.p, "r": score.r, "f1": score.f1, "all_f1": score.all_f1}
    rounded = {name: round(value, 4) for name, value in figures.items()}
    counts = {"covered": score.covered, "labels": score.labels}
    if as_json:
        click.echo(json.dumps(rounded | counts))
    else:
        click.echo("  ".join(f"{name} {value:.3f}" for name, value in figures.items()))
        click.echo(f"{score.covered} of {score.labels} labels are in an incident")


def _check_usage(sources: list[str | None], raising: bool, told: bool, floor_file: Path | None) -> None:
    if sources.count("-") > 1:
        raise click.UsageError("standard input (-) can be read once only.")
    if raising and floor_file is None:
        raise click.UsageError("--raise-floors needs --floor FILE.")
    if told and not raising:
        raise click.UsageError("--allow-lower and --new-gold belong to --raise-floors.")


def _read_records(source: str, gold: list[Annotated]) -> Mapping[str, Annotated]:
    """Read the records, with a warning for those that no gold document can judge."""
    from eventx.scoring.read import read_predictions

    found = read_predictions(source)
    strangers = found.keys() - {doc.name for doc in gold}
    if strangers:
        count = sum(len(found[name].events) for name in strangers)
        noun = "document" if len(strangers) == 1 else "documents"
        documents = f"{len(strangers)} {noun} without gold (such as {min(strangers)})"
        click.echo(
            f"eventx: {source}: {count} record{'' if count == 1 else 's'} of {documents} are not scored", err=True
        )
    return found


def _print_report(judgement: Judgement, other: Judgement | None, wanted: Wanted, as_json: bool) -> None:
    import json

    from eventx.scoring.report import json_report, text_report

    if as_json:
        click.echo(json.dumps(json_report(judgement, other, wanted), ensure_ascii=False))
        return
    for line in text_report(judgement, other, wanted):
        click.echo(line)


def _check_floors(judgement: Judgement, gold: str, path: Path) -> int:
    """The gate: 1 when the gold is another one or a figure lies below its floor."""
    from eventx.scoring.figures import figures
    from eventx.scoring.floors import read_floors, shortfalls
    from eventx.scoring.read import gold_hash

    floors = read_floors(path)
    if floors.gold != gold_hash(gold):
        remedy = "check what changed, then --raise-floors --new-gold"
        click.echo(f"eventx: {gold}: not the gold that {path} was written for; {remedy}", err=True)
        return FAILED
    below = shortfalls(floors, figures(judgement.score))
    for change in below:
        click.echo(f"eventx: {change.name} is {change.value:.4f}, below its floor {change.floor:.4f}", err=True)
    return FAILED if below else PASSED


def _raise_floors(judgement: Judgement, gold: str, path: Path, allow_lower: bool, new_gold: bool) -> int:
    from eventx.scoring.figures import figures
    from eventx.scoring.floors import raise_floors, read_floors, write_floors
    from eventx.scoring.read import gold_hash

    old = read_floors(path) if path.exists() else None
    told = {"allow_lower": allow_lower, "new_gold": new_gold}
    raised = raise_floors(old, figures(judgement.score), gold_hash(gold), **told)
    if raised.refusals:
        for reason in raised.refusals:
            click.echo(f"eventx: {path}: left as it is: {reason}", err=True)
        return FAILED
    write_floors(path, raised.floors)
    _tell_changes(path, raised)
    return PASSED


def _tell_changes(path: Path, raised: Raised) -> None:
    for change in raised.changes:
        before = "new" if change.floor is None else f"{change.floor:.4f}"
        click.echo(f"eventx: {path}: {change.name} {before} -> {change.value:.4f}", err=True)
    if not raised.changes:
        click.echo(f"eventx: {path}: no floor changed", err=True)
