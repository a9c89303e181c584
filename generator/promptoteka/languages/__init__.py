"""All that is known of each language."""
