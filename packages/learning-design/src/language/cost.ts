import { type DataOf, figureOf, type ViewOf } from "@planc/core";
import type { Figure, integration, learning } from "@planc/core/ir";
import { assumption } from "../catalog/assumptions.ts";
import type { UseKind } from "../reading/uses.ts";

type Use = DataOf<typeof learning.use>;

/** Tokens of speech are those of one. */
const second = { value: 1, unit: "s" } as const;

/** Speech is counted by its seconds, on the way in and on the way out, and stands before later turns as such. */
function spokenTokens(): Use["tokens"] {
  const [turnSeconds, answerSeconds, speechTokens] = [
    assumption("turnSeconds"),
    assumption("answerSeconds"),
    assumption("speechTokens"),
  ];
  return {
    in: figureOf(
      "instructionTokens + (turns * (turnSeconds + answerSeconds) + turnSeconds) / second * speechTokens",
      "count",
      {
        instructionTokens: assumption("instructionTokens"),
        turns: assumption("turns"),
        turnSeconds,
        answerSeconds,
        speechTokens,
        second,
      },
    ),
    out: figureOf("answerSeconds / second * speechTokens", "count", {
      answerSeconds,
      speechTokens,
      second,
    }),
  };
}

/** Tokens of one call: what was said before is sent each time. */
export function tokensOf(kind: UseKind, form: Use["output"]["form"]): Use["tokens"] {
  if (kind === "converse" && form === "audio") return spokenTokens();
  const answer = figureOf("answerTokens", "count", { answerTokens: assumption("answerTokens") });
  const instructions = assumption("instructionTokens");
  switch (kind) {
    case "converse":
      return {
        in: figureOf(
          "instructionTokens + turns * (turnTokens + answerTokens) + turnTokens",
          "count",
          {
            instructionTokens: instructions,
            turns: assumption("turns"),
            turnTokens: assumption("turnTokens"),
            answerTokens: assumption("answerTokens"),
          },
        ),
        out: answer,
      };
    case "answer":
      return {
        in: figureOf("instructionTokens + top * chunkTokens + turnTokens", "count", {
          instructionTokens: instructions,
          top: assumption("top"),
          chunkTokens: assumption("chunkTokens"),
          turnTokens: assumption("turnTokens"),
        }),
        out: answer,
      };
    case "embed":
    case "offer-tools":
      return undefined;
    default:
      return {
        in: figureOf("instructionTokens + chunkTokens", "count", {
          instructionTokens: instructions,
          chunkTokens: assumption("chunkTokens"),
        }),
        out: answer,
      };
  }
}

interface Paid {
  readonly model: Use["model"];
  readonly provider: ViewOf<typeof integration.provider> | undefined;
  readonly tokens: Use["tokens"];
  readonly kind: UseKind;
}

/** By the provider's dated prices alone; without them the formula stands with its prices open, and never a zero. */
export function costOf({ model, provider, tokens, kind }: Paid): Use["cost"] {
  if (model.where === "local") return { open: [] };
  if (model.where === "caller") return { open: [] };
  const priced = provider?.data.prices ?? [];
  const price = (words: RegExp) => priced.find(({ per }) => /token/i.test(per) && words.test(per));
  const input = price(/\bin(?:put)?\b|prompt/i);
  const output = price(/\bout(?:put)?\b|completion/i);
  const ref = provider?.ref;
  const perCall: Figure | undefined =
    tokens && input && output
      ? figureOf("(tokensIn * priceIn + tokensOut * priceOut) / 1000000", "USD/unit", {
          tokensIn: { value: tokens.in.value, unit: "count" },
          priceIn: { value: input.amount, unit: "USD/million", ref },
          tokensOut: { value: tokens.out.value, unit: "count" },
          priceOut: { value: output.amount, unit: "USD/million", ref },
        })
      : undefined;
  return {
    ...(perCall ? { perCall } : {}),
    ...(tokens
      ? {
          formula: `(${Math.round(tokens.in.value)} × price in + ${Math.round(tokens.out.value)} × price out) / 1,000,000`,
        }
      : {}),
    open: perCall
      ? []
      : [
          `price of a million tokens in and out${kind === "converse" ? ", of text and of speech" : ""} at ${model.name}`,
        ],
  };
}
