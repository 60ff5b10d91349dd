"""Lends the workers of an existing Dask cluster, for a run that has outgrown one machine."""

from __future__ import annotations

import contextlib
import importlib
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor

_SECONDS: Final = 10
"""How long a cluster may take to answer."""


class ClusterError(Exception):
    """No work can be given to a cluster; the message says why and what to do, in one line."""


@contextlib.contextmanager
def borrowed_cluster(address: str) -> Iterator[Executor]:
    """Give the executor of the Dask cluster whose scheduler is at an address such as `tcp://10.0.0.5:8786`.

    The cluster is left as it was. Raises ClusterError where the library is not installed, no scheduler answers, its
    workers do not have this code, or it is lost while it works.
    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 - an extra
    except ImportError:
        install = ".venv/bin/python -m pip install --require-hashes -r requirements/dask.txt"
        raise ClusterError(f"--dask: the library distributed is not installed: {install}") from None
    try:
        client = Client(address, timeout=_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call] # not all of it is typed
    except (OSError, ValueError) as error:
        raise ClusterError(f"--dask: no cluster answers at {address}: {_line(error)}") from None
    with client:
        try:
            client.submit(importlib.import_module, "daybook.ingest.bulk", pure=False).result(timeout=_SECONDS)
        except ImportError as error:
            reason = f"its workers cannot read articles: {_line(error)}: install this code and its libraries there"
            raise ClusterError(f"--dask: {reason}") from None
        except TimeoutError:
            raise ClusterError(f"--dask: the cluster at {address} has no worker that is free") from None
        try:
            yield client.get_executor(pure=False)  # type: ignore[no-untyped-call] # the same
        except (CancelledError, KilledWorker, OSError) as error:
            reason = f"the cluster at {address} was lost while it read: {_line(error)}"
            raise ClusterError(f"--dask: {reason}: what was taken in stays; run the same again") from None


def _line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
