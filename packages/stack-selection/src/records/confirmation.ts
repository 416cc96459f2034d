import { idOf, isCookie, makesPages, type PlanNodeOf, spoken } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { isKnownTopic, type KnownTopic } from "../catalog/topic-keys.ts";
import { queueOnDevice } from "../choices/purpose.ts";
import { counted, listed, number, sample } from "../text/words.ts";
import { toldOf } from "./approaches/index.ts";
import { servicesOfGraph } from "./borne.ts";
import { confirmBroker } from "./broker-confirmation.ts";
import { changedConcepts, editedConcepts } from "./changed-concepts.ts";
import { copyChecks } from "./copies-confirmation.ts";
import {
  awaitedFirst,
  type Check,
  type Confirmed,
  contractFile,
  type Drawn,
  namesOf,
  ofKinds,
  programsOf,
} from "./drawn.ts";
import { fileChecks } from "./files-confirmation.ts";
import { brief, type Line } from "./line.ts";
import { besideScript } from "./load-told.ts";
import { observingChecks } from "./observing-confirmation.ts";
import { outsideChecks } from "./outside-confirmation.ts";
import { restarted } from "./restart-confirmation.ts";
import { confirmScreens } from "./screens-confirmation.ts";
import { confirmSealed } from "./settled-sealed.ts";
import { confirmStore } from "./store-confirmation.ts";

type Choice = PlanNodeOf<typeof decision.choice>;

/**
 * How one sees later that the decision is kept: by an operation, a table, a program, an alert or a file of
 * this plan. Nothing where the plan has nothing that shows it.
 */
export function confirmationOf(
  choice: Pick<Choice, "ref" | "data">,
  around: Known,
): Line | undefined {
  const topic = idOf(choice.data.topic);
  const confirmed = confirmedOf(choice, around);
  const check = isKnownTopic(topic) ? checks[topic] : undefined;
  return check ? check(confirmed) : toldOf(confirmed)?.confirmation;
}

interface Known {
  readonly drawn: Drawn;
  readonly catalogue: Catalogue;
}

/** A choice with what the catalogue knows of it and the plan drew. */
export function confirmedOf(
  { ref, data }: Pick<Choice, "ref" | "data">,
  { drawn, catalogue }: Known,
): Confirmed {
  return {
    ref,
    name: data.name,
    full: data.version ? `${data.name} ${data.version}` : data.name,
    purpose: data.purpose,
    technology: data.technology,
    entry: catalogue.entryOf(data.technology),
    drawn,
  };
}

