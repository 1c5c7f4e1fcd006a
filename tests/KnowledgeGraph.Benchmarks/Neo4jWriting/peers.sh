#!/usr/bin/env bash
# Times the Neo4j store beside npm's neo4j-driver, writing the graph of the same articles to the same server: interleaved,
# from an empty database each time, medians over the rounds after one that warms the server.
#   peers.sh [ARTICLES] [ROUNDS] [BATCH]
#     ARTICLES: how many to make up (200), or a folder of texts to extract; BATCH: articles of one write of ours (16, as kg ingest)
# Needs node, npm and the server of ../shared/neo4j, or KG_TEST_NEO4J=http://neo4j:PASSWORD@HOST:PORT with KG_TEST_NEO4J_BOLT.
# Installs neo4j-driver in obj/neo4j-peers, nothing elsewhere. Whoever writes, the same nodes and relationships must be there
# afterwards, of each kind as many.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bench=$(dirname "$here")
root=$(cd "$bench/../.." && pwd)
work="$bench/obj/neo4j-peers"
articles=${1:-200} rounds=${2:-5} batch=${3:-16}
mkdir -p "$work"
cd "$work"

[ -d node_modules/neo4j-driver ] || {
  echo '{"private":true,"type":"module"}' > package.json
  npm install --ignore-scripts --no-audit --no-fund --loglevel=error neo4j-driver@5.28.2
}
cp "$here/peer.mjs" peer.mjs
sed -i "s|new URL('../../../cypher/export/', import.meta.url)|new URL('file://$root/cypher/export/')|" peer.mjs
dotnet build -c Release -v q "$bench" > build.log || { cat build.log; exit 1; }
kg="$bench/bin/Release/net10.0/KnowledgeGraph.Benchmarks.dll"

if [ -z "${KG_TEST_NEO4J:-}" ]; then
  home=$(mktemp -d)
  "$root/../shared/neo4j/neo4j-server" "$home" --heap 1g --pagecache 256m > server.log 2>&1 &
  server=$!
  trap 'kill -9 $server; rm -rf "$home"' EXIT
  until [ -s "$home/address" ]; do sleep 0.2; done
  http=$(sed -n 's/^http=//p' "$home/address") bolt=$(sed -n 's/^bolt=//p' "$home/address") password=test-password
  until curl -s "$http" > /dev/null; do sleep 0.2; done
  KG_TEST_NEO4J="http://neo4j:$password@${http#http://}"
else
  bolt=$KG_TEST_NEO4J_BOLT password=$(sed -E 's|.*neo4j:([^@]*)@.*|\1|' <<< "$KG_TEST_NEO4J")
fi

dotnet "$kg" neo4j-write rows "$articles" rows.jsonl
peer() { node peer.mjs "$bolt" "$password" "$@"; }

# Each writer is one process that goes on living, as a worker does: what is warm stays so from round to round.
declare -A to from
start() {
  local name=$1 in out
  shift
  rm -f "$name.in" "$name.out"
  mkfifo "$name.in" "$name.out"
  "$@" < "$name.in" > "$name.out" &
  exec {in}> "$name.in" {out}< "$name.out"
  to[$name]=$in from[$name]=$out
}
start ours dotnet "$kg" neo4j-write put "$articles" "$KG_TEST_NEO4J" "$batch"
start batch node peer.mjs "$bolt" "$password" batch rows.jsonl
start row node peer.mjs "$bolt" "$password" row rows.jsonl

: > results
expected=
for ((round = 0; round <= rounds; round++)); do
  for name in ours batch row; do
    peer empty
    echo >&"${to[$name]}"
    read -r seconds <&"${from[$name]}"
    count=$(peer count)
    expected=${expected:-$count}
    [ "$count" = "$expected" ] || { printf '%s wrote another graph:\n%s\n%s\n' "$name" "$count" "$expected" >&2; exit 1; }
    echo "$round $name $seconds" | tee -a results >&2
  done
done
echo "$expected" > graph
python3 - results graph <<'PY'
import statistics, sys
times = {}
for line in open(sys.argv[1]):
    round_, name, seconds = line.split()
    if round_ != "0":
        times.setdefault(name, []).append(float(seconds))
graph = open(sys.argv[2]).read().strip()
print(graph)
print(f"{'':28} {'median s':>9} {'min':>7} {'max':>7} {'× ours':>7}")
ours = statistics.median(times["ours"])
for name, title in (("ours", "ours"), ("batch", "neo4j-driver, UNWIND a kind"), ("row", "neo4j-driver, MERGE a row")):
    all_ = times[name]
    print(f"{title:28} {statistics.median(all_):9.2f} {min(all_):7.2f} {max(all_):7.2f} {statistics.median(all_) / ours:7.2f}")
PY
