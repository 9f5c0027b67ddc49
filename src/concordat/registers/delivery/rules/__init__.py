"""What ratings and risks may say. Pure."""

from concordat.registers.delivery.rules.risks import RiskState, check_about, check_move, check_scale, check_what, level
from concordat.registers.delivery.rules.statuses import check_reason, compare

__all__ = ["RiskState", "check_about", "check_move", "check_reason", "check_scale", "check_what", "compare", "level"]
