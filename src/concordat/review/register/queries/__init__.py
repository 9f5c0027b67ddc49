"""What the register holds as rows, and what taking a file would do."""

from concordat.review.register.queries.held import register_rows
from concordat.review.register.queries.previews import look

__all__ = ["look", "register_rows"]
