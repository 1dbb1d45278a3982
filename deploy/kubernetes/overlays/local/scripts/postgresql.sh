# Starts PostgreSQL with one database and one user for each service that keeps data.
set -eu
own=/var/lib/postgresql/installation
data=/var/lib/postgresql/data

# Sends one statement a line to a server that serves nobody else.
alone() { postgres --single -D "$1" postgres >/dev/null; }

if [ ! -d "$data" ]; then
  # Made aside, so that a start that was cut short leaves nothing that looks whole.
  rm -rf "$data.new"
  initdb --pgdata "$data.new" --username postgres --encoding UTF8 --locale C.UTF-8 --auth-local peer --auth-host scram-sha-256
  for name in sources claims; do
    printf 'create role %s login\ncreate database %s owner %s\n' $name $name $name | alone "$data.new"
  done
  mv "$data.new" "$data"
fi
# Every time, so that a password that was made anew is taken over.
for name in sources claims; do
  printf "alter role %s password '%s'\n" $name "$(cat "$own/$name.password")" | alone "$data"
done
cat >"$data/pg_hba.conf" <<'RULES'
local all     postgres     peer
host  sources sources  all scram-sha-256
host  claims  claims   all scram-sha-256
RULES

# Sized for a container of 320 MiB. SIGTERM would wait for clients to leave: the pod's end sends it, so ask for the
# other way to stop by passing it on as SIGINT.
postgres -D "$data" -c listen_addresses='*' -c unix_socket_directories=/tmp -c max_connections=80 \
  -c shared_buffers=64MB -c effective_cache_size=160MB -c work_mem=2MB -c maintenance_work_mem=32MB \
  -c max_parallel_workers_per_gather=0 -c log_destination=stderr -c logging_collector=off &
server=$!
trap 'kill -INT "$server"' TERM INT
# Interrupted by the signal at first; the second time it waits for the end.
wait "$server" || wait "$server"
