"""The vocabulary as tables, a chapter a file. To teach a word: add it to its row, nothing else."""
