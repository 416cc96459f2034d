import {
  carried,
  type DraftOf,
  type FigureInput,
  figureOf,
  givenFigure,
  node,
  type Ref,
  spoken,
  type ViewOf,
} from "@planc/core";
import { type brief, workload } from "@planc/core/ir";
import { derived } from "../kit.ts";
import type { StatedLoad } from "./stated-load.ts";

type Action = ViewOf<typeof brief.action>;
type Rate = DraftOf<typeof workload.rate>;

/** The rate that the text gives for one action. */
export function rateNode(action: Action, said: StatedLoad): Rate {
  const { verb, concept } = action.data;
  const thing = spoken(concept.slice(concept.indexOf("#") + 1)).replaceAll("-", " ");
  const about = {
    action: action.ref,
    title: `Requests per second, peak: ${verb} ${thing}`,
  } as const;
  return said.spread
    ? node(
        workload.rate,
        action.id,
        { ...about, figure: figureOf(said.spread.formula, said.unit, said.spread.inputs) },
        derived("load-of-each", [said.quantity.ref, said.spread.count.ref]),
      )
    : node(
        workload.rate,
        action.id,
        { ...about, figure: givenFigure("rate", said.value, said.unit) },
        carried(said.quantity.ref),
      );
}

/** A named rate as part of a formula. */
export interface NamedRate {
  readonly name: string;
  readonly input: FigureInput;
}

export function namedOf({ id, data: { figure } }: Rate): NamedRate {
  const latin = /^[a-z0-9-]+$/.test(id) ? id : "named";
  return {
    name: latin.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    input: { value: figure.value, unit: figure.unit, ref: `workload/rate#${id}` },
  };
}

/** What creates something at a stated rate does not create it at the domain's as well. */
export function isCreationOf(action: Ref, concept: Ref, actions: readonly Action[]): boolean {
  const of = actions.find(({ ref }) => ref === action);
  return of?.data.effect === "create" && of.data.concept === concept;
}

export const namesOf = (named: readonly NamedRate[]) => named.map(({ name }) => name);

export const namedInputs = (named: readonly NamedRate[]): Readonly<Record<string, FigureInput>> =>
  Object.fromEntries(named.map(({ name, input }) => [name, input]));
