import { callOf, type Found, type Operation, type Schema } from "./change.ts";
import { type Message, messagePairs } from "./messages.ts";
import { type OperationPair, operationChanges, shapeOf } from "./operation-changes.ts";
import { SchemaPairs, schemaChanges } from "./schema-changes.ts";

export interface Interface {
  readonly operations: readonly Operation[];
  readonly schemas: readonly Schema[];
  /** What programs of others are told without asking. */
  readonly messages: readonly Message[];
}

/** What became different for those who call: breaking first, then unclear, then compatible; by name within. */
export function interfaceChanges(from: Interface, to: Interface): readonly Found[] {
  const { pairs, added, removed } = operationPairs(from.operations, to.operations);
  const bodies = new SchemaPairs(from.schemas, to.schemas);
  for (const pair of pairs) {
    bodies.add(pair.from.data.request, pair.to.data.request, "request");
    bodies.add(pair.from.data.response, pair.to.data.response, "response");
  }
  const messages = messagePairs(from.messages, to.messages);
  // Whoever is told reads it, whichever of the two calls.
  for (const pair of messages.pairs) bodies.add(pair.from.payload, pair.to.payload, "response");
  const changes: readonly Found[] = [
    ...pairs.flatMap(operationChanges),
    ...messages.changes,
    ...bodies.all.flatMap(schemaChanges),
    ...added.map(
      (each): Found => ({
        effect: "compatible",
        kind: "operation-added",
        subject: callOf(each),
        because: each.data.summary,
      }),
    ),
    ...removed.map(
      (each): Found => ({
        effect: "breaking",
        kind: "operation-removed",
        subject: callOf(each),
        because: "Calls are answered with 404.",
      }),
    ),
  ];
  return [...changes].sort(inOrder);
}

/** By the address that clients call, else by what the operation is, wherever it answers now. */
function operationPairs(from: readonly Operation[], to: readonly Operation[]) {
  const byShape = new Map(to.map((each) => [shapeOf(each), each]));
  const byId = new Map(to.map((each) => [each.id, each]));
  const pairs: OperationPair[] = [];
  const taken = new Set<Operation>();
  const left: Operation[] = [];
  for (const each of from) {
    const same = byShape.get(shapeOf(each));
    if (same && !taken.has(same)) {
      taken.add(same);
      pairs.push({ from: each, to: same });
    } else left.push(each);
  }
  const removed: Operation[] = [];
  for (const each of left) {
    const moved = byId.get(each.id);
    if (moved && !taken.has(moved)) {
      taken.add(moved);
      pairs.push({ from: each, to: moved });
    } else removed.push(each);
  }
  return { pairs, removed, added: to.filter((each) => !taken.has(each)) };
}

const effects = ["breaking", "unclear", "compatible"];

function inOrder(a: Found, b: Found): number {
  const key = ({ subject, part, kind, direction }: Found): string =>
    [subject, part ?? "", kind, direction ?? ""].join(" ");
  return effects.indexOf(a.effect) - effects.indexOf(b.effect) || (key(a) < key(b) ? -1 : 1);
}

/** Whether so little of the earlier interface is left that it is one of something else. */
export function isAnotherInterface(from: Interface, to: Interface): boolean {
  const now = new Set(to.operations.map(({ id }) => id));
  const shared = from.operations.filter(({ id }) => now.has(id)).length;
  return shared * 2 < Math.min(from.operations.length, to.operations.length);
}
