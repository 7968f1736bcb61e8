#!/usr/bin/env bash
# Builds the benchmarks, runs the rows that are named (all, if none is), and writes results and README.
set -euo pipefail
cd "$(dirname "$0")"

mvn -B -q -f ../../pom.xml -DskipTests -DskipLint -Dspotless.check.skip package -Pbenchmarks -pl runtime/benchmarks -am
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$(echo target/fanfare-benchmarks-*.jar):$(cat target/classpath.txt)" \
  dev.fanfare.benchmarks.Main "$@"
