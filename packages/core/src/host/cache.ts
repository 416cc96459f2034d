import type { Finding } from "../finding.ts";
import type { Board, SlotState } from "./board.ts";
import { canonicalJson, sha256 } from "./digest.ts";
import type { ParsedDraft } from "./drafts.ts";
import type { StepEntry } from "./setup.ts";

/** What a step made, before its reasons were looked up. */
export interface CachedOutput {
  readonly drafts: readonly ParsedDraft[];
  readonly findings: readonly Finding[];
}

/** Outputs of steps by the hash of all that they depend on. Failures are never kept. */
export interface StepCache {
  get(key: string): CachedOutput | undefined;
  set(key: string, output: CachedOutput): void;
}

/** A cache that lives as long as the process; the entries longest unused make room for new ones. */
export function createMemoryCache({ entries = 5_000 } = {}): StepCache {
  const kept = new Map<string, CachedOutput>();
  return {
    get: (key) => {
      const output = kept.get(key);
      if (output) {
        kept.delete(key);
        kept.set(key, output);
      }
      return output;
    },
    set: (key, output) => {
      kept.set(key, output);
      const oldest = kept.size > entries ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    },
  };
}

const keyVersion = 1;

/** Reasons are left out: what a step cannot see cannot change what it makes. */
export function keyOfStep(step: StepEntry, board: Board): string {
  const reads = step.reads.map(({ name, slot, optional }) => {
    const state = board.slots.get(slot.id);
    return [name, slot.id, slot.revision, optional, state ? digestOf(state) : ""];
  });
  const { name, version } = step.plugin;
  return sha256(canonicalJson([keyVersion, name, version, step.id, step.options, reads]));
}

const slotDigests = new WeakMap<readonly unknown[], string>();
const dataDigests = new WeakMap<object, string>();

/** Nodes and lists are frozen, so each is hashed once. */
function digestOf({ views }: SlotState): string {
  const known = slotDigests.get(views);
  if (known !== undefined) return known;
  const digest = sha256(views.map(({ ref, data }) => `${ref}\n${digestOfData(data)}`).join("\n"));
  slotDigests.set(views, digest);
  return digest;
}

function digestOfData(data: unknown): string {
  if (typeof data !== "object" || data === null) return sha256(canonicalJson(data));
  const known = dataDigests.get(data);
  if (known !== undefined) return known;
  const digest = sha256(canonicalJson(data));
  dataDigests.set(data, digest);
  return digest;
}
