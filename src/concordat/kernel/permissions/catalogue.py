"""Every permission in the product, in one list, each with its sentence."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """``value`` is the code; ``sentence`` is what docs/reference/permissions.md prints."""

    sentence: str

    def __new__(cls, code: str, sentence: str) -> Permission:
        member = str.__new__(cls, code)
        member._value_ = code
        member.sentence = sentence
        return member

    REGISTER_VIEW = "register.view", "See the records of the organisation and of its collaborations."
    COMMERCIAL_VIEW = (
        "commercial.view",
        "See what is commercially sensitive in the organisation's collaborations.",
    )
    SOURCE_VIEW = "source.view", "Read the sources of the organisation in full, with their text."
    SOURCE_LOAD = "source.load", "Load a paper and have it read."
    STATEMENT_REVIEW = "statement.review", "Accept, correct or reject what was read in a paper."
    COLLABORATION_EDIT = "collaboration.edit", "Record collaborations, partners and posts."
    GOVERNANCE_EDIT = "governance.edit", "Record boards, meetings, papers, decisions and commitments."
    MEASURE_EDIT = "measure.edit", "Record measures and their readings."
    AGREEMENT_EDIT = "agreement.edit", "Record agreements, parties and their state."
    AGREEMENT_PUBLISH = "agreement.publish", "Decide what a policing body publishes of its agreements."
    BUSINESS_CASE_EDIT = "business_case.edit", "Record the stages that a business case has reached."
    BUSINESS_CASE_ANSWER = "business_case.answer", "Give the organisation's answer to a business case."
    EXCHANGE_EDIT = "exchange.edit", "Record services in kind, grants, funds, bids, contributions and documents shared."
    DELIVERY_EDIT = "delivery.edit", "Record RAG ratings and risks."
    RETURN_EDIT = "return.edit", "Fill in and submit the organisation's returns."
    PERIOD_OPEN = "period.open", "Open reporting periods; chase, challenge, accept and freeze returns."
    LEDGER_POST = "ledger.post", "Post plan, forecast and achieved amounts to the ledger."
    LEDGER_VERIFY = "ledger.verify", "Verify an achieved saving against a budget reduction or a redeployment."
    FINDING_SETTLE = "finding.settle", "Assign, answer and close findings."
    QUESTION_PUT = "question.put", "Keep a policing body's own notes, and draft and send its questions."
    QUESTION_ANSWER = "question.answer", "Answer a question that was put to the organisation."
    PAPER_ISSUE = "paper.issue", "Write and issue a board paper, and plan the meetings that it is for."
    ORGANISATION_EDIT = "organisation.edit", "Record organisations, their names and aliases."
    ACCESS_EDIT = "access.edit", "Create accounts, give roles and erase names."
    STRETCH_VIEW = "stretch.view", "See the load on the holders of the posts that one manages, and of no others."
    HISTORY_VIEW = "history.view", "See who changed what, when and on what evidence."
