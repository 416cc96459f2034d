import { npm } from "./npm.ts";
import type { Reader } from "./reader.ts";

/** Every reader of facts. */
export const readers: readonly Reader[] = [npm];
