#!/bin/sh
# Run by the postgres image when its data folder is new: makes the two roles with the passwords of the secret files.
set -eu
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner_password="$(cat /run/secrets/owner-password)" \
  --set app_password="$(cat /run/secrets/app-password)" \
  --file /amparo/roles.sql
