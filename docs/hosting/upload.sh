#!/bin/sh
# 用 rclone 把建好的网站传到对象存储（阿里云 OSS、腾讯云 COS、MinIO、S3）或任何 rclone 认得的地方。
#   用法：sh upload.sh dist 远端:桶/路径        先用 rclone config 配好“远端”
# 次序不能换：名字里有哈希的，build.json，页面和数据，最后才删旧的；停在哪一步，检索都不会对已有的页面说“没有”，重新运行即可。
# 桶的设置（默认首页、404 页面、自己的域名）见 docs/hosting.md。
set -eu
[ $# -eq 2 ] || { echo "用法：sh upload.sh dist 远端:桶/路径" >&2; exit 2; }
dist=$1
to=$2
if [ ! -f "$dist/build.json" ] || [ ! -f "$dist/manifest.json" ]; then
  echo "“$dist”不是建好的网站，请先运行 npm run build" >&2
  exit 2
fi
command -v rclone >/dev/null || { echo "没有找到 rclone，请先安装" >&2; exit 2; }

rules=$(mktemp)
trap 'rm -f "$rules"' EXIT
# 按内容比较，不看时间：每次构建的时间都是新的。FTP、WebDAV 等说不出内容的，一律重传：只比大小会漏掉改了却一样长的。
how=--checksum
if rclone backend features "$to" 2>/dev/null | grep -q '"Hashes": \[\]'; then how=--ignore-times; fi
# send 缓存 [类型]：传 $rules 里的文件。
send() {
  rclone copy "$dist" "$to" "$how" --filter-from "$rules" \
    --header-upload "Cache-Control: $1" ${2:+--header-upload "Content-Type: $2; charset=utf-8"}
}
# 不带字符集的文本，直接打开时中文会成乱码；有的机器还不认 .md 和 .csv。
hidden='- .*'
hashed='/assets/** /pagefind/** /finder/*.js /finder/data/**'
naming='/build.json /build.js /manifest.json'
rule() { for path in $2; do echo "$1 $path"; done; }

set -f
echo "1/4 脚本、样式、索引（名字里有哈希，与旧的不冲突）"
{ echo "$hidden"; rule + "$hashed"; echo '- *'; } >"$rules"
send "public, max-age=31536000, immutable"

echo "2/4 build.json、build.js 和清单：从此检索和适用查询用新的"
{ rule + "$naming"; echo '- *'; } >"$rules"
send "no-cache"

echo "3/4 页面、数据和其余文件"
rest() { echo "$hidden"; rule - "$hashed $naming"; }
for kind in html:text/html md:text/markdown txt:text/plain csv:text/csv json:application/json; do
  { rest; echo "+ *.${kind%%:*}"; echo '- *'; } >"$rules"
  send "no-cache" "${kind#*:}"
done
{ rest; rule - '*.html *.md *.txt *.csv *.json'; } >"$rules"
send "no-cache"

echo "4/4 删去这次构建没有的文件"
echo "$hidden" >"$rules"
rclone sync "$dist" "$to" --size-only --delete-after --filter-from "$rules"
