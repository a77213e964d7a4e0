/** The platforms that a binary package is for, as the lock names them. */
export interface Platform {
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const OS: Record<string, string> = {
  aix: "aix",
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  linuxmusl: "linux",
  netbsd: "netbsd",
  openbsd: "openbsd",
  openharmony: "openharmony",
  sunos: "sunos",
  win: "win32",
  win32: "win32",
  windows: "win32",
};
const CPU = new Set("arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" "));
const LIBC: Record<string, string> = { gnu: "glibc", gnueabihf: "glibc", linuxmusl: "musl", musl: "musl" };

/**
 * Reads the platform from a binary package's name, e.g. `cli-linux-x64-musl`:
 * all that is known of a version that the registry doesn't show. `null` where
 * the name tells no processor.
 */
export function platformFromName(name: string): Platform | null {
  const words = name.replace(/^.*\//, "").split("-");
  const cpu = words.find((word) => CPU.has(word));
  const os = words.map((word) => OS[word]).find((value) => value !== undefined);
  const libc = words.map((word) => LIBC[word]).find((value) => value !== undefined);
  if (cpu === undefined) return null;
  return { ...(os && { os: [os] }), cpu: [cpu], ...(libc && { libc: [libc] }) };
}
