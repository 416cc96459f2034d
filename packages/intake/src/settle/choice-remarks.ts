import { asksFor, hidesWhich, leavesOpen } from "../catalog/open-choice-words.ts";
import { clip } from "../words/cut-text.ts";
import type { Readings } from "./readings.ts";

type Statements = Readings["statements"];

/** What the text says of a choice besides the name: that it is open, and that it is to stay hidden. */
export interface Remarks {
  readonly leftOpen?: string;
  readonly behind?: string;
}

export type RemarksOn = (
  mentions: readonly Pick<Readings["mentions"][number], "data">[],
) => Remarks;

/** Finds remarks in the sentence that names something which is not demanded, and in those right behind it. */
export function createRemarks(statements: Statements): RemarksOn {
  const byRef = new Map<string, Statements[number]>(statements.map((each) => [each.ref, each]));
  const starting = new Map<string, Statements[number]>();
  for (const each of statements) {
    const place = placeOf(each);
    if (place) starting.set(`${place.source} ${place.from}`, each);
  }
  const nextTo = (each: Statements[number]): Statements[number] | undefined => {
    const place = placeOf(each);
    if (!place) return undefined;
    // A new bullet or paragraph starts further away.
    return [1, 2]
      .map((gap) => starting.get(`${place.source} ${place.to + gap}`))
      .find((next) => next !== undefined);
  };
  return (mentions) => {
    const wished = mentions.filter(({ data }) => data.modality === "prefer");
    const beside = wished.flatMap(({ data }) => {
      const own = byRef.get(data.statement);
      const next = own && nextTo(own);
      return [own, next, next && nextTo(next)].flatMap((each) => (each ? [each] : []));
    });
    const texts = beside.map(({ data }) => data.text);
    const leftOpen = texts.flatMap((text) =>
      clausesOf(text).filter((each) => leavesOpen.test(each)),
    )[0];
    const behind = texts.flatMap((text) =>
      clausesOf(text).flatMap((each) =>
        asksFor.test(each) ? (hidesWhich.exec(each)?.[0] ?? []) : [],
      ),
    )[0];
    return {
      ...(leftOpen === undefined ? {} : { leftOpen: clip(leftOpen, 200) }),
      ...(behind === undefined ? {} : { behind: clip(withoutArticle(behind), 200) }),
    };
  };
}

function clausesOf(text: string): readonly string[] {
  return text.split(/[;.](?=\s|$)|, (?:but|and|so|while) /).map((each) => each.trim());
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:an?|the|our|its|use|uses|one) /i, "");
}

/** Characters of the source that the statement begins at and ends before. */
function placeOf({ data }: Statements[number]) {
  const runs = data.at?.[0];
  const [first, last] = [runs?.[0], runs?.at(-1)];
  if (!first || !last) return undefined;
  return {
    source: data.source,
    from: first[1] ?? 0,
    to: (last[1] ?? 0) + (last[2] ?? 0),
  };
}
