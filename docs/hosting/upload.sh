#!/bin/sh
# 用 rclone 把建好的网站传到对象存储（阿里云 OSS、腾讯云 COS、MinIO、S3）或任何 rclone 认得的地方。
#   用法：sh upload.sh dist 远端:桶/路径        先用 rclone config 配好“远端”
# 次序不能换：先传名字里有哈希的，再传 build.json，再传页面，最后才删旧的；停在任何一步，读者看到的都不会错，重新运行即可。
# 桶要另外设：默认首页 index.html 并对子目录生效（OSS 叫“子目录首页”），404 页面 404.html；要绑定自己的域名
# （OSS、COS 的自带域名会让浏览器下载网页）。MinIO 没有默认首页，请在前面加 nginx。
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
# 按内容比较，不看时间：每次构建的时间都是新的。
send() { rclone copy "$dist" "$to" --checksum --filter-from "$rules" --header-upload "Cache-Control: $1"; }

echo "1/4 脚本、索引、数据（名字里有哈希，与旧的不冲突）"
printf '%s\n' '+ /assets/**' '+ /pagefind/**' '+ /finder/*.js' '+ /finder/data/**' '- *' >"$rules"
send "public, max-age=31536000, immutable"

echo "2/4 build.json 和 build.js"
printf '%s\n' '+ /build.json' '+ /build.js' '- *' >"$rules"
send "no-cache"

echo "3/4 页面和其余文件"
printf '%s\n' '- /assets/**' '- /pagefind/**' '- /finder/*.js' '- /finder/data/**' '- /build.js*' '+ *' >"$rules"
send "no-cache"

echo "4/4 删去这次构建没有的文件"
rclone sync "$dist" "$to" --checksum --delete-after
