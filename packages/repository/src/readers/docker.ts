import type { Sighting } from "../fact.ts";
import { entries, entry, scalar, textAt } from "../trees/tree.ts";
import { yamlTrees } from "../trees/yaml.ts";
import { imageOf, withDefaults } from "./images.ts";
import { linesOf, within } from "./lines.ts";
import { type FactReader, nameOf } from "./reader.ts";

const from = /^\s*FROM\s+(?:--platform=\S{1,80}\s+)?(\S{1,300})(?:\s+AS\s+(\S{1,80}))?/i;
const argument = /^\s*ARG\s+(\w{1,80})=["']?([^"'\s]{1,120})/i;

/** `Dockerfile`s: the images that its stages start from. What the last stage starts from runs. */
export const dockerfile: FactReader = {
  kind: "facts",
  reads: (path) =>
    /^(?:Dockerfile|Containerfile)(?:\.[\w.-]{1,60})?$|\.[dD]ockerfile$/.test(nameOf(path)),
  read(text) {
    const values = new Map<string, string>();
    const stages = new Set<string>();
    const images: {
      readonly image: NonNullable<ReturnType<typeof imageOf>>;
      readonly at: Sighting["at"];
    }[] = [];
    let first: Sighting["at"] | undefined;
    for (const line of linesOf(text)) {
      const [, name, value] = argument.exec(line.text) ?? [];
      if (name !== undefined && value !== undefined) values.set(name, value);
      const [whole, written = "", stage] = from.exec(line.text) ?? [];
      if (whole === undefined) continue;
      const at = within(line, whole.trim());
      first ??= at;
      const image = stages.has(written.toLowerCase())
        ? undefined
        : imageOf(withDefaults(written, values));
      if (image && image.name !== "scratch") images.push({ image, at });
      if (stage !== undefined) stages.add(stage.toLowerCase());
    }
    if (!first) return [];
    return [
      { fact: { kind: "tool", name: "Docker" }, at: first },
      ...images.map(({ image, at }, i): Sighting => {
        const use = i === images.length - 1 ? "runtime" : "development";
        return { fact: { kind: "dependency", ecosystem: "image", use, ...image }, at };
      }),
    ];
  },
};

/** Compose files: services, with the images of those that are not built here. */
export const compose: FactReader = {
  kind: "facts",
  reads: (path) => /^(?:docker-)?compose(?:[.-][\w.-]{1,60})?\.ya?ml$/.test(nameOf(path)),
  read(text, path) {
    const [tree] = yamlTrees(text);
    const services = entry(tree, "services");
    if (!services) return [];
    const testing = /(?:^|[._-])(?:tests?|ci|e2e)(?=[._-])/.test(nameOf(path));
    return [
      { fact: { kind: "tool", name: "Docker Compose" }, at: services.at },
      ...entries(services.value).flatMap(({ key, value, at }): Sighting[] => {
        const image = imageOf(withDefaults(textAt(value, "image") ?? "", new Map()));
        const place = entry(value, "image")?.at ?? at;
        if (!image || entry(value, "build")) return [{ fact: { kind: "service", name: key }, at }];
        const { name, ...version } = image;
        return [
          { fact: { kind: "service", name: key, image: name, ...version }, at: place },
          {
            fact: {
              kind: "dependency",
              ecosystem: "image",
              use: testing ? "development" : "runtime",
              ...image,
            },
            at: place,
          },
        ];
      }),
    ];
  },
};

/**
 * Images of services that jobs start: pipelines test against them. Aliases let many jobs have the same many
 * services, so each place counts once.
 */
export function jobImages(tree: Parameters<typeof entries>[0]): readonly Sighting[] {
  const found = new Map<string, Sighting>();
  const looked = new Set<unknown>();
  for (const { value: job } of entries(entry(tree, "jobs")?.value)) {
    const services = entry(job, "services")?.value;
    if (looked.has(services)) continue;
    looked.add(services);
    for (const { value, at } of entries(services)) {
      if (looked.size > mostServices) return [...found.values()];
      looked.add(value);
      const image = imageOf(scalar(value) ?? textAt(value, "image") ?? "");
      if (!image) continue;
      const place = entry(value, "image")?.at ?? at;
      const key = place.join(" ");
      if (found.has(key)) continue;
      found.set(key, {
        fact: { kind: "dependency", ecosystem: "image", use: "development", ...image },
        at: place,
      });
    }
  }
  return [...found.values()];
}

const mostServices = 2_000;