const checks: Readonly<Partial<Record<KnownTopic, Check>>> = {
  runtime: ({ name, full, drawn }) => {
    const run = programsOf(drawn).filter(
      ({ data }) => data.kind === "gateway" || isBuiltWith(data.technology, name),
    );
    return run.length > 0
      ? brief(
          `CI pins ${full}: ${namesOf(run)}.`,
          `CI reads the version of ${name} in the build of ${namesOf(run)}, and another than ${full} fails it.`,
        )
      : undefined;
  },
  "api-framework": ({ name, drawn }) => {
    const file = contractFile(drawn);
    if (file === undefined) return undefined;
    const parts = drawn.convention?.data.style === "graphql" ? servicesOfGraph(drawn) : [];
    if (parts.length > 1)
      return `A test prints the schema that ${name} serves in each of ${listed(parts.map(({ data }) => data.name))}, compares it with its part of ${file}, and finds that the parts together are the whole.`;
    return drawn.convention?.data.style === "graphql"
      ? `A test prints the schema that ${name} serves and compares it with ${file}.`
      : brief(
          `Contract test: ${counted(drawn.operations.length, "operation")}.`,
          `A test lists the routes that ${name} serves and compares them with the ${counted(drawn.operations.length, "operation")} of ${file}.`,
        );
  },
  "api-style": ({ drawn }) => {
    const file = contractFile(drawn);
    return file === undefined
      ? undefined
      : brief(
          `CI refuses breaks: ${clientsOf(drawn).replaceAll("the ", "")}.`,
          `CI compares each change of ${file} with the last release and refuses what breaks ${clientsOf(drawn)}.`,
        );
  },
  "web-framework": ({ drawn }) => {
    const pages = drawn.components.find(({ data }) => makesPages(data));
    // A first visit shows nothing of who asks: what everybody may read alone is surely in its page.
    const open = awaitedFirst(drawn).filter(
      ({ data }) =>
        data.access.kind === "public" && data.success === 200 && data.webhook === undefined,
    );
    const shown =
      open.find(({ data }) => data.effect === "read" && data.path.includes("{") && !isOwn(data)) ??
      open.find(({ data }) => data.effect === "list" || data.effect === "search");
    return (
      pages &&
      shown &&
      brief(
        `Script-free HTML: ${shown.data.operationId} from ${pages.data.name}.`,
        `A test asks ${pages.data.name} for the page of what ${shown.data.operationId} answers, runs no script of it, and finds the answer in the HTML.`,
      )
    );
  },
  "cli-framework": ({ name, drawn: { actions } }) =>
    actions.length > 0
      ? `A test compares the help that ${name} prints with the list of commands: ${sample(actions.map(({ id }) => wordsOf(id)))}.`
      : undefined,
  "package-registry": ({ name, drawn: { actions } }) => {
    const first = actions[0];
    return (
      first &&
      `After each release CI installs the new version from ${name} into an empty folder and uses it to ${wordsOf(first.id)}.`
    );
  },
  "relational-store": confirmStore,
  "document-store": confirmStore,
  "key-value-store": confirmStore,
  "wide-column-store": confirmStore,
  "time-series-store": confirmStore,
  "graph-store": confirmStore,
  "vector-store": confirmStore,
  ...copyChecks,
  "message-broker": confirmBroker,
  ...fileChecks,
  "real-time": ({ name, drawn }) => {
    const clients = ofKinds(drawn, "web-client", "mobile-client", "desktop-client");
    const live = drawn.connections.find(
      ({ data }) => data.live === true && clients.some(({ ref }) => ref === data.from),
    );
    const client = clients.find(({ ref }) => ref === live?.data.from);
    const told = drawn.subscriptions.map(({ data }) => data.name);
    if (client && told.length > 0) {
      return brief(
        `${client.data.name} reconnects over ${name}: ${listed(told)}.`,
        `A test cuts the connection of the ${client.data.name} over ${name}, does from another session what ${listed(told)} ${told.length === 1 ? "tells" : "tell"} of, restores it, and finds on the client all that is kept.`,
      );
    }
    const changed = changedConcepts(drawn, live?.data.carries ?? []);
    return client && changed.length > 0
      ? brief(
          `${client.data.name} reconnects over ${name}: ${one(changed)}.`,
          `A test cuts the connection of the ${client.data.name} over ${name}, changes ${one(changed)} from another session, restores it, and finds the change on the client.`,
        )
      : undefined;
  },
  "identity-provider": ({ name, drawn }) => {
    const kept = awaitedFirst(drawn).find(({ data }) => data.access.kind === "authenticated");
    if (!kept) return undefined;
    const id = kept.data.operationId;
    return isCookie(drawn.identity?.data)
      ? `A test signs in at ${name} and calls ${id} with the cookie that it got; an ID token that has expired, or is of another issuer, gets none.`
      : `A test calls ${id} with a token of ${name}, and is refused with an expired one and with one of another issuer.`;
  },
  "load-balancer": ({ name, drawn }) => {
    const services = ofKinds(drawn, "service");
    const live = drawn.subscriptions.length > 0;
    return services.length > 0
      ? `A release of ${namesOf(services, "or")} behind ${name} fails no request of a running test${live ? "; its open connections are cut and back within a minute, and not all in the same second" : ""}.`
      : undefined;
  },
  orchestration: restarted,
  hosting: restarted,
  "container-runtime": ({ name, drawn }) => {
    // What is released as a package of a function is no image.
    const programs = programsOf(drawn).filter(({ data }) => data.kind !== "function");
    return programs.length > 0
      ? brief(
          `Tested digest deployed: ${namesOf(programs)}.`,
          `CI builds ${programs.length === 1 ? "the image" : "an image each"} of ${namesOf(programs)} with ${name} once, and the same digest is tested and deployed.`,
        )
      : undefined;
  },
  ...outsideChecks,
  ...observingChecks,
  "offline-store": ({ ref, name, purpose, drawn }) => {
    const store = drawn.components.find(({ data }) => data.choice === ref);
    const used = drawn.connections.find(({ data }) => data.to === store?.ref);
    const carried = used?.data.carries ?? [];
    const [first] = changedConcepts(drawn, carried);
    if (purpose === queueOnDevice && first !== undefined)
      return `A test sends ${one([first])} twice without a connection and ends the app; once it is back, the server has it once, and what was sent after it comes after it.`;
    const changed = editedConcepts(drawn, carried);
    return changed.length > 0
      ? `A test changes ${one(changed)} in ${name} on two devices without a connection, then compares what both have after it is back.`
      : undefined;
  },
  encryption: confirmSealed,
  "workflow-engine": ({ name, entry, drawn: { actions } }) => {
    const task = actions[0];
    if (!task) return undefined;
    return (entry?.fits?.dependencies?.[0] ?? 0) >= 0.5
      ? `A test stops ${name} after the task “${wordsOf(task.id)}”, and the run goes on from there.`
      : `A test starts “${wordsOf(task.id)}” a second time by ${name}, and nothing that the first run did is done again.`;
  },
  "data-processing": ({ name, drawn: { actions } }) => {
    const task = actions[0];
    return (
      task &&
      `A test runs “${wordsOf(task.id)}” through ${name} twice over the same input and finds the same result once.`
    );
  },
  "end-to-end-testing": confirmScreens,
  "load-testing": ({ name, technology, drawn }) => {
    const peak = drawn.scenarios.find(({ data }) => data.kind === "peak");
    const rate = peak?.data.stages[0]?.rate;
    if (!peak || !rate) return undefined;
    // The plan writes its scenarios in one tool's own form, and only where there are paths to call.
    const script =
      technology === "k6" && drawn.convention?.data.style === "rest" && drawn.operations.length > 0
        ? "performance/load-test.k6.js"
        : undefined;
    return script === undefined
      ? `A release waits for a ${name} run of “${peak.data.name}” at ${number(rate.value)} ${rate.unit}, which fails on a missed target; its script is still to be written.`
      : brief(
          `Release gate: “${peak.data.name}”, ${number(rate.value)} ${rate.unit}.${besideScript(drawn)}`,
          `A release waits for the ${name} run of “${peak.data.name}” in ${script}, which fails on a missed target.${besideScript(drawn)}`,
        );
  },
};

