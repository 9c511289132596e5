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
# a window is never narrower than 500 px, so the phone is a frame of its own width
phone() {
  echo "<!DOCTYPE html><style>body{margin:0}iframe{border:0;width:390px;height:844px}</style><iframe src=\"$1.html\"></iframe>" >"$out/phone-$1.html"
  shot "phone-$1" 500,844 "phone-$1"
}
for page in "${@:-home}"; do
  shot "$page-zh-light" 1440,900 "$page-zh-light"
  shot "$page-en-dark" 1440,900 "$page-en-dark"
  phone "$page-zh-light"
  phone "$page-en-dark"
done
