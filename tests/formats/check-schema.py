#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""check-schema.py SCHEMA READ-NATIVE FULL DOCUMENT…

Holds the JSON Schema of our format, its reader and its writer together. FULL
is a document that has every member. Each member is taken out and is given
values of every type in turn, and each time the schema must refuse the document
if and only if the reader has something to say about its form. What is written
of it must be valid again.
"""

import copy
import json
import subprocess
import sys

from jsonschema import Draft202012Validator, FormatChecker

ANY_TYPE = [None, True, 12, -3, 1.5, "", "?!", "12", [], [None], [["a"]], {}, {"unknown": 1}]
MISSING = object()

passed = 0
failed = 0


def check(name, findings):
    global passed, failed
    if findings:
        failed += 1
        print(f"not ok {passed + failed} - {name}")
        for finding in findings[:10]:
            print(f"# {finding}")
    else:
        passed += 1
        print(f"ok {passed + failed} - {name}")


def resolve(schema, top):
    """The keywords that hold for a value, those of what is referred to as well."""
    merged = dict(schema)
    while "$ref" in merged:
        target = top["$defs"][merged.pop("$ref").rsplit("/", 1)[1]]
        merged = {**target, **merged}
    return merged


def walk(schema, top, value, path, found):
    """Notes for every member that the schema names where FULL has it."""
    schema = resolve(schema, top)
    if isinstance(value, dict):
        for name, inner in schema.get("properties", {}).items():
            place = found.setdefault((id(schema["properties"]), name), [inner, None, path + [name]])
            if name in value:
                place[1] = place[1] or path + [name]
                walk(inner, top, value[name], path + [name], found)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            items = schema.get("prefixItems", [])[index:index + 1] or [schema.get("items", {})]
            key = (id(schema), index if "prefixItems" in schema else "items")
            found.setdefault(key, [items[0], path + [index], path + [index]])
            walk(items[0], top, item, path + [index], found)


def values_for(schema, top):
    """Values of every type, and some just outside of what the schema allows."""
    schema = resolve(schema, top)
    values = [MISSING] + ANY_TYPE
    if "minimum" in schema:
        values += [schema["minimum"] - 1, schema["minimum"]]
    if "maximum" in schema:
        values += [schema["maximum"] + 1, schema["maximum"], str(schema["maximum"])]
    return values + [value for value in schema.get("enum", []) if value is not None]


def mutate(document, path, value):
    mutant = copy.deepcopy(document)
    at = mutant
    for step in path[:-1]:
        at = at[step]
    if value is MISSING:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return mutant


def read(program, documents):
    """What the reader says of each: its findings, its error, what it wrote."""
    lines = "".join(json.dumps(document) + "\n" for document in documents)
    output = subprocess.run([program], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    results = []
    at = 0
    result = {"form": [], "error": None}
    while at < len(output):
        end = output.index(b"\n", at)
        word, rest = output[at:end].decode().split(" ", 1)
        at = end + 1
        if word == "form":
            result["form"].append(rest)
        elif word == "error":
            result["error"] = rest
        elif word == "json":
            result["written"] = output[at:at + int(rest)]
            at += int(rest)
            results.append(result)
            result = {"form": [], "error": None}
    assert len(results) == len(documents)
    return results


def describe(path):
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def compare(validator, program, document, path, values):
    findings = []
    mutants = [mutate(document, path, value) for value in values]
    for value, mutant, result in zip(values, mutants, read(program, mutants)):
        said = result["form"] or result["error"]
        shown = "absent" if value is MISSING else json.dumps(value)
        if validator.is_valid(mutant) and said:
            findings.append(f"{shown}: valid, but the reader says {said}")
        elif not validator.is_valid(mutant) and not said:
            findings.append(f"{shown}: not valid, but the reader says nothing")
        if result["written"] and not validator.is_valid(json.loads(result["written"])):
            findings.append(f"{shown}: what is written isn't valid")
    return findings


def main():
    schema_path, program, full_path, *document_paths = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    check("the schema is one", [])
    validator = Draft202012Validator(schema, format_checker=FormatChecker(["date"]))

    for path in [full_path] + document_paths:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        result = read(program, [document])[0]
        findings = [error.message for error in validator.iter_errors(document)]
        findings += result["form"] + ([result["error"]] if result["error"] else [])
        findings += [error.message for error in validator.iter_errors(json.loads(result["written"] or "{}"))]
        check(path.rsplit("/", 1)[1], findings)

    with open(full_path, encoding="utf-8") as file:
        full = json.load(file)
    members = {}
    walk(schema, schema, full, [], members)
    check("the document has every member", [describe(path) for _, place, path in members.values() if place is None])
    for inner, place, _ in members.values():
        if place is not None:
            check(describe(place), compare(validator, program, full, place, values_for(inner, schema)))

    print(f"1..{passed + failed}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
