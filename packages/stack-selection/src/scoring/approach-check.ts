import { type Facts, wantedFor } from "../facts/facts.ts";
import { listed } from "../text/words.ts";
import { pciOf } from "../topics/approaches/cards.ts";
import { outsideTopics } from "../topics/approaches/network.ts";
import { tokenCookieSaid } from "../topics/approaches/sign-in.ts";
import type { Candidate } from "./candidates.ts";
import { checksOfBrokers } from "./checks-of-brokers.ts";
import { checksOfPurchases } from "./checks-of-purchases.ts";
import { checksOfRows } from "./checks-of-rows.ts";
import { checksOfRunning } from "./checks-of-running.ts";
import { checksOfScreens } from "./checks-of-screens.ts";
import type { Elimination, EliminationContext } from "./eliminate.ts";

export type Check = (facts: Facts, needed: EliminationContext["needed"]) => Elimination | undefined;

const storeCannot: Check = (facts) => {
  const [store] = wantedFor(facts, "relational-store");
  const group = facts.catalogue.entryOf("row-level-security")?.requires?.[0] ?? [];
  if (!store || group.includes(store.key)) return undefined;
  const able = listed(
    group.map((key) => facts.catalogue.nameOf(key)),
    "or",
  );
  return {
    because: `needs ${able}, and ${store.name} is what the text names`,
    label: `not with ${store.name}`,
    by: store.refs,
  };
};

/** A text that names the provider's fields has decided against its page. */
const fieldsNamed: Check = ({ inputs: { requirements = [] } }) => {
  const said = requirements.find(
    ({ data }) =>
      data.priority !== "wont" &&
      /\b(?:(?:stripe|payment|card) elements?|hosted (?:card |payment )?fields|embedded checkout)\b/i.test(
        data.text,
      ),
  );
  return (
    said && {
      because: `the text says “${said.data.text}”: fields on a page of the product`,
      by: [said.ref],
    }
  );
};

const auditOf =
  (questionnaire: string): Check =>
  (facts) => {
    const regime = pciOf(facts);
    return (
      regime && {
        because: `brings ${questionnaire} of ${regime.data.name}, where SAQ A is enough for who never sees the number`,
        label: "exceeds SAQ A",
        by: [regime.ref],
      }
    );
  };

const cardsThrough: Check = (facts, needed) =>
  auditOf("SAQ D, all of it,")(facts, needed) ?? {
    because:
      "takes card numbers into the server and all of it into the scope of PCI DSS (SAQ D), for which nothing in the text calls",
    label: "exceeds SAQ A",
    by: [facts.product],
  };

const mustRetry: Check = ({ stated }) => {
  const asked = stated.patterns.find(
    ({ pattern, modality }) => modality !== "avoid" && pattern.key === "retries",
  );
  return (
    asked && {
      because: `gives up what was to be sent, and the text asks for ${asked.name}`,
      label: `no ${asked.name}`,
      by: asked.refs,
    }
  );
};

const mustBreak: Check = ({ stated }) => {
  const asked = stated.patterns.find(
    ({ pattern, modality }) => modality !== "avoid" && pattern.key === "circuit-breaker",
  );
  return (
    asked && {
      because: `goes on calling a system that is down, and the text asks for a ${asked.name}`,
      label: `no ${asked.name}`,
      by: asked.refs,
    }
  );
};

/** What keeps since when a system fails is a breaker, and its state is there already. */
const stateKept: Check = ({ inputs }) => {
  const kept = inputs.attributes.find(({ data }) => /^failing since$/i.test(data.name));
  const holder = kept && inputs.concepts.find(({ ref }) => ref === kept.data.concept);
  return (
    kept &&
    holder && {
      because: `goes on calling a system that is down, and each ${holder.data.name.toLowerCase()} keeps since when it fails`,
      by: [kept.ref],
    }
  );
};

const booksKept: Check = ({ stored }) => {
  const kept = stored.filter(({ id }) =>
    /(?:^|-)(?:order|invoice|payment|ticket|message|booking|transaction)$/.test(id),
  );
  return kept.length === 0
    ? undefined
    : {
        because: `takes ${listed(kept.slice(0, 3).map(({ data }) => data.name.toLowerCase()))} along, which ${kept.some(({ id }) => /(?:order|invoice|payment|booking|transaction)$/.test(id)) ? "others paid or have to account for" : "others wrote or answered"}`,
        by: kept.map(({ ref }) => ref),
      };
};

const notInApps: Check = ({ conditions }) => {
  const app = conditions["mobile-client"];
  return (
    app && {
      because: conditions["web-client"]
        ? "is for what a browser keeps by itself, and one of the clients is an app with a key store"
        : "is for what a browser keeps by itself, and the client is an app with a key store",
      label: "for browsers alone",
      by: app.refs,
    }
  );
};

