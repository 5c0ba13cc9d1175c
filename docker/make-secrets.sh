#!/bin/sh
# Makes docker/secrets once: passwords, database addresses and keys, each in a file that only its owner reads.
# What is there already stays. Keep a copy of this folder apart from the machine: without the signing key nothing new can be
# signed, and without the pepper no receipt opens its case and nobody who follows an agency can be told.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets

random() { openssl rand -hex 32; }
once() { [ -s "secrets/$1" ] || printf '%s' "$2" >"secrets/$1"; }

for name in postgres-password owner-password app-password receipt-pepper; do once "$name" "$(random)"; done
once database-url "postgres://amparo_app:$(cat secrets/app-password)@postgres:5432/amparo"
once migration-database-url "postgres://amparo_owner:$(cat secrets/owner-password)@postgres:5432/amparo"

# The signing key and its public half, and the key of the codes of licences, in the form of C2SP signed notes, made by the product itself.
if [ ! -s secrets/signing-key ] || [ ! -s secrets/credential-key ]; then
  docker build --quiet --tag amparo-api --file api.Dockerfile .. >/dev/null
  keys=$(docker run --rm --network none --tmpfs /made:mode=1777 --env DATA_DIR=/made amparo-api \
    sh -c 'node apps/api/dist/demo-secrets.js >&2; cd /made/secrets; for name in signing-key feed-public-key credential-key; do cat $name; echo; done')
  line() { printf '%s' "$keys" | sed '/^$/d' | sed -n "$1p"; }
  if [ ! -s secrets/signing-key ]; then
    line 1 >secrets/signing-key
    line 2 >secrets/feed-public-key
  fi
  once credential-key "$(line 3)"
fi

# Filled in by hand: an administrator makes the portal's key in the console (API keys, role "portal").
[ -e secrets/portal-api-key ] || : >secrets/portal-api-key

# The folder is closed to everyone else on this machine; inside a container any user may read the files it was given.
chmod 700 secrets
chmod 644 secrets/*
