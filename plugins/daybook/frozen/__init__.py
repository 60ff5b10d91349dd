"""The frozen texts of sources: kept in a vault, searched for quotations, and held against our own texts."""
