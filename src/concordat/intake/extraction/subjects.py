"""Which collaboration a passage is about: names of joint work in the paper, and what a heading names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from typing import NamedTuple

import ahocorasick

from concordat.foundation.organisations.gazetteer import Body
from concordat.intake.extraction.acronyms import initials_of
from concordat.intake.extraction.aliases import defined_terms, shared_functions, short_forms
from concordat.intake.extraction.casing import titled
from concordat.intake.extraction.heading_names import BRACKET, WITH, of_heading
from concordat.intake.extraction.lexicon import FUNCTIONS, JOINT, is_function, is_generic, is_thing
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.names import Mention, alliance_names, find_names, members
from concordat.intake.extraction.outline import Heading
from concordat.intake.extraction.phrases import NUMBER, bare_phrase
from concordat.intake.extraction.taken import Taken
from concordat.intake.extraction.triggers import Triggers, lowered, small, trigger
from concordat.intake.extraction.work_columns import names_of_columns
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.intake.readers.shapes import is_title_case

# "East Coast Operations Unit (ECOU)": what stands under it is named by it
_SHORT_UNIT = re.compile(rf"\b(?:{JOINT})s?\s*\((?P<short>[A-Z][A-Z&]{{2,7}})\)\s*$", re.IGNORECASE)
_ENDS_JOINT = re.compile(rf"\b(?:{JOINT})s?$", re.IGNORECASE)
_OWN_SHORT = re.compile(r"\(([A-Z][A-Za-z0-9&]{1,8})\)")
_SPELT = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z]{2,5}(?!\w)")
_SAYS = re.compile(r"\b(?:is|are|was|were|has|have|will|the|this|to)\b")
_JOINED = r",?\s+(?:(?:of the|for the|of|and|for|in|on|to|&|–|-)\s+(?=[A-Z0-9]))?"
_REST = r"[\w’'&/-]{0,60}"  # of a word; a row of dates or slashes without a blank is none
# The pattern begins with the letters that it may begin with, so that the engine skips everything else.
_PHRASE = re.compile(
    rf"[A-Z0-9](?<!\w[A-Z0-9]){_REST}{_JOINED}(?:[A-Z0-9]{_REST}{_JOINED}){{0,6}}?"
    rf"(?:(?:{JOINT})s?|(?<=[A-Z]\w\s)(?:collaboration|programme|project|partnership|scheme|initiative|hub|"
    rf"pilot|framework))\b"
    r"(?!\s+(?:Board|Group|Register|Manager|Lead|Officer|Team|Director|board|group|manager|lead|team))"
    rf"(?!(?:\s+[A-Z][\w&-]+){{0,2}}\s+(?:{JOINT})\b)"
)
# The last word of such a phrase.
_TRIGGERS = trigger(*(word.lower() for word in JOINT.split("|")))
_SET_ASIDE = lowered(
    r"\b(?:including|such as|e\.?g\.?|for example|alongside|as well as|in addition to|other than|like)\s[^.;:]{0,80}$"
    r"|\b(?:grants?|fund(?:s|ing)|received|awarded|£[\d.,]+\w*)\b[^.;]{0,30}\b(?:from|by)\s+(?:the\s+)?$"
)
_GROWN = re.compile(
    r"\s*[-–]?\s*(?:strategic\s+)?(?:collaborat(?:ion|ive)|strategic alliance|alliance|arrangements?)?"
    r"(?:\s+(?:programme|arrangements?|partnership|projects?))?\b",
    re.IGNORECASE,
)
_FUNCTION = re.compile(
    r"\s*[-–—]?\s*(?:(?:single|joint|shared|collaborated|new)\s+)?"
    rf"(?P<name>{'|'.join(re.escape(f) for f in sorted(FUNCTIONS, key=len, reverse=True) if len(f) > 2)}|ICT|HR)\b",
    re.IGNORECASE,
)
_TWICE = re.compile(r"\b([A-Z]\w+)\b.*\bto\b.*\b\1\b")
_PLAIN_REVIEW = re.compile(r"^(?!National|Regional|Strategic).*\bReviews?$")
_LEAD = re.compile(
    r"(?P<name>[A-Z0-9][^.:;–—]{1,70}?)\s*(?::\s|\s[-–—]\s|–\s"
    r"|(?=\([A-Z]{3,6}\) (?:is|was|has|have|had|will|went|goes|now|can|continues)\b))"
)

_ALLIANCE_OWN = re.compile(r"^alliance\s+|\s+(?:services?|team|function|department)$")
_TOKEN = re.compile(r"[a-z0-9]+")
_SMALL_WORDS = frozenset({"the", "a", "an", "of", "and", "for", "in", "on", "to", "at", "with", "our", "its"})
_PARTNERS = {"police_force", "special_police", "fire_rescue", "fire_authority", "ambulance", "pcc"}


@cache
def _of_several() -> dict[frozenset[str], str]:
    """The alliance of each set of three or more members; the first where several have the same."""
    return {frozenset(held): name for name, held in reversed(members().items()) if len(held) > 2}


class Named(NamedTuple):
    """A collaboration named in a text."""

    start: int
    end: int
    name: str
    alliance: bool = False
    aside: bool = False  # after "including", "such as": named, but not what the sentence is about


class Subjects:
    """The names of joint work in one paper, with their abbreviations; ``triggers`` gives those of a block."""

    def __init__(
        self,
        blocks: list[Block],
        acronyms: dict[str, str],
        author: Body | None,
        skipped: set[int],
        outline: dict[int, Heading],
        triggers: Callable[[Block], Triggers],
    ) -> None:
        self.author = author.name if author else None
        self.acronyms = acronyms
        self.short = short_forms(acronyms, blocks)
        self._named: dict[tuple[str, tuple[str, ...]], str | None] = {}
        self._leads: dict[str, str | None] = {}
        self.names: dict[str, str] = {}
        self.headings: list[str | None] = []
        self.automaton: ahocorasick.Automaton | None = None
        self._collect(blocks, skipped, outline, triggers)
        self.programmes = self._programmes()
        self.automaton = self._build()

    def _collect(
        self,
        blocks: list[Block],
        skipped: set[int],
        outline: dict[int, Heading],
        triggers: Callable[[Block], Triggers],
    ) -> None:
        stack: list[Heading] = []
        for block in blocks:
            if block.ordinal in skipped:
                continue
            if own := outline.get(block.ordinal):
                stack = [heading for heading in stack if heading.level < own.level]
                above = [heading.text for heading in reversed(stack)]
                self._register(self.heading_name(own.text, above), own.text)
                stack.append(own)
            if block.kind is BlockKind.HEADING or (
                block.kind is BlockKind.BULLET
                and len(block.text) <= 80
                and is_title_case(block.text)
                and not block.text.endswith((";", ".", "; and", ","))  # an item of a sentence, no name of work
            ):
                self._register(self.heading_name(block.text, []), block.text)
            elif block.kind is not BlockKind.TABLE and triggers(block).mask & _TRIGGERS:
                for match in _PHRASE.finditer(block.text):
                    phrase = bare_phrase(match.group())
                    if _TWICE.search(phrase):
                        continue  # "from Alliance Fleet to Alliance Stores"
                    if len(phrase.split()) >= 2 and not is_generic(phrase) and not _PLAIN_REVIEW.match(phrase):
                        self._register(phrase, phrase)
        texts = [block.text for block in blocks]
        for name in (*shared_functions(texts), *names_of_columns(blocks)):
            self._register(name, name)
        self._abbreviations(" ".join(texts))
        self._terms(texts)

    def _programmes(self) -> dict[str, str]:
        """The fullest name that the paper itself has for the programme of each alliance."""
        found: dict[str, str] = {}
        for name in self.names.values():
            if _is_alliance(name) and "programme" in name.lower():
                alliance = next(m.name for m in find_names(name) if m.kind == "alliance")
                found[alliance] = max(found.get(alliance, ""), name, key=len)
        return found

    def _register(self, name: str | None, printed: str) -> None:
        if not name or is_generic(name) or is_function(name) or self.is_body(printed):
            return
        self.names.setdefault(name.lower(), name)
        bracket = _OWN_SHORT.search(printed)
        if bracket:
            self.names[bracket.group(1)] = name

    @staticmethod
    def is_body(printed: str) -> bool:
        """Whether a heading is the name of a body and no more: it heads joint work, but names a partner elsewhere."""
        bare = BRACKET.sub("", NUMBER.sub("", printed)).strip(" :-–—.*")
        return any(m.kind != "alliance" and m.end - m.start >= len(bare) - 1 for m in find_names(bare))

    def _abbreviations(self, text: str) -> None:
        """Abbreviations that the paper defines, or that spell a name of joint work which it prints."""
        for short, long in self.acronyms.items():
            if long.lower() in self.names or _ENDS_JOINT.search(long):
                self.names.setdefault(short, self.names.get(long.lower(), long))
        spelt = {initials_of(name): name for key, name in self.names.items() if key == name.lower()}
        for short in set(_SPELT.findall(text)):
            if short in spelt and short not in self.acronyms:
                self.names.setdefault(short, spelt[short])

    def _terms(self, texts: list[str]) -> None:
        """Terms that the paper defines for its work: X ("the Hub")."""
        for term, long in defined_terms(texts).items():
            if is_thing(long) and not term.isupper() and not self.is_body(long) and not is_generic(long):
                whole = self.names.setdefault(long.lower(), self.acronyms.get(long, long))
                self.names.setdefault(term if len(term.split()) > 1 else f"the {term}", whole)
                self.names.setdefault(f"The {term}", whole)

    def nearest(self, text: str) -> str | None:
        """The name of the paper that a sentence comes nearest to: two of its words, the last among them."""
        words = set(_TOKEN.findall(text.lower())) - _SMALL_WORDS
        found: dict[str, int] = {}
        for key, name in self.names.items():
            if key != name.lower():
                continue
            parts = [part for part in _TOKEN.findall(key) if part not in _SMALL_WORDS]
            shared = len(words & set(parts))
            if shared > 1 and parts[-1] in words:
                found[name] = shared
        best = max(found.values(), default=0)
        fitting = sorted((name for name, shared in found.items() if shared == best), key=len)
        whole = fitting.pop() if fitting else None
        return whole if whole and all(name.lower() in whole.lower() for name in fitting) else None

    def _build(self) -> ahocorasick.Automaton | None:
        automaton = ahocorasick.Automaton()
        for key, name in self.names.items():
            if len(key) > 2:
                automaton.add_word(key.lower(), (key, name))
        if not len(automaton):
            return None
        automaton.make_automaton()
        return automaton

    def find(self, text: str) -> list[Named]:
        """Every collaboration and alliance named, longest first where they overlap, in order."""
        low = small(text)
        spans = [named for mention in find_names(text) if (named := self._grown(text, mention))]
        if self.automaton is not None:
            for last, (key, name) in self.automaton.iter(low):
                start = last + 1 - len(key)
                exact = key != key.lower()
                if _whole(text, start, last + 1) and (not exact or text[start : last + 1] == key):
                    spans.append(Named(start, last + 1, name, alliance=_is_alliance(name)))
        if not spans:
            return []
        whole: list[Named] = []
        taken = Taken()
        for named in sorted(spans, key=lambda n: (n.start - n.end, n.start)):
            if not taken.meets(named.start, named.end):
                taken.add(named.start, named.end)
                aside = bool(_SET_ASIDE.search(low, max(0, named.start - 100), named.start))
                whole.append(named._replace(aside=True) if aside else named)
        return sorted(whole, key=lambda n: n.start)

    def _grown(self, text: str, mention: Mention) -> Named | None:
        """An alliance and what follows: "seven force collaboration programme"; alone it means its collaboration."""
        if mention.kind != "alliance":
            return None
        match = _GROWN.match(text, mention.end)
        tail = match.group() if match else ""
        if function := _FUNCTION.match(text, mention.end):
            name = f"{alliance_names()[mention.name]} {titled(function['name'])}"
            return Named(mention.start, function.end(), name)
        end = mention.end + (len(tail) if tail.strip(" -–") else 0)
        own = " ".join(text[mention.start : end].split()) if end > mention.end else ""
        name = self.programmes.get(mention.name) or own or f"{alliance_names()[mention.name]} collaboration"
        return Named(mention.start, end, name, alliance=True)

    def heading_name(self, heading: str, above: Iterable[str]) -> str | None:
        """The collaboration that a heading names, None for "Background" and the like.

        ``above`` are the headings over it, nearest first: a bare function is completed by the alliance they name.
        """
        asked = heading, tuple(above)
        if asked not in self._named:
            name = of_heading(heading)
            self._named[asked] = name and self._completed(name, asked[1])
        return self._named[asked]

    def known(self, text: str) -> str | None:
        """The one name of the paper that a shorter form stands for: "Dog Unit" for "Joint Dog Support Unit"."""
        low = text.strip(" .:*").lower()
        if exact := self.names.get(low) or self.names.get(text.strip()):
            return exact
        if function := self.of_alliance(low):
            return function
        wanted = set(_TOKEN.findall(low)) - _SMALL_WORDS
        if not wanted or is_generic(low):
            return None
        fitting = {name for words, name in self._full if wanted <= words}
        return fitting.pop() if len(fitting) == 1 else None

    def of_alliance(self, text: str) -> str | None:
        """ "Alliance People Services" for "people" in a paper that writes so of what an alliance does together."""
        fitting = self._of_alliances.get(text.lower(), set())
        return next(iter(fitting)) if len(fitting) == 1 else None

    @cached_property
    def _of_alliances(self) -> dict[str, set[str]]:
        """What alliances do together, by the words left without "alliance"; asked once all names are known."""
        found: dict[str, set[str]] = {}
        for key, name in self.names.items():
            if key.startswith("alliance "):
                found.setdefault(_ALLIANCE_OWN.sub("", key), set()).add(name)
        return found

    @cached_property
    def _full(self) -> list[tuple[frozenset[str], str]]:
        """The words in small letters of each name that is printed in full; asked once all names are known."""
        return [(frozenset(_TOKEN.findall(key)), name) for key, name in self.names.items() if key == name.lower()]

    def _completed(self, name: str, above: tuple[str, ...]) -> str:
        found = find_names(name)
        whole = [m for m in found if m.end - m.start >= len(name) - 1]
        if whole and whole[0].kind in _PARTNERS and self.author and whole[0].name != self.author:
            return self.with_partner(whole[0].name)
        if WITH.match(name.lower()) and found and self.author:
            return self.with_partner(found[-1].name)
        if whole and whole[0].kind == "alliance":
            return f"{name} collaboration"
        if is_function(name):
            for heading in above:
                for mention in find_names(heading):
                    if mention.kind == "alliance":
                        return f"{alliance_names()[mention.name]} {name}"
                if unit := _SHORT_UNIT.search(heading):
                    return f"{unit['short']} {name}"
        return name

    @staticmethod
    def of_members(names: set[str]) -> str | None:
        """The joint work of the alliance of three or more whose members these are, each named, and no others."""
        alliance = _of_several().get(frozenset(names)) if len(names) > 2 else None
        return f"{alliance_names()[alliance]} collaboration" if alliance else None

    def with_partner(self, other: str) -> str:
        """The name of the joint work of the paper's body and one other: "Kent/Essex collaboration"."""
        pair = {self.author, other}
        for alliance, names in members().items():
            if set(names) == pair:
                return f"{min((a for a in (alliance_names()[alliance], alliance)), key=len)} collaboration"
        return f"{self.author}/{self.short_of(other)} collaboration"

    def exchange(self, one: str, other: str, service: str) -> str:
        """The name of services in kind between two bodies: "Kent Police/KFRS training exchange"."""
        first, second = (one, other) if other != self.author else (other, one)
        return " ".join(f"{first}/{self.short_of(second)} {service} exchange".split())

    def short_of(self, body: str) -> str:
        """The abbreviation that the paper itself uses for a body, else its name."""
        return self.short.get(body.lower(), body)

    def lead(self, text: str) -> str | None:
        """The name that a bullet begins with: "Vetting – the case ..."."""
        if text not in self._leads:
            self._leads[text] = self._lead(text)
        return self._leads[text]

    def _lead(self, text: str) -> str | None:
        match = _LEAD.match(text)
        if not match or len(match["name"].split()) > 9 or is_generic(match["name"]):
            return None
        name = match["name"].strip()
        short = len(name.split()) <= 4 and not _SAYS.search(name)
        return self.heading_name(name, []) if short or is_title_case(name) else None


@kept
def _is_alliance(name: str) -> bool:
    """Whether a name is that of an alliance and words such as programme, with nothing of its own."""
    found = [m for m in find_names(name) if m.kind == "alliance"]
    if not found:
        return False
    rest = name[: found[0].start] + name[found[0].end :]
    return not re.sub(
        r"\b(?:strategic|collaborati\w+|programme|alliance|arrangements?|partnership|the)\b|\W", "", rest, flags=re.I
    )


def _whole(text: str, start: int, end: int) -> bool:
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())
