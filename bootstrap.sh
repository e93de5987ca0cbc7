# Sourced by ./run and ./test: sets up whatever is missing, then leaves $root and
# $python for them. Needs bash and Python 3.11 to 3.14, nothing else.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=$root/.venv/bin/python
stamp=$root/.venv/nnviz.stamp
uv_pin=uv==0.13.9

# Shared library and the Debian package that has it: what Qt needs to draw at all …
drawing_libraries=(
  libEGL.so.1:libegl1 libGL.so.1:libgl1 libdbus-1.so.3:libdbus-1-3
  libfontconfig.so.1:libfontconfig1 libglib-2.0.so.0:libglib2.0-0
  libxkbcommon.so.0:libxkbcommon0
)
# … and what its X11 plugin needs for a screen.
screen_libraries=(
  libX11-xcb.so.1:libx11-xcb1 libxcb-cursor.so.0:libxcb-cursor0
  libxcb-icccm.so.4:libxcb-icccm4 libxcb-image.so.0:libxcb-image0
  libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-randr.so.0:libxcb-randr0
  libxcb-render-util.so.0:libxcb-render-util0 libxcb-shape.so.0:libxcb-shape0
  libxcb-shm.so.0:libxcb-shm0 libxcb-sync.so.1:libxcb-sync1
  libxcb-xfixes.so.0:libxcb-xfixes0 libxcb-xkb.so.1:libxcb-xkb1
  libxkbcommon-x11.so.0:libxkbcommon-x11-0
)

say() { printf 'nnviz: %s\n' "$*" >&2; }

fail() { say "$@"; exit 1; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

can_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; }
}

# apt_install PACKAGE…: fails, and leaves the message to the caller, where it cannot.
apt_install() {
  can_install || return 1
  say "installing $*"
  # Another apt at work is waited for instead of failing at once.
  as_root apt-get -qq -o DPkg::Lock::Timeout=300 update >/dev/null &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
      -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@" >/dev/null
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# Prints library:package for each one that is not there.
missing_libraries() {
  local wanted=("${drawing_libraries[@]}") known entry
  # Nothing but a window needs the screen's: where they cannot be installed and
  # no display could use them, they are not asked for.
  if can_install || has_display; then wanted+=("${screen_libraries[@]}"); fi
  # A user's PATH often lacks sbin.
  known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p)
  for entry in "${wanted[@]}"; do
    [[ $known == *[[:space:]]"${entry%%:*} "* ]] || printf '%s\n' "$entry"
  done
  # ℒ and ∇ are not in the fonts that come with the Python environment.
  [ -n "$(find -L /usr/share/fonts /usr/local/share/fonts ~/.fonts ~/.local/share/fonts \
    -name 'DejaVuSans.ttf' -print -quit 2>/dev/null)" ] ||
    printf 'DejaVuSans.ttf:fonts-dejavu-core\n'
}

ensure_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  PATH=$PATH:/usr/sbin:/sbin command -v ldconfig >/dev/null || return 0
  local missing
  mapfile -t missing < <(missing_libraries)
  [ "${#missing[@]}" -gt 0 ] || return 0
  apt_install "${missing[@]#*:}" && return
  fail "Qt needs ${missing[*]%%:*}; please install them (Debian and Ubuntu:" \
    "sudo apt-get install ${missing[*]#*:})"
}

# Prints the first Python that the project supports.
find_python() {
  local candidate
  for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' \
      2>/dev/null && printf '%s\n' "$candidate" && return
  done
  return 1
}

# Makes .venv if it is not usable, and leaves a working uv in the array $uv.
ensure_uv() {
  local base
  base=$(find_python) || fail "please install Python 3.11, 3.12, 3.13 or 3.14"
  if uv --version >/dev/null 2>&1; then
    uv=(uv)
    [ -x "$python" ] || "$base" -m venv --clear --without-pip "$root/.venv"
    return
  fi
  uv=("$python" -m uv)
  "${uv[@]}" --version >/dev/null 2>&1 && return
  "$base" -c 'import ensurepip, venv' 2>/dev/null || apt_install "$base-venv" ||
    fail "please install $base-venv, or uv (https://docs.astral.sh/uv)"
  "$base" -m venv --clear "$root/.venv" && "$python" -m pip install -q "$uv_pin"
}

# The dependencies are compiled here, or each start would pay for it where
# PYTHONDONTWRITEBYTECODE is set.
sync_environment() {
  env -u VIRTUAL_ENV UV_PROJECT_ENVIRONMENT="$root/.venv" "${uv[@]}" sync -q --frozen \
    --inexact --extra film --compile-bytecode --project "$root" --python "$python"
}

ensure_environment() {
  local wanted uv
  wanted=$(cat "$root/uv.lock" "$root/pyproject.toml" | cksum)
  [ -x "$python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return
  say "setting up the Python environment in .venv"
  { ensure_uv && sync_environment; } || fail "the Python environment could not be set up"
  printf '%s\n' "$wanted" >"$stamp"
}

ensure_libraries
ensure_environment
# Else each start compiles the whole program anew; __pycache__ is ignored by git.
unset PYTHONDONTWRITEBYTECODE
