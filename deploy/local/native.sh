# Sourced by the scripts of this folder, after jdk.sh: finds what native binaries are built with.
# Looked at in this order: GRAALVM_HOME, the native-image on PATH, podman, docker.

# Sets native_options to what Maven needs for them.
find_native_image() {
  local on_path runtime major
  if [ -z "${GRAALVM_HOME:-}" ] && on_path=$(command -v native-image); then
    on_path=$(readlink -f "$on_path")
    export GRAALVM_HOME=${on_path%/bin/native-image}
    GRAALVM_HOME=${GRAALVM_HOME%/lib/svm}
  fi
  if [ -n "${GRAALVM_HOME:-}" ]; then
    if [ ! -x "$GRAALVM_HOME/bin/native-image" ]; then
      echo "GRAALVM_HOME is $GRAALVM_HOME, but there is no bin/native-image in it." >&2
      return 1
    fi
    major=$(java_major "$GRAALVM_HOME")
    if [ -z "$major" ] || [ "$major" -lt "$minimum_java" ]; then
      echo "GRAALVM_HOME is $GRAALVM_HOME, which is too old: native binaries need GraalVM or Mandrel 21 or 25." >&2
      return 1
    fi
    native_options=(-Dnative)
    return 0
  fi
  for runtime in podman docker; do
    if command -v "$runtime" >/dev/null && "$runtime" info >/dev/null 2>&1; then
      native_options=(-Dnative -Dquarkus.native.container-build=true "-Dquarkus.native.container-runtime=$runtime")
      return 0
    fi
  done
  echo "Native binaries need a GraalVM or Mandrel 21 or 25 that GRAALVM_HOME names, or podman or docker to build them" \
    "in a container; this machine has neither." >&2
  return 1
}
