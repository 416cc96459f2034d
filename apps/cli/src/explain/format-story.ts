import type { Palette } from "../terminal/palette.ts";
import { labelled, listed, plain } from "../terminal/wrap.ts";
import { scoreTable } from "./score-table.ts";
import type { Story, StoryOption } from "./story.ts";
import { number } from "./words.ts";

/** The story of a decision for a terminal, in 80 columns. */
export function formatStory(story: Story, palette: Palette): string {
  const { consequences, options } = story;
  const about = options.find((each) =>
    story.about === undefined ? each.chosen : each.name === story.about,
  );
  const isScored = options.some(({ scores }) => scores.length > 0);
  const blocks: readonly (readonly [string, readonly string[]])[] = [
    [story.title, story.facts.map(({ label, text }) => labelled(label, text))],
    ["Options", isScored ? scoreTable(options, story.weights) : options.map(optionLine)],
    [
      "Ruled out",
      story.eliminated.map(({ names, because }) => listed("✖", `${names.join(", ")}: ${because}`)),
    ],
    [
      `Evidence for ${about?.name ?? ""}`,
      (about?.scores ?? []).map(({ criterion, score, note }) =>
        listed("·", `${criterion} ${number(score)}: ${note}`),
      ),
    ],
    [
      "Weights",
      isScored
        ? story.weights.map(({ criterion, weight, because }) =>
            listed("·", `${criterion} ${number(weight)}: ${because}`),
          )
        : [],
    ],
    [
      "Consequences",
      consequences
        ? [
            ...consequences.positive.map((text) => listed("+", text)),
            ...consequences.negative.map((text) => listed("–", text)),
            ...consequences.mitigation.map((text) => listed("→", text)),
          ]
        : [],
    ],
    ["Asks of the plan", (story.asks ?? []).map((text) => listed("·", text))],
    ["Rests on", story.restsOn.map((text) => listed("·", text))],
    ["What would turn it", story.flips.map((text) => listed("·", text))],
    [
      "Policy",
      story.policy.map(({ wish, because, by }) => listed("·", `${wish}: ${because} (${by})`)),
    ],
    [
      "Findings",
      story.findings.map(({ code, severity, message }) =>
        listed("·", `${severity} ${code}: ${message}`),
      ),
    ],
  ];
  return blocks
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [palette.bold(plain(title)), ...lines].join("\n"))
    .join("\n\n");
}

/** An option that is judged in words, as architecture styles are. */
function optionLine({ name, chosen, total, against }: StoryOption): string {
  const score = total === undefined ? "" : ` ${number(total)}`;
  return listed(
    chosen ? "✔" : "·",
    `${name}${score}${against === undefined ? "" : `: ${against}`}`,
  );
}
