#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""check-plan-schema.py SCHEMA READ-PLAN FULL

Holds the JSON Schema of a plan's document, its reader and its writer together.
FULL is a document that has every member. Each member is taken out and is given
values of every type in turn: what is valid then is read and written again as it
stands; what isn't is refused, or kept as it stands.
"""

import copy
import json
import subprocess
import sys

from jsonschema import Draft202012Validator, FormatChecker

VALUES = [True, False, 12, -3, 1.5, "", "?!", "12", [], ["a"], [["a"]], {}, {"unknown": 1},
          "2020-01-01", "2020-01-01T00:00:00+00:00", "016f4a1e00ff-0000-0000a009-0001"]
MISSING = object()


def places(value, path=()):
    """Every member and item, with the way to it."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for name, member in inner:
        yield path + (name,)
        if isinstance(member, (dict, list)):
            yield from places(member, path + (name,))


def change(document, path, value):
    changed = copy.deepcopy(document)
    at = changed
    for name in path[:-1]:
        at = at[name]
    if value is MISSING:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return changed


def without_empty(value):
    """As the writer leaves out lists and objects with nothing in them, but not
    the versions of a note; and those in one order."""
    if isinstance(value, dict):
        inner = {name: without_empty(member) for name, member in value.items()}
        return {name: member for name, member in inner.items()
                if name == "versions" or member not in ([], {})}
    if isinstance(value, list):
        return sorted((without_empty(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
    return value


def main():
    schema, reader, full = sys.argv[1:]
    with open(schema, encoding="utf-8") as file:
        schema = json.load(file)
    with open(full, encoding="utf-8") as file:
        text = file.read()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    document = json.loads(text)

    cases = [("as it is", document)]
    for path in places(document):
        for value in [MISSING] + VALUES:
            shown = "out" if value is MISSING else json.dumps(value)
            cases.append((f"{path}: {shown}", change(document, path, value)))
        if path[-1] in ("stamp", "title", "format"):
            for unknown in ("aaa", "zzz"):
                cases.append((f"{path}: one more", change(document, path[:-1] + (unknown,), [1])))

    lines = "".join(json.dumps(case) + "\n" for _, case in cases)
    answers = subprocess.run([reader], input=lines, capture_output=True, text=True, check=True)
    answers = answers.stdout.splitlines()

    findings = [] if len(answers) == len(cases) else ["not one answer a document"]
    refused = kept = 0
    for (name, case), answer in zip(cases, answers):
        valid = validator.is_valid(case)
        if answer.startswith("error"):
            refused += 1
            if valid:
                findings.append(f"{name}: valid, but {answer}")
            continue
        kept += 1
        written = json.loads(answer)
        if valid and not validator.is_valid(written):
            findings.append(f"{name}: what was written is not valid")
        if valid and without_empty(written) != without_empty({"minor": 0, **case}):
            findings.append(f"{name}: it was written in another way")
    if answers[0] + "\n" != text:
        findings.append("the writer doesn't write what stands there")

    print("1..1")
    for finding in findings[:20]:
        print(f"# {finding}")
    print(f"{'not ok' if findings else 'ok'} 1 - {kept} read, {refused} refused")
    return 0


sys.exit(main())
