"""The library under the skill scripts."""
