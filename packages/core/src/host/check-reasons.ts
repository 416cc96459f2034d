import { source, text } from "../ir/host.ts";
import type { PlanNode } from "../node.ts";
import { type Place, placesIn } from "../why.ts";
import type { Board } from "./board.ts";
import type { Log } from "./log.ts";
import { isPlainObject } from "./plain-data.ts";

/** Reports reasons that hold nothing: places that are not in the sources, and reasons in circles. */
export function checkReasons(board: Board, log: Log): void {
  checkPlaces(board, log);
  checkGrounds(board, log);
}

/** What the host states stands; so does what carries its places on. */
function checkPlaces(board: Board, log: Log): void {
  const whatIsWrongWith = placesOf(board);
  if (!whatIsWrongWith) return;
  const nodes = [...board.slots.values()].flatMap((state) => state.nodes);
  const seen = new Set(nodes.flatMap((node) => (node.by === "host" ? placesBehind(node) : [])));
  // Where a place was carried on, the node that it comes from is to blame.
  const origins = nodes.filter(({ why }) => why.from === undefined);
  for (const node of [...origins, ...nodes]) {
    for (const place of placesBehind(node)) {
      if (seen.has(place)) continue;
      seen.add(place);
      const problem = whatIsWrongWith(place);
      if (problem === undefined) continue;
      const { source, line } = place;
      log.report("wrong-place", { node: node.ref, source, line, problem }, { ref: node.ref });
    }
  }
}

const placesBehind = ({ why }: PlanNode): readonly Place[] => (why.kind === "stated" ? why.at : []);

/** Checks a place against the sources that the host gave; `undefined` where it gave none. */
function placesOf(board: Board): ((place: Place) => string | undefined) | undefined {
  const sources = new Set<string>();
  const texts = new Map<string, { length: number; at: ReturnType<typeof placesIn> }>();
  for (const { id } of board.slots.get(source.id)?.nodes ?? []) sources.add(id);
  for (const { id, data } of board.slots.get(text.id)?.nodes ?? []) {
    sources.add(id);
    if (!isPlainObject(data) || typeof data.text !== "string") continue;
    texts.set(id, { length: data.text.length, at: placesIn(id, data.text) });
  }
  if (sources.size === 0) return undefined;
  return ({ source: id, span: [start, end], line, quote }) => {
    if (!sources.has(id)) return "which is no source of this plan";
    const known = texts.get(id);
    if (!known) return undefined;
    const there = known.at(start, end);
    const same = end <= known.length && there.quote === quote && there.line === line;
    return same ? undefined : "where the text reads otherwise";
  };
}

/** Each reason has to lead to something that was stated, or assumed on nothing else. */
function checkGrounds(board: Board, log: Log): void {
  const grounded = new Set<string>();
  const holders = new Map<string, string[]>();
  for (const { ref, why } of board.nodes.values()) {
    const from = why.from ?? [];
    // A reason that is not in the plan was told already.
    if (
      why.kind === "stated" ||
      !from.every((each) => board.nodes.has(each)) ||
      from.length === 0
    ) {
      grounded.add(ref);
      continue;
    }
    for (const each of from) {
      const list = holders.get(each);
      if (list) list.push(ref);
      else holders.set(each, [ref]);
    }
  }
  for (const ref of grounded) for (const holder of holders.get(ref) ?? []) grounded.add(holder);
  for (const { ref } of board.nodes.values()) {
    if (!grounded.has(ref)) log.report("groundless-node", { node: ref }, { ref });
  }
}
