import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { Action, Concept, Facts } from "../design/facts.ts";
import { paidBefore } from "./paid-before.ts";
import { isCalledOff, type Stock, stockBehind } from "./stock.ts";

type Requirement = ViewOf<typeof brief.requirement>;

/** What is called off by itself when nobody pays for it in time, so that others can have what it held. */
export interface Unpaid {
  readonly concept: Concept;
  /** What pays for it: a payment of an order. */
  readonly by: Ref;
  /** What calls it off. */
  readonly off: Action & { readonly data: { readonly state: string } };
  readonly stock: Stock["stock"];
  readonly wait: { readonly value: number; readonly unit: "min" | "h" };
  /** The requirement that states the time; a judgement where there is none. */
  readonly requirement?: Requirement["ref"];
}

/** Long enough for a second attempt with another card, and short against what is held back from others. */
const judged = { value: 60, unit: "min" } as const;

const heldFor =
  /\b(?:unpaid|not (?:been )?paid|without payment|reserv\w+|held|holds?)\b[^.;]{0,80}?\b(\d{1,3})[ -]?(min(?:ute)?s?|h(?:ou)?rs?)\b/i;

type About = Pick<Facts, "attributes" | "actions" | "concepts" | "concept" | "actionsOn">;
/**
 * Things that hold stock from the moment they are made and go on once they are paid. Nothing of what the text
 * calls off by time itself, and nothing without stock: an invoice may stay open for weeks.
 */
export function unpaidThings(
  facts: About,
  relations: readonly ViewOf<typeof brief.relation>[],
  requirements: readonly Requirement[],
): readonly Unpaid[] {
  const behind = stockBehind(facts, relations);
  return facts.concepts.flatMap((concept): Unpaid[] => {
    const own = facts.actionsOn.get(concept.ref) ?? [];
    const paid = paidBefore(facts, concept.ref);
    const made = own.find(({ data }) => data.effect === "create" && data.critical === true);
    const reserved = made && behind(made);
    const next = concept.data.states?.[0]?.next ?? [];
    const off = own.find(
      (each): each is Unpaid["off"] =>
        each.data.state !== undefined &&
        isCalledOff(each.data.state) &&
        next.includes(each.data.state),
    );
    const isTimed = own.some(
      ({ data }) =>
        data.automatic === "time" && data.state !== undefined && isCalledOff(data.state),
    );
    if (!paid || reserved?.does !== "reserve" || !off || isTimed) return [];
    const name = concept.data.name.toLowerCase();
    const stated = requirements.find(
      ({ data }) => data.text.toLowerCase().includes(name) && heldFor.test(data.text),
    );
    const [, value, unit] = heldFor.exec(stated?.data.text ?? "") ?? [];
    return [
      {
        concept,
        by: paid.by,
        off,
        stock: reserved.stock,
        wait:
          value === undefined
            ? judged
            : { value: Number(value), unit: unit?.startsWith("h") ? "h" : "min" },
        ...(stated ? { requirement: stated.ref } : {}),
      },
    ];
  });
}
