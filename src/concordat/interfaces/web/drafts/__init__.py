"""Forms that are begun and not sent: kept, shown again, thrown away; the same for every form of the product."""
