"""Lists kept in Excel: sent, their columns mapped once, looked through, taken in."""
