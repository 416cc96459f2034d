import type { ViewOf } from "@planc/core";
import type { host, reading } from "@planc/core/ir";
import type { Things } from "./things.ts";

/**
 * How much a text says itself, which decides how much a domain may add: to a `sketch` all that is usual,
 * to an `outline` what its own things need, to a `specification` nothing that is not its own.
 */
export type Detail = "sketch" | "outline" | "specification";

/** Each of these alone makes a text a specification; its length does where it asks for anything at all. */
const specification = { statements: 40, requirements: 20, things: 8 };
/** A long text of less than this is about technologies, not about what the product does. */
const anything = { requirements: 3, things: 2 };
/** Each of these alone makes it an outline. */
const outline = { requirements: 10, things: 4 };
/** Under this a domain was heard in usual words alone, or in a name that may mean something else. */
const sure = 0.65;

export interface Said {
  readonly sources: readonly ViewOf<typeof host.source>[];
  readonly statements: readonly ViewOf<typeof reading.statement>[];
  readonly requirements: readonly ViewOf<typeof reading.requirement>[];
  readonly actions: readonly ViewOf<typeof reading.action>[];
  readonly mentions: readonly ViewOf<typeof reading.mention>[];
  readonly things: Things;
}

/** Decided by what was read, so that a specification pasted as a prompt is one as well. */
export function detailOf(said: Said): Detail {
  const { sources, statements, requirements, things } = said;
  const specs = new Set<string>(
    sources.filter(({ data }) => data.kind === "spec").map(({ ref }) => ref),
  );
  if (statements.some(({ data }) => specs.has(data.source))) return "specification";
  const isAboutBuilding = buildingIn(said);
  const count = {
    statements: statements.filter(({ data }) => data.kind !== "code" && data.role !== "principle")
      .length,
    requirements: requirements.filter(
      ({ data }) =>
        asksForBehaviour(data) && (data.key !== undefined || !isAboutBuilding(data.statement)),
    ).length,
    things: things.described,
  };
  const asks = count.requirements >= anything.requirements || count.things >= anything.things;
  if (
    (count.statements >= specification.statements && asks) ||
    count.requirements >= specification.requirements ||
    count.things >= specification.things
  ) {
    return "specification";
  }
  const outlined = count.requirements >= outline.requirements || count.things >= outline.things;
  return outlined ? "outline" : "sketch";
}

/**
 * Statements that name a technology or a way of building and nothing that anybody does: however many there
 * are, they say as little of the product as one.
 */
function buildingIn({ actions, mentions }: Pick<Said, "actions" | "mentions">) {
  const acting = new Set<string>(actions.map(({ data }) => data.statement));
  const building = new Set<string>(mentions.map(({ data }) => data.statement));
  return (statement: string) => building.has(statement) && !acting.has(statement);
}

function asksForBehaviour({ key, kind, priority }: Said["requirements"][number]["data"]): boolean {
  if (priority === "wont") return false;
  return key !== undefined || !aboutTheWhole.has(kind);
}

const aboutTheWhole: ReadonlySet<string> = new Set(["quality", "constraint", "premise"]);

const nextDetail = {
  sketch: "outline",
  outline: "specification",
  specification: undefined,
} as const satisfies Record<Detail, Detail | undefined>;

/** What a match of this score may add: a doubtful one as if the text said more; `undefined` is nothing. */
export function allowed(detail: Detail, score: number): Detail | undefined {
  return score >= sure ? detail : nextDetail[detail];
}
