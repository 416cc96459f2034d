import { type Facts, wantedFor } from "../../facts/facts.ts";
import { type TopicRule, yes } from "../verdict.ts";

const losses = /\b(?:loss|lost|RPO)\b/i;

/** The sentence that says it, of several the shortest. */
function shortest(
  requirements: NonNullable<Facts["inputs"]["requirements"]>,
  refs: readonly string[],
): string | undefined {
  return requirements
    .filter(({ ref }) => refs.includes(ref))
    .flatMap(({ data: { text } }) =>
      text.split(/(?<=[.?!;])\s+/).filter((each) => losses.test(each)),
    )
    .sort(
      (a, b) => Number(/\bzero\b/i.test(b)) - Number(/\bzero\b/i.test(a)) || a.length - b.length,
    )[0];
}

/** A text that has nothing lost, or a server take over by itself: what the database does then is a decision. */
export const standbyVerdict: TopicRule = (facts, sofar) => {
  const { conditions, inputs, stated } = facts;
  if (!conditions.server || !sofar.has("relational-store") || conditions["workers-runtime"])
    return undefined;
  const [store] = wantedFor(facts, "relational-store");
  // A file inside the program has no second server.
  if (store?.entry?.fits?.embedded?.[0] === 1) return undefined;
  const lost = conditions["no-loss"];
  const over = stated.patterns.filter(
    ({ pattern, modality }) => pattern.key === "failover" && modality !== "avoid",
  );
  const said = lost && shortest(inputs.requirements ?? [], lost.refs);
  if (!lost && over.length === 0) return undefined;
  const refs = [...(lost?.refs ?? []), ...over.flatMap((each) => each.refs)];
  const parts = [
    ...(said ? [`“${said.replace(/[.]$/, "")}”`] : []),
    ...(over.length > 0 ? ["the text asks for automatic failover"] : []),
  ];
  return yes(
    `${parts.join("; ")}: a server or disk of the database fails some day, and with one of them alone what was confirmed last is gone`,
    refs,
  );
};
