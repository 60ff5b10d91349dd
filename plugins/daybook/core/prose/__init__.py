"""The Markdown of authors as text: its code, its references, its prose; what turns it into HTML is elsewhere."""
