# Sourced by the scripts beside it: fail, and find_jdk, which exports the JAVA_HOME to use or ends the script saying what
# to install.
readonly OLDEST_JAVA=17

fail() {
  echo "$*" >&2
  exit 1
}

# The feature release of the JDK in this folder: 17, 21, 25. Empty where there is no JDK.
jdk_release() {
  [[ -x $1/bin/javac && -x $1/bin/java ]] || return 0
  "$1/bin/java" -version 2>&1 | sed -n '1,3s/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
}

find_jdk() {
  local home release best=0 install="apt-get install -y openjdk-17-jdk-headless"
  [[ $(id -u) == 0 ]] || install="sudo $install"
  if [[ -n ${JAVA_HOME:-} ]]; then
    best=$(jdk_release "$JAVA_HOME")
    [[ -n $best ]] || fail "JAVA_HOME=$JAVA_HOME holds no JDK: unset it, or let it point to a JDK $OLDEST_JAVA or newer."
  else
    for home in /usr/lib/jvm/*/; do
      home=${home%/}
      release=$(jdk_release "$home")
      if [[ -n $release && $release -gt $best ]]; then
        best=$release
        JAVA_HOME=$home
      fi
    done
    if [[ $best -lt $OLDEST_JAVA ]] && command -v javac > /dev/null; then
      home=$(javac -J-XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
      release=$(jdk_release "$home")
      if [[ -n $release && $release -gt $best ]]; then
        best=$release
        JAVA_HOME=$home
      fi
    fi
    [[ $best -gt 0 ]] || fail "No JDK found: install one ($OLDEST_JAVA or newer; on Debian and Ubuntu: $install)."
  fi
  [[ $best -ge $OLDEST_JAVA ]] || fail "The newest JDK found is $best, $OLDEST_JAVA is the oldest that works (on Debian and Ubuntu: $install)."
  export JAVA_HOME
  echo "Java $best in $JAVA_HOME"
}
