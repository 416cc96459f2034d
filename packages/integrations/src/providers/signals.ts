import type { DataOf } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { isKnown, knownValue } from "../catalog/fact.ts";
import type { ProviderFacts } from "../catalog/provider-facts.ts";
import { basisOf } from "./basis.ts";

type Provider = DataOf<typeof integration.provider>;

/** How one sees that a limit was passed. */
export function throttleOf(facts: ProviderFacts): Provider["throttle"] {
  return facts.throttle.map((fact) => {
    const basis = basisOf(fact);
    const known = knownValue(fact);
    if (!known) return { signal: "429, as usual", wait: "Retry-After where it comes", basis };
    const signal = [known.status, known.code, known.where && `in ${known.where}`]
      .filter((each) => each !== undefined && each !== "")
      .join(" ");
    const wait =
      known.wait.by === "none"
        ? "not told: pauses of our own"
        : known.wait.by === "header"
          ? `${known.wait.header}: ${known.wait.as}`
          : `${known.wait.field}: ${known.wait.as}`;
    return {
      signal: (signal || (known.note ?? "throttled")).slice(0, 200),
      wait: wait.slice(0, 200),
      basis,
    };
  });
}

/** Answers that mean something to us, with what is done. */
export function errorsOf(facts: ProviderFacts): Provider["errors"] {
  return [
    ...facts.errors.flatMap((fact) => {
      const known = knownValue(fact);
      if (!known) return [];
      const signal = [known.status, known.code].filter((each) => each !== undefined).join(" ");
      return [
        {
          signal: signal || "error",
          means: known.means,
          does: known.class,
          ...(known.quietly ? { quietly: known.quietly } : {}),
          ...(known.at ? { at: known.at.map((each) => each.slice(0, 200)) } : {}),
          ...(known.reported ? { reported: true as const } : {}),
          basis: basisOf(fact),
        },
      ];
    }),
    ...goneOf(facts),
  ];
}

/** What is not there any more needs no deleting: the end that was asked for is reached, and no job waits for a person. */
function goneOf({ operations, errors }: ProviderFacts): Provider["errors"] {
  const deletes = operations
    .filter(isKnown)
    .filter(({ value }) => value.method === "DELETE")
    .filter(
      ({ value: { method, path } }) =>
        !errors.some((each) => {
          const known = knownValue(each);
          return known?.quietly === "done" && known.at?.includes(`${method} ${path}`);
        }),
    );
  const [first] = deletes;
  return first
    ? [
        {
          signal: "404 to DELETE",
          means: "is not there, or not any more",
          does: "give-up",
          quietly: "done",
          at: deletes.map(({ value }) => `${value.method} ${value.path}`.slice(0, 200)),
          basis: basisOf(first),
        },
      ]
    : [];
}

/** What a unit costs, where a dated price is at hand. */
export function pricesOf(facts: ProviderFacts): Provider["prices"] {
  return facts.prices.flatMap((fact) => {
    const known = knownValue(fact);
    if (!known) return [];
    const { percent, plan, ...rest } = known;
    return [
      {
        ...rest,
        ...(percent === undefined ? {} : { percent }),
        ...(plan === undefined ? {} : { plan }),
        basis: basisOf(fact),
      },
    ];
  });
}
