"""The tables that the search looks through: what stands in each, of which record, and what it is called by.

Names of people stand in none of them: of a post its title is searched, never its holder. A page's own draft, what is
derived (findings, ratings) and bare figures are not searched.
"""

from __future__ import annotations

from concordat.foundation.search.records import Searched

BODIES = (
    Searched("organisations.Organisation", "organisation", "key", title=("name",), words=("area",)),
    Searched("organisations.OrganisationName", "organisation", "organisation_id", names=("name",), about="also called"),
    Searched("organisations.Alliance", "alliance", "key", title=("name",)),
    Searched("organisations.AllianceName", "alliance", "alliance_id", names=("name",), about="also called"),
)
SOURCES = (
    Searched("provenance.Source", "source", "key", title=("title",), words=("board",), source="key"),
    Searched("provenance.Passage", "source", "source_id", words=("text",), source="source_id", place="passage"),
)
_C = "collaboration"
COLLABORATIONS = (
    Searched("collaborations.Collaboration", _C, "key", title=("name",)),
    Searched("collaborations.CollaborationName", _C, "collaboration_id", names=("name",), about="also called"),
    Searched("collaborations.Function", _C, "collaboration_id", words=("name",), about="function"),
    Searched("collaborations.Account", _C, "collaboration_id", words=("text",), about="purpose or practice"),
    Searched("collaborations.Departure", _C, "collaboration_id", words=("function", "reason"), about="function left"),
    Searched("collaborations.Objective", _C, "collaboration_id", words=("text",), about="objective"),
    Searched("collaborations.ObjectiveReport", _C, "objective__collaboration_id", words=("measure", "reason"),
             about="objective"),
    Searched("collaborations.ReviewAnswer", _C, "review__collaboration_id", words=("words",), about="review"),
    Searched("collaborations.Succession", _C, "collaboration_id", words=("reason",), about="merged or split"),
    Searched("collaborations.Handover", _C, "collaboration_id", words=("what", "reason"), about="handed over"),
    Searched("collaborations.PolicePlan", "police-plan", "key", title=("title",)),
    Searched("collaborations.PlanPriority", "police-plan", "plan_id", words=("text",), about="priority"),
    Searched("collaborations.Post", "post", "pk", title=("title",), words=("what",)),
)  # fmt: skip
GOVERNANCE = (
    Searched("governance.Board", "board", "key", title=("name",)),
    Searched("governance.BoardName", "board", "board_id", names=("name",), about="also called"),
    Searched("governance.BoardPaper", "board", "board_id", words=("title", "report_type"), about="paper"),
    Searched("governance.Meeting", "meeting", "pk", title=("board__name", "held_on")),
    Searched("governance.MeetingReport", "meeting", "meeting_id", words=("reason",), about="cancelled"),
    Searched("governance.AgendaReport", "meeting", "meeting_id", words=("title", "minute"), about="agenda and minutes"),
    Searched("governance.MinutesConfirmed", "meeting", "meeting_id", words=("corrections",), about="corrections"),
    Searched("governance.Decision", "decision", "pk", title=("what",)),
    Searched("governance.DecisionReport", "decision", "decision_id", about="considerations",
             words=("recommendation", "options", "reasons", "financial", "legal", "equality", "risk", "consultation",
                    "human_rights")),
    Searched("governance.Happening", "happening", "pk", title=("what",)),
    Searched("governance.Commitment", "commitment", "pk", title=("what",)),
    Searched("governance.CommitmentReport", "commitment", "commitment_id", words=("what",), about="what became of it"),
    Searched("governance.MeetingAction", "action", "pk", title=("what",)),
    Searched("governance.ActionReport", "action", "action_id", words=("why",), about="what became of it"),
    Searched("governance.PlannedDecision", "planned-decision", "pk", title=("what",)),
    Searched("governance.PlannedReport", "planned-decision", "planned_id", words=("documents", "note"), about="notice"),
    Searched("governance.Recommendation", "recommendation", "pk", title=("what",), names=("report", "reference")),
    Searched("governance.RecommendationReport", "recommendation", "recommendation_id", words=("note",),
             about="what became of it"),
)  # fmt: skip
_A = "agreement"
AGREEMENTS = (
    Searched("agreements.Agreement", _A, "key", title=("title",)),
    Searched("agreements.AgreementTerms", _A, "agreement_id", words=("legal_basis",), about="legal basis"),
    Searched("agreements.AgreementProvision", _A, "agreement_id", words=("functions",), about="provision"),
    Searched("agreements.AgreementClause", _A, "agreement_id", words=("says", "words"), about="clause"),
    Searched("agreements.AgreementDocument", _A, "agreement_id", words=("title",), about="document"),
    Searched("agreements.DataTermsReport", _A, "agreement_id", words=("purpose", "condition"), about="data"),
    Searched("agreements.DataSetReport", _A, "agreement_id", words=("name", "description", "people"), about="data set"),
    Searched("agreements.ExitTermsReport", _A, "agreement_id", words=("words",), about="leaving"),
    Searched("agreements.Scheme", "scheme", "key", title=("title",)),
    Searched("agreements.WeightSet", "weight-set", "key", title=("title",)),
    Searched("agreements.WeightVersion", "weight-set", "weight_set_id", words=("source", "unit"), about="weights"),
    Searched("agreements.AgreementPublication", _A, "agreement_id", words=("title", "summary"), about="published"),
)
_B = "business-case"
CASES = (
    Searched("business_cases.BusinessCase", _B, "key", title=("title",)),
    Searched("business_cases.StageReport", _B, "case_id", words=("what",), about="stage"),
    Searched("business_cases.StandingReport", _B, "case_id", words=("reason",), about="standing"),
    Searched("business_cases.HeadingReport", _B, "case_id", words=("where",), about="checklist"),
    Searched("business_cases.CasePlan", _B, "case_id", words=("reason",), about="baseline"),
    Searched("business_cases.Reliance", _B, "case_id", words=("what",), about="relies on"),
    Searched("business_cases.Submission", _B, "case_id", words=("note",), about="submission"),
    Searched("business_cases.PartyAnswer", _B, "submission__case_id", words=("note",), about="answer"),
    Searched("business_cases.Condition", _B, "answer__submission__case_id", words=("what",), about="condition"),
    Searched("business_cases.PeopleStep", _B, "case_id", words=("bodies", "outcome"), about="consultation"),
    Searched("business_cases.Review", _B, "case_id", words=("what",), about="review"),
    Searched("business_cases.Appraisal", "appraisal", "pk", title=("case__title",), words=("why", "file_name")),
    Searched("business_cases.Challenge", "challenge", "key", title=("title",), words=("problem",)),
    Searched("business_cases.ChallengeReport", "challenge", "challenge_id", words=("what", "partners"), about="report"),
)
_O = "opportunity"
OPPORTUNITIES = (
    Searched("business_cases.Opportunity", _O, "key", title=("title",), words=("what", "function")),
    Searched("business_cases.OpportunityView", _O, "opportunity_id", words=("reason", "conditions"), about="view"),
    Searched("business_cases.Consideration", _O, "opportunity_id", words=("words",), about="considered"),
    Searched("business_cases.OpportunityDecision", _O, "opportunity_id", words=("reason",), about="decision"),
    Searched("business_cases.OpportunityReview", _O, "opportunity_id", words=("words",), about="review"),
    Searched("business_cases.Lesson", "lesson", "key", title=("what",), words=("why", "recommendation", "function")),
    Searched("business_cases.LessonReport", "lesson", "lesson_id", words=("note",), about="judged"),
    Searched("business_cases.LessonApplication", "lesson", "lesson_id", words=("what",), about="applied"),
)
EXCHANGE = (
    Searched("measures.Measure", "measure", "pk", title=("name",), words=("unit",)),
    Searched("exchange.Service", "service", "pk", title=("what",), words=("reason",)),
    Searched("exchange.Term", "term", "pk", title=("purpose",), words=("conditions",)),
    Searched("exchange.Grant", "grant", "key", title=("title",), names=("reference", "funder_text"),
             words=("purpose",)),
    Searched("exchange.GrantStanding", "grant", "grant_id", words=("note",), about="state"),
    Searched("exchange.GrantCondition", "grant", "grant_id", words=("what",), about="condition"),
    Searched("exchange.ConditionReport", "grant", "grant_id", words=("note",), about="condition"),
    Searched("exchange.ClaimReport", "grant", "grant_id", words=("reason",), about="claim"),
    Searched("exchange.Clawback", "grant", "grant_id", words=("reason",), about="clawed back"),
    Searched("exchange.GrantLink", "grant", "grant_id", words=("what",), about="hangs on it"),
    Searched("exchange.ShortfallRule", "grant", "grant_id", words=("note",), about="shortfall"),
    Searched("exchange.Fund", "fund", "key", title=("title",), names=("funder_text",), words=("purpose",)),
    Searched("exchange.FundCondition", "fund", "fund_id", words=("text",), about="condition"),
    Searched("exchange.FundDates", "fund", "fund_id", words=("note",), about="dates"),
    Searched("exchange.Bid", "bid", "key", title=("title",), words=("purpose",)),
    Searched("exchange.BidStanding", "bid", "bid_id", words=("note",), about="state"),
    Searched("exchange.BidAnswer", "bid", "bid_id", words=("note",), about="condition"),
    Searched("exchange.BidBenefit", "bid", "bid_id", words=("what",), about="promise"),
    Searched("exchange.Share", "share", "pk", title=("what",)),
)  # fmt: skip
DELIVERY = (
    Searched("delivery.Milestone", "milestone", "pk", title=("what",)),
    Searched("delivery.MilestoneReport", "milestone", "milestone_id", words=("note", "reason"), about="report"),
    Searched("delivery.Dependency", "dependency", "pk", title=("what",), words=("on_text",)),
    Searched("delivery.DependencyReport", "dependency", "dependency_id", words=("note",), about="report"),
    Searched("delivery.Issue", "issue", "pk", title=("what",)),
    Searched("delivery.IssueReport", "issue", "issue_id", words=("note",), about="report"),
    Searched("delivery.Risk", "risk", "pk", title=("what",)),
)
BENEFITS = (
    Searched("benefits.Benefit", "benefit", "key", title=("title",), words=("description", "measure")),
    Searched("benefits.BenefitProfile", "benefit", "benefit_id", words=("outcome", "description", "owner_role"),
             about="profile"),
    Searched("benefits.BenefitBaseline", "benefit", "benefit_id", words=("value",), about="baseline"),
    Searched("benefits.BenefitDependency", "benefit", "benefit_id", words=("on_words",), about="depends on"),
    Searched("benefits.MapNode", "collaboration", "collaboration_id", words=("title",), about="benefits map"),
    Searched("benefits.SharedEvent", "shared-event", "key", title=("title",)),
    Searched("benefits.SavingsProgramme", "savings-programme", "key", title=("title",)),
    Searched("benefits.ProgrammeTarget", "savings-programme", "programme_id", words=("baseline_of", "measured"),
             about="target"),
    Searched("benefits.LineAmount", "savings-programme", "line__programme_id", words=("why",), about="stated amount"),
    Searched("benefits.LedgerEntry", "ledger-entry", "pk", title=("what",), words=("reason",)),
)  # fmt: skip
PAPERS = (Searched("papers.IssuedPaper", "issued-paper", "pk", title=("title",), words=("erratum",)),)
SEARCHED = (
    *BODIES, *SOURCES, *COLLABORATIONS, *GOVERNANCE, *AGREEMENTS, *CASES, *OPPORTUNITIES, *EXCHANGE, *DELIVERY,
    *BENEFITS, *PAPERS,
)  # fmt: skip
