import { namesOf } from "../facts/condition-readers.ts";
import type { Facts } from "../facts/facts.ts";
import { scenesOf } from "../facts/scenes.ts";
import { counted, sample } from "../text/words.ts";
import { loadTestVerdict } from "./load-tests.ts";
import { on, type TopicRules, type Verdict, yes } from "./verdict.ts";

/** What the code is written with and tested by. */
export const codeTopics: TopicRules = {
  language: (facts) =>
    onlyInfrastructure(facts) ? undefined : yes(codeOf(facts), [facts.product]),
  runtime: (facts) => {
    if (onlyInfrastructure(facts)) return undefined;
    if (facts.conditions.server)
      return yes(
        facts.conditions["several-services"]
          ? "The services of the product run on it"
          : "The server program runs on it",
        [facts.product],
      );
    const alone = ["command-line", "library", "pipeline"];
    return facts.style && alone.includes(facts.style)
      ? yes(
          `${facts.style === "library" ? "The library is" : "The program is"} tested and supported on it`,
          [facts.product],
        )
      : undefined;
  },
  "web-framework": ({ conditions, inputs }) => {
    const made = conditions["server-pages"];
    const verdict = on(
      conditions["web-client"],
      (text) => `${screensOf(text, inputs.actions)}${made ? `, with ${made.text}` : ""}`,
    );
    return verdict && made ? { ...verdict, refs: [...verdict.refs, ...made.refs] } : verdict;
  },
  "mobile-framework": ({ conditions, inputs }) =>
    on(conditions["mobile-client"], (text) => screensOf(text, inputs.actions)),
  "desktop-framework": ({ kinds, product }) =>
    kinds.has("desktop-app") ? yes("The program opens windows on a desktop", [product]) : undefined,
  "game-engine": ({ kinds, product }) =>
    kinds.has("game") ? yes("Scenes, input and sound run frame by frame", [product]) : undefined,
  "api-framework": ({ conditions, inputs, product }) =>
    conditions.server
      ? yes(
          called(inputs.actions).length > 0
            ? `served over HTTP: ${someOf(inputs.actions)}`
            : "Requests reach the server over HTTP",
          refsOf(called(inputs.actions), product),
        )
      : undefined,
  "api-style": ({ conditions, kinds, inputs, product }) => {
    if (!conditions.server) return undefined;
    const made = conditions["server-pages"];
    const services = conditions["several-services"];
    if (made && services && !conditions["mobile-client"]) {
      return yes(
        "The server that makes the pages calls the services through it, and they one another",
        [...made.refs, ...services.refs],
      );
    }
    const clients =
      conditions["several-clients"] ?? conditions["mobile-client"] ?? conditions["web-client"];
    if (clients) {
      const what = someOf(inputs.actions);
      const from = conditions["mobile-client"] ? "an app" : "a browser";
      return yes(
        what === ""
          ? `The server answers ${clients.text}`
          : `From ${conditions["several-clients"] ? "several clients" : from}: ${what}`,
        clients.refs,
      );
    }
    return kinds.has("api-service") ? yes("Other programs call the server", [product]) : undefined;
  },
  "cli-framework": ({ kinds, inputs, product }) =>
    kinds.has("command-line-tool")
      ? yes(
          inputs.actions.length > 0
            ? `${actionsOf(inputs.actions)} are commands with options and help`
            : "People start it with options and ask it for help",
          refsOf(inputs.actions, product),
        )
      : undefined,
  "package-registry": ({ kinds, product }) =>
    kinds.has("library") || kinds.has("command-line-tool")
      ? yes("People install it from there", [product])
      : undefined,
  "unit-testing": (facts) => (onlyInfrastructure(facts) ? undefined : testsOf(facts)),
  "end-to-end-testing": ({ conditions, inputs }) => {
    const critical = inputs.actions.filter(({ data }) => data.critical);
    const screens = conditions["web-client"] ?? conditions["mobile-client"];
    if (!screens) return undefined;
    if (critical.length === 0) return scenariosOnScreens(inputs);
    return yes(
      `Through the screens: ${actionsOf(critical)}`,
      critical.map(({ ref }) => ref),
    );
  },
  "load-testing": loadTestVerdict,
};

