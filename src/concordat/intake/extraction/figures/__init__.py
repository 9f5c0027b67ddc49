"""What a paper counts and rates: money, ratings, stages, agreements, deployments, names, the paper itself."""
