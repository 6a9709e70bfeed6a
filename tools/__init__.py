"""What the maintainers run: building, installing and checking the skills."""
