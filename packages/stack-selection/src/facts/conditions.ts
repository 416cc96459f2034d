import { isCloud } from "../catalog/schema.ts";
import { thresholds } from "../catalog/thresholds.ts";
import { sample } from "../text/words.ts";
import { askedReaders } from "./asked-conditions.ts";
import { clientReaders } from "./client-conditions.ts";
import {
  type ConditionId,
  type Conditions,
  conditionIds,
  type Known,
  type Reader,
  type Surroundings,
  serverStyles,
} from "./condition.ts";
import {
  archivedRows,
  askedAs,
  clientOf,
  dividedInto,
  kindOf,
  namesOf,
  patternOf,
  patternRefs,
  searched,
} from "./condition-readers.ts";
import { servicesOf } from "./inputs.ts";
import { manyWriters } from "./many-writers.ts";
import { pagesOfServer } from "./server-pages.ts";

/** Domains whose pages strangers find through search engines. */
const publicDomains =
  /commerce|shop|store|marketplace|blog|news|publish|content|travel|booking|real estate|recipe|event/i;
/** How people are said to make accounts of their own. */
const signUp = /^(?:register|sign ?up|join)$/i;
/** Bytes that belong to a row, and are no file. */
const secret = /(?:key|signature|hash|salt|nonce|token|secret|checksum)s?$/i;
const many = 8;

export function readConditions(around: Surroundings): Conditions {
  const found: Partial<Record<ConditionId, Known>> = {};
  for (const id of conditionIds) {
    const known = readers[id](around);
    if (known) found[id] = known;
  }
  return found;
}

