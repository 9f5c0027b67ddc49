"""The words by which board papers promise, plan and expect: the patterns behind ``commitments``."""

from __future__ import annotations

import re

from concordat.intake.extraction.narrative.patterns import Rules, any_of, choice

# After "will": what a thing is good for, or what the world does; nobody undertakes anything.
_NO_PROMISE = choice(
    "enabl allow help mean giv offer see remain increas rise reduc improv support_the support_our ensur have_the "
    "benefit sav need require also_look research always not result depend cost vary affect face no_longer provid "
    "be_the_same retire leave be_spending assist know recall remember notice appreciate understand say fall "
    "be_aware be_under be_made_under "
    "be_familiar cover come_as"
)
_NOW = (
    r"(?: (?:now|also|both|then|currently|still|already|actively|jointly|shortly|therefore|further|soon|well|all|each|"
    r"again|next|subsequently|expected to))*"
)
_DOING = choice(
    "developed planned explored considered undertaken commissioned revised reviewed scoped aligned progressed "
    "managed investigated prepared drafted procured recruited arranged implemented rolled_out designed finalised "
    "made worked sought established delivered adopted tested piloted refined identified agreed discussed negotiated "
    "updated produced trialled evaluated assessed consulted_on built installed set_up mapped drawn_up held "
    "transferred migrated"
)
_WORKING = choice(
    "developing preparing exploring undertaking carrying_out conducting concluding delivering considering looking_at "
    "drafting recruiting procuring reviewing finalising leading_on scoping planning implementing designing sending "
    "building negotiating evaluating assessing trialling piloting rolling_out joining hosting introducing moving_to"
)
_NOUNS = choice("implementation delivery completion roll-?\\s?out go-live start opening launch commencement handover")
_IN_HAND = choice(
    "underway under_way on-?going in_hand under_development under_consideration under_review on_track on_schedule "
    "in_progress in_train in_development continuing"
)
_NO_ACT = choice("able an?\\b the\\b in\\b more\\b fully\\b used\\b no\\b of\\b very\\b shared_across")
_TO_GOOD = choice("be_able deliver provid ensur support work achieve attract mitigat")
_GO_ON = choice(
    "work develop explore engage promote monitor review embed refine build seek look progress share meet test run "
    "lead host roll expand recruit train pursue implement invest contribute strengthen use operate focus bring press "
    "press_for lobby collaborate campaign fully deploy raise chase scope negotiate attend consult"
)

