import { participleOf, sentWebhooks, spoken, type ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { namedAs, plural } from "../naming.ts";

type Requirement = ViewOf<typeof brief.requirement>;
type Action = ViewOf<typeof brief.action>;
type Resource = ViewOf<typeof api.resource>;

export interface WebhookFacts {
  readonly requirements: readonly Requirement[];
  readonly actions: readonly Action[];
  readonly resources: readonly Resource[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly systems: readonly ViewOf<typeof brief.system>[];
}

/** Something that happens to a thing and is told to whoever registered for it. */
export interface Told {
  readonly resource: Resource;
  readonly action: Action;
  readonly requirements: readonly Requirement[];
}

/** What the text has sent to the systems of others by webhooks, each kind once. */
export function toldByWebhook(facts: WebhookFacts): readonly Told[] {
  const asking = sentWebhooks(facts);
  const told = new Map<string, Told & { requirements: Requirement[] }>();
  for (const { requirement, sentence } of asking) {
    const named = happenings(facts).filter(({ resource }) =>
      mentions(sentence, resource.data.name),
    );
    const said = named.filter(({ action }) => saysSo(sentence, action.data.verb));
    // "when anything changes" names no thing: then all of them are meant.
    const meant = said.length > 0 ? said : named.length > 0 ? named : happenings(facts);
    for (const each of meant) {
      const key = `${each.resource.id}.${each.action.data.verb}`;
      const same = told.get(key) ?? { ...each, requirements: [] };
      if (!same.requirements.includes(requirement)) same.requirements.push(requirement);
      told.set(key, same);
    }
  }
  return [...told.values()];
}

/** What changes things that have a path of their own. */
function happenings({ actions, resources, entities }: WebhookFacts) {
  return resources.flatMap((resource) => {
    const concept = entities.find(({ ref }) => ref === resource.data.entity)?.data.concept;
    return actions
      .filter(
        ({ data }) =>
          concept !== undefined &&
          data.concept === concept &&
          /^(?:create|update|delete|transition|command)$/.test(data.effect),
      )
      .map((action) => ({ resource, action }));
  });
}

function mentions(sentence: string, name: string): boolean {
  const thing = spoken(name);
  return new RegExp(namedAs(thing, plural(thing)), "iu").test(sentence);
}

/** "when an order is shipped", "upon creation" is left to the thing alone. */
function saysSo(sentence: string, verb: string): boolean {
  return new RegExp(namedAs(participleOf(verb), `${verb}s`), "iu").test(sentence);
}
