import type { Plugin } from "@planc/core";
import type { RunResult } from "@planc/core/host";

/** What the plugin declares and no case reaches; each is a sentence. */
export function coverageFaults(
  plugin: Plugin,
  results: readonly RunResult[],
  untested: Readonly<Record<string, string>>,
): readonly string[] {
  return [
    ...findingFaults(plugin, results, untested),
    ...writeFaults(plugin, results),
    ...derivationFaults(plugin, results),
    ...partFaults(plugin, results),
  ];
}

function findingFaults(
  plugin: Plugin,
  results: readonly RunResult[],
  untested: Readonly<Record<string, string>>,
): readonly string[] {
  const faults: string[] = [];
  for (const slug of Object.keys(plugin.findings)) {
    const code = `${plugin.area}/${slug}`;
    const raised = results.filter(({ findings }) => findings.some((each) => each.code === code));
    const excused = Object.hasOwn(untested, slug);
    if (raised.length === 0 && !excused) faults.push(`No case raises ${code}.`);
    if (raised.length > 0 && excused) faults.push(`A case raises ${code}, listed as untested.`);
    if (raised.length > 0 && raised.length === results.length) {
      faults.push(`Every case raises ${code}: add one that does not.`);
    }
  }
  for (const [slug, reason] of Object.entries(untested)) {
    if (!Object.hasOwn(plugin.findings, slug)) faults.push(`There is no ${slug} to be untested.`);
    else if (!/^\S+( \S+){2,}/.test(reason))
      faults.push(`The reason why ${slug} is untested is no reason.`);
  }
  return faults;
}

function writeFaults(plugin: Plugin, results: readonly RunResult[]): readonly string[] {
  const written = new Set<string>();
  for (const { plan } of results) {
    for (const slot of plan) for (const node of slot.nodes) written.add(`${node.by} ${slot.id}`);
  }
  return plugin.parts.flatMap((part) =>
    part.kind === "step"
      ? Object.values(part.writes)
          .filter((slot) => !written.has(`${plugin.area}/${part.name} ${slot.id}`))
          .map((slot) => `In no case does step ${part.name} write ${slot.id}, as it declares.`)
      : [],
  );
}

function derivationFaults(plugin: Plugin, results: readonly RunResult[]): readonly string[] {
  const used = new Set<string>();
  for (const { plan } of results) {
    for (const { nodes } of plan) {
      for (const { why } of nodes) if (why.kind !== "stated") used.add(why.by);
    }
  }
  return Object.keys(plugin.derivations)
    .filter((name) => !used.has(`${plugin.area}/${name}`))
    .map((name) => `In no case is there a node by derivation ${name}.`);
}

/** Each rule, section, artifact and step runs, and sections and artifacts have something to give. */
function partFaults(plugin: Plugin, results: readonly RunResult[]): readonly string[] {
  return plugin.parts.flatMap((part) => {
    const id = `${plugin.area}/${part.name}`;
    const reached = results.some(({ trace, sections, files }) => {
      switch (part.kind) {
        case "section":
          return sections.some((section) => section.by === id);
        case "artifact":
          return files.some((file) => file.by === id);
        case "probe":
          return true;
        default:
          return trace.some(
            (each) => each.kind === part.kind && each.id === id && each.outcome === "ok",
          );
      }
    });
    return reached ? [] : [`In no case does ${part.kind} ${part.name} come to anything.`];
  });
}
