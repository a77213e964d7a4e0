#!/bin/sh
# 任何 CI（GitLab、Gitea、Jenkins、云效……）都能用的三步；在网站目录（有 site.yaml 的）里，先 npm ci，再：
#   sh docs/hosting/ci.sh check     每个改动：内容、编号、链接、页面是否都好，依赖有没有严重的漏洞
#   sh docs/hosting/ci.sh build     建好网站，放在 dist/，并查一遍；把 dist/ 作为预览留给看改动的人
#   sh docs/hosting/ci.sh publish   并入主干以后：上传（PUBLISH_TO 写 rclone 的“远端:桶/路径”），再到网址（PUBLISH_URL）核对
# 自己的网站目录里，本文件在 node_modules/policy-site/docs/hosting/ 之下。
set -eu
here=$(dirname "$0")

# 依赖里有登记处（registry）知道的严重漏洞，就不合格；登记处不答（不少镜像没有这项服务），只说一句。
audit() {
  if said=$(npm audit --audit-level=high --json 2>&1); then return 0; fi
  case $said in
  *'"auditReportVersion"'*)
    npm audit --audit-level=high || true
    echo "依赖有严重的漏洞，见上；请更新有漏洞的包" >&2
    return 1
    ;;
  esac
  why=$(printf '%s\n' "$said" | sed -n 's/^npm [a-zA-Z]* audit //p' | sed 1q)
  echo "没有查依赖的漏洞：npm audit 没有得到答复（${why:-原因不明}）"
}

case "${1:-}" in
check)
  # content/ 收进仓库的，先看它与来源是否一致。
  if [ -d content ]; then npm run --silent convert -- --check; fi
  npm run --silent check
  audit
  ;;
build)
  npm run --silent build
  npm run --silent doctor -- "$PWD/dist"
  ;;
publish)
  : "${PUBLISH_TO:?请设 PUBLISH_TO，如 oss:my-bucket/policy}"
  sh "$here/upload.sh" dist "$PUBLISH_TO"
  if [ -n "${PUBLISH_URL:-}" ]; then
    npm run --silent verify -- "$PUBLISH_URL" --manifest "$PWD/dist/manifest.json"
    npm run --silent doctor -- "$PUBLISH_URL"
  fi
  ;;
*)
  echo "用法：sh docs/hosting/ci.sh check|build|publish" >&2
  exit 2
  ;;
esac
