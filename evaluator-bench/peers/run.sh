#!/bin/sh
# Measures the peers on the same scenarios and requests as DecideBench, and writes evaluator-bench/peers/results.tsv, which
# later quick runs quote: name, scenario, median, least, greatest nanoseconds of CPU time a decision, agreement.
#
#   run.sh [CORPUS]         the file of the AWS managed policies; without it generated policies are used
#
# A peer that cannot be fetched or run is left out, and said so.
set -eu

corpus=${1:-}
peers=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
home=$(dirname "$(dirname "$peers")")
target=$peers/target
results=$target/results.tsv

(cd "$home" && mvn -q -Ppeers -DskipTests -pl evaluator-core,evaluator-bench,evaluator-bench/peers package)
: >"$results"

# A deep stack, for with the canonical index and 1,000 policies SAPL overflows the usual one.
# SAPL's canonical index overflows the usual stack with 1,000 policies.
java_peer() {
  java -Xss64m "-Dbench.corpus=$corpus" -cp "$target/classes:$target/lib/*" "io.github.iamevaluator.bench.$1" 2>"$target/$1.err" >"$target/$1.tsv" &&
    cat "$target/$1.tsv" >>"$results" || { echo "$1 did not run: see $target/$1.err" >&2; }
}
java_peer peers.CedarPeer
java_peer peers.SaplPeer

# node's peer reads the cases from files
if command -v npm >/dev/null; then
  java "-Dbench.corpus=$corpus" -cp "$target/classes:$target/lib/*" io.github.iamevaluator.bench.PeerCase "$target/cases"
  mkdir -p "$target/node"
  cp "$peers/iam-simulate.mjs" "$target/node"
  (cd "$target/node" && npm install --silent --no-save --prefix . @cloud-copilot/iam-simulate@0.1.173 >/dev/null &&
    node iam-simulate.mjs ../cases/a10.json ../cases/hotAction-10.json ../cases/hotAction-100.json >>"$results") ||
    echo 'iam-simulate did not run' >&2
fi

grep -q . "$results" && cp "$results" "$peers/results.tsv"
