import type { Palette } from "../terminal/palette.ts";
import { listed, wrap } from "../terminal/wrap.ts";
import { type DecisionReview, dateFact, type PremiseReview, type Review } from "./review.ts";

interface Around {
  readonly palette: Palette;
  /** The file of facts as it was named. */
  readonly file: string | undefined;
}

/** What was found, in 80 columns: what is to be decided anew first, then what stands and what nobody knows. */
export function formatReview(
  { decisions, unused, missing }: Review,
  { palette, file }: Around,
): string {
  const of = (standing: DecisionReview["standing"]) =>
    decisions.filter((each) => each.standing === standing);
  const [reopened, holding, unmeasured] = [of("reopened"), of("holds"), of("not-measured")];
  const blocks = [
    ...reopened.map((each) => reopenedBlock(each, palette, file)),
    holding.map(({ title }) => listed(palette.good("✔"), `${title} holds`)).join("\n"),
    unmeasured.map((each) => unmeasuredLine(each, palette)).join("\n"),
    unused
      .map((each) => listed(palette.careful("⚠"), `${each}: no decision of this plan rests on it`))
      .join("\n"),
    closing(reopened, decisions.length, missing),
  ];
  return blocks.filter((each) => each !== "").join("\n\n");
}

function reopenedBlock(
  { title, record, premises }: DecisionReview,
  palette: Palette,
  file: string | undefined,
): string {
  const broken = premises.filter(({ standing }) => standing === "broken");
  return [
    listed(palette.bad("✖"), `${title} is to be decided anew`),
    ...broken.flatMap((each) => [
      ...wrap(`it rested on: ${each.text}`, 74).map((line) => `      ${line}`),
      ...wrap(`now: ${each.found ?? ""}${placeText(each, file)}`, 74).map(
        (line) => `      ${line}`,
      ),
    ]),
    ...(record === undefined ? [] : [palette.dim(`      ${record}`)]),
  ].join("\n");
}

function placeText({ place }: PremiseReview, file: string | undefined): string {
  return place === undefined ? "" : ` (${file === "-" ? "standard input" : file}:${place.line})`;
}

function unmeasuredLine({ title, premises }: DecisionReview, palette: Palette): string {
  const open = premises.filter(({ standing }) => standing === "unknown").map(({ fact }) => fact);
  return listed(
    palette.dim("?"),
    `${title} rests on what is not given: ${unique(open).join(", ")}`,
  );
}

function closing(
  reopened: readonly DecisionReview[],
  count: number,
  missing: readonly string[],
): string {
  if (count === 0) {
    return wrapped("No decision of this plan rests on a fact that can be checked.");
  }
  const lines = [
    reopened.length === 0
      ? "No decision is to be taken anew, as far as facts are given."
      : `${reopened.length} of ${count} decisions that rest on facts ${reopened.length === 1 ? "is" : "are"} to be taken anew: say in the text or in brief.yaml what is so by now, and run planc plan again.`,
    ...(missing.includes(dateFact)
      ? ["Support and waivers were not checked: give the day with --date."]
      : []),
  ];
  return lines.map(wrapped).join("\n");
}

function wrapped(text: string): string {
  return wrap(text, 78)
    .map((line) => `  ${line}`)
    .join("\n");
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}
