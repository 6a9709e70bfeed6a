"""`python -m training.sources`: the table of sources, as the model's card has it."""

from __future__ import annotations

from training import sources


def table() -> str:
    """What is trained on, then what is kept from it; one row for each package and licence."""
    lines = ["| package | kind | licence | what |", "|---|---|---|---|"]
    for row in sources.ALL:
        if all(pattern != "*" for pattern, _ in row.held):
            lines.append(f"| {row.package} | {row.kind} | {row.licence} | {row.what} |")
    lines += ["", "| never trained on | kept for | files |", "|---|---|---|"]
    for row in sources.ALL:
        for role in sorted({role for _, role in row.held}):
            files = ", ".join(f"`{p}`" for p, r in row.held if r == role)
            lines.append(f"| {row.package} | {role} | {files.replace('`*`', 'all')} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
