"""Posts whose money, secondment or holder goes before the work is done, and vacancies that stay."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts, Manned
from concordat.calculations.posts.alarms import Alarm, AlarmKind
from concordat.kernel.findings import Severity

QUESTIONS = {
    AlarmKind.FUNDING: "Who pays for the post until then, and from which year's budget?",
    AlarmKind.SECONDMENT: "Will the secondment be extended, or who does the work until then?",
    AlarmKind.LEAVING: "Who takes the work over, and is there time to hand it on?",
    AlarmKind.VACANT: "Who does the work meanwhile, and when will the post be filled?",
}


def faults(facts: Facts) -> Iterator[Fault]:
    """Each alarm of each post (calculations.posts.alarms); likely where the dates known leave room for both."""
    for post in facts.posts:
        for alarm in post.alarms:
            yield _fault(post, alarm)


def _fault(post: Manned, alarm: Alarm) -> Fault:
    return Fault(
        Severity.CERTAIN if alarm.sure else Severity.LIKELY, post.about, f"{post.title}: {alarm.words}",
        alarm.arithmetic, QUESTIONS[alarm.kind], post.evidence, anchor=f"{post.post}:{alarm.kind}",
    )  # fmt: skip


CHECK = Check(
    "post-ends-early", 1, "Posts that end before their work is done",
    "The money for a post, and a secondment, last until the stage that it serves; who leaves is followed; no post "
    "stands vacant for more than a quarter.",
    faults,
)  # fmt: skip
