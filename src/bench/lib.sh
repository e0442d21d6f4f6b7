# What the scripts of this folder share. They run from anywhere, listen on the loopback address only, end what they
# started and nothing else, and leave nothing behind.
# shellcheck shell=bash
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
package=${PACKAGE:-$project/target/quarkus-app}
work=$(mktemp -d)
chmod 755 "$work"
started=()

clean_up() {
  local pid
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do
    pid=${started[i]}
    kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 1' INT TERM

say() { echo "$*" >&2; }

die() {
  say "$*"
  exit 1
}

needs() {
  for program; do
    command -v "$program" >/dev/null || die "This needs $program."
  done
}

needs_package() {
  [[ -f $package/quarkus-run.jar ]] || die "Build the service first: mvn -DskipTests package"
}

free_port() {
  local port
  while port=$((15000 + RANDOM % 17000)) && { : <>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null; do :; done
  echo "$port"
}

# await NAME PID URL: until it answers 200
await() {
  local give_up=$((SECONDS + 300))
  until curl -sf -o /dev/null "$3"; do
    if ((SECONDS > give_up)) || ! kill -0 "$2" 2>/dev/null; then
      tail -20 "$work/$1.log" >&2
      die "$1 does not answer"
    fi
    sleep 0.2
  done
}

# launch_service NAME OPTIONS...: a replica of the packaged service, not ready yet; its port and process in $port and $pid.
# Without the address of a database it has one of its own, whose address with_database_of then gives to others.
launch_service() {
  local name=$1
  shift
  port=$(free_port)
  mkdir -p "$work/$name"
  (
    cd "$work/$name"
    export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port
    exec java "$@" -jar "$package/quarkus-run.jar" >"$work/$name.log" 2>&1
  ) &
  pid=$!
  started+=("$pid")
}

# start_service NAME OPTIONS...: the same, and waits until it is ready
start_service() {
  launch_service "$@"
  await "$1" "$pid" "http://127.0.0.1:$port/q/health/ready"
}

with_database_of() {
  local folder=$work/$1/data/postgresql
  postmaster=$(sed -n 1p "$folder/cluster/postmaster.pid")
  export QUARKUS_DATASOURCE_JDBC_URL QUARKUS_DATASOURCE_USERNAME=health_content QUARKUS_DATASOURCE_PASSWORD
  QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$folder/cluster/postmaster.pid")/health_content
  QUARKUS_DATASOURCE_PASSWORD=$(<"$folder/password")
}

stop() {
  kill "$1"
  wait "$1" || true
}

# cpu_of PID...: processor time of these processes and all below them so far, in clock ticks
cpu_of() {
  { cat /proc/[0-9]*/stat 2>/dev/null || true; } | awk -v roots="$*" '
    { pid = $1; sub(/^.*\) /, ""); parent[pid] = $2; ticks[pid] = $12 + $13 + $14 + $15 }
    function counts(p) { return p in root || (p in parent && parent[p] > 1 && counts(parent[p])) }
    END { n = split(roots, r, " "); for (i = 1; i <= n; i++) root[r[i]]
          for (p in ticks) if (counts(p)) sum += ticks[p]
          print sum + 0 }'
}

# memory_of PID...: proportional share of memory of these processes and all below them, in MiB
memory_of() {
  local pids
  pids=$(ps -e -o pid=,ppid= | awk -v roots="$*" '
    { parent[$1] = $2 }
    function counts(p) { return p in root || (p in parent && parent[p] > 1 && counts(parent[p])) }
    END { n = split(roots, r, " "); for (i = 1; i <= n; i++) root[r[i]]
          for (p in parent) if (counts(p)) print p }')
  for p in $pids; do cat "/proc/$p/smaps_rollup" 2>/dev/null || true; done | awk '/^Pss:/ { sum += $2 } END { printf "%.1f\n", sum / 1024 }'
}

# spread: minimum, median and maximum of the numbers read
spread() {
  sort -g | awk '
    function shown(x) { return sprintf(x >= 100 ? "%.0f" : x >= 10 ? "%.1f" : "%.2f", x) }
    { v[NR] = $1 }
    END { m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
          print shown(v[1]) " | " shown(m) " | " shown(v[NR]) }'
}

# fill NAME CONDITIONS: publishes generated content through the replica that was just started
fill() {
  local bundle
  [[ -d $project/target/test-classes ]] || die "Build the tests too: mvn -DskipTests package"
  java -cp "$project/target/test-classes:$project/target/classes:$package/lib/main/*" \
    healthcontent.bench.GeneratedBundle "$2" "$work/bundles"
  for bundle in "$work"/bundles/*; do
    curl -sf -o /dev/null -H "Authorization: Bearer $(<"$work/$1/data/trial/token")" \
      -H 'Content-Type: application/json' --data-binary "@$bundle" \
      "http://127.0.0.1:$port/v1/sync/releases?apply=true" || die "$bundle was not published"
  done
  rm -r "$work/bundles"
}

# requested_paths CONDITIONS: writes what readers ask for, as often as they do: half of the requests are for a whole
# condition, most others for a section, some for lists and comparisons. documents has no lists, distinct each path once.
requested_paths() {
  local i condition
  for ((i = 0; i < $1; i++)); do
    condition=/v1/conditions/condition-$i
    printf '%s\n' $condition{,,,} $condition/{causes,symptoms,red-flags,faqs}
  done >"$work/documents"
  {
    cat "$work/documents"
    for ((i = 0; i < $1 / 2; i++)); do echo "/v1/comparisons/pair-$i"; done
    printf '%s\n' /v1/{conditions,causes,symptoms,faqs,red-flags}'?limit='{1..20}
  } >"$work/paths"
  sort -u "$work/paths" >"$work/distinct"
}

# tagged ADDRESS: adds to each path the entity tag that its server gives it
tagged() {
  local address=$1
  while read -r path; do
    printf 'url = "%s"\noutput = "/dev/null"\nwrite-out = "%%{url_effective}\\t%%header{etag}\\n"\nnext\n' "$address$path"
  done | sed '$d' | curl -s --config - | sed "s|^$address||"
}

ticks_per_second=$(getconf CLK_TCK)

# load SIDE SECONDS ADDRESS FILE [NAME VALUE]...: prints requests per second, p50 and p99 in milliseconds, and
# microseconds of processor time per request, of the processes in the array SIDE_pids
load() {
  local side=$1 seconds=$2 address=$3 file=$4 before after result
  local -n pids=${side}_pids
  shift 4
  before=$(cpu_of "${pids[@]}")
  result=$(wrk -t2 -c"$connections" -d"${seconds}s" --timeout 30s -s "$project/src/bench/load.lua" "$address" -- "$file" "$@" | sed -n 's/^result //p')
  after=$(cpu_of "${pids[@]}")
  read -r requests microseconds errors p50 p99 <<<"$result"
  ((errors == 0)) || die "$errors of $requests requests to the $side failed"
  awk "BEGIN { printf \"%.1f %.3f %.3f %.2f\n\", $requests / $microseconds * 1e6, $p50 / 1000, $p99 / 1000, ($after - $before) / $ticks_per_second / $requests * 1e6 }"
}

figures=("requests per second" "p50, ms" "p99, ms" "processor time per request, µs")
table=$work/table

# scenario NAME A B WARM-UP-SECONDS: loads the sides A and B in turn by the functions load_A and load_B, after as long a
# warm-up of each
scenario() {
  local name=$1 a=$2 b=$3 warm=$4 round side column
  say "$name ..."
  "load_$b" "$warm" >/dev/null
  "load_$a" "$warm" >/dev/null
  rm -f figures.*
  for ((round = 0; round < rounds; round++)); do
    for side in "$a" "$b"; do
      "load_$side" "$duration" >>"figures.$side"
      say "  $side: $(tail -n1 "figures.$side")"
    done
  done
  for column in 1 2 3 4; do
    printf '| %s | %s | %s | %s | %s |\n' "$name" "${figures[column - 1]}" \
      "$(cut -d' ' -f$column "figures.$a" | middle)" "$(cut -d' ' -f$column "figures.$b" | middle)" \
      "$(paste -d' ' "figures.$a" "figures.$b" | awk -v c=$column '{ print $c / $(c + 4) }' | spread)" >>"$table"
  done
}
middle() { spread | cut -d'|' -f2 | tr -d ' '; }
