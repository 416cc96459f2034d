import type { Version } from "../schema.ts";

/**
 * Lines as `3.8 2026-01-22, 3.3 2023-05-23 - 2023-05-23`: name, first release, end of support, the day from
 * which it counts as long-term support; `-` where there is none. `<` before the first release says that it was
 * no later.
 */
export function readLines(text: string): Version[] {
  return text.split(", ").map((line) => {
    const [version = "", first = "", until = "-", longTermFrom = "-"] = line.split(" ");
    return {
      version,
      released: first.replace("<", ""),
      ...(first.startsWith("<") ? { latest: true as const } : {}),
      ...(until === "-" ? {} : { supportedUntil: until }),
      ...(longTermFrom === "-" ? {} : { longTermFrom }),
    };
  });
}
