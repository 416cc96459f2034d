import type { Plugin, Slot } from "@planc/core";

/** Faults in what a plugin says about itself; each is a sentence. */
export function declarationFaults(plugin: Plugin): readonly string[] {
  return [
    ...optionFaults(plugin),
    ...findingFaults(plugin),
    ...derivationFaults(plugin),
    ...slotFaults(plugin),
  ];
}

function optionFaults({ options }: Plugin): readonly string[] {
  const { def } = options._zod;
  if (def.type !== "object" || !("shape" in def) || !isRecord(def.shape)) {
    return ["The options are not a strict object."];
  }
  const faults: string[] = [];
  if (options.safeParse({ "no-such-option": 1 }).success) {
    faults.push("The options accept names that they do not know: use z.strictObject.");
  }
  const defaults = options.safeParse({});
  const values: unknown = defaults.success ? defaults.data : {};
  for (const [name, schema] of Object.entries(def.shape)) {
    if (typeof values !== "object" || values === null || !(name in values)) {
      faults.push(`Option ${name} has no default.`);
    }
    if (!hasDescription(schema)) faults.push(`Option ${name} has no description.`);
  }
  return faults;
}

function hasDescription(schema: unknown): boolean {
  if (!isRecord(schema)) return false;
  if (typeof schema.description === "string") return schema.description.trim() !== "";
  const def = isRecord(schema._zod) ? schema._zod.def : undefined;
  return isRecord(def) && hasDescription(def.innerType);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function findingFaults({ findings }: Plugin): readonly string[] {
  return Object.entries(findings).flatMap(([slug, entry]) => [
    ...(["message", "cause", "fix"] as const)
      .filter((name) => !/^\S.*\S.*[.?!]$/s.test(entry[name]) || entry[name].trim() !== entry[name])
      .map((name) => `The ${name} of finding ${slug} is not a sentence with a full stop.`),
    // Both belong to the code, not to one finding, so nothing fills them.
    ...(["cause", "fix"] as const)
      .filter((name) => entry[name].includes("{"))
      .map(
        (name) => `The ${name} of finding ${slug} asks for an argument; only its message has some.`,
      ),
  ]);
}

/** `explain` puts them after a "because", so they do not end in a full stop. */
function derivationFaults({ derivations }: Plugin): readonly string[] {
  return Object.entries(derivations).flatMap(([name, sentence]) =>
    /^\S+( \S+){2,}$/.test(sentence) && !/[.!?;:,]$/.test(sentence)
      ? []
      : [`Derivation ${name} is not a sentence of at least three words without a full stop.`],
  );
}

function slotFaults(plugin: Plugin): readonly string[] {
  const used = new Set<string>();
  for (const part of plugin.parts) {
    const read = Object.values(part.reads).map((each) =>
      "optional" in each ? each.optional : each,
    );
    const written: readonly Slot[] = part.kind === "step" ? Object.values(part.writes) : [];
    for (const slot of [...read, ...written]) used.add(slot.id);
  }
  return plugin.slots
    .filter((slot) => !used.has(slot.id))
    .map((slot) => `No part reads or writes ${slot.id}, which the plugin brings along.`);
}