/** A token in a cookie that nothing can take back is for who asks for it. */
const notAsked: Check = (facts) =>
  tokenCookieSaid(facts)
    ? undefined
    : {
        because:
          "holds for as long as somebody stays signed in, where others hold for minutes, with nothing that takes it back; nothing in the text asks for it",
        label: "cannot be revoked",
        by: [facts.product],
      };

const tokenInCookie: Check = (facts) => {
  const said = tokenCookieSaid(facts);
  return said && { because: `the text says “${said.data.text}”`, by: [said.ref] };
};

/** What a page alone can hold serves no app; what both carry is judged with the app's. */
const notOfPages: Check = ({ conditions }) => {
  const app = conditions["mobile-client"];
  const made = conditions["server-pages"];
  if (made && !app)
    return {
      because:
        "is for what scripts of a page ask for, and here the server makes the pages: a browser that opens one sends cookies alone",
      label: "for scripts alone",
      by: made.refs,
    };
  return (
    app && {
      because: "is for pages, and one of the clients is an app",
      label: "for pages alone",
      by: app.refs,
    }
  );
};

const ownBackEnd: Check = (facts, needed) => {
  const { conditions } = facts;
  const settled = tokenInCookie(facts, needed);
  if (settled) return settled;
  // Services, functions, or a program for the pages beside the one that answers the operations.
  const pages = conditions["server-pages"] ? undefined : conditions["public-pages"];
  if (conditions["several-services"] ?? conditions.functions ?? pages)
    return notInApps(facts, needed);
  return {
    because:
      "the server that answers the browser is the only one, so it is the back end for it already",
    label: "one server anyway",
    by: [facts.product],
  };
};

/** Endpoints lead to services of the provider alone. */
const callsOutside: Check = ({ inputs, product, catalogue }, needed) => {
  const systems = inputs.systems.filter(({ data }) => data.existing !== true);
  const topics = outsideTopics.filter((each) => needed.has(each));
  if (systems.length === 0 && topics.length === 0) return undefined;
  const [system] = systems;
  const [topic] = topics;
  const called = system
    ? system.data.general
      ? `${system.data.name} stands outside, as is taken: the text does not say where`
      : `${system.data.name} is called over the internet`
    : `${topic === undefined ? "something" : catalogue.titleOf(topic).toLowerCase()} is left to a system outside of it`;
  return {
    because: `leads to services of the provider alone, and ${called}`,
    label: `not to ${system?.data.name ?? (topic === undefined ? "outside" : catalogue.titleOf(topic).toLowerCase())}`,
    by: [system?.ref ?? product],
  };
};

/** What a provider puts into its tokens is set in its console: no brief says it, so it is asked and not weighed. */
const heldThere: Check = (facts) => {
  const [provider] = wantedFor(facts, "identity-provider");
  return {
    because: `leaves it to ${provider?.name ?? "the provider"} to sign, renew and end what the programs check: which roles its tokens carry and how long they last is set there, and the text says neither`,
    by: provider?.refs ?? [facts.product],
  };
};

/** What of the brief leaves a way of building no room, by its key. */
const checks: Readonly<Record<string, Check>> = {
  "row-level-security": storeCannot,
  "breaker-alone": mustRetry,
  "durable-retries": (facts, needed) => mustBreak(facts, needed) ?? stateKept(facts, needed),
  "retries-in-request": mustBreak,
  "delete-all": booksKept,
  "server-session": (facts, needed) => tokenInCookie(facts, needed) ?? notInApps(facts, needed),
  "signed-cookies": notInApps,
  "page-tokens": (facts, needed) => tokenInCookie(facts, needed) ?? notOfPages(facts, needed),
  "stored-tokens": (facts, needed) => tokenInCookie(facts, needed) ?? notOfPages(facts, needed),
  "device-tokens": tokenInCookie,
  "token-cookie": notAsked,
  "provider-tokens": heldThere,
  "back-end-for-front-end": ownBackEnd,
  "private-by-endpoints": callsOutside,
  "payment-page": fieldsNamed,
  "own-card-form": auditOf("SAQ A-EP"),
  "own-card-server": cardsThrough,
  ...checksOfBrokers,
  ...checksOfPurchases,
  ...checksOfRunning,
  ...checksOfRows,
  ...checksOfScreens,
};

export function approachCheck(
  { key, entry }: Candidate,
  { facts, needed }: Pick<EliminationContext, "facts" | "needed">,
): Elimination | undefined {
  if (entry?.form !== "approach" || !Object.hasOwn(checks, key)) return undefined;
  return checks[key]?.(facts, needed);
}
