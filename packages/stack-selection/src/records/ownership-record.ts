import { type PlanNodeOf, restsOn } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { bullets, type Inline, paragraph, strong } from "@planc/core/markdown";
import type { Root } from "mdast";
import { clause, listed, number } from "../text/words.ts";
import { heading, root } from "./document.ts";
import type { Drawn } from "./drawn.ts";
import { confirmation, consequences } from "./madr.ts";
import { grantedWorkers, ownershipFactsOf } from "./ownership-consequences.ts";
import { quoteOf } from "./quote.ts";
import { styleMargin } from "./rests-on.ts";
import { styleScores } from "./style-scores.ts";
import { premisesOf } from "./turns-table.ts";

type Ownership = PlanNodeOf<typeof decision.dataOwnership>;
type Premise = PlanNodeOf<typeof decision.premise>;

export interface AroundOwnership {
  readonly number: number;
  readonly premises: readonly Premise[];
  readonly drawn: Drawn;
}

/** The record of who owns which data, and on how many servers it is kept. */
export function ownershipRecordOf(
  { ref, data, why }: Ownership,
  { number: number_, premises, drawn }: AroundOwnership,
): Root {
  const facts = ownershipFactsOf(data.arrangement, drawn);
  const quote = quoteOf(why);
  const resting = restsOn(premises, ref);
  const options = [data, ...data.rejected];
  return root([
    heading(1, `${number_}. ${ownershipTitle}: ${data.name}`),
    paragraph(strong("Status"), `: ${why.kind === "stated" ? "accepted (stated)" : "proposed"}`),
    heading(2, "Context and Problem Statement"),
    paragraph(
      `${servicesText(drawn)}${grantedWorkers(drawn) ? " Workers write beside them where named below." : ""}`,
    ),
    ...(quote ? [heading(2, "Decision Drivers"), bullets([`The text: ${quote}`])] : []),
    heading(2, "Considered Options"),
    bullets(
      options.map(({ name, score }) => (score === undefined ? name : `${name}, ${number(score)}`)),
    ),
    heading(2, "Decision Outcome"),
    paragraph(
      `Chosen: ${data.name}. ${[data.because, styleMargin(data)].filter(Boolean).join(" ")}`,
    ),
    ...consequences(facts),
    ...confirmation(facts.confirmation),
    heading(2, "Pros and Cons of the Options"),
    ...styleScores(data),
    bullets(
      options.map((each): readonly Inline[] => [strong(each.name), `: ${saidOf(each, data)}`]),
    ),
    ...(resting.length > 0 && why.kind !== "stated"
      ? [heading(2, "More Information"), ...premisesOf(resting)]
      : []),
  ]);
}

/** What the facts say of it, without what they say of every other alike. */
function saidOf(
  { name }: { readonly name: string },
  { factors = [], rejected }: Ownership["data"],
) {
  const notes = factors.flatMap(({ says }) => {
    const own = says.find(({ style }) => style === name)?.note;
    return own === undefined || says.every(({ note }) => note === own) ? [] : [clause(own)];
  });
  return notes.length > 0
    ? `${notes.join("; ")}.`
    : (rejected.find((each) => each.name === name)?.because ?? "");
}

export const ownershipTitle = "Ownership of data";

/** Who keeps rows, by name. */
function servicesText({ components, tables }: Drawn): string {
  const writing = new Set<string>(tables.flatMap(({ data }) => data.owner ?? []));
  const names = components.flatMap(({ ref, data }) => (writing.has(ref) ? [data.name] : []));
  if (names.length === 1) return `Keeps rows alone: ${names[0]}.`;
  return names.length > 1 ? `Rows kept apart: ${listed(names)}.` : "Several services keep rows.";
}
