"""The words that the names of posts are made of; a capital word outside them at the end of a post may be a person."""

from __future__ import annotations

from concordat.intake.extraction.narrative.patterns import words

OFFICE_WORDS = words(
    "adult adults air analysis analytics anti-corruption area armed assurance assets audit business call "
    "capability care "
    "change chief children children's clinical collaboration collaborations commercial commissioning communications "
    "community compliance contact contracts control co-ordination corporate corruption counter crime criminal custody "
    "customer cyber data delivery demand deputy development digital director diversity economic education emergency "
    "engagement engineering enabling environment equality estate estates events executive facilities finance financial "
    "fire firearms fleet forensic forensics fraud function functions futures governance group head "
    "health highways housing "
    "hr human ict improvement inclusion information infrastructure innovation inspection insight "
    "integrity intelligence "
    "investigation investigations it joint justice law lead learning legal licensing local logistics major management "
    "manager medical mobile neighbourhood nursing office officer operational operations organisational "
    "organised paramedic "
    "partnership partnerships people performance planning police policing policy portfolio prevention procurement "
    "professional programme programmes project projects property protection protective public quality "
    "records recruitment "
    "region regional regulatory relations rescue resilience resources response review risk roads safeguarding safety "
    "science scientific security serious service services shared social specialist staff standards strategic strategy "
    "support systems tactical technical technology territorial trading traffic training transformation transport unit "
    "vetting victims volunteering volunteers vulnerability welfare wellbeing witness workforce workshops youth"
)
