import type { Sighting } from "../fact.ts";
import { linesOf, within } from "./lines.ts";
import { type FactReader, named } from "./reader.ts";
import { declared } from "./versions.ts";

const gem = /^\s*gem[\s(]+["']([\w.-]{1,120})["'](?:\s*,\s*["']([^"']{1,60})["'])?/;
const runtime = /^\s*ruby[\s(]+["']([^"']{1,40})["']/;
const group = /^\s*group[\s(]+([^)]{1,200}?)\)?\s+do\b/;
const specified =
  /\.add_(development_|runtime_)?dependency[\s(]+["']([\w.-]{1,120})["'](?:\s*,\s*["']([^"']{1,60})["'])?/;

/** `Gemfile`, line by line: what it names outright, in groups too. */
export const ruby: FactReader = {
  kind: "facts",
  reads: named("Gemfile"),
  read(text) {
    const found: Sighting[] = [];
    const blocks: boolean[] = [];
    for (const line of linesOf(text)) {
      const grouped = group.exec(line.text);
      if (grouped) blocks.push(isDevelopment(grouped[1] ?? ""));
      else if (/\bdo\b(?:\s*\|[^|]{0,40}\|)?\s*$/.test(line.text)) blocks.push(false);
      else if (/^\s*end\b/.test(line.text)) blocks.pop();
      const [whole, name, version] = gem.exec(line.text) ?? [];
      if (whole !== undefined && name) {
        const own = /\bgroups?:|:groups?\s*=>/.test(line.text) && isDevelopment(line.text);
        const use = own || blocks.includes(true) ? "development" : "runtime";
        found.push({
          fact: { kind: "dependency", name, ecosystem: "gem", use, ...declared(version) },
          at: within(line, whole.trim()),
        });
      }
      const [stated, ruby] = runtime.exec(line.text) ?? [];
      if (stated !== undefined) {
        found.push({
          fact: { kind: "runtime", name: "Ruby", ...declared(ruby) },
          at: within(line, stated.trim()),
        });
      }
    }
    return found;
  },
};

/** `*.gemspec`, line by line. */
export const gemspec: FactReader = {
  kind: "facts",
  reads: (path) => path.endsWith(".gemspec"),
  read(text) {
    return [...linesOf(text)].flatMap((line): Sighting[] => {
      const [whole, kind, name, version] = specified.exec(line.text) ?? [];
      if (whole === undefined || name === undefined) return [];
      const use = kind === "development_" ? "development" : "runtime";
      return [
        {
          fact: { kind: "dependency", name, ecosystem: "gem", use, ...declared(version) },
          at: within(line, whole),
        },
      ];
    });
  },
};

function isDevelopment(text: string): boolean {
  return /:(?:development|test|ci|lint)\b/.test(text) && !/:(?:production|default)\b/.test(text);
}
