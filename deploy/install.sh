#!/bin/sh
# `make install-production`: nginx, gunicorn and PostgreSQL on this Debian machine. Again whenever the release, the name
# or the certificate changes: what is as it should be is left alone.
#
#   make install-production SERVER_NAME=projects.example.gov.cn TLS_CERTIFICATE=/etc/ssl/site.pem TLS_KEY=/etc/ssl/site.key
#
# The three are kept in /etc/honggutan/install.conf and needn't be named again. With DESTDIR=/some/folder only files are
# written, below that folder: no package, user, database or service is touched.
set -eu
umask 022

here=$(cd "$(dirname "$0")/.." && pwd)
root=${DESTDIR:-}
etc=$root/etc/honggutan
var=/var/lib/honggutan
logs=/var/log/honggutan
changed=

die() { echo "install-production: $*" >&2; exit 1; }
say() { echo "$*"; }
random() { python3 -c 'import secrets; print(secrets.token_urlsafe(48))'; }

folder() { # mode, path
    [ -d "$root$2" ] && [ "$(stat -c %a "$root$2")" = "$1" ] || install -d -m "$1" "$root$2"
}

place() { # mode, target; the content comes from standard input
    draft=$(mktemp)
    cat > "$draft"
    if cmp -s "$draft" "$root$2" && [ "$(stat -c %a "$root$2")" = "$1" ]; then
        rm "$draft"
        return
    fi
    install -D -m "$1" "$draft" "$root$2"
    rm "$draft"
    changed=yes
    say "Written: $2"
}

once() { # mode, target: a file that exists is whoever edited it last
    if [ -e "$root$2" ]; then cat > /dev/null; else place "$1" "$2"; fi
}

settings() {
    given_name=${SERVER_NAME:-} given_certificate=${TLS_CERTIFICATE:-} given_key=${TLS_KEY:-}
    if [ -e "$etc/install.conf" ]; then
        # shellcheck source=/dev/null
        . "$etc/install.conf"
    fi
    SERVER_NAME=${given_name:-${SERVER_NAME:-}}
    TLS_CERTIFICATE=${given_certificate:-${TLS_CERTIFICATE:-}}
    TLS_KEY=${given_key:-${TLS_KEY:-}}
    [ -n "$SERVER_NAME" ] && [ -n "$TLS_CERTIFICATE" ] && [ -n "$TLS_KEY" ] ||
        die "name SERVER_NAME=…, TLS_CERTIFICATE=/path and TLS_KEY=/path once"
    case $SERVER_NAME$TLS_CERTIFICATE$TLS_KEY in
        *[!A-Za-z0-9._/-]*) die "a name or a path holds something else than letters, digits and . _ / -" ;;
    esac
    [ -n "$root" ] || { [ -r "$TLS_CERTIFICATE" ] && [ -r "$TLS_KEY" ]; } || die "no certificate or key at these paths"
    place 644 /etc/honggutan/install.conf <<EOF
SERVER_NAME=$SERVER_NAME
TLS_CERTIFICATE=$TLS_CERTIFICATE
TLS_KEY=$TLS_KEY
EOF
}

packages() {
    missing=
    for package in logrotate nginx-light postgresql python3 python3-venv; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "Installing$missing …"
    apt-get update -qq
    # shellcheck disable=SC2086 # one word for each package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
}

user() {
    id honggutan > /dev/null 2>&1 || useradd --system --home-dir "$var" --shell /usr/sbin/nologin honggutan
}

folders() {
    folder 755 /opt/honggutan
    folder 755 /etc/honggutan
    folder 711 "$var"
    folder 755 "$var/static"
    folder 755 "$var/pages"
    folder 700 "$var/media"
    folder 700 /var/backups/honggutan
    # As Debian does with its own: after a rotation nginx's workers open the new files themselves.
    folder 755 "$logs"
    [ -n "$root" ] || chown honggutan:honggutan "$var" "$var/static" "$var/pages" "$var/media" /var/backups/honggutan
    [ -n "$root" ] || chown root:adm "$logs"
    for log in access error; do
        [ -n "$root" ] || [ -e "$logs/$log.log" ] || install -m 640 -o www-data -g adm /dev/null "$logs/$log.log"
    done
}

