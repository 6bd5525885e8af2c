#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""lint.py CHECK BUILD: one check of the files that are not compiled, or of
what a compiler doesn't see. Says what is wrong; status 1 if anything is."""

import json
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
WIDTH = 100
TRANSLATABLE = re.compile(r"\b(?:_|N_|C_|NC_|Q_|d?n?gettext|g_dn?gettext|g_dpgettext2?)\s?\(")
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)


def files(*patterns):
    return sorted(path for pattern in patterns for path in TOP.glob(pattern) if path.is_file())


def scripts():
    """Returns our scripts by the program that runs them."""
    found = {"bash": [], "python3": []}
    for path in files("build-aux/*", "tests/**/*.py", ".ci/*"):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        for program, paths in found.items():
            if first == f"#!/usr/bin/env {program}" or (program, path.suffix) == ("python3", ".py"):
                paths.append(path)
    return found


def run(*command):
    """Returns what a command says if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return []
    return [f"{' '.join(map(str, command))}: status {done.returncode}", done.stdout + done.stderr]


def one_built(build, pattern, source_pattern):
    """Returns what the build made of a file of data/, and what is missing."""
    built = sorted((build / "data").glob(pattern))
    if files(source_pattern) and not built:
        return [], [f"the build made no {pattern} of {source_pattern}"]
    return built, []


def check_text(_build):
    """Width, blanks, and includes that name a way."""
    found = []
    code = files("src/**/*.[ch]", "src/**/*.blp", "tests/**/*.[ch]", "tests/**/*.py",
                 "meson.build", "*/meson.build", "*/*/meson.build", "meson.options")
    for path in sorted({*code, *sum(scripts().values(), [])}):
        text = path.read_text(encoding="utf-8")
        for number, line in enumerate(text.split("\n"), 1):
            where = f"{path.relative_to(TOP)}:{number}"
            if path.suffix in (".c", ".h", ".blp") and len(line) > WIDTH:
                found.append(f"{where}: {len(line)} columns; {WIDTH} are allowed")
            if "\t" in line or line != line.rstrip():
                found.append(f"{where}: a tab, or a blank at the end of the line")
            if path.suffix in (".c", ".h") and re.match(r'\s*#\s*include\s*["<]\.\./', line):
                found.append(f"{where}: an include names a header alone, never a way to it")
        if text and not text.endswith("\n"):
            found.append(f"{path.relative_to(TOP)}: the last line has no end")
    return found


def check_scripts(_build):
    found = []
    for program, paths in scripts().items():
        for path in paths:
            if program == "bash":
                found += run("bash", "-n", path)
            else:
                try:
                    compile(path.read_text(encoding="utf-8"), path, "exec")
                except SyntaxError as error:
                    found.append(f"{path.relative_to(TOP)}:{error.lineno}: {error.msg}")
            if path.suffix == "" and not path.stat().st_mode & 0o111:
                found.append(f"{path.relative_to(TOP)}: can't be executed")
    return found


def check_desktop_file(build):
    built, found = one_built(build, "*.desktop", "data/*.desktop.in*")
    for path in built:
        found += run("desktop-file-validate", path)
    return found


def check_metainfo(build):
    """The id's upper case is GNOME's own custom, and the one thing allowed."""
    built, found = one_built(build, "*.metainfo.xml", "data/*.metainfo.xml.in*")
    for path in built:
        command = ["appstreamcli", "validate", "--no-net", "--no-color", "--pedantic", path]
        output = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        findings = re.findall(r"^[EWIP]: .*$", output, re.M)
        if not findings and "alidation" not in output:
            found.append(f"{path.name}: appstreamcli said neither good nor bad: {output}")
        found += [f"{path.name}: {finding}" for finding in findings
                  if "cid-contains-uppercase-letter" not in finding]
    return found


def check_schemas(build):
    built, found = one_built(build, "*.gschema.xml", "data/*.gschema.xml*")
    if built:
        found += run("glib-compile-schemas", "--strict", "--dry-run", build / "data")
    return found


def check_json(_build):
    found = []
    for path in files("data/**/*.json", "flatpak/*.json"):
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            found.append(f"{path.relative_to(TOP)}: {error}")
            continue
        if path.name.endswith(".schema.json"):
            import jsonschema
            try:
                jsonschema.Draft202012Validator.check_schema(content)
            except jsonschema.SchemaError as error:
                found.append(f"{path.relative_to(TOP)}: {error.json_path}: {error.message}")
    return found


def check_translations(_build):
    linguas = TOP / "po" / "LINGUAS"
    wanted = set()
    if linguas.exists():
        wanted = set(re.sub(r"#.*", "", linguas.read_text(encoding="utf-8")).split())
    there = {path.stem for path in files("po/*.po")}
    found = [f"po/LINGUAS lists {name}, which has no file" for name in sorted(wanted - there)]
    found += [f"po/{name}.po is not in po/LINGUAS" for name in sorted(there - wanted)]
    for path in files("po/*.po"):
        found += run("msgfmt", "-c", "-o", "/dev/null", path)
    return found


def is_translatable(path):
    text = path.read_text(encoding="utf-8")
    if ".gschema.xml" in path.name:
        return "gettext-domain" in text
    if path.parts[-2] == "data":
        return True
    return TRANSLATABLE.search(COMMENT.sub("", text)) is not None


def check_potfiles(_build):
    """po/POTFILES.in lists every file with something to translate, no other."""
    lines = (TOP / "po" / "POTFILES.in").read_text(encoding="utf-8").splitlines()
    listed = {line for line in lines if line and not line.startswith("#")}
    wanted = {str(path.relative_to(TOP)) for path in
              files("src/**/*.[ch]", "src/**/*.blp", "data/*.desktop.in*",
                    "data/*.metainfo.xml.in*", "data/*.gschema.xml*") if is_translatable(path)}
    return ([f"{name} has words to translate and is not in po/POTFILES.in"
             for name in sorted(wanted - listed)] +
            [f"po/POTFILES.in lists {name}, which has nothing to translate or isn't there"
             for name in sorted(listed - wanted)])


def main():
    check = globals()["check_" + sys.argv[1].replace("-", "_")]
    found = check(pathlib.Path(sys.argv[2]))
    print("\n".join(found))
    return 1 if found else 0


sys.exit(main())
