import { cloudsOf } from "../facts/clouds.ts";
import { namesOf } from "../facts/condition-readers.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { isPlacedHere } from "../facts/placed-here.ts";
import { listed, sample } from "../text/words.ts";
import { no, serviceNames, type TopicRules, type Verdict, yes } from "./verdict.ts";

/** Clouds that sell what these needs are filled by; another platform has settings of its own for them. */
const wholeClouds: readonly string[] = ["aws", "azure", "google-cloud"];

/** What a product that is run somewhere needs beside its parts: later rules see which needs earlier ones have. */
export const deliveryTopics: TopicRules = {
  "image-registry": (facts, sofar) => {
    if (!isWhole(facts) || !sofar.has("container-runtime")) return undefined;
    const cluster = clusterThere(facts);
    if (cluster) {
      return no(
        `${cluster.name}, which is there, pulls its images from a registry already`,
        "A registry of this product's own",
        cluster.refs,
        { here: cluster.name, turns: "own registry" },
      );
    }
    const services = facts.conditions["several-services"];
    return yes(
      services ? `Images of ${sample(serviceNames(facts))}` : "Server images, kept",
      services?.refs ?? [facts.product],
    );
  },
  secrets: (facts, sofar) => {
    if (!isWhole(facts)) return undefined;
    const keys = keyedSystems(facts);
    const cloud = cloudHere(facts, sofar);
    // A platform binds its own stores and queues to the program, without a credential.
    const isBound = cloud === false;
    const what = listed([
      ...(keys.length > 0
        ? [`the ${keys.length === 1 ? "key" : "keys"} of ${sample(namesOf(keys))}`]
        : []),
      ...serviceKeys(facts, sofar),
      ...(!isBound && (sofar.has("relational-store") || sofar.has("document-store"))
        ? ["the password of the database"]
        : []),
      ...(!isBound && hasBrokerUser(facts, sofar) ? ["that of the broker"] : []),
      ...(!isBound && sofar.has("cache") ? ["that of the cache"] : []),
      ...wantedFor(facts, "identity-provider").flatMap(({ name, modality, entry }) =>
        modality !== "existing" && entry?.form === "service"
          ? [`the client secret at ${name}`]
          : [],
      ),
      ...wantedFor(facts, "search-engine").flatMap(({ name, modality }) =>
        modality === "existing" ? [] : [`the key of ${name}`],
      ),
      ...(signsTokens(facts) ? ["the key that signs access tokens"] : []),
      ...(signsInvitations(facts, sofar) ? ["the key that signs links of invitations"] : []),
    ]);
    if (what === "") return undefined;
    const refs = keys.length > 0 ? keys.map(({ ref }) => ref) : [facts.product];
    const cluster = clusterThere(facts);
    if (cluster) {
      return no(
        `What programs prove themselves by, such as ${what}, are secrets of ${cluster.name}, which is there; whether its store encrypts them is asked of those who run it`,
        "A store of secrets that the company has, or passwords that are to change by themselves",
        [...cluster.refs, ...refs],
        { here: `Secrets of ${cluster.name}`, turns: "changing passwords" },
      );
    }
    // Programs on several hosts of one's own share no file.
    const spread = facts.conditions["several-services"] ?? sofar.has("orchestration");
    if (cloud === undefined && spread)
      return yes(`Kept out of images and repository: ${what}`, refs);
    if (cloud === undefined) {
      if (keys.length === 0) return undefined;
      return runsOnSeveral(sofar)
        ? no(
            `${what} stand in a file on each host, with what the programs of that host need of them, which their account alone reads; the release writes it from a file that is encrypted in the repository`,
            "A provider, or passwords that are to change without a release",
            refs,
            { here: "a file per host", turns: "changing passwords" },
          )
        : no(
            `${what} stand in a file on the host that runs the program, which its account alone reads: one such host has one such file`,
            "A second host that runs the program, or a provider",
            refs,
            { here: "a single file", turns: "second host" },
          );
    }
    return cloud
      ? yes(`Kept out of images and repository: ${what}`, refs)
      : no(
          `${what} ${/^the keys | and /.test(what) ? "are secrets" : "is a secret"} of the platform that runs the program, whose own stores are bound to it without a credential`,
          "A move of it",
          refs,
          { here: "platform secrets", turns: "a move" },
        );
  },
  "infrastructure-as-code": (facts, sofar): Verdict | undefined => {
    if (facts.kinds.has("infrastructure"))
      return yes("The product is infrastructure", [facts.product]);
    if (!isWhole(facts) || !cloudHere(facts, sofar)) return undefined;
    const people = facts.numbers.teamSize;
    const early = facts.stage === "prototype" || facts.stage === "mvp";
    if (
      (people && people.value <= 1 && rentedNeeds.filter((topic) => sofar.has(topic)).length < 3) ||
      early
    ) {
      return no(
        `${people ? people.text : "A first version"} with one environment: it is set up by hand, and each step is written down`,
        "A second environment",
        people?.refs ?? [facts.product],
        { here: "by hand", turns: "second environment" },
      );
    }
    const rented = rentedNeeds.filter((topic) => sofar.has(topic)).map((topic) => words[topic]);
    const [named] = cloudsOf(facts);
    return yes(
      `A test environment is made like the one that people use: ${rented.length > 0 ? listed(rented) : "what is rented"}${named ? ` on ${named.name}` : ""}`,
      named?.refs ?? [facts.product],
    );
  },
};

