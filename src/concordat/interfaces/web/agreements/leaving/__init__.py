"""What leaving an agreement costs: the list of agreements, the page of one, and the forms of its exit terms."""
