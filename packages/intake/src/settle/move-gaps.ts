import { type Ref, slug } from "@planc/core";
import type { Brief } from "./apply-corrections.ts";
import type { Gap } from "./gap.ts";
import {
  type MovesKnown,
  moveWithoutCause,
  openMoves,
  servesPeople,
  toldIn,
} from "./open-moves.ts";
import { madeWithoutCause } from "./way-in.ts";

type Action = Brief["actions"][number];

/** What is worth asking of the ways that were assumed for things whose states the text tells. */
export function moveGaps(known: MovesKnown, texts: readonly string[]): readonly Gap[] {
  if (!servesPeople(known)) return [];
  const isTold = toldIn(texts);
  const actors = new Map(known.actors.map(({ id, data }) => [`brief/actor#${id}`, data.name]));
  const moves = openMoves(known);
  const byOperation = ({ data }: Action) =>
    `${data.actors.flatMap((each) => actors.get(each)?.toLowerCase() ?? []).join(" or ")}, by an operation`;
  return known.concepts.flatMap((concept) => {
    const { states = [], name, plural = name } = concept.data;
    if (!isTold(states)) return [];
    const ref: Ref<"brief/concept"> = `brief/concept#${concept.id}`;
    const own = known.actions.filter(({ data }) => data.concept === ref);
    const by = (derivation: string) =>
      own.filter(({ why }) => why.kind === "assumed" && why.by === `intake/${derivation}`);
    const made = by(madeWithoutCause);
    const led = by(moveWithoutCause);
    const open = moves.filter((move) => move.concept === concept).map((move) => move.state.name);
    const thing = `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name.toLowerCase()}`;
    const ask = (
      id: string,
      text: string,
      answers: readonly string[],
      about: readonly Ref[],
    ): Gap => ({
      id: slug(`${id} ${concept.id}`),
      text: text.slice(0, 1000),
      default: `${answers.join("; ")}.`.slice(0, 1000),
      options: [],
      reason: `The text names states of ${plural} and not all that leads to them.`.slice(0, 400),
      about: [ref, ...about],
    });
    const refsTo = (actions: readonly Action[]) =>
      actions.map(({ id }): Ref => `brief/action#${id}`);
    const answers = led.map(
      (each) =>
        `${each.data.state}: ${each.data.upon === undefined ? byOperation(each) : `the product, once ${each.data.upon}`}`,
    );
    const left = open.length === 0 ? [] : [`${enumerated(open)}: nothing until this is answered`];
    const named = enumerated([...led.map(({ data }) => data.state ?? ""), ...open]);
    return [
      ...(made.length === 0
        ? []
        : [
            ask(
              "ways in of",
              `Who or what brings in ${thing}?`,
              made.map(byOperation),
              refsTo(made),
            ),
          ]),
      ...(named === ""
        ? []
        : [
            ask(
              "moves of",
              `Who or what brings ${thing} to ${named}?`,
              [...answers, ...left],
              refsTo(led),
            ),
          ]),
    ];
  });
}

function enumerated(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
