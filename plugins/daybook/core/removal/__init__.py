"""How a name is removed from an archive, for somebody's safety.

It is taken out of records, texts, ids and addresses, never replaced by another name; a renamed record keeps no former
id, for the old address must not lead to it.
"""
