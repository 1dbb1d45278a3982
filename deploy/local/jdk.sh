# Sourced by the scripts of this folder: finds a JDK 21 or newer and exports it as JAVA_HOME.
# Looked at in this order: JAVA_HOME, the java on PATH, the usual places of installed JDKs.

minimum_java=21

# Prints the major version of the JDK in folder $1, or nothing where there is no complete JDK.
java_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  local version=""
  [ -r "$1/release" ] && version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p')
  printf '%s' "$version"
}

# Prints the folders in which a JDK may be found, one a line, the preferred first.
jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  local on_path
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path") && printf '%s\n' "${on_path%/bin/javac}"
  local folder
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$folder" ] && printf '%s\n' "$folder"
  done
}

find_jdk() {
  local folder major
  while IFS= read -r folder; do
    major=$(java_major "$folder")
    if [ -n "$major" ] && [ "$major" -ge "$minimum_java" ]; then
      JAVA_HOME=$folder
      export JAVA_HOME
      return 0
    fi
  done < <(jdk_candidates)
  echo "Counterpoint needs a JDK $minimum_java or newer and found none: install one, or point JAVA_HOME at it." >&2
  return 1
}

# The class that starts the service packaged in folder $1: its own, or else the one that Quarkus generates.
main_class() {
  local generated=$1/quarkus/generated-bytecode.jar
  if "$JAVA_HOME/bin/jar" --list --file "$generated" | grep '^io/quarkus/runner/GeneratedMain.class$' >/dev/null; then
    echo io.quarkus.runner.GeneratedMain
  else
    echo io.counterpoint.observability.database.Service
  fi
}
