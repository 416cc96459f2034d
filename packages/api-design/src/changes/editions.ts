import type { Change } from "./change.ts";

interface Node {
  readonly data: Change;
}

/** The changes that came with this plan, or with the last one that changed anything. */
export function lastEdition<Each extends Node>(changes: readonly Each[]): readonly Each[] {
  const last = Math.max(0, ...changes.map(({ data }) => data.edition));
  return changes.filter(({ data }) => data.edition === last);
}

const kinds: Readonly<Record<Change["kind"], string>> = {
  "operation-added": "new",
  "operation-removed": "removed",
  "operation-renamed": "called otherwise in the contract",
  "path-changed": "at another address",
  "parameter-added": "new parameter",
  "parameter-removed": "parameter removed",
  "parameter-required": "parameter needed",
  "parameter-changed": "parameter changed",
  "property-added": "new property",
  "property-removed": "property removed",
  "property-required": "needed",
  "property-optional": "may be missing",
  "type-changed": "another type",
  "values-widened": "more values",
  "values-narrowed": "fewer values",
  "limit-tightened": "tighter limit",
  "limit-loosened": "wider limit",
  "limit-changed": "another limit",
  "default-changed": "another default",
  "error-added": "new error",
  "error-removed": "error no longer given",
  "access-tightened": "for fewer callers",
  "access-loosened": "for more callers",
  "answer-changed": "another answer",
  "paging-changed": "paging changed",
  "idempotency-changed": "repeats are treated otherwise",
};

/** `more values: open → open, done` */
export function changeText({ kind, from, to }: Change): string {
  const values = from === undefined && to === undefined ? "" : `: ${from ?? "–"} → ${to ?? "–"}`;
  return `${kinds[kind]}${values}`;
}

/** `Task.status, in answers` */
export function placeText({ subject, part, direction }: Change): string {
  const isCall = subject.includes(" ");
  const name =
    part === undefined ? subject : isCall ? `${subject} · ${part}` : `${subject}.${part}`;
  if (isCall || direction === undefined) return name;
  return `${name}, ${{ request: "as sent", response: "as given back", both: "both ways" }[direction]}`;
}