environment() {
    once 640 /etc/honggutan/environment <<EOF
# The settings of the site; README.md has them all in a table. Made once, yours from then on.
SECRET_KEY=$(random)
DATABASE_URL=postgres://honggutan@/honggutan?host=/var/run/postgresql
ALLOWED_HOSTS=$SERVER_NAME
SITE_URL=https://$SERVER_NAME
HTTPS=on
PROXY_COUNT=1
HOST=127.0.0.1
PORT=8000
WORKERS=$(($(nproc) + 1))
THREADS=4
VAR_DIR=$var
BACKUP_DIR=/var/backups/honggutan
MAX_BACKUP_AGE_HOURS=26
METRICS_ADDRESS=127.0.0.1:9108
LOG_FORMAT=json
LOG_LEVEL=INFO
EOF
    once 600 /etc/honggutan/owner.environment <<EOF
# Who owns the tables: for honggutan-manage --owner. The site itself can't change its record of what was done.
DATABASE_URL=postgres://honggutan_owner:$(random)@127.0.0.1:5432/honggutan
EOF
    [ -n "$root" ] || chown root:honggutan /etc/honggutan/environment
}

files() {
    units=$(cd "$here/deploy/systemd" && echo *)
    for unit in $units; do
        place 644 "/etc/systemd/system/$unit" < "$here/deploy/systemd/$unit"
    done
    place 644 /etc/systemd/journald@honggutan.conf < "$here/deploy/journald@honggutan.conf"
    place 644 /etc/logrotate.d/honggutan < "$here/deploy/logrotate.conf"
    place 755 /usr/local/sbin/honggutan-manage < "$here/deploy/honggutan-manage"
    place 644 /etc/nginx/honggutan-proxy.conf < "$here/deploy/nginx-proxy.conf"
    rendered=$(mktemp)
    sed -e "s|\${SERVER_NAME}|$SERVER_NAME|g" -e "s|\${TLS_CERTIFICATE}|$TLS_CERTIFICATE|g" \
        -e "s|\${TLS_KEY}|$TLS_KEY|g" -e "s|\${UPSTREAM}|127.0.0.1:8000|g" -e "s|\${VAR_DIR}|$var|g" \
        -e "s|\${LOG_DIR}|$logs|g" -e "s|\${PROXY_FILE}|/etc/nginx/honggutan-proxy.conf|g" \
        "$here/deploy/nginx.conf.template" > "$rendered"
    place 644 /etc/nginx/sites-available/honggutan < "$rendered"
    rm "$rendered"
    if [ ! -e "$root/etc/nginx/sites-enabled/honggutan" ] && [ ! -L "$root/etc/nginx/sites-enabled/honggutan" ]; then
        install -d -m 755 "$root/etc/nginx/sites-enabled"
        ln -s ../sites-available/honggutan "$root/etc/nginx/sites-enabled/honggutan"
    fi
    # Debian's welcome page answers for every name, as ours has to.
    [ "$(readlink "$root/etc/nginx/sites-enabled/default" || true)" != /etc/nginx/sites-available/default ] ||
        rm "$root/etc/nginx/sites-enabled/default"
}

