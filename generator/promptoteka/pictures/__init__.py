"""What pictures are, their sizes; covers and social pictures that are drawn; fetching, and a cache on the disk."""
