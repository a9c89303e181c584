"""The site: outputs, views, templates, the reference for authors."""
