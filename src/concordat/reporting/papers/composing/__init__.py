"""House styles that a board composes itself, kept in versions, and its Word templates."""
