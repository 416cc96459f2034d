import type { C4Model, Container, DeploymentNode, Element, Look } from "./model.ts";
import { oneLine } from "./one-line.ts";

/**
 * The model as a workspace in the Structurizr DSL, with a view of the context, one of the containers and one
 * of the components of each container that has some, and one of where they run. Source: docs.structurizr.com/dsl/language.
 */
export function structurizr(model: C4Model): string {
  const { system, people, outside, containers, relationships, deployment } = model;
  return `${[
    `workspace ${text(system.name)} {`,
    "  !identifiers flat",
    "  model {",
    ...people.map((each) => `    ${each.id} = person ${text(each.name)} ${described(each)}`),
    ...outside.map(
      (each) => `    ${each.id} = softwareSystem ${text(each.name)} ${described(each)} "Outside"`,
    ),
    `    ${system.id} = softwareSystem ${text(system.name)} {`,
    ...containers.flatMap(containerLines),
    "    }",
    ...relationships.map(
      ({ from, to, description, technology, async }) =>
        `    ${from} -> ${to} ${text(description)} ${text(technology)}${async ? ' "Asynchronous"' : ""}`,
    ),
    ...(deployment.length > 0
      ? [
          `    deploymentEnvironment ${text(environment)} {`,
          ...deployment.flatMap((each) => deploymentLines(each, "      ")),
          "    }",
        ]
      : []),
    "  }",
    "  views {",
    ...view(`systemContext ${system.id} "context"`),
    ...(containers.length > 0 ? view(`container ${system.id} "containers"`) : []),
    ...containers
      .filter(({ components }) => components.length > 0)
      .flatMap(({ id }) => view(`component ${id} ${text(`components-${id}`)}`)),
    ...(deployment.length > 0
      ? view(`deployment ${system.id} ${text(environment)} "deployment"`)
      : []),
    "    styles {",
    ...styles.flatMap(([tag, ...lines]) => [
      `      element ${text(tag)} {`,
      ...lines.map((line) => `        ${line}`),
      "      }",
    ]),
    '      relationship "Asynchronous" {',
    "        style dashed",
    "      }",
    "    }",
    "  }",
    "}",
  ].join("\n")}\n`;
}

/** The plan tells of no other. */
const environment = "Production";

/** What a place holds; a container of several instances has a node of its own, which alone can count them. */
function deploymentLines(node: DeploymentNode, indent: string): readonly string[] {
  return [
    `${indent}deploymentNode ${text(node.name)} ${text(node.description)} {`,
    ...node.nodes.flatMap((each) => deploymentLines(each, `${indent}  `)),
    ...node.containers.flatMap(({ id, name, description, instances }) => {
      const instance = `containerInstance ${id}`;
      if (description === "") return [`${indent}  ${instance}`];
      return [
        `${indent}  deploymentNode ${text(`Instances of ${name}`)} ${text(description)} {`,
        ...(instances === undefined ? [] : [`${indent}    instances ${text(`${instances}`)}`]),
        `${indent}    ${instance}`,
        `${indent}  }`,
      ];
    }),
    `${indent}}`,
  ];
}

const styles: readonly (readonly [string, ...string[]])[] = [
  ["Person", "shape Person"],
  ["Outside", "background #999999", "color #ffffff"],
  ["Client", "shape WebBrowser"],
  ["Store", "shape Cylinder"],
  ["Queue", "shape Pipe"],
];

const tags: Readonly<Partial<Record<Look, string>>> = {
  client: "Client",
  store: "Store",
  queue: "Queue",
};

function containerLines(container: Container): readonly string[] {
  const line = `      ${container.id} = container ${element(container)}`;
  if (container.components.length === 0) return [line];
  return [
    `${line} {`,
    ...container.components.map((each) => `        ${each.id} = component ${element(each)}`),
    "      }",
  ];
}

function element(each: Element): string {
  const tag = tags[each.look];
  const parts = [text(each.name), described(each), text(each.technology ?? "")];
  return [...parts, ...(tag ? [text(tag)] : [])].join(" ");
}

const described = ({ description }: Element): string => text(description);

function view(head: string): readonly string[] {
  return [`    ${head} {`, "      include *", "      autoLayout lr", "    }"];
}

/** A quoted string. It has no escape but that of the quote, and `${` would name a constant. */
function text(value: string): string {
  const plain = oneLine(value, 200).replaceAll("\\", "/").replaceAll("${", "$ {");
  return `"${plain.replaceAll('"', '\\"')}"`;
}
