/** Real web servers with the configurations of `docs/hosting/`, each on a port of its own. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { freePort } from "../support/free-port.ts";
import { ROOT } from "./copy.ts";

/** What a server is to serve. */
export interface Serving {
  /** The folder at the host's root; all may read it. */
  www: string;
  /** Where in it the site lies: `/` or `/a/b/`. */
  base: string;
  /** A folder for the server's own files. */
  work: string;
}

/** A server that runs. */
export interface Running {
  url: string;
  close(): Promise<void>;
}

/** A kind of server: how Debian names it, and how it is started. */
export interface Server {
  name: string;
  /** The program, and the package that brings it. */
  program: string;
  debianPackage: string;
  /** The configuration in `docs/hosting/`. */
  configuration: string;
  /** Writes what the server reads; gives the words to start it with. */
  prepare(configuration: string, serving: Serving & { port: number }): string[];
}

/** Where Debian puts servers, which isn't in everyone's path. */
const PATH = [process.env["PATH"] ?? "", "/usr/sbin", "/sbin"].join(delimiter);

/** Replaces texts wherever they stand. @throws {Error} where a text that is to be replaced isn't there */
export function replace(text: string, ...pairs: [from: string, to: string][]): string {
  return pairs.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`the configuration has no ${from}`);
    return now.replaceAll(from, to);
  }, text);
}

function write(path: string, text: string): string {
  writeFileSync(path, text);
  return path;
}

/** Writes a site's configuration and what stands around it; gives the words to start nginx with. */
export function nginxWords(server: string, work: string): string[] {
  const site = write(join(work, "site.conf"), server);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${work}/${name};`)
    .join("\n");
  // Started by root it would hand over to a user who can't read folders of root's.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const main = `${user} daemon off; pid ${work}/pid; error_log ${work}/error.log; worker_processes 1;
events { worker_connections 64; }
http { access_log off; ${temporary} include ${site}; }`;
  return ["-e", join(work, "error.log"), "-c", write(join(work, "nginx.conf"), main)];
}

export const nginx: Server = {
  name: "nginx",
  program: "nginx",
  debianPackage: "nginx-light",
  configuration: "nginx.conf",
  prepare(configuration, { www, base, work, port }) {
    const server = replace(
      configuration,
      ["listen 80;", `listen 127.0.0.1:${port};`],
      ["/var/www/policy-site", www],
      ["error_page 404 /404.html;", `error_page 404 ${base}404.html;`],
    );
    return nginxWords(server, work);
  },
};

export const servers: Server[] = [
  nginx,
  {
    name: "Caddy",
    program: "caddy",
    debianPackage: "caddy",
    configuration: "Caddyfile",
    prepare(configuration, { www, base, work, port }) {
      const site = replace(
        configuration,
        ["example.org {", `http://127.0.0.1:${port} {`],
        ["/var/www/policy-site", www],
        ["rewrite * /404.html", `rewrite * ${base}404.html`],
      );
      const file = write(join(work, "Caddyfile"), `{\n\tadmin off\n}\n${site}`);
      return ["run", "--config", file, "--adapter", "caddyfile"];
    },
  },
  {
    name: "Apache",
    program: "apache2",
    debianPackage: "apache2",
    configuration: "apache.htaccess",
    prepare(configuration, { www, base, work, port }) {
      const access = replace(configuration, ["404 /404.html\n\n", `404 ${base}404.html\n\n`]);
      writeFileSync(join(www, base, ".htaccess"), access);
      const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate"];
      const main = `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${work}/pid
ErrorLog ${work}/error.log
TypesConfig /etc/mime.types
DocumentRoot ${www}
<Directory ${www}>
  AllowOverride All
  Require all granted
</Directory>`;
      return ["-DFOREGROUND", "-f", write(join(work, "apache.conf"), main)];
    },
  },
  {
    name: "lighttpd",
    program: "lighttpd",
    debianPackage: "lighttpd lighttpd-mod-deflate",
    configuration: "lighttpd.conf",
    prepare(configuration, { www, base, work, port }) {
      const main = replace(
        configuration,
        ["server.port = 80", `server.port = ${port}\nserver.bind = "127.0.0.1"`],
        ['"/var/www/policy-site/"', `"${www}${base}"`],
        ['"/var/www/policy-site"', `"${www}"`],
      );
      return ["-D", "-f", write(join(work, "lighttpd.conf"), main)];
    },
  },
];

/** The version that a server tells of itself. */
export function versionOf({ program }: Pick<Server, "program">): string {
  const asked = program === "caddy" || program === "rclone" ? "version" : "-v";
  const { stdout, stderr } = spawnSync(program, [asked], { env: { ...process.env, PATH }, encoding: "utf8" });
  return /\d+\.\d+(?:\.\d+)?/.exec(stdout + stderr)?.[0] ?? "unknown";
}

/** Fails where a program isn't there, naming it and the package that brings it. */
export function needProgram(program: string, debianPackage: string): void {
  if (PATH.split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, program)))) return;
  throw new Error(`${program} is not installed: apt-get install ${debianPackage}`);
}

/** Starts a server with its configuration. @throws {Error} where it isn't installed or doesn't start */
export async function startWebServer(server: Server, serving: Serving): Promise<Running> {
  needProgram(server.program, server.debianPackage);
  mkdirSync(serving.work, { recursive: true });
  chmodSync(serving.work, 0o777);
  const port = await freePort();
  const configuration = readFileSync(join(ROOT, "docs/hosting", server.configuration), "utf8");
  const words = server.prepare(configuration, { ...serving, port });
  return runServer(server.program, words, {
    url: `http://127.0.0.1:${port}${serving.base}`,
    cwd: serving.work,
  });
}

/** Runs a program that serves, and waits until it answers. */
export async function runServer(
  program: string,
  words: readonly string[],
  { url, cwd }: { url: string; cwd: string },
): Promise<Running> {
  const env = { ...process.env, PATH, HOME: cwd, XDG_DATA_HOME: cwd, XDG_CONFIG_HOME: cwd };
  const child = spawn(program, words, { cwd, env });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const close = () => end(child);
  for (let tries = 0; ; tries += 1) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return { url, close };
    if (child.exitCode !== null || tries === 100) {
      await close();
      const log = join(cwd, "error.log");
      throw new Error(
        `${program} doesn't start:\n${output}${existsSync(log) ? readFileSync(log, "utf8") : ""}`,
      );
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((done) => child.once("close", done));
  child.kill("SIGTERM");
  await closed;
}
