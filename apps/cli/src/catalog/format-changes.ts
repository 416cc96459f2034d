import type { Changes, Taken } from "@planc/stack-selection";
import type { Palette } from "../terminal/palette.ts";
import { labelled, listed, plain, wrap } from "../terminal/wrap.ts";

/** What another catalogue changes in the plan of a folder, in 80 columns. */
export function formatChanges(changes: Changes, dir: string, palette: Palette): string {
  const { from, to } = changes.catalogue;
  const head =
    from === undefined
      ? `${dir} names no catalogue; the present one is ${to ?? "unknown"}`
      : from === to
        ? `${dir} was decided with the present catalogue, ${from}`
        : `${dir} was decided with ${from}; the present one is ${to ?? "unknown"}`;
  const first = wrap(head, 80);
  if (changes.same) return `${first.join("\n")}\n\nNothing in the plan would change.`;
  const { style, needs, choices, ruledOut, facts, findings } = changes;
  const blocks = [
    first,
    block(palette, "Style", style ? [entry("", `${style.was} → ${style.now}`)] : []),
    block(
      palette,
      "Needs",
      needs.map((each) => entry(each.need, `${each.was} → ${each.now}: ${each.because}`)),
    ),
    block(
      palette,
      "Choices",
      choices.map(({ need, was, now, changed, because }) =>
        [
          entry(need, `${textOf(was, changed)} → ${textOf(now, changed)}`),
          ...because.flatMap((each) => wrap(each, 72).map((line) => `      ${line}`)),
        ].join("\n"),
      ),
    ),
    block(
      palette,
      "Ruled out",
      ruledOut.map(({ name, need, was, now }) =>
        entry(
          name,
          now === undefined
            ? `for ${need}: possible now; before: ${was ?? ""}`
            : `for ${need}: ${now}`,
        ),
      ),
    ),
    block(
      palette,
      "Considered, and said differently",
      facts.map(({ name, needs: of, changes: all }) =>
        [entry(name, of.join(", ")), ...all.map((each) => entry("", each))].join("\n"),
      ),
    ),
    block(
      palette,
      "Findings",
      findings.map(({ now, code, severity, message }) =>
        listed(now === "told" ? "+" : "-", `${severity} ${code}: ${message}`),
      ),
    ),
    ["Nothing was written: planc plan takes it over."],
  ];
  return blocks
    .filter((each) => each.length > 0)
    .map((each) => each.join("\n"))
    .join("\n\n");
}

function block(palette: Palette, title: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [palette.bold(title), ...rows];
}

const column = 26;

function entry(label: string, text: string): string {
  // A label that fills its column has the text below it.
  return label.length > column - 4
    ? `  ${plain(label)}\n${labelled("", text, { column })}`
    : labelled(label, text, { column });
}

function textOf(taken: Taken | undefined, changed: readonly string[]): string {
  if (!taken) return "nothing";
  const { name, version, margin } = taken;
  const lead = changed.every((each) => each === "margin") && margin !== undefined;
  return (
    [name, ...(version === undefined ? [] : [version])].join(" ") +
    (lead ? ` (leads by ${margin})` : "")
  );
}
