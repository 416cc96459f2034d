import { carried } from "@planc/core";
import { exportPhrases, pageMakers, pageRuntimes } from "../catalog/page-makers.ts";
import { isWithinServer } from "../catalog/source-layouts.ts";
import { backendTechnology, type ComponentDraft, component, written } from "./draft.ts";
import { type Facts, phrased } from "./facts.ts";

/** How the pages of a web client come about, where a program makes them for each request. */
type Making =
  /** Templates of the server's own framework: a browser meets nothing but pages. */
  | "templates"
  /** A framework of components, whose code goes on in the browser and calls the interface from there. */
  | "components";

/** The program that makes pages, apart from the one that answers the operations; undefined where there is none. */
export function pageMaking(facts: Facts): Making | undefined {
  if (facts.place !== "server") return undefined;
  const key = facts.topics.get("web-framework")?.choices[0]?.data.technology;
  if (key === undefined || isOfApi(key, facts)) return undefined;
  if (isWithinServer(key)) {
    const { style } = facts.style.data;
    return style === "microservices" || style === "serverless" ? "templates" : undefined;
  }
  return pageMakers.has(key) && phrased(facts, exportPhrases).length === 0
    ? "components"
    : undefined;
}

/** Whether a browser is given pages and asks for nothing else, as all that it wants comes through what makes them. */
export function meetsPagesAlone(facts: Facts): boolean {
  const making = pageMaking(facts);
  const keeps =
    facts.topics.get("sign-in")?.choices[0]?.data.technology === "back-end-for-front-end";
  return making === "templates" || (making !== undefined && keeps);
}

/** Whether the one program that answers the operations makes the pages too. */
export function makesOwnPages(facts: Facts): boolean {
  const key = facts.topics.get("web-framework")?.choices[0]?.data.technology;
  return key !== undefined && (isWithinServer(key) || isOfApi(key, facts));
}

const isOfApi = (key: string, { topics }: Facts): boolean =>
  topics.get("api-framework")?.choices[0]?.data.technology === key;

/** A front end that makes its pages on the server is a program: it has instances, a release and an address. */
export function pageServer(facts: Facts): readonly ComponentDraft[] {
  const topic = facts.topics.get("web-framework");
  const framework = topic?.choices[0];
  const making = pageMaking(facts);
  if (!topic || !framework || !making) return [];
  // What runs images keeps a program running; what takes a framework's output starts it for a request.
  const platform = facts.topics.has("container-runtime")
    ? undefined
    : (facts.topics.get("hosting") ?? facts.topics.get("functions"))?.choices[0];
  const technology = written(topic);
  const under = platform?.data.name ?? runtimeName(making, facts);
  return [
    component(
      "web-server",
      {
        name: making === "templates" ? "Web front end" : "Web server",
        kind: platform ? "function" : "service",
        ...technology,
        ...(under
          ? { technology: `${technology.technology ?? framework.data.name} on ${under}` }
          : {}),
        responsibilities: [
          making === "templates"
            ? "makes every page that people see"
            : "makes the pages that people open",
          ...(making === "components" ? ["built files of the web client"] : []),
        ],
        forcedBy: topic.forcedBy,
        scaling: platform
          ? "by the platform: one invocation per page"
          : "by pages a second: instances are added, none keeps a session",
        stateless: true,
      },
      carried(framework.ref),
    ),
  ];
}

function runtimeName(making: Making, facts: Facts): string | undefined {
  if (making === "templates") return backendTechnology(facts).technology?.split(" on ")[1];
  const runtime = facts.topics.get("runtime")?.choices[0]?.data;
  return runtime && pageRuntimes.has(runtime.technology) ? runtime.name : "Node.js";
}
