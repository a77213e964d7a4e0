/** Where a folder's name holds what addresses have for signs, bundlers lose files; here is what keeps them. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";
import { describe, expect, test } from "vitest";
import { mendAssetFolder } from "../../scripts/build/asset-folder.ts";
import { folderNameFault, NOT_BUNDLED, NOT_SERVED } from "../../scripts/build/folder-name.ts";
import { checkLoadedFiles } from "../../scripts/build/loaded-files.ts";
import { numberSigns } from "../../src/integrations/number-signs.ts";
import { packageFolder } from "../../src/integrations/third-party.ts";
import { checkStyles } from "../../src/settings/theme.ts";
import { temporaryFolder } from "../support/temporary.ts";

describe("imports with ?raw and ?url", () => {
  /** The files of a bundle of a small project, by their names. */
  async function bundleIn(root: string): Promise<Record<string, string>> {
    await mkdir(join(root, "src/pages"), { recursive: true });
    await writeFile(
      join(root, "src/pages/page.js"),
      'import text from "../words.txt?raw";\nimport view from "../view.js?url";\nexport default [text, view];\n',
    );
    await writeFile(join(root, "src/words.txt"), "第一句。\n`#` 和 ${x}\n");
    await writeFile(join(root, "src/view.js"), "document.title = '1';\n");
    const result = await build({
      root,
      plugins: [numberSigns(root)],
      configFile: false,
      logLevel: "silent",
      build: {
        ...{ write: false, ssr: "src/pages/page.js", ssrEmitAssets: true },
        ...{ assetsInlineLimit: 0, minify: true },
      },
    });
    const { output } = result as Rolldown.RolldownOutput;
    return Object.fromEntries(
      output.map((file) => [file.fileName, file.type === "chunk" ? file.code : String(file.source)]),
    );
  }

  test("give the same below a folder with a number sign as anywhere", async () => {
    const folder = await temporaryFolder();
    const plain = await bundleIn(join(folder, "plain"));
    expect(JSON.stringify(plain)).toContain("第一句。");
    expect(await bundleIn(join(folder, "a#b"))).toEqual(plain);
  });
});

describe("Astro's list of files that move", () => {
  /** Where a plugin of Astro's would look, by the way it makes an address of a path. */
  function lookedAt(outDir: string): string {
    let found = "";
    const plugin: Plugin = {
      name: "astro:ssr-assets",
      writeBundle: {
        sequential: true,
        handler() {
          expect(this.environment.name).toBe("prerender");
          found = new URL(`file://${this.environment.config.build.outDir}/`).href;
        },
      },
    };
    mendAssetFolder([false, plugin]);
    const context = { environment: { name: "prerender", config: { build: { outDir } } } };
    (plugin.writeBundle as { handler: (this: unknown) => void }).handler.call(context);
    return found;
  }

  test.each(["plain", "a b", "汉字", "a%20b%", "a#b", "a?b"])("is looked for in %s", async (name) => {
    const folder = join(await temporaryFolder(), name);
    expect(lookedAt(folder)).toBe(`${pathToFileURL(folder).href}/`);
  });

  test("is looked for by nobody else: another Astro is a fault of the engine", () => {
    expect(() => mendAssetFolder([{ name: "another" }])).toThrow(/astro:ssr-assets has changed/);
  });
});

test("the package of a module is known below a folder with a number sign", () => {
  expect(packageFolder("/a#b/node_modules/@x/y/z.js?v=1")).toBe("/a#b/node_modules/@x/y");
  expect(packageFolder("/a/src/z.js?from=/node_modules/x")).toBe(null);
});

describe("what pages load", () => {
  test("is all there, or the first that isn't is named", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "assets"));
    await writeFile(join(folder, "assets/a b.woff2"), "");
    await writeFile(
      join(folder, "assets/style.css"),
      "@font-face { src: url('a%20b.woff2?v=1'), url(data:font/woff2;base64,AA) } a { mask: url(#m) }",
    );
    checkLoadedFiles(folder, ["assets/style.css"]);
    expect(() => checkLoadedFiles(folder, ["assets/style.css", "assets/view.js"])).toThrow(
      /^网站里没有 assets\/view\.js，而页面要用它.*；请[^\n]+$/,
    );
    await writeFile(join(folder, "assets/style.css"), 'a { background: url("%gone.svg") }');
    expect(() => checkLoadedFiles(folder, ["assets/style.css"])).toThrow(
      /^网站里没有 assets\/%gone\.svg.*theme\.css 里的 url\(%gone\.svg\)/,
    );
  });
});

test("where nothing can be made of a folder's name, one sentence says so before anything is written", () => {
  expect(folderNameFault("build", ["/a b", "/汉字/100%#1&'", "/[a]"], NOT_BUNDLED)).toBe(null);
  expect(folderNameFault("build", ["/a", "/a?b"], NOT_BUNDLED)).toMatch(
    /^“\/a\?b”的名称里有 \?，.*；请给[^\n]+$/,
  );
  expect(folderNameFault("dev", ["/a#b"], NOT_SERVED)).toMatch(/^“\/a#b”的名称里有 #，npm run dev [^\n]+$/);
});

test("a style sheet of one's own names files in such folders only where they are found", () => {
  const rule = "a { mask: url(#m), url(data:image/svg+xml;base64,AA); background: url(a.svg) }";
  checkStyles("/a%20b/theme.css", rule);
  checkStyles("/a#b/theme.css", rule.replace("url(a.svg)", "none"));
  expect(() => checkStyles("/a#b/theme.css", rule)).toThrow("/a#b/theme.css:1:67 error THEME ");
});
