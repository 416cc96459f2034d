import { parseRef, slug } from "@planc/core";
import * as z from "zod";

const told = z.object({
  who: z.object({ modality: z.string(), actors: z.array(z.string()) }),
  verb: z.string().optional().catch(undefined),
  effects: z.array(z.string()).catch([]),
  concept: z.string().optional().catch(undefined),
});

const mostNamed = 3;

/** `must-not-viewer-delete-task`, `only-administrator-export-report`, `must-not-nobody-change-invoice`. */
export function accessId(fact: unknown): string {
  const read = told.safeParse(fact).data;
  if (!read) return "access";
  const { who, verb, effects, concept } = read;
  const actors = who.actors.slice(0, mostNamed).map((each) => parseRef(each)?.id ?? each);
  const all = concept === undefined ? [] : [parseRef(concept)?.id ?? concept];
  const does = verb === undefined ? effects.slice(0, mostNamed) : [verb];
  return slug([who.modality, ...actors, ...does, ...all].join(" "));
}