RULES = Rules(
    "commitment",
    slipped=(
        "have original originally date cannot slipped slips postponed deferred delayed rescheduled put moved extended",
        r"\boriginal (?:date|deadline|timescales?|target)\b|\boriginally (?:planned|due|scheduled|intended)\b",
        r"\b(?:new|revised) (?:[a-z-]+ )?date has been (?:agreed|set)\b|\bcannot be met\b",
        r"\b(?:was|were) to have\b",
        r"\b(?:postponed|deferred|delayed|rescheduled|put back|moved back) (?:until|to|for)\b",
        r"\b(?:slipped|slips|deferred|postponed|put back|delayed)(?: it| them)?(?: from [^,;]{3,30}?)? (?:to|until)\b",
    ),
    due=(
        "due scheduled timetabled programmed planned expected set fixed",
        (
            r"\b(?<!being )due (?:from .{3,60}? (?:in|on|by)\b|to(?! (?:the|a|an|its|their|our|delays?|[a-z]+ing|"
            r"higher|lower|increased?|increases|more|fewer|less|reduced|rising|high|low|poor|additional|changes?|staff|"
            r"lack|pressures?|demand|problems?|issues?|covid\S*|unforeseen|operational|financial)\b)|at|for|in|"
            r"on|by|before|back)\b"
        ),
        (
            r"\b(?:is|are|remains?|been) (?:now |still |then )?(?:set|fixed) for (?=\d|the |early|late|mid|end|"
            r"[a-z]+ \d|"
            r"q\d)"
        ),
        r"\bscheduled (?:to|for|in|on)\b|\btimetabled\b|\bprogrammed (?:to|for)\b",
        r"\bplanned (?:to|for|in|on|by|from|at)\b|\bexpected (?:to|on|in|by)\b(?! be (?:subject|limited))",
    ),
    planned=(
        (
            "planned expected anticipated proposed projected target forecast delivery go-live deadline "
            "enforcement completion implementation"
        ),
        rf"\b(?:planned|expected|anticipated|proposed|projected|target|forecast) {_NOUNS}\b",
        r"\bfor delivery (?:in|by|on)\b|\bgo-live dates?\b|\bdeadline\b|\b[a-z]+ planned$",
        r"\b(?:target|completion|implementation) date\b",
    ),
    to_be=(
        "be",
        (
            r"\bto be (?<!continue to be )(?<!continues to be )(?<!have to be )(?<!had to be )(?<!still to be "
            r")(?<!remains to be )(?<!remain to be )(?<!need to be )"
            rf"(?!{_NO_ACT})[a-z]+(?:ed|n|t)\b"
        ),
    ),
    is_to=(
        "is are",
        (
            r"^(?!.*\b(?:aims?|purpose|objectives?|goals?|role|tasks?|functions?|remit|mission|idea|options?|answer|"
            r"choice|"
            r"duty|priority|focus|outcome|challenge|need|key|way|project|work ?stream|risk|this|these|it|here|all|"
            r"each)\b"
            rf"[^,;]{{0,60}}\b(?:is|are) to\b).*?\b(?:is|are){_NOW} to (?!{_NO_ACT})"
            r"(?!be\b|have\b|date\b|date,|date\.|what\b|which\b|a\b|their\b|its\b|our\b|this\b|that\b|\d)[a-z]+\b"
        ),
    ),
    will=(
        "will shall",
        rf"\b(?:will|shall){_NOW} (?!{_NO_PROMISE})[a-z]+",
        r"\b(?:will|shall) not [a-z]+ (?:until|before)\b",
    ),
    proposed=(
        "proposed propose proposes proposing",
        rf"\b(?:is|are){_NOW} proposed (?:that|to)\b|\bpropos(?:e|es|ing) to\b",
    ),
    intent=(
        (
            "intend intends intending intention plan plans planning wish wishes hope hopes hoping hoped looking keen "
            "pleased prepared committed expect expects intended anticipated expected envisaged expectation "
            "ambition funding aim "
            "aims aiming"
        ),
        (
            r"\b(?:intend(?:s|ing)?|expects?|intention is|plans?(?! to date)|planning|wish(?:es)?|hop(?:e|es|"
            r"ing)|looking|"
            r"keen|pleased|"
            rf"prepared|committed) to (?!{_TO_GOOD})[a-z]+"
        ),
        r"\b(?:is|are) hoped\b|\bit is (?:intended|anticipated|hoped|expected|envisaged)\b|\bexpectation is\b",
        r"\bambition is\b|\blooking at (?:a|an|the|how|whether)\b|\bfunding to (?:recruit|develop|build|pilot)\b",
        r"\bplans? (?:(?:is|are|remain) )?(?:in place|in hand|in progress|underway) (?:to|for)\b",
        r"\b(?:plans?|planning) (?:for|to)\b.{0,40}\b(?:in progress|underway)\b",
        r"\baim(?:s|ing)? (?:is )?to (?:complete|finish|launch|publish|implement|report|introduce|have|go live|be)\b",
    ),
    doing=(
        "being",
        rf"\b(?:is|are|continues? to be|currently|now|also){_NOW} being{_NOW} {_DOING}\b",
    ),
    under_way=(
        (
            "underway way ongoing on-going hand development consideration review track schedule progress "
            "train continuing process awaiting continues work works awaited lawyers solicitors legal counsel"
        ),
        rf"\b(?:is|are|remains?|now|currently|well){_NOW} {_IN_HAND}\b",
        (
            r"\bawaited\b|\b(?:is|are|remains?) (?:now |currently |still )?with (?:(?:the|our|both|all|each|its|"
            r"their) )?"
            r"(?:[\w’']+ ){0,3}?(?:lawyers|solicitors|legal|counsel)\b"
        ),
        r"\bin the process of\b(?! being)|\bawaiting\b|\bwork(?:s)? (?:continues|is continuing)\b",
    ),
    working=(
        (
            "working developing preparing exploring undertaking carrying conducting concluding delivering "
            "considering looking drafting recruiting procuring reviewing finalising leading scoping planning "
            "implementing designing sending building negotiating evaluating assessing trialling piloting rolling "
            "joining hosting introducing moving prepare"
        ),
        rf"\b(?:is|are){_NOW} (?:working (?:to|on|towards|up|with .{{3,60}}? (?:to|on))|{_WORKING})\b",
        r"\bworking up\b",
    ),
    keep_on=(
        "continue continues continuing continued would will",
        rf"\bcontinu(?:es?|ing|ed) to (?:\w+ly )?(?:further |jointly )?{_GO_ON}",
        (
            r"\b(?:would|will) (?:like|want|be pleased) to (?:further |continue to )?"
            r"(?:develop|explore|continue|work|see|extend|expand)\b"
        ),
    ),
    need=(
        "need needs required have consider join scope yet further must",
        r"\b(?:will|may|would|still|now) (?:also |now |then )?(?:need|be required|have) to\b",
        (
            r"\bmust (?:now |then |first |also |therefore )?be (?!made clear|noted|remembered|stressed|borne|said|able|"
            r"seen|met)"
            r"[a-z]+(?:ed|n|t)\b"
        ),
        r"\bneeds? to be [a-z]+ed\b|\bto consider\b|\bmay join\b",
        r"\bopportunit(?:y|ies) to (?:scope|explore)\b",
        r"\bnot yet (?:been )?(?:concluded|completed|agreed|finished|finalised)\b",
        r"\bfurther (?:detailed )?(?:work|analysis)\b.{0,30}\b(?:is|will|would|to)\b",
    ),
)
FORWARD = re.compile(
    r"\b(?:commenc|clos(?:es|ing)|begin|start|open|launch|follow|complet|implement|deliver|migrat|present|report|"
    r"review|meeting|go|roll|election|tak|next|arriv|transfer|finish|joins|leaves|return|renew|interview|debrief|"
    r"comes? to|comes? (?:back|before|into)|(?:secondments?|pilots?|trials?|posts?|consultation|project|interim|"
    r"tenure)\b[^,;]{0,40}? ends?\b|"
    r"to (?:the |both |"
    r"all )?(?:\w+ )?(?:board|cabinet|committee)\b|"
    r"becom|occup|award|signs|signing|decid|runs? out|falls? to be)\w*"
)
HYPOTHETICAL = any_of(
    r"\b^(?:if|should|unless|were|in the event|provided|would)\b",
    r"\b(?:would have|could have|had it|if it were)\b",
    r"\bwould\b[^.;]*\b(?:if|were)\b[^.;]*\b(?:were|was|to be)\b",
)
# The cheap tests for the same: how the clause must begin, or what it must have.
SUPPOSED = ("if", "should", "unless", "were", "in the event", "provided", "would")
IMAGINED = ("ould have", "had it", "if it were", "would")
CONDITION = re.compile(
    r"(?:if|unless|should)\b(?![^,]{0,60}\b(?:is|are|be) (?:approved|agreed|accepted|granted)\b)"
)  # what follows in the sentence may never come
# A person's retirement is news, not a promise.
PERSONAL = re.compile(r"\b(?:due|expected|going|planning) to (?:retire|leave)\b|\bwill retire\b")
# What the law lays down, what somebody was asked to think about, and what is reckoned: nobody promises it.
NOT_OURS = any_of(
    r"^awaiting (?:\w+ ){0,2}(?:mandate|approval|sign-off|decision|funding)\W*$",  # a stage
    r"^the (?:other|second|third|last|main|chief|first)(?: \w+)? is that\b[^;]*\bwill (?:come under|be lost|not|fail|"
    r"fall|slip)\b",
    r"\bdelays? means?\b",
    r"\b(?:section \d\w*|the act|regulations?|statut\w+|by law|legislation|guidance|"
    r"code of practice)\b[^;]*\b(?:must|obliges?|"
    r"requires?|places?|allows?|empowers?|says|sets? out)\b|\bmust\b[^;]*\b(?:under section|by law|the act)\b|"
    r"\bobliges?\b",
    r"\b(?:asked|invited|urged) [^,;]{3,60} to consider\b",
    r"\b(?:estimated|forecast|reckoned|calculated|thought|believed|assumed) (?:that|by)\b[^;]*\bwill\b",
    r"^(?:which|who) (?:is|are) (?:also |now )?(?:considering|looking at|exploring)\b",
    r"^\W*(?:[a-z]{1,5}[-/]?\d{1,3}[.:]?\s+)?that .{3,90}\b(?:likelihood|impact|score)\b",
)
FOR_USE = re.compile(r"\b(?:for|enabl\w+|allow\w*|requests?|accommodation|subject)\b.{0,60}\bto be\b")
IN_HAND = frozenset({"commitment.doing", "commitment.under_way", "commitment.working"})
# A paragraph or heading that promises what its list says.
PROMISING = any_of(
    r"\b(?:will|shall|(?:intends?|plans?|aims?|proposes?|agreed|need|continue) to)(?: be)?\s?:?\s*$",
    r"\b(?:following|these|below)\b.{0,60}\b(?:will|to be|actions?|next steps)\b",
    r"\b(?:will|to be|proposed|planned|intended)\b.{0,80}\b(?:following|progressed|these|include|elements|"
    r"tranches|phases|stages|steps)\b",
    (
        r"^(?:\W|\d)*(?:next steps|actions?|planned (?:activity|work|for)|"
        r"(?:planned |plans for |activity )?(?:the )?(?:next|coming) (?:period|quarter|month|year)|"
        r"future (?:work|activity|plans)|forward plan|"
        r"looking ahead|coming up|what (?:comes|happens|we will do) next|timetable|forthcoming|key milestones|"
        r"upcoming|work planned|priorities for)\b"
    ),
    flags=re.IGNORECASE,
)
# "Recruit a Quality Manager", "Hand over on 31 May": what stands to be done, under words that say so
TO_BE_DONE = re.compile(
    r"\W*(?:recruit|appoint|hand over|submit|complete|agree|finalise|finish|begin|start|publish|issue|write|circulate|"
    r"prepare|draft|review|hold|launch|present|seek|train|award|sign|install|test|roll out|migrate|develop|deliver|"
    r"confirm|consult|procure|tender|design|build|open|close|move|transfer|report|update|provide|produce|bring|take|"
    r"send|meet|arrange|organise|establish|set up|identify|carry out|undertake|conduct|share|invite|ask|explore|"
    r"evaluate|assess|implement|introduce|extend|renew|negotiate|advertise|interview|fill|order|purchase|buy|lease|"
    r"relocate|map|cost|model|scope|plan|engage|continue|investigate|add|remove|amend|approach|contact)\b(?! (?:is|"
    r"are|was|"
    r"were|has|have|will|of|and|dates?|times?)\b)",
    re.IGNORECASE,
)
