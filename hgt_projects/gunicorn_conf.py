"""How gunicorn serves the site: `python -m gunicorn --config hgt_projects/gunicorn_conf.py hgt_projects.wsgi`."""

import gc
import socket
import sys

from gunicorn.arbiter import Arbiter

from hgt_projects.settings import HOST, LOG_FORMAT, LOGGING, METRICS_ADDRESS, PORT, PROXY_COUNT, THREADS, WORKERS
from operations.logs import gunicorn_logging
from operations.memory import load_ahead, share_one_arena
from operations.metrics_folder import make_metrics_folder

address = f"[{HOST}]:{PORT}" if ":" in HOST else f"{HOST}:{PORT}"
bind = [address, METRICS_ADDRESS] if METRICS_ADDRESS else [address]
worker_class = "hgt_projects.worker.Worker"
limit_request_line = 8190
workers = WORKERS
threads = THREADS
preload_app = True
control_socket_disable = True
# Without a proxy nobody's word counts for the scheme, and with one no header becomes the path of the application.
forwarded_allow_ips = "127.0.0.1,::1" if PROXY_COUNT else ""
forwarder_headers = ""
loglevel = "warning"
if LOG_FORMAT == "json":
    logconfig_dict = gunicorn_logging(LOGGING, "INFO")
if METRICS_ADDRESS:
    make_metrics_folder()
share_one_arena()


def on_starting(server: Arbiter) -> None:
    """Tell at once that the address cannot be had: gunicorn would try for five seconds and print eleven lines."""
    family = socket.AF_INET6 if ":" in HOST else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, PORT))
        except OSError as error:
            sys.exit(f"Cannot serve on {address}: {error.strerror}. Name another port: make run PORT={PORT + 1}")


def when_ready(server: Arbiter) -> None:
    """What is loaded by now stays: looking through it for garbage stops requests, and unshares the workers' memory."""
    load_ahead()
    gc.collect()
    gc.freeze()
    sys.stdout.write(f"Open http://{address}/\n")
    sys.stdout.flush()
