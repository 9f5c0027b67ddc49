"""Jobs whose papers say what befalls their reader; a process finds them here by name."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator

from concordat.intake.batch.papers import Paper
from concordat.kernel.errors import UnreadableFile


def obey(name: str, data: bytes) -> int:
    """Do what the paper says; the number of its process if that is nothing."""
    match data.decode():
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "exit":
            os._exit(3)
        case "hang":
            time.sleep(600)
        case "slow":
            time.sleep(0.4)
        case "hunger":
            return len(bytearray(6 * 1024**3))
        case "fault":
            raise ZeroDivisionError("nothing divided")
        case "refuse":
            raise UnreadableFile(name, "it will not be read")
        case "large":
            return len(b"x" * 5_000_000)
    return os.getpid()


def papers(*words: str) -> Iterator[Paper]:
    """Papers numbered from 0 that say these words."""
    return (Paper(f"{number}.txt", word.encode(), f"hash of {number}") for number, word in enumerate(words))
