import type { C4Model, Container, DeploymentNode, Element, Look } from "./model.ts";
import { oneLine } from "./one-line.ts";

/**
 * The model in the language of LikeC4, with views as Structurizr's. Source: likec4.dev/dsl.
 */
export function likec4(model: C4Model): string {
  const { system, people, outside, containers, relationships, deployment } = model;
  const paths = new Map<string, string>();
  for (const { id, components } of containers) {
    paths.set(id, `${system.id}.${id}`);
    for (const each of components) paths.set(each.id, `${system.id}.${id}.${each.id}`);
  }
  const path = (id: string) => paths.get(id) ?? id;
  return `${[
    "specification {",
    ...Object.entries(shapes).flatMap(([kind, shape]) => [
      `  element ${kind} {`,
      ...(shape ? ["    style {", `      shape ${shape}`, "    }"] : []),
      "  }",
    ]),
    "  deploymentNode place",
    "  relationship async {",
    "    line dashed",
    "  }",
    "}",
    "model {",
    ...[...people, ...outside].flatMap((each) => element(each, kindOf(each), "  ")),
    ...element({ ...system, containers }, "product", "  "),
    ...relationships.flatMap(({ from, to, description, technology, async }) => [
      `  ${path(from)} ${async ? "-[async]->" : "->"} ${path(to)} ${text(description)} {`,
      `    technology ${text(technology)}`,
      "  }",
    ]),
    "}",
    ...(deployment.length > 0
      ? ["deployment {", ...deployment.flatMap((each) => place(each, path, "  ")), "}"]
      : []),
    "views {",
    ...view("index", `Context of ${system.name}`),
    ...view(`containers of ${system.id}`, `Containers of ${system.name}`),
    ...containers
      .filter(({ components }) => components.length > 0)
      .flatMap((each) =>
        view(`components_${each.id} of ${path(each.id)}`, `Components of ${each.name}`),
      ),
    ...(deployment.length > 0
      ? [
          "  deployment view deployment {",
          `    title ${text(`Deployment of ${system.name}`)}`,
          ...deployment.map(({ id }) => `    include ${id}, ${id}.**`),
          "  }",
        ]
      : []),
    "}",
  ].join("\n")}\n`;
}

/** Kinds of elements with their shape. */
const shapes = {
  person: "person",
  product: "",
  client: "browser",
  program: "",
  store: "storage",
  queue: "queue",
  outside: "",
  part: "",
} satisfies Record<Look | "product" | "part", string>;

type Kind = keyof typeof shapes;
const kindOf = ({ look }: Element): Kind => look;

type Nested = Element & {
  readonly containers?: readonly Container[];
  readonly components?: readonly Element[];
};

function element(each: Nested, kind: Kind, indent: string): readonly string[] {
  const inner = `${indent}  `;
  const lines = [
    ...(each.description === "" ? [] : [`${inner}description ${text(each.description)}`]),
    ...(each.technology === undefined ? [] : [`${inner}technology ${text(each.technology)}`]),
    ...(each.containers ?? []).flatMap((part) => element(part, kindOf(part), inner)),
    ...(each.components ?? []).flatMap((part) => element(part, "part", inner)),
  ];
  const head = `${indent}${each.id} = ${kind} ${text(each.name)}`;
  return lines.length === 0 ? [head] : [`${head} {`, ...lines, `${indent}}`];
}

function place(
  { id, name, description, nodes, containers }: DeploymentNode,
  path: (id: string) => string,
  indent: string,
): readonly string[] {
  const inner = `${indent}  `;
  return [
    `${indent}${id} = place ${text(name)} {`,
    ...(description === "" ? [] : [`${inner}description ${text(description)}`]),
    ...nodes.flatMap((each) => place(each, path, inner)),
    ...containers.flatMap((each) =>
      each.description === ""
        ? [`${inner}instanceOf ${path(each.id)}`]
        : [
            `${inner}instanceOf ${path(each.id)} {`,
            `${inner}  description ${text(each.description)}`,
            `${inner}}`,
          ],
    ),
    `${indent}}`,
  ];
}

function view(head: string, title: string): readonly string[] {
  return [`  view ${head} {`, `    title ${text(title)}`, "    include *", "  }"];
}

function text(value: string): string {
  const plain = oneLine(value, 200).replaceAll("\\", "/");
  return `'${plain.replaceAll("'", "\\'")}'`;
}
