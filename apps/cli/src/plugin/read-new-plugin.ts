import { standardSlots } from "@planc/core/ir";
import { everyPlugin } from "@planc/preset-default";
import { UsageError } from "../exit-codes.ts";
import type { NewPlugin } from "./new-plugin.ts";

const longest = 100;
const words = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const packageName = /^(?:@[a-z0-9][a-z0-9-]*\/)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export interface NewPluginOptions {
  readonly area?: string;
  readonly description?: string;
}

/**
 * Checks what somebody calls a new plugin.
 * @throws UsageError that says what is wrong with it.
 */
export function readNewPlugin(name: string, options: NewPluginOptions): NewPlugin {
  requirePackageName(name, "plugin", "@acme/on-call");
  const area = options.area ?? areaOf(name);
  if (area.length > longest || !words.test(area)) {
    throw new UsageError(
      `${quoted(area)} is no area.`,
      "Name it with --area in lower-case words joined by hyphens: on-call.",
    );
  }
  const owner = ownerOf(area);
  if (owner !== undefined) {
    throw new UsageError(
      `the area ${area} belongs to ${owner}.`,
      "Name another one with --area: it is the prefix of the plugin's findings and slots.",
    );
  }
  const description = options.description ?? `Plans the ${area.replaceAll("-", " ")} of a system`;
  return { name, area, description: oneLine(description) };
}

/**
 * Checks the name of a new package.
 * @throws UsageError where npm, or a folder, would not have it.
 */
export function requirePackageName(name: string, kind: string, example: string): void {
  if (name.length <= longest && packageName.test(name)) return;
  throw new UsageError(
    `${quoted(name)} is no name for a ${kind} package.`,
    `Name it in lower-case words joined by hyphens, with or without a scope: ${example}.`,
  );
}

/**
 * A description without a full stop.
 * @throws UsageError where it is none that fits on a line.
 */
export function oneLine(description: string): string {
  if (/^\S(?:.{0,198}\S)?$/u.test(description) && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(description)) {
    return description.replace(/\.$/, "");
  }
  throw new UsageError(
    "the description is not one line of up to 200 characters.",
    "Shorten what --description says.",
  );
}

/** The last word of the name, without what says that it is a plugin of planc. */
function areaOf(name: string): string {
  const last = name.slice(name.indexOf("/") + 1);
  const bare = last.replace(/^(?:planc-)?(?:plugin-)?/, "").replace(/-plugin$/, "");
  return words.test(bare) ? bare : last;
}

/** Who has the area already; two plugins cannot share one. */
function ownerOf(area: string): string | undefined {
  if (area === "core" || area === "host") return "the engine";
  if (standardSlots.some(({ id }) => id.startsWith(`${area}/`))) return "the standard slots";
  return everyPlugin.find(({ plugin }) => plugin.area === area)?.plugin.name;
}

/** A word of the user on one line, whatever is in it. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ");
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
