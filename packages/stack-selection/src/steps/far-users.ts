import { type DraftOf, node, optional } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { farUsers, wayBetweenContinents } from "../catalog/far-users.ts";
import { assumed, step } from "../kit.ts";

const milliseconds = { ms: 1, s: 1000 } as const;

/**
 * People far from one another, and a time within which they are answered: whether one place can keep it for all of
 * them is arithmetic of the way, and the text has to say for whom it holds.
 */
export const farUsersStep = step("far-users", {
  reads: {
    product: brief.product,
    style: optional(decision.style),
    qualities: optional(brief.quality),
    requirements: optional(brief.requirement),
    quantities: optional(brief.quantity),
    regimes: optional(brief.regime),
  },
  writes: { questions: brief.question },
  run: ({ product, style, qualities, requirements, quantities, regimes }) => {
    const far = [
      ...requirements.filter(({ data }) => data.priority !== "wont" && farUsers.test(data.text)),
      ...qualities.filter(({ data }) => farUsers.test(data.text)),
    ][0];
    if (!far || style?.data.style === "client-only" || product.data.scope === "feature")
      return { questions: [] };
    const times = quantities
      .flatMap(({ ref, data }) => {
        const factor =
          data.unit === "ms" || data.unit === "s" ? milliseconds[data.unit] : undefined;
        const most = Array.isArray(data.value) ? Math.max(...data.value) : data.value;
        return data.measure === "response-time" && factor !== undefined && typeof most === "number"
          ? [{ ref, about: data.about, ms: most * factor }]
          : [];
      })
      .filter(({ ms }) => ms <= wayBetweenContinents.high)
      .toSorted((a, b) => a.ms - b.ms);
    const [strict] = times;
    if (!strict) return { questions: [] };
    return { questions: [asked(far.ref, strict, regimes)] };
  },
});

function asked(
  far: DraftOf<typeof brief.question>["data"]["about"][number],
  strict: {
    readonly ref: DraftOf<typeof brief.question>["data"]["about"][number];
    readonly about: string;
    readonly ms: number;
  },
  regimes: readonly { readonly data: { readonly name: string } }[],
): DraftOf<typeof brief.question> {
  const { low, high } = wayBetweenContinents;
  const european = regimes.some(({ data }) => /\bgdpr\b/i.test(data.name));
  return node(
    brief.question,
    "users-far-apart",
    {
      text: `For whom do the ${strict.ms} ms of ${strict.about} hold: for those near the one place where the product runs, or on each continent?`,
      default: `One place is taken, and the ${strict.ms} ms are kept near it: from another continent the way there and back alone takes about ${low} to ${high} ms.${european ? " Data of people in the European Union stay in that place, which lies there." : ""}`,
      options: [
        "near one place; farther away it takes longer",
        "on each continent: each tenant or account is kept in one of several places",
      ],
      about: [far, strict.ref],
      turns: [],
    },
    assumed(
      "question-from-choice",
      "The text has people far from one another and a time that one place cannot keep for all of them.",
      [far, strict.ref],
    ),
  );
}
