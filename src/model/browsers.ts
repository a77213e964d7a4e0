/**
 * The oldest browsers that reading, navigation and search are promised to work
 * in: Chromium 86 (office builds, 360, embedded views) and Safari 14. Scripts
 * and styles are built for them, and the tests hold what is shipped to them.
 */
export const FLOOR = { chrome: "86", safari: "14" } as const;

/** The same as bundlers name them. */
export const TARGETS: string[] = Object.entries(FLOOR).map(([name, version]) => `${name}${version}`);
