"""What a disk does to those who trust it: failures in sentences, whole folders or none, one writer at a time."""
