import type { Sighting } from "../fact.ts";
import { linesOf, within } from "./lines.ts";
import type { FactReader } from "./reader.ts";
import { declared } from "./versions.ts";

const resource = /^\s*(?:resource|data)\s+"([a-z][\w-]{1,100})"\s+"/;
const provider = /^\s*provider\s+"([a-z][\w-]{0,60})"/;
const source = /^\s*source\s*=\s*"((?:[\w.-]{1,60}\/){1,2}[\w-]{1,60})"/;
const inline = /\bsource\s*=\s*"((?:[\w.-]{1,60}\/){1,2}[\w-]{1,60})"/;
const version = /\bversion\s*=\s*"([^"]{1,80})"/;

/**
 * Terraform, line by line: required providers with their versions, providers, and types of resources, each
 * type once a file. Modules are not followed.
 */
export const terraform: FactReader = {
  kind: "facts",
  reads: (path) => path.endsWith(".tf"),
  read(text) {
    const found = new Map<string, Sighting>();
    let required = 0;
    let open: { readonly name: string; readonly at: Sighting["at"] } | undefined;
    const add = (name: string, at: Sighting["at"], written?: string): void => {
      const known = found.get(name);
      if (known && written === undefined) return;
      found.set(name, {
        fact: {
          kind: "dependency",
          ecosystem: "terraform",
          use: "runtime",
          name,
          ...declared(written),
        },
        at: known?.at ?? at,
      });
    };
    for (const line of linesOf(text)) {
      if (/^\s*(?:#|\/\/)/.test(line.text)) continue;
      if (/\brequired_providers\b/.test(line.text)) required = 1;
      else if (required > 0) {
        required += count(line.text, "{") - count(line.text, "}");
        const [, name] = source.exec(line.text) ?? inline.exec(line.text) ?? [];
        if (name !== undefined) {
          open = { name: short(name), at: within(line, line.text.trim()) };
          add(open.name, open.at);
        }
        const written = version.exec(line.text)?.[1];
        if (open && written) add(open.name, open.at, written);
        if (line.text.includes("}")) open = undefined;
        continue;
      }
      const [whole, type] = resource.exec(line.text) ?? [];
      if (whole !== undefined && type) add(type, within(line, line.text.trim()));
      const [stated, name] = provider.exec(line.text) ?? [];
      if (stated !== undefined && name) add(`hashicorp/${name}`, within(line, stated.trim()));
    }
    const first = [...found.values()][0];
    if (!first) return [];
    return [{ fact: { kind: "tool", name: "Terraform" }, at: first.at }, ...found.values()];
  },
};

/** Without the registry. */
function short(name: string): string {
  return name.split("/").slice(-2).join("/").toLowerCase();
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
