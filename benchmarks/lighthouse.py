"""Lighthouse (npm, mobile preset) on pages of the built site: `python -m benchmarks.lighthouse [PATH…]`.

Needs npx, and Chromium in PATH or named by CHROME_PATH. Prints the four scores of each page, and what each lost by.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = ("", "prompts/proverka-dogovora/")
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest")


class Server(SimpleHTTPRequestHandler):
    """Compresses and lets browsers keep what it sends, as any host of static sites does."""

    protocol_version = "HTTP/1.1"

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Python does not know the type of a manifest."""
        return "application/manifest+json" if str(path).endswith(".webmanifest") else super().guess_type(path)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        content = path.read_bytes() if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in COMPRESSED:
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(content)


def build(folder: Path, address: str) -> Path:
    site = folder / "site"
    command = [sys.executable, "-m", "promptoteka", "build", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "SITE_URL": address}, check=True, capture_output=True)
    return site


def audit(url: str, folder: Path) -> None:
    report = folder / "report.json"
    chromium = os.environ.get("CHROME_PATH") or shutil.which("chromium") or ""
    command = ["npx", "--yes", "lighthouse", url, "--quiet", "--output=json", f"--output-path={report}"]
    flags = "--chrome-flags=--headless=new --no-sandbox"
    subprocess.run([*command, flags], env={**os.environ, "CHROME_PATH": chromium}, check=True)
    found = json.loads(report.read_text("utf-8"))
    scores = {name: round(category["score"] * 100) for name, category in found["categories"].items()}
    print(url, scores)
    for name, one in found["audits"].items():
        if one["score"] is not None and one["score"] < 0.9:
            print(f"  {name}: {one['score']} {one.get('displayValue', '')}")


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Server, directory=str(folder / "site")))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        build(folder, address)
        for path in sys.argv[1:] or PAGES:
            audit(f"{address}{path}", folder)
        server.shutdown()


if __name__ == "__main__":
    main()
