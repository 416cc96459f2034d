import type { NodeView, Ref, ViewOf } from "@planc/core";
import type { security } from "@planc/core/ir";
import type { Model } from "../model.ts";
import type { Level } from "./severity.ts";

type Control = ViewOf<typeof security.control>;

/** Something that can happen in this plan, found by a rule. */
export interface Hit {
  /** What it is about; with the rule it makes the threat's id, which survives the next run. */
  readonly subject: Pick<NodeView, "id" | "ref">;
  readonly elements: readonly Ref[];
  readonly scenario: string;
  /** What is at stake, by name: fields, a class of data, what somebody gains. */
  readonly stake?: readonly string[];
  readonly likelihood: Level;
  readonly impact: Level;
  /** Controls that answer it. Each that is in the plan and covers `covers` is credited. */
  readonly controls: readonly string[];
  /** What a control has to stand at; all elements unless given. */
  readonly covers?: readonly Ref[];
  /** The plan says that the protection is not there, whatever controls it has. */
  readonly unprotected?: boolean;
}

/**
 * A rule gives hits only where the plan says that the exposure is there. What is unknown is no hit:
 * a fact that nobody stated is a question, never a fault.
 */
export interface ThreatRule {
  readonly id: string;
  readonly find: (model: Model) => readonly Hit[];
}

/** The controls that answer a hit; none where one of the places is not covered. */
export function creditedTo(hit: Hit, controls: ReadonlyMap<string, Control>): readonly Control[] {
  if (hit.unprotected === true) return [];
  const places = hit.covers ?? hit.elements;
  const found = hit.controls.flatMap((id) => {
    const control = controls.get(id);
    return control ? [control] : [];
  });
  const covered = new Set<string>(found.flatMap((each) => each.data.at));
  if (!places.every((each) => covered.has(each))) return [];
  return found.filter((each) => each.data.at.some((place) => places.includes(place)));
}
