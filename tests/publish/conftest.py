"""What tests of publishing share: a project in git, and its site, built once from its commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from daybook.publish.building import build_commit
from daybook.publish.commits import project_of
from publishing import (
    Killing,
    Published,
    free_port,
    set_up_project,
    start_killing,
    system_program,
    wait_for_port,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Return a project and its site; tests must not change them."""
    folder = tmp_path_factory.mktemp("published")
    workshop = set_up_project(folder / "project")
    project = project_of(workshop.content, workshop.conf)
    commit = project.commit()
    return Published(workshop, commit, folder / "site", build_commit(project, commit, folder / "site"))


@pytest.fixture
def site(published: Published, tmp_path: Path) -> Path:
    """Return a copy of the site, to be changed by one test."""
    shutil.copytree(published.site, tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def killing() -> Iterator[Killing]:
    """Return what runs code in processes that are killed."""
    names = ("branch", "directory", "faults", "integrity", "object_store", "over_ssh", "releases", "targets")
    with start_killing(*(f"daybook.publish.{name}" for name in names)) as server:
        yield Killing(server)
        assert server.stdin is not None
        server.stdin.close()


SSHD = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
MaxStartups 100
SetEnv SHLVL=2
"""
"""The last line keeps bash from reading the tester's own settings for every command."""
SSH = """\
Host archive-host
  HostName 127.0.0.1
  Port {port}
  IdentityFile {folder}/user
  IdentitiesOnly yes
  UserKnownHostsFile {folder}/known
  StrictHostKeyChecking yes
  LogLevel ERROR
"""


@pytest.fixture(scope="session")
def ssh_config(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Start an SSH server on this machine, and return the file with which ssh reaches it as `archive-host`."""
    sshd = system_program("sshd", "openssh-server")
    keygen = system_program("ssh-keygen", "openssh-client")
    system_program("rsync", "rsync")
    folder, port = tmp_path_factory.mktemp("ssh"), free_port()
    for name in ("host", "user"):
        subprocess.run([keygen, "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    (folder / "sshd").write_text(SSHD.format(port=port, folder=folder), encoding="utf-8")
    (folder / "ssh").write_text(SSH.format(port=port, folder=folder), encoding="utf-8")
    host = (folder / "host.pub").read_text(encoding="utf-8")
    (folder / "known").write_text(f"[127.0.0.1]:{port} {host}", encoding="utf-8")
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    with subprocess.Popen([sshd, "-D", "-f", str(folder / "sshd")], text=True) as server:
        wait_for_port(port, server)
        yield folder / "ssh"
        server.terminate()


RCLONE = """\
[papers]
type = s3
provider = Other
endpoint = http://127.0.0.1:{port}
access_key_id = testing
secret_access_key = not-a-real-secret
region = us-east-1
"""


@pytest.fixture(scope="session")
def rclone_config(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Start a server of objects on this machine, and return the file with which rclone reaches it as `papers`."""
    system_program("rclone", "rclone")
    libraries = Path(sys.prefix) / "s3"
    if not (libraries / "moto").is_dir():
        told = "no S3 server here; install it with: make setup"
        if os.environ.get("CI") == "true":
            pytest.fail(told)
        pytest.skip(told)
    folder, port = tmp_path_factory.mktemp("s3"), free_port()
    (folder / "rclone.conf").write_text(RCLONE.format(port=port), encoding="utf-8")
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    environment = os.environ | {"PYTHONPATH": str(libraries)}
    with (
        (folder / "log").open("w", encoding="utf-8") as log,
        pytest.MonkeyPatch.context() as patch,
        subprocess.Popen(command, env=environment, text=True, stdout=log, stderr=log) as server,
    ):
        patch.delenv("AWS_CA_BUNDLE", raising=False)  # certificates of the tester's own would be wanted here too
        wait_for_port(port, server)
        yield folder / "rclone.conf"
        server.terminate()
