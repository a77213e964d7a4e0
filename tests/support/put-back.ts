/**
 * Puts the environment back after a test that stubbed it. Vitest's own option does so before the next test, and what a
 * file does while it is loaded comes before that: it would meet the stubs of the file before, with which it shares a
 * process.
 */
import { afterEach, vi } from "vitest";

afterEach(() => void vi.unstubAllEnvs());
