"""Governance: boards, their meetings and papers, decisions, what was promised, and what happened."""
