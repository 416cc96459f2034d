import type { SettledBy } from "../catalog/settled-by.ts";
import { listed } from "../text/words.ts";
import { type Drawn, namesOf, ofKinds } from "./drawn.ts";
import type { Settler } from "./settled.ts";

/** What a run of learning reads, by the words of its flow: `goals and workouts of the last 12 weeks (assumed)`. */
function readIn({ flows }: Drawn, id: string): readonly string[] {
  const flow = flows.find((each) => each.id === id);
  return (flow?.data.steps ?? []).flatMap(({ message }) => /^read (.+)$/.exec(message)?.[1] ?? []);
}

/** What people call off again tells that it was wrong. */
const refusing = /^(?:dismiss|reject|decline|hide|ignore)[A-Z]/;
const accepting = /^(?:accept|follow|apply|complete|rate|like)[A-Z]/;

/** Risks of models that this plan has trained. */
export const learningSettlers = {
  "drawn-learning": ({ drawn }) => {
    const learned = readIn(drawn, "train-model");
    const makes = drawn.flows.find((each) => each.id === "make-predictions");
    if (learned.length === 0 || !makes) return {};
    const what = makes.data.name.replace(/^Make /, "");
    const things = new Set(
      drawn.operations.flatMap(({ data }) =>
        data.path.split("/")[1] === what.replaceAll(" ", "-") ? [data.resource] : [],
      ),
    );
    const told = drawn.operations
      .filter(
        ({ data }) =>
          things.has(data.resource) &&
          (refusing.test(data.operationId) || accepting.test(data.operationId)),
      )
      .map(({ data }) => data.operationId);
    const workers = namesOf(
      ofKinds(drawn, "worker").filter(({ ref }) =>
        makes.data.steps.some(({ from }) => from === ref),
      ),
    );
    return {
      negative: `Whoever has no rows in what ${workers || "a run"} learns from (${listed(learned)}) gets no ${what} from a model${told.length > 0 ? `, and what was right is told by ${listed(told)} alone` : ", and nothing in the contract tells which were right"}.`,
      mitigation: `Before the first run it is settled what is foretold and by which figure one model is better than another (asked in plan.md); that figure is taken on rows that neither was trained on, and goes with the version.`,
    };
  },
} satisfies Partial<Record<SettledBy, Settler>>;
