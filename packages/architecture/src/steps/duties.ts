import { byRef, isPassing, join, node, optional } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { isFoundOutside } from "../model/found-outside.ts";
import { inSentence, several } from "../model/language.ts";
import { isTelling, tellerOf } from "../model/place-of-action.ts";
import { sendersAmong } from "../model/senders.ts";
import { isCalledOff } from "../model/stock.ts";
import { unpaidThings } from "../model/unpaid.ts";

const networked: ReadonlySet<string> = new Set([
  "web-application",
  "api-service",
  "mobile-app",
  "ai-service",
]);
const own: ReadonlySet<string> = new Set(["service", "module", "function"]);

/** What the product does by itself, and which component does it. */
export const duties = step("duties", {
  reads: {
    product: brief.product,
    actions: optional(brief.action),
    attributes: optional(brief.attribute),
    concepts: optional(brief.concept),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    relations: optional(brief.relation),
    requirements: optional(brief.requirement),
  },
  writes: { duties: architecture.duty },
  run: ({
    product,
    actions,
    attributes,
    concepts,
    components,
    connections,
    events,
    relations,
    requirements,
  }) => {
    // A tool or a library does everything when it is called.
    if (!product.data.kinds.some((kind) => networked.has(kind))) return { duties: [] };
    const concept = byRef(concepts);
    const attribute = byRef(attributes);
    const requirement = byRef(requirements);
    const worker = components.find(
      ({ id, data }) => data.kind === "worker" || id === "background-worker",
    );
    // What hands messages to people on tells them, wherever the reason for it is kept.
    const senders = sendersAmong(components, connections);
    const sender = senders.length === 1 ? senders[0] : undefined;
    // Whether a system outside answers is found by what calls it beside requests.
    const caller = connections.some(
      ({ data }) =>
        data.from === worker?.ref &&
        components.some(({ ref, data: { kind } }) => ref === data.to && kind === "external-system"),
    )
      ? worker
      : undefined;
    const serving = components.filter((each) => own.has(each.data.kind));
    // Who came is noted by what sends them on, or by the worker that it hands them on to.
    const noting = connections.find(({ data }) =>
      /\b(?:hands on|notes) who came$/.test(data.purpose),
    );
    const noter = noting?.data.purpose.startsWith("hands on")
      ? worker
      : components.find(({ ref }) => ref === noting?.data.from);
    const passed = new Set<string>(
      actions.flatMap(({ data }) => (isPassing(data) ? [data.concept] : [])),
    );
    // What one service refuses, the one that began it calls off, whoever else may do that.
    const undone = events.flatMap(({ ref, data }) => {
      const begun = actions.find((each) => each.ref === data.undoes);
      const about = begun && concept.get(begun.data.concept);
      const off = actions.find(
        (each) =>
          each.data.concept === begun?.data.concept &&
          each.data.state !== undefined &&
          isCalledOff(each.data.state),
      );
      const [by] = data.consumers;
      if (!begun || !about || !off?.data.state || !by) return [];
      return [
        node(
          architecture.duty,
          join("undo", begun.id),
          {
            name: `set ${several(about.data)} to ${off.data.state}`.slice(0, 200),
            action: off.ref,
            setOffBy: "event",
            upon: inSentence(data.name),
            component: by,
            requirements: [],
          },
          derived("duty-of-the-product", [ref, off.ref, by]),
        ),
      ];
    });
    const itself = actions.flatMap(({ id, ref, data }) => {
      const about = concept.get(data.concept);
      const setOffBy = data.automatic ?? (data.schedule === undefined ? undefined : "time");
      if (setOffBy === undefined || !about) return [];
      const texts = data.requirements.flatMap((each) => requirement.get(each)?.data.text ?? []);
      const passing =
        setOffBy === "event" &&
        data.effect === "create" &&
        relations.some((each) => each.data.from === data.concept && passed.has(each.data.to));
      const teller = isTelling({ ...data, automatic: setOffBy }) ? sender : undefined;
      const owner =
        teller ??
        (isFoundOutside(data, attributes) ? caller : undefined) ??
        (passing ? noter : undefined) ??
        tellerOf(data, texts, concepts, serving) ??
        serving.find((each) => each.data.owns.includes(data.concept)) ??
        serving[0];
      const component =
        teller === undefined && (setOffBy === "time" || data.background)
          ? (worker ?? owner)
          : owner;
      const sets = data.sets ?? (data.state === undefined ? undefined : { value: data.state });
      const property = data.sets?.attribute && attribute.get(data.sets.attribute)?.data.name;
      const what = sets
        ? `set ${property ? `the ${property.toLowerCase()} of ` : ""}${several(about.data)} to ${sets.value}`
        : `${data.verb} ${several(about.data)}`;
      return [
        node(
          architecture.duty,
          id,
          {
            name: what.slice(0, 200),
            action: ref,
            setOffBy,
            ...(data.sets ? { after: data.sets.after } : {}),
            ...(data.schedule === undefined ? {} : { schedule: data.schedule }),
            ...(data.upon === undefined ? {} : { upon: data.upon }),
            ...(component ? { component: component.ref } : {}),
            requirements: [...data.requirements],
          },
          derived("duty-of-the-product", [ref, ...(component ? [component.ref] : [])]),
        ),
      ];
    });
    const actionsOn = new Map(
      concepts.map(({ ref }) => [ref, actions.filter(({ data }) => data.concept === ref)] as const),
    );
    const unpaid = unpaidThings(
      { attributes, actions, concepts, concept, actionsOn },
      relations,
      requirements,
    ).flatMap((each) => {
      const by = serving.find(({ data }) => data.owns.includes(each.concept.ref)) ?? serving[0];
      const pays = concept.get(each.by)?.data.name.toLowerCase() ?? "payment";
      const { value, unit } = each.wait;
      return [
        node(
          architecture.duty,
          join("unpaid", each.off.id),
          {
            name: `set ${several(each.concept.data)} to ${each.off.data.state}`.slice(0, 200),
            action: each.off.ref,
            setOffBy: "time",
            upon: `no ${pays} within ${value} ${unit}${each.requirement ? "" : " (judgement)"}`,
            wait: each.wait,
            ...(by ? { component: by.ref } : {}),
            requirements: each.requirement ? [each.requirement] : [],
          },
          derived("duty-of-the-product", [each.off.ref, ...(by ? [by.ref] : [])]),
        ),
      ];
    });
    return { duties: [...itself, ...undone, ...unpaid] };
  },
});
