import { asPattern, figureOf, keysDueOf, optional, type Ref, sole, spoken } from "@planc/core";
import { api, architecture, brief, data, decision } from "@planc/core/ir";
import { keysOf, sealedOverhead } from "../catalog/sealed-figures.ts";
import { sealedWork } from "../catalog/sealed-work.ts";
import { derived, step } from "../kit.ts";
import { kebab, plural } from "../naming.ts";
import { sealedContents } from "../sealed/contents.ts";
import { eventsOf } from "../sealed/events.ts";
import { asksForSealing } from "../sealed/said.ts";
import { seenOf } from "../sealed/seen.ts";

const topicOf = "decision/topic#encryption";

/** What end-to-end encryption leaves to the server, and what it takes from it. */
export const sealed = step("sealed", {
  reads: {
    choices: decision.choice,
    requirements: optional(brief.requirement),
    relations: optional(brief.relation),
    entities: optional(data.entity),
    fields: optional(data.field),
    operations: optional(api.operation),
    components: optional(architecture.component),
  },
  writes: { sealed: api.sealed },
  run: ({ choices, requirements, relations, entities, fields, operations, components }) => {
    const choice = choices.find(({ data }) => data.topic === topicOf);
    if (!choice) return { sealed: undefined };
    const asking = requirements.filter(({ data }) => asksForSealing(data.text));
    const found = sealedContents(
      asking.map(({ data }) => data.text).join(" · "),
      entities,
      fields,
      relations,
    );
    if (!found) return { sealed: undefined };
    const previews = choices.find(({ data }) => data.topic === "decision/topic#sealed-previews");
    const keys = keysOf(choice.data.technology);
    const shut = new Set<string>(found.fields.map(({ field }) => field.ref));
    const store = components.find(({ data: { kind } }) => kind === "file");
    const kept = store ? (store.data.technology ?? store.data.name) : "a store of its own";
    const [first] = found.main;
    const group = found.around.map(({ data }) => spoken(data.name))[0];
    const others = [...found.main, ...found.files, ...found.around, ...membersOf(found, entities)];
    const overhead = sealedOverhead[keys];
    const from: readonly Ref[] = [
      choice.ref,
      ...asking.map(({ ref }) => ref),
      ...found.fields.map(({ field }) => field.ref),
    ];
    return {
      sealed: sole(
        api.sealed,
        {
          technology: choice.data.name,
          keys,
          contents: found.fields.map(({ field, as }) => ({
            field: field.ref,
            as,
            ...(as === "message"
              ? {
                  size: figureOf("(written + overhead) * 4 / 3", "B", {
                    written: { value: sealedOverhead.written, unit: "B" },
                    overhead: { value: overhead, unit: "B" },
                  }),
                }
              : {}),
          })),
          seen: others.flatMap((each) => {
            const seen = seenOf(each, fields, shut, entities);
            return seen ? [{ entity: each.ref, ...seen }] : [];
          }),
          open: found.open.map(({ field, holder }) => ({
            field: field.ref,
            because: found.around.includes(holder)
              ? `the server shows and finds a ${spoken(holder.data.name)} by it`
              : "belongs into what is sealed",
          })),
          moved: sealedWork.flatMap(({ key, what, asked, instead, always, byServer }) => {
            const those = requirements.filter(
              ({ data }) => asked.test(data.text) || byServer.test(data.text),
            );
            return those.length > 0 || always
              ? [
                  {
                    what,
                    where:
                      (key === "thumbnails" && previews?.data.name) ||
                      instead.replace("{store}", kept),
                    of: those.map(({ ref }) => ref),
                    asked: those.length > 0,
                  },
                ]
              : [];
          }),
          events: [
            ...eventsOf(keys, operations, {
              thing: first ? spoken(first.data.name) : "content",
              things: first ? plural(kebab(first.data.name)) : "contents",
              group,
              store: kept,
              due: fields.some(
                ({ data }) =>
                  keysDueOf(data.name) !== undefined &&
                  found.around.some(({ ref }) => ref === data.entity),
              ),
            }),
          ],
        },
        derived("sealed-from-server", from),
      ),
    };
  },
});

/** Rows that say who is in what contents stand in. */
function membersOf(
  { around, main }: NonNullable<ReturnType<typeof sealedContents>>,
  entities: Parameters<typeof sealedContents>[1],
) {
  const taken = new Set([...around, ...main]);
  const names = around.map(({ data }) => spoken(data.name));
  return entities.filter(
    (each) =>
      !taken.has(each) &&
      names.some((name) =>
        new RegExp(`^${asPattern(name)} (?:member|participant)s?$`).test(spoken(each.data.name)),
      ),
  );
}
