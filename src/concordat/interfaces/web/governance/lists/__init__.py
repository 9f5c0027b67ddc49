"""The lists of governance: boards, decisions, promises, actions, recommendations and forthcoming decisions."""
