import { type NodeView, optional } from "@planc/core";
import {
  api,
  architecture,
  client,
  data,
  decision,
  document,
  integration,
  learning,
  performance,
  security,
} from "@planc/core/ir";
import { codeBlock, type Inline, inlineCode, paragraph, strong } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { listed } from "../model/language.ts";
import { rulesFile } from "../modules/rules-file.ts";
import { heading } from "./heading.ts";
import { tree } from "./tree.ts";

/** Headings and order are those of Spec-Kit, whose later commands read the paths. */
export const projectStructure = section("project-structure", {
  document: "plan.md",
  title: "Project Structure",
  reads: {
    style: optional(decision.style),
    folders: architecture.folder,
    outline: optional(document.outline),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    contexts: optional(architecture.context),
    flows: optional(architecture.flow),
    choices: optional(decision.choice),
    entities: optional(data.entity),
    tables: optional(data.table),
    operations: optional(api.operation),
    entryPoints: optional(api.entryPoint),
    dataContracts: optional(api.contract),
    providers: optional(integration.provider),
    screens: optional(client.screen),
    models: optional(learning.model),
    evaluations: optional(learning.evaluation),
    threats: optional(security.threat),
    scenarios: optional(performance.scenario),
  },
  render: ({ style, outline, folders, components, connections, contexts, flows, ...written }) => {
    if (folders.length === 0) return undefined;
    const drawn = components.length > 1 || flows.length > 0;
    const sources = folders.map((each) => ({ path: each.data.path, comment: each.data.purpose }));
    return {
      blocks: [
        heading("Documentation (this feature)"),
        codeBlock(
          "text",
          tree(
            documents({
              ...written,
              drawn,
              flows,
              ofPack:
                isForStyle(outline?.data.styles, style?.data.style) &&
                components.some((each) => each.data.context !== undefined)
                  ? (outline?.data.documents ?? [])
                  : [],
              rules: rulesFile({ components, connections, folders, choices: written.choices })
                ?.path,
            }),
          ),
        ),
        heading("Source Code (repository root)"),
        codeBlock("text", tree(sources)),
        paragraph(
          strong("Structure Decision"),
          ": ",
          ...decisionOf(
            style?.data.name,
            sources.map(({ path }) => path),
            contexts
              .filter(({ id }) => sources.some(({ path }) => path.split("/").includes(id)))
              .map((each) => each.data.name),
          ),
        ),
      ],
    };
  },
});

/** A pack tells of the parts of its own styles alone. */
function isForStyle(styles: readonly string[] | undefined, style: string | undefined): boolean {
  return styles === undefined || style === undefined || styles.includes(style);
}

type Some = readonly NodeView[];
interface Written {
  readonly drawn: boolean;
  readonly flows: Some;
  readonly choices: Some;
  readonly entities: Some;
  readonly tables: Some;
  readonly operations: Some;
  readonly entryPoints: Some;
  readonly dataContracts: Some;
  readonly providers: Some;
  readonly screens: Some;
  readonly models: Some;
  readonly evaluations: Some;
  readonly threats: Some;
  readonly scenarios: Some;
  /** What the pack has written beside the plan. */
  readonly ofPack: readonly { readonly document: string; readonly title: string }[];
  /** Where the file is that keeps modules apart. */
  readonly rules: string | undefined;
}

/** What else of the plan is written, as far as the model tells. */
function documents(written: Written): readonly { path: string; comment: string }[] {
  const contracts = [...written.operations, ...written.entryPoints, ...written.dataContracts];
  const when = (nodes: Some, path: string, comment: string) =>
    nodes.length > 0 ? [{ path, comment }] : [];
  return [
    { path: "plan.md", comment: "this plan" },
    ...when(written.choices, "research.md", "decisions with their alternatives"),
    ...when(written.entities, "data-model.md", "entities, fields, relations"),
    ...when(written.flows, "quickstart.md", "how to see that it works"),
    ...when(contracts, "contracts", "what the system offers to others"),
    ...when(written.tables, "database", "schema, seed, reads; each as its store takes it"),
    ...when(written.choices, "decisions", "one record per decision"),
    ...written.ofPack
      .filter(({ document: path }) => !path.startsWith("plan."))
      .map(({ document: path, title }) => ({
        path,
        comment: `${title.toLowerCase()}, one by one`,
      })),
    ...(written.rules === undefined
      ? []
      : [{ path: written.rules, comment: "who may call whom, for the build" }]),
    ...(written.drawn ? [{ path: "diagrams", comment: "Mermaid, Structurizr DSL, LikeC4" }] : []),
    ...when(written.entities, "diagrams/entities.md", "the data, context by context"),
    ...when(written.providers, "integrations", "systems of others, one by one"),
    ...when(written.screens, "clients.md", "screens, state, looks, budgets"),
    ...when(written.screens, "clients", "the same as files for builds and tests"),
    ...when(written.models, "learning", "a card for each model"),
    ...(written.models.length > 0
      ? []
      : when(written.evaluations, "learning", "cases for language models")),
    ...when(written.threats, "security", "threats and controls"),
    ...when(written.scenarios, "performance", "runs under load, and alerts"),
  ];
}

function decisionOf(
  style: string | undefined,
  paths: readonly string[],
  contexts: readonly string[],
): readonly Inline[] {
  const roots = [...new Set(paths.map((path) => path.split("/")[0] ?? path))];
  const folders = roots.flatMap((root, at): readonly Inline[] => [
    ...(at > 0 ? [", "] : []),
    inlineCode(`${root}/`),
  ]);
  const by = contexts.length > 1 ? `; folders: ${listed(contexts, 8)}` : "";
  return [`${style ?? "The style of the plan"}: `, ...folders, by];
}