const readers: Readonly<Record<ConditionId, Reader>> = {
  ...askedReaders,
  ...clientReaders,
  server: ({ inputs, style }) =>
    style && serverStyles.has(style)
      ? { text: "a server that answers requests", refs: [inputs.product.ref] }
      : undefined,
  "no-server": ({ inputs, style }) =>
    // A pipeline reads and writes stores that others run, so it carries none inside.
    style && style !== "pipeline" && !serverStyles.has(style)
      ? { text: "a program without a server", refs: [inputs.product.ref] }
      : undefined,
  functions: ({ inputs, style }) =>
    style === "serverless"
      ? { text: "functions that start on demand", refs: [inputs.product.ref] }
      : undefined,
  "web-client": (around) =>
    clientOf(around, "web-application", ["web-framework"], "people who use it in a browser"),
  "mobile-client": (around) =>
    clientOf(around, "mobile-app", ["mobile-framework"], "people who use it on a phone"),
  "several-clients": (around) => {
    const clients = [readers["web-client"](around), readers["mobile-client"](around)];
    const present = clients.flatMap((each) => (each ? [each] : []));
    return present.length > 1
      ? { text: "clients on the web and on phones", refs: present.flatMap(({ refs }) => refs) }
      : undefined;
  },
  "command-line": (around) =>
    kindOf(around, "command-line-tool", "a tool that people start by hand"),
  "data-work": (around) =>
    kindOf(around, "data-pipeline", "data that is read, changed and written in runs") ??
    kindOf(around, "ai-service", "models that are trained or served"),
  "public-pages": ({ inputs, stated }) => {
    const { domain } = inputs.product.data;
    const page = stated.patterns.find(({ pattern }) => pattern.key === "server-side-rendering");
    if (page) return { text: "pages rendered on the server", refs: page.refs };
    return domain && publicDomains.test(domain)
      ? { text: `public ${domain} pages that search engines read`, refs: [inputs.product.ref] }
      : undefined;
  },
  "server-pages": pagesOfServer,
  "device-features": patternOf(
    "the device's own features",
    "background-processing",
    "biometric-authentication",
    "geolocation",
    "location-tracking",
  ),
  offline: patternOf("work without a connection", "offline-first"),
  "queued-offline": patternOf(
    "what waits on the device until there is a connection",
    "offline-queue",
  ),
  "stored-concepts": ({ stored }) =>
    stored.length > 0
      ? { text: `rows about ${sample(namesOf(stored))}`, refs: stored.map(({ ref }) => ref) }
      : undefined,
  // Of services each has a part of them, and no framework has them all.
  "many-concepts": ({ stored, style }) =>
    stored.length >= many && style !== "microservices"
      ? { text: `${stored.length} stored concepts`, refs: stored.map(({ ref }) => ref) }
      : undefined,
  search: ({ inputs, stated }) => {
    const actions = inputs.actions.filter(({ data }) => data.effect === "search");
    const refs = [
      ...actions.map(({ ref }) => ref),
      ...patternRefs(stated, "full-text-search", "faceted-search"),
    ];
    return refs.length > 0 ? { text: `search over ${searched(inputs, actions)}`, refs } : undefined;
  },
  "multi-tenant": ({ inputs, stated }) => {
    const refs = [
      ...patternRefs(stated, "multi-tenancy"),
      ...inputs.qualities.filter(({ data }) => /tenan/i.test(data.name)).map(({ ref }) => ref),
      ...inputs.obligations.filter(({ data }) => data.kind === "isolation").map(({ ref }) => ref),
    ];
    return refs.length > 0 ? { text: "tenants whose data must not mix", refs } : undefined;
  },
  files: ({ inputs, stated }) => {
    const attributes = inputs.attributes.filter(
      ({ data }) => data.type === "file" || (data.type === "binary" && !secret.test(data.name)),
    );
    const refs = [...patternRefs(stated, "file-storage"), ...attributes.map(({ ref }) => ref)];
    if (refs.length === 0) return undefined;
    const names = attributes.map(({ data }) => data.name);
    return {
      text: names.length > 0 ? `files: ${sample(names)}` : "files that people upload",
      refs,
    };
  },
  archive: (around) =>
    patternOf("data that is kept long after its use", "data-archiving")(around) ??
    archivedRows(around),
  "read-replicas": patternOf("reads that are kept away from the primary", "read-replicas"),
  "high-availability": ({ numbers, stated }) => {
    const refs = patternRefs(stated, "failover");
    const high =
      numbers.availability && numbers.availability.value >= 99.9 ? numbers.availability : undefined;
    if (!high) return refs.length > 0 ? { text: "automatic failover", refs } : undefined;
    return { text: high.text, refs: [...high.refs, ...refs] };
  },
  busy: ({ numbers }) =>
    // Up to half of it a doubled load still fits.
    numbers.peakRate && numbers.peakRate.value > thresholds["relational-requests"].value / 2
      ? { text: numbers.peakRate.text, refs: numbers.peakRate.refs }
      : undefined,
  "large-scale": ({ numbers }) =>
    numbers.peakRate && numbers.peakRate.value > thresholds["relational-requests"].value
      ? { text: numbers.peakRate.text, refs: numbers.peakRate.refs }
      : undefined,
  "many-messages": ({ numbers }) =>
    numbers.messageRate && numbers.messageRate.value > thresholds["queued-messages"].value
      ? { text: numbers.messageRate.text, refs: numbers.messageRate.refs }
      : undefined,
  "many-records": ({ numbers }) =>
    numbers.recordsPerRun && numbers.recordsPerRun.value > thresholds["records-per-run"].value
      ? { text: numbers.recordsPerRun.text, refs: numbers.recordsPerRun.refs }
      : undefined,
  "many-writers": manyWriters,
  // Sessions may as well stand in a cookie or the database: only who keeps them in a cache says so.
  sessions: ({ stated }) => {
    const caches = [
      ...stated.technologies.filter(({ topic }) => topic === "cache"),
      ...stated.patterns.filter(({ pattern }) => pattern.key === "caching"),
    ];
    const said = caches.filter(
      ({ purpose, modality }) => modality !== "avoid" && /session/i.test(purpose ?? ""),
    );
    const refs = said.flatMap(({ refs: each }) => each);
    return refs.length > 0 ? { text: "sessions in the cache", refs } : undefined;
  },
  facets: patternOf("facets with counts", "faceted-search"),
  events: patternOf("event-driven communication", "event-driven"),
  "two-way": ({ inputs, stated }) => {
    const refs = stated.technologies
      .filter(
        ({ key, modality }) =>
          modality !== "avoid" && ["socket-io", "websocket", "signalr"].includes(key),
      )
      .flatMap(({ refs: each }) => each);
    const { domain } = inputs.product.data;
    if (refs.length > 0) return { text: "messages in both directions", refs };
    const shared = stated.patterns.filter(({ name, purpose }) =>
      /collaborat|presence|typing|chat/i.test(`${name} ${purpose ?? ""}`),
    );
    const asked = inputs.qualities.filter(({ data }) => /real-time collaborat/i.test(data.text));
    const all = [...shared.flatMap(({ refs: each }) => each), ...asked.map(({ ref }) => ref)];
    if (all.length > 0) return { text: "people who work on the same thing at once", refs: all };
    return domain && /chat|messag|collaborat/i.test(domain)
      ? { text: `${domain} in both directions`, refs: [inputs.product.ref] }
      : undefined;
  },
  "single-sign-on": patternOf("single sign-on", "single-sign-on"),
  directory: ({ stated }) => {
    const refs = stated.technologies
      .filter(({ key }) => key === "active-directory" || key === "entra-id")
      .flatMap(({ refs: each }) => each);
    return refs.length > 0 ? { text: "a company directory", refs } : undefined;
  },
  "several-services": ({ inputs, style, stated }) => {
    if (style !== "microservices") return undefined;
    const services = servicesOf(inputs);
    const names = services.map(({ data }) => data.name);
    return services.length > 1
      ? {
          text: `the ${services.length} services of the text (${sample(names)})`,
          refs: services.map(({ ref }) => ref),
        }
      : { text: dividedInto(inputs), refs: askedAs(stated, "microservices", inputs.product) };
  },
  modules: ({ inputs, style, stated }) =>
    style === "modular-monolith"
      ? {
          text: "modules inside one deployable",
          refs: askedAs(stated, "modular-monolith", inputs.product),
        }
      : undefined,
  accounts: ({ inputs }) => {
    const user = inputs.concepts.find(({ id }) => id === "user");
    return user ? { text: "accounts of people", refs: [user.ref] } : undefined;
  },
  "sign-up": ({ inputs }) => {
    const user = inputs.concepts.find(({ id }) => id === "user");
    const own = inputs.actions.filter(
      ({ data }) => data.concept === user?.ref && signUp.test(data.verb),
    );
    return own.length > 0
      ? { text: "self-registration of users", refs: own.map(({ ref }) => ref) }
      : undefined;
  },
  // A query may ask for what several of them keep, which what hands requests on by path cannot divide.
  "graph-of-services": (around) => {
    const graph = askedReaders.graphql(around);
    const services = readers["several-services"](around);
    return (
      graph &&
      services && {
        text: `${graph.text} over ${services.text}`,
        refs: [...graph.refs, ...services.refs],
      }
    );
  },
  "existing-monitoring": ({ inputs, stated }) => {
    const systems = inputs.systems.filter(({ data }) =>
      /\b(monitoring|logging)\b/i.test(data.name),
    );
    const patterns = stated.patterns
      .filter(
        ({ pattern, name, modality }) =>
          (pattern.key === "centralised-monitoring" || pattern.key === "centralised-logging") &&
          (modality === "existing" || /enterprise/i.test(name)),
      )
      .flatMap(({ refs: each }) => each);
    const refs = [...systems.map(({ ref }) => ref), ...patterns];
    return refs.length > 0 ? { text: "monitoring that the company has already", refs } : undefined;
  },
  cloud: ({ stated }) => {
    const named = stated.technologies.filter(
      ({ key, topic, modality }) =>
        topic === "cloud-platform" && modality !== "avoid" && isCloud(key),
    );
    return named.length > 0
      ? {
          text: `operation on ${sample(namesOf(named.map((data) => ({ data }))))}`,
          refs: named.flatMap(({ refs }) => refs),
        }
      : undefined;
  },
  "one-binary": ({ stated }) => {
    const refs = patternRefs(stated, "one-binary");
    return refs.length > 0 ? { text: "one self-contained binary to ship", refs } : undefined;
  },
  "self-hosted": ({ stated }) => {
    const refused = stated.patterns.filter(
      ({ pattern, modality }) => pattern.key === "public-cloud" && modality === "avoid",
    );
    const cloud = stated.technologies.some(
      ({ topic, modality }) => topic === "cloud-platform" && modality !== "avoid",
    );
    const refs = [
      ...patternRefs(stated, "on-premises"),
      ...refused.flatMap((each) => each.refs),
      ...(cloud ? [] : patternRefs(stated, "windows-server")),
    ];
    return refs.length > 0 ? { text: "operation on one's own machines", refs } : undefined;
  },
};
