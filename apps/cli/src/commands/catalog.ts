import { didYouMean } from "@planc/core/host";
import { type Catalogue, catalogueIn, type Entry, gapsOf, pinOf } from "@planc/stack-selection";
import { entryJson, formatEntry } from "../catalog/format-entry.ts";
import { type ConfigOptions, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { labelled } from "../terminal/wrap.ts";

export interface CatalogOptions extends ConfigOptions {
  readonly json?: boolean;
}

/** Lists the needs that technologies are chosen for, or the technologies for one of them. */
export async function catalogCommand(
  topic: string | undefined,
  options: CatalogOptions,
): Promise<ExitCode> {
  const catalogue = await catalogueFor(options);
  const printed = topic === undefined ? needs(catalogue, options) : need(catalogue, topic, options);
  process.stdout.write(`${printed}\n`);
  return exitCodes.fine;
}

/** Prints all that is known of a technology. */
export async function catalogShowCommand(key: string, options: CatalogOptions): Promise<ExitCode> {
  const catalogue = await catalogueFor(options);
  const entry = catalogue.entryOf(key) ?? catalogue.entryNamed(key);
  if (!entry) {
    throw new UsageError(
      `the catalogue has no technology “${key}”.${didYouMean(
        key,
        catalogue.entries.flatMap((each) => [each.name, each.key, ...(each.aliases ?? [])]),
      )}`,
      "planc catalog lists the needs, planc catalog NEED the technologies for one.",
    );
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ version: 1, ...entryJson(catalogue, entry) }, null, 2)}\n`
      : `${formatEntry(catalogue, entry)}\n`,
  );
  return exitCodes.fine;
}

async function catalogueFor(options: ConfigOptions): Promise<Catalogue> {
  const settings = await settingsFor(options, process.cwd());
  return catalogueIn(settings.plugins);
}

function needs(catalogue: Catalogue, { json }: CatalogOptions): string {
  const rows = catalogue.topics.map((topic) => {
    const entries = catalogue.entriesFor(topic);
    return {
      topic,
      title: catalogue.titleOf(topic),
      technologies: entries.length,
      complete: entries.filter((each) => isComplete(catalogue, each)).length,
    };
  });
  const pin = pinOf(catalogue);
  if (json) return JSON.stringify({ version: 1, catalogue: pin, topics: rows }, null, 2);
  const complete = catalogue.entries.filter((each) => isComplete(catalogue, each)).length;
  const width = Math.max(...rows.map(({ topic }) => topic.length)) + 2;
  return [
    `Catalogue ${pin.version}, gone through on ${pin.checked}`,
    `${pin.technologies} technologies for ${rows.length} needs; of ${complete} all that is asked is known`,
    "",
    ...rows.map(
      ({ topic, title, technologies, complete: known }) =>
        `  ${topic.padEnd(width)}${String(technologies).padStart(3)}  ${String(known).padStart(3)} complete  ${title}`,
    ),
  ].join("\n");
}

function need(catalogue: Catalogue, topic: string, { json }: CatalogOptions): string {
  if (!catalogue.isTopic(topic)) {
    throw new UsageError(
      `the catalogue has no need “${topic}”.${didYouMean(topic, [...catalogue.topics])}`,
      "planc catalog lists them all; planc catalog show KEY prints a technology.",
    );
  }
  const entries = catalogue.entriesFor(topic);
  if (json) {
    return JSON.stringify(
      {
        version: 1,
        catalogue: pinOf(catalogue),
        topic,
        title: catalogue.titleOf(topic),
        technologies: entries.map((each) => entryJson(catalogue, each)),
      },
      null,
      2,
    );
  }
  return [
    catalogue.titleOf(topic),
    "",
    ...entries.map((each) => {
      const newest = newestOf(catalogue, each.key);
      const facts = [each.what, newest, each.licence, each.onRequest ? "only where named" : ""];
      return [
        `  ${each.name}  ${each.key}`,
        labelled("", facts.filter((fact) => fact).join("; "), { column: 6 }),
      ].join("\n");
    }),
  ].join("\n");
}

function newestOf(catalogue: Catalogue, key: string): string | undefined {
  return (
    catalogue.versionsOf(key)?.versions[0]?.version ?? catalogue.registryVersionOf(key)?.version
  );
}

function isComplete(catalogue: Catalogue, entry: Entry): boolean {
  return gapsOf(entry, catalogue).length === 0;
}
