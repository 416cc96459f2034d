import { node } from "@planc/core";
import { archetype, reading } from "@planc/core/ir";
import { archetypes } from "../catalog/index.ts";
import { assumed, step } from "../kit.ts";
import { listen } from "../propose/heard.ts";
import { type Proposal, proposalsOf } from "../propose/proposals-of.ts";
import { actorNamesOf, wordingOf } from "../propose/wording.ts";
import { foldName } from "../text/words.ts";

/** What the matched domains would add; where two say something of the same thing, the stronger one. */
export const propose = step("propose", {
  reads: {
    matches: archetype.match,
    statements: reading.statement,
    concepts: reading.concept,
    actions: reading.action,
    systems: reading.system,
    actors: reading.actor,
  },
  writes: { proposals: archetype.proposal },
  run: ({ matches, statements, concepts, actions, systems, actors }) => {
    const matched = [...matches]
      .sort((a, b) => b.data.score - a.data.score || (a.id < b.id ? -1 : 1))
      .flatMap((match) => {
        const found = archetypes.find((each) => each.key === match.id);
        return found ? [{ match, found }] : [];
      });
    const heard = listen(
      matched.map((each) => each.found),
      [
        ...statements
          .filter(({ data }) => data.kind !== "code" && data.role !== "principle")
          .map(({ data }) => data.text),
        ...systems.flatMap(({ data }) => [data.purpose, data.category].filter(isText)),
      ],
    );
    const names = concepts.map((each) => each.data.name);
    const people = actors.map((each) => each.data.name);
    const refused = new Set(
      actions
        .filter((each) => each.data.negated === true)
        .map(({ data }) => foldName(`${data.verb} ${data.concept}`)),
    );
    const refuses = (verb: string, concept: string) => refused.has(foldName(`${verb} ${concept}`));

    const connected = new Set(systems.map((each) => foldName(each.data.name)));
    const connects = (phrases: readonly string[]) =>
      phrases.some((each) => connected.has(foldName(each)));

    const said = new Map<string, ReturnType<typeof draft>>();
    const described = new Set<string>();
    for (const { match, found } of matched) {
      const wording = wordingOf(found, { concepts: names, actors: people, described });
      const actorNames = actorNamesOf(found, people);
      const setting = { heard, wording, actorNames, refuses, connects, described };
      const proposals = proposalsOf(found, match.ref, setting);
      for (const each of proposals) {
        const about = each.id.slice(found.key.length + 1);
        if (!said.has(about)) said.set(about, draft(each));
        if (each.data.kind === "concept") described.add(each.data.name);
      }
    }
    return { proposals: [...said.values()] };
  },
});

function draft({ id, data, reason }: Proposal) {
  return node(archetype.proposal, id, data, assumed("archetype-says", reason, [data.match]));
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}
