# What the faults share, beside what all of this folder share: PostgreSQL, replicas, a publisher's token, calls, rows of
# the table. Each fault is a script that runs alone, too.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

PATH=$PATH:/usr/sbin:/sbin
programs=$project/src/bench/java/healthcontent/faults
read -ra java_options <<<"${JAVA_OPTIONS:--Xmx512m -XX:TieredStopAtLevel=1}"
rows=${ROWS:-/dev/null}
fault=$(basename "$0")
declare -A database_port database_pid replica_pid replica_address orders
mounts=()

# What is frozen is thawed first, as it could not end; PostgreSQL ends at once, as its data goes with it.
clean_up() {
  local i pid folder tries
  set +e
  trap '' INT TERM
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do
    pid=${started[i]}
    kill -0 "$pid" 2>/dev/null || continue
    case $(</proc/"$pid"/comm) in
      postgres)
        signal_database "$pid" CONT
        kill -QUIT "$pid"
        ;;
      pgbouncer) kill -TERM "$pid" ;;
      *)
        kill -CONT "$pid"
        [[ -v "embedded[$pid]" ]] && kill -TERM "$pid" || kill -KILL "$pid"
        ;;
    esac
    for ((tries = 0; tries < 250; tries++)); do runs "$pid" && sleep 0.1 || break; done
    kill -KILL "$pid"
    wait "$pid"
  done 2>/dev/null
  for folder in "${mounts[@]}"; do umount "$folder" || umount -l "$folder"; done 2>/dev/null
  [[ -n ${KEEP:-} ]] && say "$work" || rm -rf "$work"
}
declare -A embedded
runs() { [[ -r /proc/$1/stat && $(sed 's/.*) //' "/proc/$1/stat" | cut -c1) != Z ]]; } # not one that has ended and waits to be noticed

# --- rows of the table

# row PROMISE MEASURED VERDICT
row() {
  printf '%s\t%s\t%s\t%s\n' "$fault" "$1" "$(tr '\n\t' '  ' <<<"$2" | sed 's/ *$//')" "$3" >>"$rows"
  say "  $3: $1 ($2)"
}

# judge PROMISE MEASURED COMMAND...: held where the command succeeds
judge() {
  local promise=$1 measured=$2
  shift 2
  if "$@"; then row "$promise" "$measured" held; else row "$promise" "$measured" "fell short"; fi
}

skip() { row "$1" "$2" skipped; }

between() { [[ $1 =~ ^[0-9]+$ ]] && (($1 >= $2 && $1 <= $3)); }

# --- PostgreSQL

