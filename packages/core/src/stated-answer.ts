import type { quantity } from "./ir/brief.ts";
import type { Ref } from "./ref.ts";
import type { DataOf } from "./slot.ts";

interface Quantity {
  readonly ref?: Ref;
  readonly data: Pick<
    DataOf<typeof quantity>,
    "about" | "said" | "unit" | "value" | "key" | "measure"
  >;
}

/** How long a text says that a system of others takes to answer, at most; in seconds. */
export interface StatedAnswer {
  readonly seconds: number;
  readonly key: string | undefined;
  readonly ref: Ref | undefined;
}

/** The longest of what a text says of systems of others; of the product's own answers nothing. */
export function statedAnswer(quantities: readonly Quantity[]): StatedAnswer | undefined {
  return quantities
    .flatMap(({ ref, data }): readonly StatedAnswer[] => {
      const said = `${data.said ?? ""} ${data.about}`;
      const seconds = longest(data.value) * (secondsIn[data.unit] ?? Number.NaN);
      return data.measure === "duration" &&
        isOfOthers(said) &&
        isAnswer.test(said) &&
        seconds > 0 &&
        seconds <= mostSeconds
        ? [{ seconds, key: data.key, ref }]
        : [];
    })
    .toSorted((a, b) => b.seconds - a.seconds)[0];
}

/** The product's own answers are said to take a time too; a delay is borne, and not promised. */
function isOfOthers(said: string): boolean {
  return (
    /\b(?:external|outside|upstream|third[- ]party|provider)\b/i.test(said) ||
    /\b(?:handles?|tolerates?|withstands?|bears?|despite|slow|delays?)\b/i.test(said)
  );
}

const isAnswer = /\b(?:api|service|system|provider)\b.*\b(?:delays?|latenc\w+|response)\b/i;

/** What takes longer is no answer that anybody waits for. */
const mostSeconds = 60;

const secondsIn: Readonly<Record<string, number | undefined>> = { ms: 0.001, s: 1, min: 60 };

function longest(value: number | readonly number[]): number {
  return typeof value === "number" ? value : Math.max(...value);
}
