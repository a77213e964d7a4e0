/** The files by which a site is read without a network, below its root. */

/** The edition for disks, where the site offers it. */
export const OFFLINE_ZIP = "offline.zip";

/** The script by which a browser keeps the site. */
export const WORKER_FILE = "sw.js";

/** What a browser shows of the site on a home screen. */
export const WEB_APP_FILE = "site.webmanifest";

/** What only a browser that keeps the published site reads. */
export const KEEPING_FILES: readonly string[] = [WORKER_FILE, WEB_APP_FILE];
