import { capabilities } from "../catalog/capabilities.ts";
import type { Entry } from "../catalog/schema.ts";
import type { Facts } from "../facts/facts.ts";
import type { Need } from "../topics/need.ts";
import { needs } from "../topics/needs.ts";
import type { FitPart } from "./fit-note.ts";
import type { LiveOption } from "./read-options.ts";
import { activeNeeds } from "./scores.ts";

/** Conditions of what runs on a server: they say nothing about the language of a client. */
const serverSide: readonly Need["when"][] = ["server", "functions", "data-work"];

const serverNames: ReadonlySet<string> = new Set(
  (needs.language ?? [])
    .filter(({ when }) => serverSide.includes(when))
    .map(({ capability }) => capabilities[capability]),
);

/** What the language of a client is compared by, where the server has one of its own. */
export function clientNeeds(facts: Facts): readonly Need[] {
  return activeNeeds(facts, "language", new Set()).filter(({ when }) => !serverSide.includes(when));
}

/** A language as one of the client: its fit is that for the client's needs. */
export function asClientLanguage(facts: Facts, option: LiveOption): LiveOption {
  const fit = fitOf(clientNeeds(facts), option.entry);
  return fit === undefined ? option : { ...option, scores: { ...option.scores, fit } };
}

function fitOf(asked: readonly Need[], entry: Entry | undefined): number | undefined {
  if (!entry || asked.length === 0) return undefined;
  return meanOf(asked.map(({ capability }) => entry.fits?.[capability]?.[0] ?? 0));
}

/** The parts of a note on a language's fit that are about a client. */
export function clientParts(parts: readonly FitPart[]): readonly FitPart[] {
  return parts.filter(({ name }) => !serverNames.has(name));
}

/** 0 to 1, to two digits. */
export function meanOf(values: readonly number[]): number {
  const sum = values.reduce((total, each) => total + each, 0);
  return Math.round((sum / values.length) * 100) / 100;
}