/** What everybody may call and is each caller's own all the same, such as a cart that a cookie finds. */
function isOwn({ path, operationId }: Drawn["operations"][number]["data"]): boolean {
  return (
    /(?:cart|basket|session|draft|me)\b/i.test(path.replace(/[{}/]/g, " ")) ||
    /Cart$/.test(operationId)
  );
}

/** `Fastify on Node.js` is built with Node.js. */
function isBuiltWith(technology: string | undefined, name: string): boolean {
  return technology !== undefined && (technology === name || technology.endsWith(` on ${name}`));
}

function clientsOf(drawn: Drawn): string {
  const pages = drawn.components.find(({ data }) => makesPages(data));
  const calls = ({ ref, data: { technology } }: Drawn["components"][number]) =>
    pages === undefined ||
    // A browser that sends forms asks for pages, and knows no operation.
    (!/^HTML\b/.test(technology ?? "") &&
      drawn.connections.some(
        ({ data }) => data.from === ref && data.to !== pages.ref && data.carries.length > 0,
      ));
  const clients = [
    ...ofKinds(drawn, "web-client", "mobile-client", "desktop-client").filter(calls),
    ...(pages ? [pages] : []),
  ];
  return clients.length > 0
    ? listed(clients.map(({ data }) => `the ${data.name}`))
    : "those who call it";
}

/** `a ticket`, `an order`. */
function one([first = ""]: readonly string[]): string {
  const name = spoken(first);
  return `${/^(?:[aeio]|u(?!s|ni))/.test(name) ? "an" : "a"} ${name}`;
}

function wordsOf(id: string): string {
  return id.replace(/[-.]/g, " ");
}
