"""A run on a Ray cluster: a worker with a model on each core, shards handed out as they are read, none done twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from eventx.cluster.shards import Shard
from eventx.cluster.worker import Done, Work
from eventx.errors import EventxError

#: Shards that a worker has at a time: the next one waits beside it.
_AHEAD = 2
#: A shard whose worker dies so often is given up, and told.
_TRIES = 3


def ray_module() -> Any:
    """Ray, connected to the cluster that RAY_ADDRESS names, or a local one. Raises EventxError where there is none."""
    try:
        import ray
    except ImportError as error:
        raise EventxError("the engine ray needs Ray; install eventx-news[ray]") from error
    if not ray.is_initialized():
        ray.init(log_to_driver=False, include_dashboard=False)
    return ray


def results(work: Work, shards: Iterable[Shard], done: set[str]) -> Iterator[Done]:
    """What became of each shard, as they are done; those in ``done`` are not read again."""
    ray = ray_module()
    run = _Run(ray, work)
    try:
        for shard in shards:
            if shard.name in done:
                yield Done.noted(shard.name, work.folder)
                continue
            while run.is_full():
                yield run.next()
            run.hand(shard)
        while run.waiting:
            yield run.next()
    finally:
        run.stop()


@dataclass(slots=True)
class _Run:
    """The workers of a run, and the shards that they have."""

    ray: Any
    work: Work
    workers: list[Any] = field(default_factory=list)
    waiting: dict[Any, tuple[Any, Shard]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        worker = self.ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=_TRIES - 1)(_Worker)
        number = max(1, int(self.ray.cluster_resources().get("CPU", 1)))
        self.workers = [worker.remote(self.work) for _ in range(number)]

    def is_full(self) -> bool:
        return len(self.waiting) >= _AHEAD * len(self.workers)

    def hand(self, shard: Shard) -> None:
        """Give a shard to the worker that has least to do."""
        load = [sum(worker is each for each, _ in self.waiting.values()) for worker in self.workers]
        worker = self.workers[load.index(min(load))]
        self.waiting[worker.read.remote(shard)] = (worker, shard)

    def next(self) -> Done:
        """The next shard that is done, or given up."""
        [reference], _ = self.ray.wait(list(self.waiting), num_returns=1)
        _, shard = self.waiting.pop(reference)
        try:
            found: Done = self.ray.get(reference)
        except self.ray.exceptions.RayError as error:
            reason = str(error).strip().splitlines()[0]
            return Done(shard.name, 0, 0, (f"{shard.name}: its worker died {_TRIES} times ({reason})",))
        return found

    def stop(self) -> None:
        for worker in self.workers:
            self.ray.kill(worker)


class _Worker:
    """A process of the cluster that holds a model."""

    def __init__(self, work: Work) -> None:
        import gc

        self.work = work
        work.extractor.load()
        gc.collect()
        gc.freeze()

    def read(self, shard: Shard) -> Done:
        return self.work.read(shard)
