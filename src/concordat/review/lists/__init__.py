"""Lists of risks, actions, issues and agreements that organisations keep in Excel: mapped once, previewed, taken in."""
