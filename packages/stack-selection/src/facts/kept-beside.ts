import { measuredOf, type Ref } from "@planc/core";
import { sample } from "../text/words.ts";
import type { Known, Surroundings } from "./condition.ts";
import { wantsSeries } from "./kept-in.ts";

/** What is kept beside the measured values, where those have a store of their own. */
export function keptBeside({ inputs, stated, stored }: Surroundings): Surroundings["stored"] {
  if (!wantsSeries(stated)) return stored;
  const measured = measuredOf(stored, inputs.attributes, inputs.relations);
  const rest = stored.filter((each) => !measured.includes(each));
  return rest.length > 0 ? rest : stored;
}

const accounts: Ref = "brief/concept#user";

/**
 * What is part of another thing and goes with it, which one service keeps. Accounts are kept by one service, and what
 * is somebody's by whichever has it.
 */
export function partsWithWhole(
  { relations }: Surroundings["inputs"],
  stored: Surroundings["stored"],
): Known | undefined {
  const name = (ref: Ref) => stored.find((each) => each.ref === ref)?.data.name;
  const found = relations.flatMap(({ ref, data }) => {
    const [part, whole] = [name(data.from), name(data.to)];
    return part && whole && data.to !== accounts && data.owned === true && data.outlives !== true
      ? [{ ref, text: `${part} with its ${whole}` }]
      : [];
  });
  return found.length > 0
    ? {
        text: `rows that change together (${sample(found.map(({ text }) => text))})`,
        refs: found.map(({ ref }) => ref),
      }
    : undefined;
}