code() {
    new=$root/opt/honggutan/.site.new
    site=$root/opt/honggutan/site
    rm -rf "$new"
    mkdir -m 755 "$new"
    (cd "$here" && tar -c --exclude=./.git --exclude=./.venv --exclude=./var --exclude=./node_modules --exclude='__pycache__' \
        --exclude='*.mo' --exclude='./.*_cache' --exclude=./.hypothesis --exclude=./.coverage .) | tar -x --no-same-owner -C "$new"
    if diff -rq --exclude=__pycache__ --exclude='*.mo' "$new" "$site" > /dev/null 2>&1; then
        rm -rf "$new"
        return
    fi
    rm -rf "$root/opt/honggutan/.site.old"
    [ ! -e "$site" ] || mv "$site" "$root/opt/honggutan/.site.old"
    mv "$new" "$site"
    rm -rf "$root/opt/honggutan/.site.old"
    changed=yes
    say "Written: /opt/honggutan/site"
}

python_packages() {
    venv=/opt/honggutan/venv
    # Debian's own: another one that root has in his home is out of the site's reach.
    [ "$(readlink -f $venv/bin/python)" = "$(readlink -f /usr/bin/python3)" ] || /usr/bin/python3 -m venv --clear $venv
    if ! cmp -s /opt/honggutan/site/requirements/runtime.txt $venv/installed.txt; then
        say "Installing the requirements …"
        $venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
            -r /opt/honggutan/site/requirements/runtime.txt
        cp /opt/honggutan/site/requirements/runtime.txt $venv/installed.txt
        changed=yes
    fi
    cd /opt/honggutan/site
    $venv/bin/python -m hgt_projects.catalogues locale
    $venv/bin/python -m compileall -q hgt_projects importers operations projects
}

database_server() {
    ! pg_isready --quiet || return 0
    say "Starting PostgreSQL …"
    if [ -d /run/systemd/system ]; then systemctl start postgresql.service; else service postgresql start > /dev/null; fi
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        ! pg_isready --quiet || return 0
        sleep 1
    done
    die "PostgreSQL does not answer; pg_lsclusters tells where its log is"
}

database() {
    password=$(sed -n 's|^DATABASE_URL=postgres://honggutan_owner:\([^@]*\)@127.0.0.1.*|\1|p' /etc/honggutan/owner.environment)
    [ -n "$password" ] || { say "The database is elsewhere, see /etc/honggutan/owner.environment: left alone"; return; }
    database_server
    cd /
    runuser -u postgres -- psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 postgres <<EOF
SELECT 'CREATE ROLE ' || name FROM (VALUES ('honggutan'), ('honggutan_owner')) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
ALTER ROLE honggutan LOGIN;
ALTER ROLE honggutan_owner LOGIN PASSWORD '$password';
SELECT 'CREATE DATABASE honggutan OWNER honggutan_owner ENCODING ''UTF8'' TEMPLATE template0'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'honggutan') \gexec
EOF
}

site() {
    manage=/usr/local/sbin/honggutan-manage
    $manage --owner set_up
    $manage --owner grant_app_role honggutan > /dev/null
    $manage error_pages "$var/pages"
}

services() {
    nginx -t -q
    if [ ! -d /run/systemd/system ]; then
        say "There is no systemd here: start gunicorn and nginx yourself."
        return
    fi
    systemctl daemon-reload
    timers=$(cd "$here/deploy/systemd" && echo *.timer)
    # shellcheck disable=SC2086 # one word for each timer
    systemctl enable --quiet honggutan.service $timers nginx.service
    # shellcheck disable=SC2086 # as above
    systemctl start $timers
    if [ -n "$changed" ] || ! systemctl is-active --quiet honggutan.service; then
        systemctl restart honggutan.service
        systemctl reload-or-restart nginx.service
        systemctl start --no-block honggutan-downloads.service
    fi
}

[ -n "$root" ] || [ "$(id -u)" = 0 ] || die "root is needed (or DESTDIR, to write files only)"
if [ -z "$root" ]; then
    packages
    user
fi
settings
folders
environment
files
code
if [ -z "$root" ]; then
    python_packages
    database
    site
    services
fi
[ -n "$changed" ] || say "Nothing has changed."
say "Done: https://$SERVER_NAME/"