const fewScenarios = 3;

/** Scenarios of the text that happen on screens: neither a test of rules nor one of requests shows them. */
function scenariosOnScreens({ requirements = [] }: Facts["inputs"]): Verdict | undefined {
  const scenes = scenesOf(requirements);
  if (scenes.length < fewScenarios) return undefined;
  const keys = scenes.map(({ data }) => data.key).filter((key) => !key.startsWith("R-"));
  return yes(
    `${counted(scenes.length, "scenario")} of the text${keys.length > 0 ? ` (${sample(keys)})` : ""} happen on screens, where neither tests of rules nor requests see them`,
    scenes.map(({ ref }) => ref),
  );
}

function testsOf({ stored, inputs, product, style, conditions }: Facts): Verdict {
  if (stored.length > 0) {
    return yes(
      `To be tested: ${sample(namesOf(stored))}`,
      stored.map(({ ref }) => ref),
    );
  }
  if (inputs.actions.length > 0) {
    return yes(`Tested one by one: ${actionsOf(inputs.actions)}`, refsOf(inputs.actions, product));
  }
  if (style === "library") return yes("A test calls each function that callers use", [product]);
  if (style === "command-line") return yes("A test starts each command", [product]);
  if (style === "pipeline") return yes("A test runs each stage on a few records", [product]);
  return yes(
    conditions.server ? "A test sends each kind of request" : "A test goes through each screen",
    [product],
  );
}

function screensOf(text: string, actions: Facts["inputs"]["actions"]): string {
  return called(actions).length > 0 ? `Screens for ${someOf(actions)}` : text;
}

function codeOf({ style, conditions }: Facts): string {
  if (style === "command-line") return "the tool is written in it";
  if (style === "library") return "the library is written in it";
  if (style === "pipeline") return "every stage is written in it";
  if (!conditions.server) return "the app is written in it";
  const client = conditions["mobile-client"] ? "app" : "client";
  if (conditions["server-pages"] && !conditions["mobile-client"])
    return "the server and its pages are written in it";
  const server = conditions["several-services"] ? "the services are" : "the server is";
  return conditions["web-client"] || conditions["mobile-client"]
    ? `${server} written in it, and the ${client} where its framework allows`
    : `${server} written in it`;
}

function onlyInfrastructure({ kinds }: Facts): boolean {
  return kinds.size === 1 && kinds.has("infrastructure");
}

/** People wait for critical ones, so they are named first. */
function actionsOf(actions: Facts["inputs"]["actions"]): string {
  return sample(namesOfActions(actions));
}

function namesOfActions(actions: Facts["inputs"]["actions"]): readonly string[] {
  const critical = actions.filter(({ data }) => data.critical);
  const others = actions.filter(({ data }) => !data.critical);
  return [...critical, ...others].map(({ id }) => id.replace(/[-.]/g, " "));
}

/** What somebody calls for: what the product does by itself has neither a request nor a screen. */
function called(actions: Facts["inputs"]["actions"]): Facts["inputs"]["actions"] {
  return actions.filter(
    ({ data: { automatic, background, actors } }) =>
      automatic === undefined && (background === undefined || actors.length > 0),
  );
}

/** A few by name: the contract has operations beside these. */
function someOf(actions: Facts["inputs"]["actions"]): string {
  const names = namesOfActions(called(actions));
  return sample(names);
}

function refsOf(
  actions: Facts["inputs"]["actions"],
  product: Facts["product"],
): readonly Facts["product"][] {
  return actions.length > 0 ? actions.map(({ ref }) => ref) : [product];
}