postgresql_programs() {
  local folder
  if [[ -n ${PG_BIN:-} ]]; then
    pg=$PG_BIN
  else
    for folder in /usr/lib/postgresql/*/bin; do [[ -x $folder/postgres ]] && pg=$folder; done
  fi
  [[ -x ${pg:-}/postgres ]] || die "This needs PostgreSQL from 15: install it, or name its folder bin in PG_BIN."
}
postgresql_programs

# as_postgres COMMAND...: PostgreSQL and PgBouncer refuse to run as root
as_postgres() {
  if ((EUID == 0)); then
    setpriv --reuid=postgres --regid=postgres --clear-groups "$@"
  else
    "$@"
  fi
}

owned_by_postgres() {
  mkdir -p "$@"
  ((EUID != 0)) || chown postgres:postgres "$@"
}

# start_database NAME OPTIONS...: makes it if it is not there, and starts it at the port that it has; OPTIONS of postgres
start_database() {
  local name=$1 folder=$work/$1
  shift
  if [[ ! -f $folder/PG_VERSION ]]; then
    owned_by_postgres "$folder"
    chmod 700 "$folder"
    (cd / && as_postgres "$pg/initdb" -D "$folder" -U postgres -A trust -E UTF8 --no-sync ${initdb_options:-} >"$work/$name.initdb" 2>&1) \
      || die "$(cat "$work/$name.initdb")"
  fi
  : "${database_port[$name]:=$(free_port)}"
  launch_database "$name" "$@"
  until "$pg/pg_isready" -q -h 127.0.0.1 -p "${database_port[$name]}"; do
    kill -0 "${database_pid[$name]}" 2>/dev/null || die "$(tail -5 "$work/$name.log")"
    sleep 0.05
  done
}

launch_database() {
  local name=$1
  shift
  owned_by_postgres "$work/sockets"
  (
    cd /
    run=(env)
    ((EUID != 0)) || run=(setpriv --reuid=postgres --regid=postgres --clear-groups)
    exec "${run[@]}" "$pg/postgres" -D "$work/$name" -p "${database_port[$name]}" -c listen_addresses=127.0.0.1 \
      -c unix_socket_directories="$work/sockets" -c max_connections=200 "$@"
  ) >>"$work/$name.log" 2>&1 &
  database_pid[$name]=$!
  started+=("$!")
}

# sql NAME STATEMENT [DATABASE]: as the administrator
sql() { "$pg/psql" -qXAt -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "${database_port[$1]}" -U postgres -d "${3:-health_content}" -c "$2"; }

create_health_content() {
  sql "$1" "create role health_content login password 'health'" postgres
  sql "$1" "create database health_content owner health_content" postgres
}

processes_below() { ps -e -o pid=,ppid= | awk -v root="$1" '$2 == root { print $1 }'; }

# signal_database PID SIGNAL: to the server and all its processes
signal_database() {
  local below
  below=$(processes_below "$1")
  # shellcheck disable=SC2086
  kill "-$2" "$1" $below 2>/dev/null || true
}

# kill_database NAME: as a machine that loses its power
kill_database() {
  signal_database "${database_pid[$1]}" KILL
  wait "${database_pid[$1]}" 2>/dev/null || true
}

freeze_database() { signal_database "${database_pid[$1]}" STOP; }
thaw_database() { signal_database "${database_pid[$1]}" CONT; }

# --- replicas and their network

# trust_a_publisher: makes a key that the replicas trust, and a token for two months around now
trust_a_publisher() {
  needs openssl
  local header claims
  encoded() { openssl base64 -A | tr '+/' '-_' | tr -d =; }
  openssl genrsa -out "$work/key.pem" 2048 2>/dev/null
  export MP_JWT_VERIFY_PUBLICKEY MP_JWT_VERIFY_ISSUER=https://issuer.test
  MP_JWT_VERIFY_PUBLICKEY=$(openssl rsa -in "$work/key.pem" -pubout 2>/dev/null | sed '/-----/d' | tr -d '\n')
  header=$(printf '{"alg":"RS256","typ":"JWT"}' | encoded)
  claims=$(printf '{"iss":"https://issuer.test","aud":"health-content","sub":"faults","iat":%d,"exp":%d,"scope":"content:plan content:apply content:audit"}' \
    $(($(date +%s) - 2592000)) $(($(date +%s) + 2592000)) | encoded)
  token=$header.$claims.$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -sign "$work/key.pem" -binary | encoded)
}

# use_port PORT [PARAMETERS]: where the replicas that are started from now on find their database
use_port() {
  export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$1/health_content${2:-}
  export QUARKUS_DATASOURCE_USERNAME=health_content QUARKUS_DATASOURCE_PASSWORD=health
}

launch_replica() {
  launch_service "$@"
  replica_pid[$1]=$pid
  replica_address[$1]=http://127.0.0.1:$port
}

ready() { for name; do await "$name" "${replica_pid[$name]}" "${replica_address[$name]}/q/health/ready"; done; }

# kill_replica NAME
kill_replica() {
  kill -KILL "${replica_pid[$1]}"
  wait "${replica_pid[$1]}" 2>/dev/null || true
}

# two_replicas: a and b on the database main, which is made
two_replicas() {
  say "Starting PostgreSQL and two replicas ..."
  start_database main
  create_health_content main
  trust_a_publisher
  use_port "${database_port[main]}" "${url_parameters:-}"
  export HEALTH_CONTENT_STARTER_LOAD=if-empty
  launch_replica a "${java_options[@]}"
  launch_replica b "${java_options[@]}"
  ready a b
}

# listen_to NAME COMMAND...: runs a program that takes orders on its standard input and says that it is ready
listen_to() {
  local name=$1 descriptor
  shift
  mkfifo "$work/$name.orders"
  "$@" <"$work/$name.orders" >"$work/$name.out" 2>"$work/$name.err" &
  pid=$!
  started+=("$pid")
  exec {descriptor}>"$work/$name.orders"
  orders[$name]=$descriptor
  local give_up=$((SECONDS + 180))
  until grep -q ready "$work/$name.out"; do
    kill -0 "$pid" 2>/dev/null && ((SECONDS < give_up)) || die "$name: $(cat "$work/$name.err")"
    sleep 0.1
  done
}

order() { echo "${*:2}" >&"${orders[$1]}"; }

# wire NAME DATABASE: a network of its own between a replica and the database; its port in $wire_port
wire() {
  wire_port=$(free_port)
  listen_to "$1" java "$programs/Wire.java" "$wire_port" "${database_port[$2]}"
}

# wired_replicas: a and b on the database main, each with a network of its own, a-wire and b-wire
wired_replicas() {
  say "Starting PostgreSQL and two replicas ..."
  start_database main
  create_health_content main
  trust_a_publisher
  export HEALTH_CONTENT_STARTER_LOAD=if-empty
  local name
  for name in a b; do
    wire $name-wire main
    use_port "$wire_port"
    launch_replica $name "${java_options[@]}"
  done
  ready a b
}

# --- a publisher and readers

# begin_load SETTINGS...: see Load.java
begin_load() {
  rm -f "$work/load.orders"
  listen_to load java -Xmx256m "$programs/Load.java" "replicas=${replica_address[a]},${replica_address[b]}" "token=$token" "$@"
  load_pid=$pid
}

end_load() {
  order load end || true
  wait "$load_pid" || die "$(cat "$work/load.err")"
  sed 's/^/    /' "$work/load.err" >&2
  say "  $(grep = "$work/load.out" | paste -sd' ')"
}

seen() { sed -n "s/^$1=//p" "$work/load.out"; }

# ask OPTIONS-OF-CURL...: status in $status (000 without a response), body and head in files
ask() {
  status=$(curl -s -m "${patience:-30}" -o "$work/body" -D "$work/head" -w '%{http_code}' "$@") || status=000
}

publisher() { ask -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$@"; }

# apply REPLICA [KEY]: the bundle in the file bundle
apply() {
  publisher -H "Idempotency-Key: ${2:-$(</proc/sys/kernel/random/uuid)}" --data-binary "@$work/bundle" \
    "${replica_address[$1]}/v1/sync/releases?apply=true"
}

# publish REPLICA: the same, which must succeed
publish() {
  apply "$@"
  [[ $status == 201 ]] || die "$status $(head -c 400 "$work/body")"
}

read_from() { ask "${replica_address[$1]}$2"; }
cache_status() { sed -n 's/^cache-status: *\(.*\)\r$/\1/Ip' "$work/head"; }
milliseconds() { echo $((${EPOCHREALTIME/./} / 1000)); }

# within SECONDS COMMAND...: asks again and again; how long it took in $took, in milliseconds
within() {
  local begun give_up
  begun=$(milliseconds)
  give_up=$((begun + $1 * 1000))
  shift
  until "$@"; do
    took=$(($(milliseconds) - begun))
    (($(milliseconds) < give_up)) || return 1
    sleep 0.05
  done
  took=$(($(milliseconds) - begun))
}

answers() { [[ $(curl -s -m "${patience:-20}" -o /dev/null -w '%{http_code}' "${replica_address[$1]}$2") == "$3" ]]; }
says() { curl -s -m "${patience:-20}" "${replica_address[$1]}$2" | grep -qF -- "$3"; }

# condition SLUG SUMMARY [MORE]: a document of a bundle; MORE properties of its content begin with a comma
condition() {
  printf '{"type":"condition","slug":"%s","language":"en","content":{"name":"Name of %s","extent":"brief","summary":"%s","disclaimer":"No medical advice.","review":{"status":"unreviewed"},"sources":[]%s}}' "$1" "$1" "$2" "${3:-}"
}
# paragraphs BYTES: random ones that do not compress, as items of a list
paragraphs() { head -c "$1" /dev/urandom | base64 -w 60 | paste -sd' ' | fold -w 3800 | sed 's/^ *//; s/ *$//; s/.*/"&"/' | paste -sd,; }
withdrawal() { printf '{"type":"condition","slug":"%s","language":"en","reason":"editorial"}' "$1"; }

# bundle DOCUMENTS [WITHDRAWALS]
bundle() { printf '{"title":"A release","documents":[%s],"withdrawals":[%s]}' "$1" "${2:-}" >"$work/bundle"; }

# small_disk FOLDER MEGABYTES: needs root
small_disk() {
  ((EUID == 0)) && mkdir -p "$1" && mount -t tmpfs -o "size=$2m,mode=1777" tmpfs "$1" 2>/dev/null || return 1
  mounts+=("$1")
}
# fill_disk FOLDER: to the last byte; empty_disk makes room again
fill_disk() { dd if=/dev/zero of="$1/filler" bs=64k 2>/dev/null || true; dd if=/dev/zero of="$1/filler2" bs=1 count=65536 2>/dev/null || true; }
empty_disk() { rm -f "$1/filler" "$1/filler2"; }

needs java curl awk ps sed grep
needs_package
unset "${!QUARKUS_@}"
