#!/usr/bin/env bash
# Photographs the sample pages that PagesRenderTest wrote: server/src/test/preview.sh [page ...]; pictures in server/target/preview/shots.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=target/preview
maven_home=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
mkdir -p "$out/shots" "$out/webjars"
cp -r src/main/resources/static/. "$out/"
cp src/test/jte/preview/*.svg "$out/"
for jar in tabler__core/1.4.0/tabler__core-1.4.0.jar htmx.org/2.0.10/htmx.org-2.0.10.jar; do
  unzip -qo "$maven_home/org/webjars/npm/$jar" 'META-INF/resources/webjars/*/dist/*.min.*' -d "$out/unpacked"
done
cp -r "$out"/unpacked/META-INF/resources/webjars/. "$out/webjars/"
port=${PORT:-18090}
"${JAVA_HOME:?}/bin/jwebserver" -b 127.0.0.1 -p "$port" -d "$PWD/$out" >/dev/null &
server=$!
trap 'kill $server' EXIT
until curl -so /dev/null "http://127.0.0.1:$port/shoumi.css"; do sleep 0.2; done

shot() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$out/chromium" --window-size="$2" \
    --screenshot="$out/shots/$3.png" "http://127.0.0.1:$port/$1.html" 2>/dev/null
}
for page in "${@:-home}"; do
  shot "$page-zh-light" 1440,900 "$page-zh-light"
  shot "$page-en-dark" 1440,900 "$page-en-dark"
done
