import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "@planc/core/host";
import * as z from "zod";
import { type Labels, labelSchema } from "./labels.ts";

export interface Specification {
  readonly id: string;
  readonly text: string;
}

export interface Case extends Specification {
  readonly labels: Labels;
}

/**
 * The labelled cases, `<labels>/<case>.json` of `<corpus>/<case>/spec.md`.
 * @throws TypeError that names the file that is not as it should be.
 */
export function readCases(labels: string, corpus: string): readonly Case[] {
  const files = namesIn(labels).filter((name) => name.endsWith(".json"));
  if (files.length === 0) throw new TypeError(`There are no labels in ${labels}.`);
  return files.map((file) => {
    const path = join(labels, file);
    const parsed = labelSchema.safeParse(parseJson(path));
    if (!parsed.success) throw new TypeError(`${path}: ${z.prettifyError(parsed.error)}`);
    const { id, spec_sha256 } = parsed.data;
    const specification = join(corpus, id, "spec.md");
    if (!existsSync(specification)) throw new TypeError(`${path}: ${specification} is not there.`);
    const text = readFileSync(specification, "utf8");
    if (spec_sha256 !== undefined && spec_sha256 !== sha256(text)) {
      throw new TypeError(`${path} was made from another text than ${specification}.`);
    }
    return { id, text, labels: parsed.data };
  });
}

/** Every `<corpus>/<case>/spec.md`. */
export function readCorpus(corpus: string): readonly Specification[] {
  const found = namesIn(corpus)
    .map((id) => ({ id, path: join(corpus, id, "spec.md") }))
    .filter(({ path }) => existsSync(path))
    .map(({ id, path }) => ({ id, text: readFileSync(path, "utf8") }));
  if (found.length === 0) throw new TypeError(`There is no spec.md in folders of ${corpus}.`);
  return found;
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new TypeError(`There is no folder ${folder}.`);
  return readdirSync(folder).sort();
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new TypeError(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}
