import { keptTimes, measuredOf, shownFirst } from "@planc/core";
import { gatewayWords } from "../catalog/gateway-words.ts";
import { sample } from "../text/words.ts";
import {
  type ConditionId,
  type Known,
  type Reader,
  type Surroundings,
  serverStyles,
} from "./condition.ts";
import { clientOf, namesOf, patternRefs } from "./condition-readers.ts";
import { erasedOnCloud } from "./erased-on-cloud.ts";
import { keptBeside, partsWithWhole } from "./kept-beside.ts";
import { pendingCalls } from "./pending-calls.ts";
import { asked, namedOf } from "./said.ts";
import { pagesOfServer } from "./server-pages.ts";
import { standInLanguages } from "./stand-in-languages.ts";
import { twoLanguages } from "./two-languages.ts";

/** What the sentences of the text and what it names ask of single choices. */
export const askedReaders = {
  "live-channel": liveChannel,
  // Where one program has all the clients' connections, or its instances hear of changes from the store.
  "live-in-one-program": (around) =>
    (around.style === "modular-monolith" || around.style === "layered-monolith") &&
    !carriedByBroker(around)
      ? liveChannel(around)
      : undefined,
  // Spring tells the clients of every instance through a broker that speaks STOMP, and through no other.
  "stomp-relay": (around) =>
    liveChannel(around) &&
    namedOf(
      "Spring, whose relay tells the clients of every instance by STOMP",
      "spring-boot",
    )(around),
  "socket-io": namedOf("messages by Socket.IO", "socket-io"),
  "licensed-store": namedOf("a database that takes a licence", "sql-server", "oracle-database"),
  "erased-on-cloud": erasedOnCloud,
  nextjs: namedOf("pages by Next.js", "nextjs"),
  "react-native": namedOf("an app in React Native", "react-native", "expo"),
  "workers-runtime": namedOf(
    "code that runs in Cloudflare Workers and not in Node.js",
    "cloudflare-workers",
  ),
  // A program that makes pages hands them out, and so does a host that the text names.
  "client-files": (around) =>
    (around.style === "serverless" ||
      // Several services with one address each keep no client; at a provider its own gateway keeps none either.
      (around.style === "microservices" &&
        around.stated.technologies.some(
          ({ entry, modality }) => entry?.cloud && modality !== "avoid",
        ))) &&
    pagesOfServer(around) === undefined &&
    !around.stated.technologies.some(
      ({ topic, modality }) => topic === "hosting" && modality !== "avoid",
    )
      ? clientOf(around, "web-application", ["web-framework"], "the built files of the web client")
      : undefined,
  "background-work": (around) => {
    const beside = around.inputs.actions.filter(({ data }) => data.background);
    return beside.length > 0
      ? {
          text: `work that writes beside requests (${sample(beside.map(({ id }) => id.replace(/[-.]/g, " ")))})`,
          refs: beside.map(({ ref }) => ref),
        }
      : pendingCalls(around);
  },
  "exact-values": ({ inputs }) => {
    const exact = inputs.attributes.filter(
      ({ data }) => data.type === "money" || (data.type === "decimal" && amounts.test(data.name)),
    );
    return exact.length > 0
      ? {
          text: `amounts of money (${sample(namesOf(exact))})`,
          refs: exact.map(({ ref }) => ref),
        }
      : undefined;
  },
  "kept-by-age": (around) => {
    const { inputs, stated } = around;
    const kept = inputs.qualities.filter(({ data }) => data.name === "data-retention");
    const refs = [...kept.map(({ ref }) => ref), ...patternRefs(stated, "data-archiving")];
    return refs.length > 0 ? { text: "rows that leave by their age", refs } : undefined;
  },
  "search-apart": ({ stated }) => {
    const engine = stated.technologies.filter(
      ({ topic, modality }) => topic === "search-engine" && modality !== "avoid",
    );
    const sealed = patternRefs(stated, "end-to-end-encryption");
    if (engine.length > 0) {
      return {
        text: `search by ${sample(engine.map(({ name }) => name))}`,
        refs: engine.flatMap(({ refs }) => refs),
      };
    }
    return sealed.length > 0
      ? { text: "texts that the server cannot read", refs: sealed }
      : undefined;
  },
  "geo-search": asked(
    "search by place",
    /\b(?:nearby|near me|(?:nearest|closest)(?! (?:whole\b|integers?\b|(?:full|even|round) |\w*(?:cents?|pennies|penny|hundredth|tenth|hundred|thousand|decimal|numbers?|units?|points?|dollars?|euros?|seconds?|minutes?|hours?|days?|match\w*|values?)\b))|within (?:a |\d+ ?)(?:radius|k?m|miles?|kilomet)|by (?:distance|location)|(?:distance|search|within|by|map|of a)[^.]{0,20}\bradius|geofenc\w+|map (?:area|bounds))\b/i,
  ),
  "json-queries": asked(
    "questions about what stands inside of JSON documents",
    /\b(?:search|quer(?:y|ies)|filter|index)\w*\b[^.]{0,60}\bJSONB?\b|\bJSONB?\b[^.]{0,40}\b(?:search|quer|filter|index)/i,
  ),
  "private-files": (around) => {
    const { inputs, stated } = around;
    const files = inputs.attributes.filter(({ data }) => data.type === "file");
    const said = asked("files that only some may see", privately)(around);
    if (said) return said;
    const open = publicPages.test(inputs.product.data.domain ?? "");
    const refs = [...files.map(({ ref }) => ref), ...patternRefs(stated, "file-storage")];
    return refs.length > 0 && !open ? { text: "files that only some may see", refs } : undefined;
  },
  "several-providers": ({ stated }) => {
    const clouds = stated.technologies.filter(
      ({ topic, modality }) => topic === "cloud-platform" && modality !== "avoid",
    );
    const refs = clouds.flatMap((each) => each.refs);
    return new Set(clouds.map(({ key }) => key)).size > 1
      ? { text: "several providers", refs }
      : undefined;
  },
  "several-regions": asked(
    "several regions",
    /\b(?:multi[- ]?region|several regions|multiple regions|across regions|continents?|globally distributed|users? (?:world ?wide|around the world|across the globe))\b/i,
  ),
  "two-languages": twoLanguages,
  "written-contract": (around) =>
    around.inputs.product.data.kinds.includes("api-service")
      ? { text: "programs of others that call it", refs: [around.inputs.product.ref] }
      : (twoLanguages(around) ??
        asked(
          "a contract that others read",
          /\b(?:OpenAPI|Swagger|API contract|contract tests?|contract changes|public API|third[- ]part(?:y|ies)[^.]{0,40}\bAPI|API[^.]{0,40}\bthird[- ]part|API key)\b|\b(?:service )?(?:boundar(?:y|ies)|contracts?|interfaces?)\b[^.]{0,60}\b(?:request validation|response (?:payloads?|shapes?|formats?)|error behaviou?r)|\b(?:consumers?|providers?)\s*(?:\/|and|or)\s*(?:consumers?|providers?) (?:updates?|changes?|tests?|contracts?)\b/i,
        )(around)),
  logged: asked(
    "what goes wrong is logged, each time",
    /\b(?:all|every|each|100 ?% of)\b[^.]{0,80}\b(?:exceptions?|errors?|failures?|transitions?|calls?|requests?)\b[^.]{0,60}\blogged\b|\blog(?:s|ging)? (?:of )?(?:all|every|each) (?:[\w-]+ ){0,3}(?:exceptions?|errors?|failures?|transitions?)\b/i,
  ),
  "no-loss": asked(
    "nothing lost that was confirmed",
    /\b(?:zero|no) (?:data|message|event|payment|transaction) loss\b|\bwithout (?:any )?(?:data )?loss\b|\b(?:data|messages?|events?|payments?|orders?|transactions?) (?:must|may|can|shall|should|will) (?:never|not) be lost\b|\bRPO (?:of |= ?)?(?:0|zero)\b/i,
  ),
  "measurements-deleted": ({ inputs, stored }) => {
    const measured = measuredOf(stored, inputs.attributes, inputs.relations);
    const deleting = inputs.actions.filter(
      ({ data }) => data.effect === "delete" && measured.some(({ ref }) => ref === data.concept),
    );
    return deleting.length > 0
      ? {
          text: `people who delete what was measured (${sample(deleting.map(({ id }) => id.replace(/[-.]/g, " ")))})`,
          refs: deleting.map(({ ref }) => ref),
        }
      : undefined;
  },
  graphql: (around) => graphNamed(around),
  "drag-and-drop": asked("cards that are dragged", /\bdrag(?:s|ged|ging)?\b/i),
  "changes-shown-first": asked("a change that shows before the server has answered", shownFirst),
  // Where the product keeps the times itself, a provider that would keep them does nothing more.
  "scheduled-push": (around) =>
    keptTimes(around.inputs.attributes).length > 0 ? undefined : timedPush(around),
  "chosen-fields": chosenFields,
  "graph-subscriptions": (around) =>
    graphNamed(around) && asked("subscriptions of a graph", /\bsubscriptions?\b/i)(around),
  // A name for the whole says what answers requests too, and not only what draws the screens.
  "application-framework": (around) =>
    namedOf("Next.js", "nextjs")(around) &&
    asked(
      "an application that is built with Next.js",
      /\b(?:applications?|apps?|products?|systems?|platforms?|implementations?|whole)\b[^.]{0,40}\b(?:built|implemented|written|developed|made)\b[^.]{0,20}\b(?:using|with|in|on|by)\b[^.]{0,20}\bNext\.?js\b/i,
    )(around),
  "stand-in-language": ({ inputs }) => {
    const spoken = standInLanguages(inputs.mentions);
    const [first] = spoken;
    return first
      ? {
          text: `${first.data.standIn}, which the text has built in ${first.data.technology}`,
          refs: spoken.map(({ ref }) => ref),
        }
      : undefined;
  },
  // Whose library of parts is named needs no choice of one.
  "open-components": ({ inputs, stated }) =>
    stated.technologies.some(
      ({ topic, modality }) => topic === "component-library" && modality !== "avoid",
    )
      ? undefined
      : { text: "screens whose parts are still to be chosen", refs: [inputs.product.ref] },
  "simulated-failure": asked(
    "a failure of the server that is simulated",
    /\bsimulat\w+\b[^.]{0,60}\b(?:fail\w*|errors?|outages?|time-?outs?|rejects?|refus\w+)\b|\b(?:server|network)\b[^.]{0,40}\b(?:rejects?|fails?|refuses?|failure)\b[^.]{0,80}\b(?:revert|roll(?:s|ed)? back|notif|toast|message)/i,
  ),
  "gateway-aggregation": asked(
    "one answer from those of several services",
    gatewayWords.aggregation,
  ),
  "gateway-errors": asked(
    "an answer of the gateway's own where a service gives none",
    gatewayWords.ownErrors,
  ),
  "dotnet-named": namedOf(
    "a product of .NET that the text names",
    "aspnet-core",
    "csharp",
    "dotnet",
    "razor",
    "blazor",
    "entity-framework-core",
    "sql-server",
  ),
  "related-rows": (around) =>
    // What several services keep changes in no transaction of one store.
    around.style === "microservices"
      ? partsWithWhole(around.inputs, keptBeside(around))
      : around.stored.length > 1
        ? {
            text: `rows that change together (${sample(namesOf(around.stored))})`,
            refs: around.stored.map(({ ref }) => ref),
          }
        : undefined,
  "only-copy": (around) => {
    const { style, stored, stated } = around;
    const isThere = stated.technologies.some(
      ({ topic, modality }) => topic === "relational-store" && modality === "existing",
    );
    // What others run is backed up by them, and a program without a server keeps what its user backs up.
    if (style === undefined || !serverStyles.has(style) || isThere) return undefined;
    if (stored.length === 0) return pendingCalls(around);
    const here = keptBeside(around);
    return {
      text: `${sample(namesOf(here))}, which a lost disk would take along`,
      refs: here.map(({ ref }) => ref),
    };
  },
  "gateway-tokens": asked(
    "tokens that are checked before a request is passed on",
    /\bgateway\b[^.]{0,120}\b(?:tokens?|JWTs?|authenticat\w+|authori[sz]\w+)\b|\b(?:tokens?|JWTs?)\b[^.]{0,80}\b(?:at|by|in) the (?:API )?gateway\b|\b(?:tokens?|JWTs?)\b[^.]{0,60}\bbefore (?:routing|forwarding|passing)/i,
  ),
} as const satisfies Partial<Record<ConditionId, Reader>>;

