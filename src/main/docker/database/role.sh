#!/bin/bash
# Runs once, when the image of PostgreSQL makes an empty cluster: makes the service's role, which owns its database and
# is no superuser. The administrator keeps no password, so that it comes in by the socket within the container only.
set -euo pipefail
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv password SERVICE_PASSWORD
create role health_content login password :'password';
create database health_content owner health_content;
alter role current_user password null;
SQL