const words = {
  functions: "the functions",
  "api-gateway": "the gateway in front",
  orchestration: "the cluster",
  hosting: "what runs the image",
  "load-balancer": "the load balancer",
  "relational-store": "the database",
  "document-store": "the document database",
  "message-broker": "the broker",
  cache: "the cache",
  "search-engine": "the search engine",
  "object-store": "the file storage",
  cdn: "the delivery of files",
} as const;
type Rented = keyof typeof words;
const rentedNeeds = Object.keys(words) as Rented[];

/** A server of its own, at a place that this plan says. */
function isWhole(facts: Facts): boolean {
  return facts.conditions.server !== undefined && isPlacedHere(facts);
}

/** Whether a cloud is there that sells these; nothing where there is no provider. */
function cloudHere(facts: Facts, sofar: ReadonlySet<string>): boolean | undefined {
  const named = cloudsOf(facts);
  if (named.length > 0) return named.some(({ key }) => wholeClouds.includes(key));
  return sofar.has("cloud-platform") ? true : undefined;
}

function clusterThere(facts: Facts) {
  return wantedFor(facts, "orchestration").find(({ modality }) => modality === "existing");
}

/** Systems of others that are called with a key. */
function keyedSystems({ inputs }: Facts) {
  return inputs.systems.filter(
    ({ data }) =>
      data.existing !== true &&
      // Who calls the product has a key of its own.
      data.inbound !== true &&
      data.category !== undefined &&
      !isBrowsed(data.category),
  );
}

/** Systems of others that the text does not name, and that are chosen. */
function serviceKeys(facts: Facts, sofar: ReadonlySet<string>): readonly string[] {
  const { inputs, conditions } = facts;
  // The mail service of the provider that is there takes a role.
  const byRole = conditions["erased-on-cloud"] && wantedFor(facts, "email").length === 0;
  const named = inputs.systems.map(({ data }) => data.category ?? "").join(" ");
  return (["email", "sms", "payments"] as const).flatMap((topic) =>
    sofar.has(topic) && !services[topic].words.test(named) && !(topic === "email" && byRole)
      ? [services[topic].key]
      : [],
  );
}

const services = {
  email: { words: /mail/i, key: "the key of the e-mail service" },
  sms: { words: /sms|messag|telephon/i, key: "the key of the service for text messages" },
  payments: { words: /pay/i, key: "the key of the payment service" },
} as const;

/** Something in front of several instances, or a broker or cache that has a host of its own. */
function runsOnSeveral(sofar: ReadonlySet<string>): boolean {
  return ["load-balancer", "message-broker", "cache"].some((topic) => sofar.has(topic));
}

/** What people or a directory have, or what only visits, and no key of the product's opens. */
function isBrowsed(category: string): boolean {
  return /\b(?:identity|directory|browser|crawler)\b/i.test(category);
}

/** A queue of a cloud is reached by a role, a broker by a user of its own. */
function hasBrokerUser(facts: Facts, sofar: ReadonlySet<string>): boolean {
  return (
    sofar.has("message-broker") &&
    wantedFor(facts, "message-broker").every(({ entry }) => entry?.cloud === undefined)
  );
}

const tokens = /\b(?:jwts?|json web tokens?|access tokens?|refresh tokens?)\b/i;

/** Whether whoever invites is handed a link for an account of the product's own, which no message brings. */
function signsInvitations({ inputs, conditions }: Facts, sofar: ReadonlySet<string>): boolean {
  return (
    conditions.server !== undefined &&
    !sofar.has("email") &&
    !sofar.has("identity-provider") &&
    !inputs.systems.some(({ data }) => data.category === "identity provider") &&
    inputs.actions.some(
      ({ data: { verb, concept, automatic, actors } }) =>
        verb === "invite" &&
        concept === "brief/concept#user" &&
        automatic === undefined &&
        actors.length > 0,
    )
  );
}

/** Whether the product itself hands out tokens that it signs, by what the text says of them. */
function signsTokens({ inputs, conditions }: Facts): boolean {
  const isOwn = inputs.concepts.some(({ id, data }) => id === "user" && data.role === "stored");
  const said = [
    ...(inputs.requirements ?? []).map(({ data }) => data.text),
    ...inputs.qualities.map(({ data }) => data.text),
    ...inputs.mentions.map(({ data }) => `${data.technology} ${data.purpose ?? ""}`),
  ];
  return (
    isOwn &&
    (conditions["several-services"] !== undefined || said.some((each) => tokens.test(each)))
  );
}