const graphNamed: Reader = (around) => namedOf("a GraphQL API", "graphql")(around);

const timedPush: Reader = (around) =>
  asked(
    "pushes at each person's own time",
    /\b(?:push|notification)s?\b[^.]{0,60}\b(?:schedul|quiet hours|time ?zone)|\b(?:schedul\w+|quiet hours)\b[^.]{0,60}\b(?:push|notification)/i,
  )(around);

/** Clients that take of an answer what they need, as the text says or as several clients differ. */
function chosenFields(around: Surroundings): Known | undefined {
  return asked(
    "clients that choose what they read",
    /\bflexible (?:data )?(?:quer(?:y|ies|ying)|fetching)\b|\b(?:cho+se|select|request)\w*\b[^.]{0,20}\b(?:only )?(?:the )?fields\b|\bover-?fetching\b/i,
  )(around);
}

// A value alone is as often that of a measurement.
const amounts =
  /\b(?:amount|price|total|fee|cost|balance|budget|salary|discount|tax|(?:order|deal|contract|market|asset|book|net) value)\b/i;
const privately =
  /\b(?:private|confidential|restricted|signed)\b[^.]{0,40}\b(?:files?|documents?|images?|photos?|videos?|attachments?)\b/i;
const publicPages = /commerce|shop|store|marketplace|blog|news|publish/i;

function liveChannel({ stated }: Surroundings): Known | undefined {
  const named = stated.technologies.filter(
    ({ topic, modality }) => topic === "real-time" && modality !== "avoid",
  );
  const refs = [...named.flatMap((each) => each.refs), ...patternRefs(stated, "real-time")];
  return refs.length > 0
    ? { text: "clients that are told of changes as they happen", refs }
    : undefined;
}

/** What carries messages is named: changes reach the other instances by it, and not by the store. */
function carriedByBroker({ stated }: Surroundings): boolean {
  return (
    stated.technologies.some(
      ({ topic, modality }) => topic === "message-broker" && modality !== "avoid",
    ) || patternRefs(stated, "message-queue").length > 0
  );
}
