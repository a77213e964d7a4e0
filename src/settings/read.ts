import { inSite } from "../model/site-folder.ts";
import { readEditorsFile, readYaml, YamlError } from "../model/yaml.ts";
import { appearanceFault } from "./appearance.ts";
import { Settings } from "./schema.ts";

/** The settings' file: `site.yaml` in the site's folder, or the one that `SITE_CONFIG` names. */
export function settingsFile(): string {
  return process.env["SITE_CONFIG"] ?? inSite("site.yaml");
}

/** Reads and checks the settings. @throws YamlError with the place of the first mistake. */
export function readSettings(file: string): Settings {
  const source = readEditorsFile(file, file);
  if (source === null) {
    throw new YamlError(file, { line: 1, column: 1 }, "没有这个设置文件；请从版本库恢复 site.yaml");
  }
  const { value, place } = readYaml(file, source, Settings, {
    advice: "请对照文件里的说明改正",
    atUnknownField: true,
    // All steps of a build read the settings; one that reads nothing else would forget what the registries say.
    memory: "settings",
  });
  const fault = appearanceFault(value);
  if (fault !== null) throw new YamlError(file, place(fault.path), fault.message);
  return value;
}

/**
 * The path on the host that the site lies below: what `BASE_PATH` says, else the
 * settings; `undefined` where nobody says. Only 404.html needs it.
 */
export function basePath({ address, base }: Settings): string | undefined {
  return process.env["BASE_PATH"] ?? base ?? (address === null ? undefined : new URL(address).pathname);
}

/**
 * What a build leaves out for want of a setting, and what has no effect where the site lies, a sentence each. Readers are
 * told nothing of it; whoever builds and checks the site is.
 */
export function unsetNotices({ address, feedback }: Settings, file: string): string[] {
  return [
    ...(address === null
      ? [
          `${file} 没有填 address（网站地址），不生成规范链接、sitemap.xml、robots.txt、订阅源和 opensearch.xml；网站其余部分不受影响`,
        ]
      : []),
    // Robots read the file at a host's root only (RFC 9309, 2.3).
    ...(address !== null && new URL(address).pathname !== "/"
      ? [
          `网站在子路径 ${new URL(address).pathname} 下，这里的 robots.txt 没有人读：搜索引擎只看 ${new URL(address).origin}/robots.txt；请把 Sitemap 那一行写进那个文件，或直接向搜索引擎提交 sitemap.xml`,
        ]
      : []),
    ...(feedback === null
      ? [`${file} 没有填 feedback（报告错误的去处），各页没有“报告错误”；网站其余部分不受影响`]
      : []),
  ];
}
