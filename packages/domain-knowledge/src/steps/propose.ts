import { node } from "@planc/core";
import { archetype, host, reading } from "@planc/core/ir";
import { archetypes } from "../catalog/index.ts";
import { assumed, step } from "../kit.ts";
import { allowed, detailOf } from "../propose/detail.ts";
import { listen } from "../propose/heard.ts";
import { openLifeCycles } from "../propose/life-cycle.ts";
import { type Proposal, proposalsOf } from "../propose/proposals-of.ts";
import { thingsOf } from "../propose/things.ts";
import { actorNamesOf, wordingOf } from "../propose/wording.ts";
import { foldName } from "../text/words.ts";
import { vocabularyProposals } from "../vocabulary/proposals-of.ts";

/** What the matched domains would add; where two say something of the same thing, the stronger one. */
export const propose = step("propose", {
  reads: {
    sources: host.source,
    matches: archetype.match,
    statements: reading.statement,
    requirements: reading.requirement,
    actors: reading.actor,
    concepts: reading.concept,
    attributes: reading.attribute,
    relations: reading.relation,
    actions: reading.action,
    mentions: reading.mention,
    systems: reading.system,
  },
  writes: { proposals: archetype.proposal },
  run: async ({ matches, statements, systems, mentions, ...read }) => {
    const { concepts, actions, actors } = read;
    const matched = [...matches]
      .sort((a, b) => b.data.score - a.data.score || (a.id < b.id ? -1 : 1))
      .flatMap((match) => {
        const found = archetypes.find((each) => each.key === match.id);
        return found ? [{ match, found }] : [];
      });
    const things = thingsOf(read);
    const text = detailOf({ ...read, statements, mentions, things });
    const texts = statements
      .filter(({ data }) => data.kind !== "code" && data.role !== "principle")
      .map(({ data }) => data.text);
    const heard = listen(
      matched.map((each) => each.found),
      [...texts, ...systems.flatMap(({ data }) => [data.purpose, data.category].filter(isText))],
    );
    const open =
      text === "sketch" || matched.length === 0
        ? new Set<string>()
        : openLifeCycles(things.all, texts);
    const namesOf = (passing: boolean) =>
      concepts
        .filter(({ data }) => (data.passing === true) === passing)
        .map(({ data }) => data.name);
    const names = {
      concepts: namesOf(false),
      passing: text === "sketch" ? namesOf(true) : [],
      actors: actors.map(({ data }) => data.name),
      described: new Set<string>(),
    };
    const namesActors = actors.some(({ data }) => data.kind === "person");
    const refused = new Set(
      actions
        .filter((each) => each.data.negated === true)
        .map(({ data }) => foldName(`${data.verb} ${data.concept}`)),
    );
    const refuses = (verb: string, concept: string) => refused.has(foldName(`${verb} ${concept}`));

    const connected = new Set(systems.map(({ data }) => foldName(data.name)));
    const connects = (phrases: readonly string[]) =>
      phrases.some((each) => connected.has(foldName(each)));

    const said = new Map<string, ReturnType<typeof draft>>();
    for (const { match, found } of matched) {
      const detail = allowed(text, match.data.score);
      if (detail === undefined) continue;
      const proposals = proposalsOf(found, match.ref, {
        detail,
        heard,
        wording: wordingOf(found, names),
        actorNames: actorNamesOf(found, names.actors),
        things,
        openLifeCycles: open,
        namesActors,
        refuses,
        connects,
        described: names.described,
      });
      for (const each of proposals) {
        const about = each.id.slice(found.key.length + 1);
        if (!said.has(about)) said.set(about, draft(each));
        if (each.data.kind === "concept") names.described.add(each.data.name);
      }
    }
    return {
      proposals: [...said.values(), ...(await vocabularyProposals(things.all, names.described))],
    };
  },
});

function draft({ id, data, reason }: Proposal) {
  return node(archetype.proposal, id, data, assumed("archetype-says", reason, [data.match]));
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}
