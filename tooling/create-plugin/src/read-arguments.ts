import { parseArgs } from "node:util";
import { kinds, type PackageSpec } from "./package-spec.ts";

export const usage =
  "pnpm create-plugin <name> --area <area> [--description TEXT] [--kind plugin|library]";

/** @throws TypeError that says what is wrong with the arguments, as `parseArgs` does. */
export function readArguments(args: readonly string[]): PackageSpec {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      area: { type: "string" },
      kind: { type: "string", default: "plugin" },
      description: { type: "string" },
    },
  });
  const [name, ...rest] = positionals;
  const kind = kinds.find((known) => known === values.kind);
  if (name === undefined) throw new TypeError("Which name should the package have?");
  if (rest.length > 0) throw new TypeError(`One name at a time, not also ${rest.join(", ")}.`);
  if (!kind) throw new TypeError(`A package is a ${kinds.join(" or a ")}, not a ${values.kind}.`);
  if (kind === "plugin" && !values.area) throw new TypeError("Which area does the plugin plan?");
  const area = values.area ?? name;
  const odd = [name, area].find((word) => !slug.test(word));
  if (odd !== undefined) throw new TypeError(`"${odd}" is not lower-case words joined by hyphens.`);
  const subject = area.replaceAll("-", " ");
  return {
    name,
    kind,
    area,
    description: values.description ?? `Plans the ${subject} of a system`,
  };
}

const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
