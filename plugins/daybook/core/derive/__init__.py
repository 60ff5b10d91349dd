"""What is computed from the archive by stated rules: days, mentions, statuses, series. Pure functions all."""
