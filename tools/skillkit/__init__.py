"""Skill folders as data: read, bundled, installed, checked and graded."""
