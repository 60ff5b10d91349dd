"""An article becomes a draft: what a machine can find is found, what it cannot know is asked."""

from daybook.ingest.convert import AlreadyKnown, Folders, Ingested, ingest_article
from daybook.ingest.facts import ArticleFacts
from daybook.ingest.registry import Registry, registry_of

__all__ = ["AlreadyKnown", "ArticleFacts", "Folders", "Ingested", "Registry", "ingest_article", "registry_of"]
