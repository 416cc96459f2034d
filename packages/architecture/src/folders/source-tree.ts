import { isClient, isCodeGateway, makesPages } from "@planc/core";
import type { ComponentView } from "../design/draft.ts";
import { pathIn } from "./layout.ts";
import type { Entry, TreeInput } from "./tree-input.ts";

/** The folders of the source tree by the architecture style. */
export function sourceTree(input: TreeInput): readonly Entry[] {
  const { infrastructure } = input;
  return [
    ...code(input),
    ...(infrastructure
      ? [{ path: "infrastructure", purpose: `what runs where, as ${infrastructure} code` }]
      : []),
  ];
}

function code(input: TreeInput): readonly Entry[] {
  const clients = input.components.filter(({ data }) => isClient(data.kind));
  switch (input.style) {
    case "command-line":
    case "library":
      return program(input);
    case "pipeline":
      return stages(input);
    case "client-only":
      return clients.flatMap((each) => client(input, each, clients.length > 1 ? rootOf(each) : ""));
    default:
      if (input.cut.per === "context") {
        return [
          ...units(input),
          ...(sharesStore(input) ? sharedMigrations(input) : []),
          ...clients.flatMap((each) => client(input, each, rootOf(each))),
        ];
      }
      return [
        ...monolith(input),
        ...clients.flatMap((each) =>
          client(
            input,
            each,
            input.client(each).within
              ? serverRoot(input)
              : (input.existing.client(each) ?? rootOf(each)),
          ),
        ),
      ];
  }
}

const roots: Readonly<Record<string, string>> = {
  "web-client": "frontend",
  "mobile-client": "mobile",
  "desktop-client": "desktop",
};
const rootOf = ({ data }: ComponentView): string => roots[data.kind] ?? data.kind;

/** Beside clients the server has a folder of its own; pages that it makes itself lie in it. */
function serverRoot({ components, existing, client }: TreeInput): string {
  const apart = components.some((each) => isClient(each.data.kind) && !client(each).within);
  return existing.backend ?? (apart ? "backend" : "");
}

function monolith(input: TreeInput): readonly Entry[] {
  const { components, contexts, backend, name } = input;
  const api = components.find(({ id }) => id === "api");
  const worker = components.find(({ id }) => id === "background-worker");
  if (!api) return [];
  const root = serverRoot(input);
  const modules = components.filter(({ data }) => data.kind === "module");
  const parts: readonly Entry[] =
    modules.length > 0
      ? modules.map((part) => ({
          path: pathIn(root, backend.module, { module: contextOf(part), name }),
          purpose: `${keeps(part, contexts)}: operations, rules, storage`,
          component: part,
        }))
      : contexts.map(({ id, keeps: what }) => ({
          path: pathIn(root, backend.module, { module: id, name }),
          purpose: `${what}: operations, rules, storage`,
          component: api,
        }));
  return [
    ...(backend.entry
      ? [
          {
            path: pathIn(root, backend.entry, { module: "", name }),
            purpose: "start of the server",
            component: api,
          },
        ]
      : []),
    ...parts,
    ...(worker
      ? [
          {
            path: pathIn(root, backend.module, { module: "worker", name }),
            purpose: worker.data.responsibilities.join("; "),
            component: worker,
          },
        ]
      : []),
    ...support(input, root, api),
  ];
}

const contextOf = ({ id, data }: ComponentView): string =>
  data.context?.slice(data.context.indexOf("#") + 1) ?? id;

function keeps(part: ComponentView, contexts: TreeInput["contexts"]): string {
  return contexts.find(({ id }) => id === contextOf(part))?.keeps ?? part.data.name;
}

/** Tests and migrations beside the code. */
function support(input: TreeInput, root: string, component: ComponentView): readonly Entry[] {
  const { backend, name } = input;
  const fill = { module: "shared", name };
  const perModule = backend.tests?.includes("{module}");
  return [
    ...(backend.tests && !perModule
      ? [
          {
            path: pathIn(root, backend.tests, fill),
            purpose: `tests of ${component.data.name}`,
            component,
          },
        ]
      : []),
    ...(backend.migrations &&
    !backend.migrations.includes("{module}") &&
    !sharesStore(input) &&
    input.migrates(component)
      ? [
          {
            path: pathIn(root, backend.migrations, fill),
            purpose: "schema changes, in order",
            component,
          },
        ]
      : []),
  ];
}

