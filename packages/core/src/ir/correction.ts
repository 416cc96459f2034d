import * as z from "zod";
import { partByName } from "../by-name.ts";
import { nodeId } from "../grammar.ts";
import { ref, type SlotId } from "../ref.ts";
import { many, type Slot } from "../slot.ts";
import * as brief from "./brief.ts";

const byHand = { source: ref("host/source") };

/** A file of corrections. */
const correctionFile = z.strictObject({
  ...byHand,
  area: z.literal("file"),
  /** `all`: what the file does not say is not in the brief. */
  facts: z.enum(["all", "some"]),
  /** The first digits of the hashes of the sources that it was written from, by their ids. */
  writtenFrom: z.record(z.string(), z.string()).optional(),
});

function corrects<const Area extends string, Data>(area: Area, slot: Slot<SlotId, Data>) {
  return z.strictObject({
    ...byHand,
    area: z.literal(area),
    /** Position in its file, from 0. */
    order: z.int().min(0),
    /** Where it does not follow from the entry. */
    id: z.string().max(500).regex(nodeId).optional(),
    remove: z.literal(true).optional(),
    entry: partByName(slot.schema),
  });
}

/** A fact of the brief as somebody wrote it by hand, which goes before what was read. */
export const correction = many(
  "reading/correction",
  z.discriminatedUnion("area", [
    correctionFile,
    corrects("product", brief.product),
    corrects("team", brief.team),
    corrects("actor", brief.actor),
    corrects("requirement", brief.requirement),
    corrects("concept", brief.concept),
    corrects("attribute", brief.attribute),
    corrects("relation", brief.relation),
    corrects("uniqueness", brief.uniqueness),
    corrects("availability", brief.availability),
    corrects("action", brief.action),
    corrects("access", brief.access),
    corrects("quantity", brief.quantity),
    corrects("quality", brief.quality),
    corrects("mention", brief.mention),
    corrects("part", brief.part),
    corrects("system", brief.system),
    corrects("regime", brief.regime),
    corrects("principle", brief.principle),
    corrects("question", brief.question),
    corrects("unread", brief.unread),
    corrects("inert", brief.inert),
  ]),
  { summary: "facts of the brief that were corrected by hand" },
);
