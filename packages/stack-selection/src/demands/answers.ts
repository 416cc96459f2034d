import type { Ref, ViewOf } from "@planc/core";
import type { api, decision, security } from "@planc/core/ir";
import type { Demand } from "../catalog/demands/index.ts";
import type { Drawn } from "../records/drawn.ts";
import { passedThrough } from "./passed.ts";
import { givingBack, takingPayments } from "./taking-payments.ts";

/** What the rest of the plan has, to answer demands with. */
export interface Answering extends Drawn {
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly schemas: readonly ViewOf<typeof api.schema>[];
  readonly identity?: ViewOf<typeof security.identity> | undefined;
}

type Kind = Demand["kind"];
type Of<K extends Kind> = Extract<Demand, { readonly kind: K }>;
/** What meets the demand; `undefined` where the part of the plan that would is not there at all. */
type Answer<K extends Kind> = (demand: Of<K>, plan: Answering) => readonly Ref[] | undefined;
/** What clients listen for is no operation of its own. */
type Use = Exclude<Of<"operation">["use"], "subscription">;

export function answerTo(demand: Demand, plan: Answering): readonly Ref[] | undefined {
  const found = answerOf(demand, plan);
  return found && [...new Set(found)];
}

function answerOf(demand: Demand, plan: Answering): readonly Ref[] | undefined {
  switch (demand.kind) {
    case "component":
      return answers.component(demand, plan);
    case "channel":
      return answers.channel(demand, plan);
    case "flow":
      return answers.flow(demand, plan);
    case "message":
      return answers.message(demand, plan);
    case "store":
      return answers.store(demand, plan);
    case "session":
      return answers.session(demand, plan);
    case "operation":
      return answers.operation(demand, plan);
    case "choice":
      return answers.choice(demand, plan);
    case "measurement":
      return answers.measurement(demand, plan);
  }
}

const answers: { readonly [K in Kind]: Answer<K> } = {
  component: ({ choice }, plan) => {
    if (plan.components.length === 0) return undefined;
    const own = componentsOf(choice, plan);
    const joined = plan.connections.filter(({ data }) => own.has(data.from) || own.has(data.to));
    return joined.length === 0 ? [] : [...own, ...refs(joined)];
  },
  channel: ({ choice }, plan) => {
    if (plan.components.length === 0) return undefined;
    const name = plan.choices.find(({ ref }) => ref === choice)?.data.name;
    return refs(
      plan.connections.filter(({ data }) => data.live && data.purpose.endsWith(` over ${name}`)),
    );
  },
  flow: ({ choice }, plan) => {
    if (plan.flows.length === 0) return undefined;
    const own = componentsOf(choice, plan);
    // What tests go through is no component, and every flow that people start is one to test.
    if (own.size === 0) return refs(plan.flows.filter(({ data }) => data.action !== undefined));
    return refs(flowsThrough(own, plan));
  },
  message: ({ choice }, plan) => {
    if (plan.components.length === 0) return undefined;
    const own = componentsOf(choice, plan);
    const through = flowsThrough(own, plan);
    const carries = plan.components.some(({ ref, data }) => own.has(ref) && data.kind === "broker");
    if (carries) {
      const { events, duties } = passedThrough(own, plan);
      return refs([
        ...events.map(({ event }) => event),
        ...duties.map(({ duty }) => duty),
        ...through,
      ]);
    }
    // What hands work to it may do other work as well: an event or a duty of that proves nothing.
    const duties = plan.duties.filter(({ data }) => data.component && own.has(data.component));
    return refs(through.length > 0 ? through : duties);
  },
  store: ({ choice }, plan) => {
    if (plan.stores.length === 0) return undefined;
    const own = new Set<string>(refs(plan.stores.filter(({ data }) => data.choice === choice)));
    const laidOut = plan.tables.filter(({ data }) => own.has(data.store));
    if (laidOut.length > 0) return refs(laidOut);
    // Of some engines no tables are written: what they keep is then in the model alone.
    const isMain = plan.stores.some(({ ref, data }) => own.has(ref) && main.includes(data.model));
    return isMain && plan.tables.length === 0 ? refs(plan.entities) : [];
  },
  session: ({ choice }, plan) => {
    const { identity } = plan;
    if (!identity) return undefined;
    const own = componentsOf(choice, plan);
    const opening = new Set<string>(
      plan.operations
        .filter(({ data }) => data.session === "begins")
        .flatMap(({ data }) => data.realises),
    );
    return refs(
      flowsThrough(own, plan).filter(
        ({ data }) => data.action === undefined || opening.has(data.action),
      ),
    );
  },
  operation: ({ use, choice }, plan) => {
    if (!plan.convention) return undefined;
    if (use === "subscription") return refs(plan.subscriptions);
    return refs(plan.operations.filter((each) => uses[use](each, choice, plan)));
  },
  choice: ({ topics }, plan) =>
    refs(
      plan.choices.filter(({ data }) =>
        topics.some((topic) => data.topic === `decision/topic#${topic}`),
      ),
    ),
  measurement: ({ by }, plan) =>
    plan.scenarios.length + plan.alerts.length === 0
      ? undefined
      : refs(by === "scenario" ? plan.scenarios : plan.alerts),
};

/** Models that entities of the domain are kept in. */
const main: readonly Answering["stores"][number]["data"]["model"][] = ["relational", "document"];

type Operation = Answering["operations"][number];

/** A body in which somebody says that a file will be sent. */
const saysMediaType = (request: Ref | undefined, schemas: Answering["schemas"]): boolean =>
  schemas.some(
    (each) =>
      each.ref === request && each.data.properties.some(({ name }) => /media_?type$/i.test(name)),
  );

const uses: Readonly<Record<Use, (operation: Operation, choice: Ref, plan: Answering) => boolean>> =
  {
    upload: ({ data }, _, { schemas }) =>
      data.file?.in === "request" ||
      schemas.some(
        (each) =>
          (each.ref === data.request && each.data.properties.some(({ type }) => type === "file")) ||
          // Who makes the thing gets an address that takes its file.
          (each.ref === data.response &&
            (data.effect === "create" || saysMediaType(data.request, schemas)) &&
            each.data.properties.some(
              ({ type, name, readOnly }) => readOnly && type === "url" && /_?upload$/i.test(name),
            )),
      ),
    payment: (operation, choice, plan) => {
      const [provider] = componentsOf(choice, plan);
      const one = { operations: [operation], flows: plan.flows };
      return takingPayments(one, provider).length + givingBack(one, provider).length > 0;
    },
    webhook: ({ data: { webhook } }, choice, plan) =>
      webhook !== undefined && componentsOf(choice, plan).has(webhook.from),
    "sign-in": ({ data }, choice, { identity }) =>
      identity?.data.choice === choice && data.access.kind === "authenticated",
  };

function componentsOf(choice: Ref, { components }: Answering): ReadonlySet<Ref> {
  return new Set(components.filter(({ data }) => data.choice === choice).map(({ ref }) => ref));
}

function flowsThrough(own: ReadonlySet<Ref>, { flows }: Answering): Answering["flows"] {
  return flows.filter(({ data }) =>
    data.steps.some(({ from, to }) => own.has(from) || own.has(to)),
  );
}

function refs(nodes: readonly { readonly ref: Ref }[]): readonly Ref[] {
  return nodes.map(({ ref }) => ref);
}
