#!/usr/bin/env bash
# Asks the same of kg and of @neo4j/graphql, both over HTTP on one Neo4j with the same data, and prints p50 and rate of each.
#   compare.sh [CONNECTIONS...]       1 and 16 unless told
# NEO4J_FOLDER  where neo4j-server and neo4j-admin lie; shared/neo4j beside the checkout unless told
# PEERS         where npm installs the peers, outside the checkout; kept for the next time
# PEER_SERVER   what serves the peer over HTTP: apollo (as its manual does) or yoga
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
tools=${NEO4J_FOLDER:-$root/../shared/neo4j}
peers=${PEERS:-${TMPDIR:-/tmp}/kg-peers-neo4j-graphql}
ours=127.0.0.1:${KG_PORT:-14100}
theirs=${PEER_PORT:-14101}
work=$(mktemp -d)
started=()
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

dotnet build -c Release -v quiet "$root/src/KnowledgeGraph.Service"
dotnet build -c Release -v quiet "$root/tests/KnowledgeGraph.Benchmarks"
compare="dotnet $root/tests/KnowledgeGraph.Benchmarks/bin/Release/net10.0/KnowledgeGraph.Benchmarks.dll neo4j-reading"

mkdir -p "$peers"
[ -e "$peers/package.json" ] || echo '{"private":true,"type":"module"}' >"$peers/package.json"
npm install --prefix "$peers" --ignore-scripts --no-audit --no-fund --silent \
  @neo4j/graphql@7.6.3 graphql@16.15.0 neo4j-driver@6.3.0 @apollo/server@5.5.1 graphql-yoga@5.24.1
cp "$here/peer.mjs" "$peers"

mkdir -p "$work/neo4j"
command=$($compare fill "$work/files")
neo4j-admin() { "$tools/neo4j-admin" "$work/neo4j" "$@"; }
(cd "$work" && eval "$command") >"$work/import.log" 2>&1 || { cat "$work/import.log" >&2; exit 1; }
"$tools/neo4j-server" "$work/neo4j" --password test-password >"$work/neo4j.log" 2>&1 & started+=($!)
until [ -e "$work/neo4j/address" ] && curl -s -o /dev/null "$(sed -n 's/^http=//p' "$work/neo4j/address")"; do sleep 0.2; done
export NEO4J_URI=$(sed -n 's/^http=//p' "$work/neo4j/address") NEO4J_BOLT=$(sed -n 's/^bolt=//p' "$work/neo4j/address")
export NEO4J_USERNAME=neo4j NEO4J_PASSWORD=test-password

"$root/src/KnowledgeGraph.Service/bin/Release/net10.0/kg" serve --store neo4j --urls "http://$ours" >"$work/kg.log" 2>&1 & started+=($!)
until curl -s -o /dev/null "http://$ours/health"; do sleep 0.2; done
PORT=$theirs node "$peers/peer.mjs" >"$work/peer.log" 2>&1 & started+=($!)
until grep -q listening "$work/peer.log"; do sleep 0.2; done
path=/; [ "${PEER_SERVER:-apollo}" = yoga ] && path=/graphql

$compare compare "http://$ours/graphql" "http://127.0.0.1:$theirs$path" "$@"
