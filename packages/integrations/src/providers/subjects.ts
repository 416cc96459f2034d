import { isClient, isCode, type Ref, receiversId, type ViewOf } from "@planc/core";
import type { architecture, brief, decision } from "@planc/core/ir";
import type { Ways } from "./credentials.ts";

type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;

/** A system of others with what the plan knows of it. */
export interface Subject {
  readonly component: Component;
  readonly name: string;
  readonly system: ViewOf<typeof brief.system> | undefined;
  readonly choice: ViewOf<typeof decision.choice> | undefined;
  readonly ways: Ways & { readonly client: readonly Connection[] };
}

const kinds: ReadonlySet<string> = new Set([
  "external-system",
  "identity-provider",
  "object-store",
]);

/** Systems that somebody else runs and that are called, heard or served; whoever only acts is an actor. */
export function subjectsOf(facts: {
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
  readonly systems: readonly ViewOf<typeof brief.system>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly hosting?: readonly ViewOf<typeof decision.hosting>[];
}): readonly Subject[] {
  const { components, connections, systems, choices, hosting = [] } = facts;
  const at = new Map<Ref, Component>(components.map((each) => [each.ref, each]));
  return components.flatMap((component) => {
    const { kind, forcedBy, choice: chosen, technology } = component.data;
    // A search engine that the product runs itself is a store of its own.
    if (!kinds.has(kind) && !(kind === "search-engine" && / on /.test(technology ?? ""))) return [];
    if (kind !== "external-system" && isOwn(hosting, chosen)) return [];
    const named = systems.filter(({ ref }) => forcedBy.some((each) => each === ref));
    const choice = choices.find(({ ref }) => ref === chosen);
    // Who registered an address is a system of others too, though nobody names it.
    const isKnown = named.length > 0 || choice !== undefined || component.id === receiversId;
    if (kind === "external-system" && !isKnown) return [];
    const to = connections.filter(({ data }) => data.to === component.ref && data.remote);
    const from = connections.filter(({ data }) => data.from === component.ref && data.remote);
    const isOurs = ({ data }: Connection): boolean => {
      const caller = at.get(data.from)?.data.kind;
      return caller !== undefined && !isClient(caller) && (isCode(caller) || callers.has(caller));
    };
    const ways = {
      out: to.filter(isOurs),
      client: to.filter(({ data }) => isClientOf(at.get(data.from))),
      reports: from.filter(({ data }) => data.webhook !== undefined),
      inward: from.filter(
        ({ data }) => data.webhook === undefined && data.mode === "sync" && !data.live,
      ),
    };
    if (Object.values(ways).every((each) => each.length === 0)) return [];
    const name =
      kind === "external-system"
        ? component.data.name
        : (choice?.data.name ?? technology ?? named[0]?.data.name ?? component.data.name);
    return [{ component, name, system: named[0], choice, ways }];
  });
}

/** What the team runs itself is a part of the product. */
const isOwn = (
  hosting: readonly ViewOf<typeof decision.hosting>[],
  choice: Ref<"decision/choice"> | undefined,
): boolean => hosting.some(({ data }) => data.choice === choice && data.by === "team");

const isClientOf = (component: Component | undefined): boolean =>
  component !== undefined && isClient(component.data.kind);

/** What runs for us beside our code and calls others itself. */
const callers: ReadonlySet<string> = new Set(["monitoring", "gateway"]);