/** Functions share one database, whose changes have one order. */
const sharesStore = ({ cut }: TreeInput): boolean =>
  cut.per === "context" && cut.unit === "function";

function sharedMigrations({ components, backend, name, migrates }: TreeInput): readonly Entry[] {
  const [first] = components.filter(migrates);
  if (!first || !backend.migrations || backend.migrations.includes("{module}")) return [];
  return [
    {
      path: pathIn("", backend.migrations, { module: "shared", name }),
      purpose: "schema changes of the database that the functions share, in order",
      component: first,
    },
  ];
}

function units(input: TreeInput): readonly Entry[] {
  const { components, backend, name, contexts, cut } = input;
  const folder = cut.unit === "function" ? "functions" : "services";
  const kinds = new Set(["service", "function", "worker"]);
  return (
    components
      // What makes the pages lies with the screens.
      .filter(({ data }) => (kinds.has(data.kind) && !makesPages(data)) || isCodeGateway(data))
      .flatMap((unit) => {
        const short = unit.data.context
          ? contextOf(unit)
          : unit.id.replace(/-(?:service|functions)$/, "");
        const root = `${folder}/${short}`.slice(0, 90);
        const what = unit.data.context
          ? keeps(unit, contexts)
          : isCodeGateway(unit.data)
            ? `routes and checks, around ${unit.data.technology}`
            : unit.data.responsibilities.join("; ");
        return [
          {
            path: pathIn(root, backend.module.replace(/\/?\{[mM]odule\}/, "") || "src", {
              module: "",
              name,
            }),
            purpose: what || unit.data.name,
            component: unit,
          },
          ...support(input, root, unit),
        ];
      })
  );
}

function client(input: TreeInput, shown: ComponentView, root: string): readonly Entry[] {
  const { contexts, name, components } = input;
  const pages = components.find(({ data }) => makesPages(data));
  // One project has the program and what goes on in the browser.
  const component = shown.data.kind === "web-client" ? (pages ?? shown) : shown;
  const layout = input.client(shown);
  const fill = { module: "", name };
  return [
    ...(layout.entry
      ? [{ path: pathIn(root, layout.entry, fill), purpose: "routes and layouts", component }]
      : []),
    ...contexts.map(({ id, keeps: what }) => ({
      path: pathIn(root, layout.module, { module: id, name }),
      purpose: layout.within ? `pages of ${what}` : `screens and state of ${what}`,
      component,
    })),
    ...(layout.tests
      ? [
          {
            path: pathIn(root, layout.tests, fill),
            purpose: `tests of the ${shown.data.name.toLowerCase()}`,
            component,
          },
        ]
      : []),
  ];
}

function program(input: TreeInput): readonly Entry[] {
  const { components, contexts, backend, name, style } = input;
  const main = components.find(
    ({ data }) => data.kind === "command-line" || data.kind === "library",
  );
  if (!main) return [];
  const fill = (module: string) => ({ module, name });
  return [
    ...(backend.entry && style === "command-line"
      ? [
          {
            path: pathIn("", backend.entry, fill("")),
            purpose: "start of the program",
            component: main,
          },
        ]
      : []),
    ...(style === "command-line"
      ? [
          {
            path: pathIn("", backend.module, fill("commands")),
            purpose: "one file per command",
            component: main,
          },
        ]
      : []),
    ...(contexts.length === 0 && style === "library"
      ? [
          {
            path: pathIn("", backend.module, fill("")),
            purpose: main.data.responsibilities.join("; ") || "the public interface",
            component: main,
          },
        ]
      : []),
    ...contexts.map(({ id, keeps: what }) => ({
      path: pathIn("", backend.module, fill(id)),
      purpose: `rules and storage of ${what}`,
      component: main,
    })),
    ...support(input, "", main),
  ];
}

function stages(input: TreeInput): readonly Entry[] {
  const { components, backend, name } = input;
  const parts = components.filter(({ data }) => data.kind === "pipeline-stage");
  const first = parts[0];
  return [
    ...parts.map((part) => ({
      path: pathIn("", backend.module, { module: part.id, name }),
      purpose: part.data.responsibilities.join("; ") || part.data.name,
      component: part,
    })),
    ...(first ? support(input, "", first) : []).map(({ path, purpose }) => ({
      path,
      purpose: purpose.replace(/^tests of .*/, "tests of each stage"),
    })),
  ];
}
