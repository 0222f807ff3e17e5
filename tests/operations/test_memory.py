import os
import platform
import subprocess
import sys

import pytest

THREADS_THAT_ALLOCATE = """
import ctypes, threading
from operations.memory import share_one_arena
if {shared}:
    assert share_one_arena()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
together = threading.Barrier(4)
def allocate():
    together.wait()
    libc.malloc(100_000)
    together.wait()
threads = [threading.Thread(target=allocate) for _ in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
libc.malloc_stats()
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library has no arenas")
@pytest.mark.parametrize("shared", [False, True])
def test_threads_allocate_from_one_place(shared):
    program = [sys.executable, "-c", THREADS_THAT_ALLOCATE.format(shared=shared)]
    told = subprocess.run(program, stderr=subprocess.PIPE, text=True, check=True, timeout=30).stderr
    assert ("Arena 1:" in told) is not shared


LOADED_AHEAD = """
import sys
from django.template import engines
from django.test import RequestFactory
from hgt_projects.wsgi import application
from operations.memory import load_ahead
load_ahead()
(loader,) = engines["django"].engine.template_loaders
missing = {"projects/project_list.html", "_masthead.html", "error.html"} - set(loader.get_template_cache)
modules = set(sys.modules)
application.resolve_request(RequestFactory().get("/data/projects.csv"))
print(*missing, *sorted({*sys.modules, "importers.read"} - modules))
"""


def test_the_first_request_finds_addresses_and_templates_loaded():
    assert told_by(LOADED_AHEAD) == []


COMMAND = """
import sys
import django
from django.core.management import call_command
django.setup()
call_command("check", verbosity=0)
print(*sorted({"importers.admin", "importers.read"} & set(sys.modules)))
"""


def test_a_command_that_reads_no_article_does_not_load_the_reader():
    assert told_by(COMMAND)[-1] == "importers.admin"


def told_by(program):
    """The words that the program prints in a process of its own, with the site's settings."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "hgt_projects.settings"}
    run = [sys.executable, "-c", program]
    return subprocess.run(
        run, stdout=subprocess.PIPE, text=True, check=True, timeout=60, env=environment
    ).stdout.split()
