#!/usr/bin/env bash
# Times the segmenter beside its peers on the same text, interleaved: peers.sh [TEXT] [ROUNDS]
#   TEXT: UTF-8, one text a line, each different; by default 25 MB of ../shared/data/news.   Needs g++, node, npm, python3.
# Installs @node-rs/jieba (Rust) and builds cppjieba (C++, from the npm package nodejieba) in obj/peers, nothing elsewhere.
# All get the same dictionary, run one thread and are warm; seconds are processor time, so that other work on the machine
# changes them little. Medians over the rounds; ratios are to the fastest peer of the same kind.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bench=$(dirname "$here")
root=$(cd "$bench/../.." && pwd)
work="$bench/obj/peers"
rounds=${2:-3}
mkdir -p "$work"
cd "$work"

[ -d node_modules/@node-rs/jieba ] && [ -d node_modules/nodejieba ] || {
  echo '{"private":true}' > package.json
  npm install --ignore-scripts --no-audit --no-fund --loglevel=error @node-rs/jieba@2.0.3 nodejieba@3.5.8
}
cpp=node_modules/nodejieba/submodules/cppjieba
[ peer -nt "$here/peer.cpp" ] || g++ -O3 -DNDEBUG -std=c++17 -w -I"$cpp/include" -I"$cpp/deps/limonp/include" "$here/peer.cpp" -o peer
dotnet build -c Release -v q "$bench" > build.log || { cat build.log; exit 1; }
kg="$bench/bin/Release/net10.0/KnowledgeGraph.Benchmarks.dll"

text=${1:-}
if [ -z "$text" ]; then
  text="$work/news.txt"
  [ -s "$text" ] || python3 - "$root/../shared/data/news" > "$text" <<'PY'
import json, lzma, sys
seen, size = set(), 0
for corpus in ("local_news_2023", "broadcast_2022_2026"):
    for record in map(json.loads, lzma.open(f"{sys.argv[1]}/{corpus}.jsonl.xz", "rt", encoding="utf-8")):
        for line in record["text"].split("\n"):
            if line and line not in seen and size < 25e6:
                seen.add(line)
                size += len(line.encode()) + 1
                print(line)
PY
fi

declare -A runs=(
  [words/ours]="dotnet $kg segmenter $text words"
  [words/ours-strings]="dotnet $kg segmenter $text words-strings"
  [words/node-rs]="node $here/peer.mjs $text $cpp/dict words"
  [words/node-rs-bytes]="node $here/peer.mjs $text $cpp/dict bytes"
  [words/cppjieba]="./peer $text $cpp/dict words"
  [tags/ours]="dotnet $kg segmenter $text tags"
  [tags/ours-strings]="dotnet $kg segmenter $text tags-strings"
  [tags/node-rs]="node $here/peer.mjs $text $cpp/dict tags"
  [tags/cppjieba]="./peer $text $cpp/dict tags"
  [floor/floor]="dotnet $kg segmenter $text floor"
)
: > results
for ((round = 1; round <= rounds; round++)); do
  for name in "${!runs[@]}"; do
    echo "$name $(${runs[$name]})" | tee -a results >&2
  done
  dotnet "$kg" segmenter "$text" load
done
python3 - results <<'PY'
import statistics, sys
times = {}
for line in open(sys.argv[1]):
    name, megabytes, seconds, words = line.split()
    times.setdefault(name, ([], words))[0].append(float(megabytes) / float(seconds))
rates = {name: (statistics.median(rates), words) for name, (rates, words) in times.items()}
print(f"{'':22} {'MB/s':>8} {'× peer':>7} {'words':>10}")
for name, (rate, words) in sorted(rates.items(), key=lambda r: (r[0].split('/')[0] == 'floor', r[0].split('/')[0] != 'words', -r[1][0])):
    kind = name.split("/")[0]
    peers = [r for n, (r, _) in rates.items() if n.startswith(kind + "/") and "ours" not in n]
    if kind == "tags":
        peers = [rates["tags/cppjieba"][0]]
    print(f"{name:22} {rate:8.1f} {rate / max(peers):7.2f} {words if kind != 'floor' else '':>10}")
PY
