import { listed, plain } from "../terminal/wrap.ts";
import { together } from "./options.ts";
import type { Story, StoryOption } from "./story.ts";
import { number, signed } from "./words.ts";

const width = 80;
const first = "Weighted sum";
const gap = "  ";

/**
 * Criteria with their weights, and a column for each of the leading options, the chosen one always among
 * them; the others are named with what they come to.
 */
export function scoreTable(
  options: readonly StoryOption[],
  weights: Story["weights"],
): readonly string[] {
  const shown = columns(options, weights);
  const others = options.filter((each) => !shown.includes(each));
  const label = Math.max(first.length, ...weights.map(({ criterion }) => criterion.length));
  const row = (name: string, weight: string, cells: readonly string[]) =>
    [
      `  ${plain(name).padEnd(label)}`,
      weight.padStart("weight".length),
      ...cells.map((each, at) => each.padStart(headOf(shown[at]).length)),
    ]
      .join(gap)
      .trimEnd();
  return [
    row("", "weight", shown.map(headOf)),
    ...weights.map(({ criterion, weight }) =>
      row(
        criterion,
        number(weight),
        shown.map(({ scores }) => {
          const found = scores.find((each) => each.criterion === criterion);
          return found ? number(found.score) : "";
        }),
      ),
    ),
    row(
      first,
      "",
      shown.map(({ total = 0 }) => number(total)),
    ),
    ...(shown.some(({ wished = 0 }) => wished !== 0)
      ? [
          row(
            "Wishes",
            "",
            shown.map(({ wished = 0 }) => (wished === 0 ? "" : signed(wished))),
          ),
          row(
            "Together",
            "",
            shown.map((each) => number(together(each))),
          ),
        ]
      : []),
    ...(others.length > 0
      ? [listed("·", others.map((each) => `${each.name} ${number(together(each))}`).join(", "))]
      : []),
  ];
}

/** As many as fit into a line, in their order. */
function columns(
  options: readonly StoryOption[],
  weights: Story["weights"],
): readonly StoryOption[] {
  const label = Math.max(first.length, ...weights.map(({ criterion }) => criterion.length));
  const chosen = options.filter((each) => each.chosen);
  const byNeed = [...chosen, ...options.filter((each) => !each.chosen)];
  const taken = new Set<StoryOption>();
  let used = 2 + label + gap.length + "weight".length;
  for (const each of byNeed) {
    used += gap.length + headOf(each).length;
    if (used > width && taken.size > 0) break;
    taken.add(each);
  }
  return options.filter((each) => taken.has(each));
}

function headOf(option: StoryOption | undefined): string {
  const name = plain(option?.name ?? "");
  return (option?.chosen ? `✔ ${name}` : name).padStart(5);
}
