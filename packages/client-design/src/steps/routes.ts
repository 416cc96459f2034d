import {
  byRef,
  byTarget,
  idOf,
  isCookie,
  makesPages,
  node,
  optional,
  type ViewOf,
} from "@planc/core";
import { api, architecture, brief, client, data, decision, security } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { fromMessage, isOpenedFromOutside } from "../native/links.ts";
import { fileOf, grammarOf, written } from "../routes/grammar.ts";
import { deciding, guardOf, refusedOf } from "../routes/guard.ts";
import { indexedAs } from "../routes/indexed.ts";
import { pathsOf } from "../routes/paths.ts";
import { titleOf } from "../screens/fields.ts";

type Screen = ViewOf<typeof client.screen>;
type Route = ViewOf<typeof client.route>["data"];

const byTopic = /#(?:web-framework|mobile-framework|desktop-framework|navigation|routing|router)$/;

/** The address of each screen, who gets in, what others find, where the page is made and who finds it. */
export const routes = step("routes", {
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    operations: optional(api.operation),
    exchanges: optional(api.exchange),
    actors: optional(brief.actor),
    entities: optional(data.entity),
    fields: optional(data.field),
    choices: optional(decision.choice),
    components: optional(architecture.component),
    requirements: optional(brief.requirement),
    identity: optional(security.identity),
  },
  writes: { routes: client.route },
  run: ({
    surfaces,
    screens,
    operations,
    exchanges,
    actors,
    entities,
    fields,
    choices,
    components,
    requirements,
    identity,
  }) => {
    const isLinked = isOpenedFromOutside(
      {
        requirements: requirements.filter(
          ({ data: { priority, later } }) => priority !== "wont" && later === undefined,
        ),
      },
      choices.some(({ id }) => id === "push"),
    );
    const operationOf = byRef(operations);
    const entityOf = byRef(entities);
    const fieldOf = byRef(fields);
    const ofEntity = new Map<string, (typeof fields)[number][]>();
    for (const field of fields) {
      const known = ofEntity.get(field.data.entity);
      if (known) known.push(field);
      else ofEntity.set(field.data.entity, [field]);
    }
    const choiceOf = byRef(choices);
    const kept = new Map<string, string | undefined>(
      [...byTarget(exchanges)].map(([target, { cache }]) => [target, cache]),
    );
    return {
      routes: surfaces.flatMap((surface) => {
        const own = screens.filter((each) => each.data.surface === surface.ref);
        const chosen = choiceOf.get(surface.data.choice ?? "");
        const grammar = grammarOf([
          ...(chosen ? [chosen.data.technology] : []),
          ...choices
            .filter(({ data: { topic } }) => byTopic.test(topic) && fits(topic, surface.data.kind))
            .map(({ data: { technology } }) => technology),
        ]);
        const maker = makerOf(surface, components);
        const paths = pathsOf(own, operationOf);
        const guarding = {
          operations: operationOf,
          actors: byRef(actors),
          identity,
          signIn: own.find(({ data: { kind } }) => kind === "sign-in")?.ref,
          people: surface.data.actors,
        };
        return own.map((screen) => {
          const plain = paths.get(screen.ref) ?? `/${screen.id}`;
          const path = written(plain, grammar);
          const guard = guardOf(screen, guarding);
          const refused = refusedOf(screen, guard, guarding);
          const file = fileOf(plain, grammar, groupOf(screen));
          const deepLink = deepLinkOf(
            screen,
            plain,
            { kind: surface.data.kind, isLinked },
            operationOf,
          );
          const rendering =
            surface.data.kind === "web" && grammar.onServer
              ? renderedAt(screen, guard, kept, maker)
              : undefined;
          const about = screen.data.about;
          const isFound = rendering !== undefined && isPublicPage(screen, guard, operationOf);
          return node(
            client.route,
            screen.id,
            {
              path,
              screen: screen.ref,
              parameters: [...plain.matchAll(/:(\w+)/g)].map(([, name = ""]) => {
                const field = idFieldOf(name, screen, operationOf);
                return { name, ...(field && fieldOf.has(field) ? { field } : {}) };
              }),
              guard,
              ...(refused ? { refused } : {}),
              ...(file ? { file } : {}),
              ...(rendering ? { rendering } : {}),
              ...(deepLink ? { deepLink } : {}),
              ...(isFound
                ? {
                    indexed: indexedAs(
                      plain,
                      entityOf.get(about ?? "")?.data.name,
                      plain.includes(":") ? titleOf(ofEntity.get(about ?? "") ?? []) : undefined,
                    ),
                  }
                : {}),
            },
            derived("route-of-screen", [screen.ref]),
          );
        });
      }),
    };

    function renderedAt(
      screen: Screen,
      guard: Route["guard"],
      caches: ReadonlyMap<string, string | undefined>,
      maker: string | undefined,
    ): NonNullable<Route["rendering"]> {
      if (maker === undefined)
        return {
          mode: "client",
          because: "built files alone",
        };
      const opening = screen.data.uses.filter(({ when }) => when === "opening");
      if (opening.length === 0 && guard.kind === "open")
        return { mode: "static", because: "opens with no operation" };
      if (guard.kind === "open") {
        const shared = opening.every(({ operation }) => caches.get(operation) === "shared");
        const ids = opening.flatMap(
          ({ operation }) => operationOf.get(operation)?.data.operationId ?? [],
        );
        return {
          mode: "server",
          because: `${ids.slice(0, 3).join(", ")}${shared ? ", whose answers all may keep" : ""}`,
        };
      }
      if (!isCookie(identity?.data))
        return { mode: "client", because: "the token is with the browser alone" };
      const renewed = identity?.data.tokens.some(({ name }) => name === "refresh token");
      const by = operations.find(({ data }) => data.session === "renews")?.data.operationId;
      return {
        mode: "server",
        because:
          renewed && by
            ? `the access cookie comes with the request; where it has ended the browser calls ${by}, which alone gets the other cookie, and opens the address again`
            : "the cookie comes with the request",
      };
    }
  },
});

const fits = (topic: string, kind: string): boolean =>
  kind === "mobile" ? !topic.includes("#web-") : !topic.includes("#mobile-");

/** What makes pages before they are sent to the browser of a surface. */
const makerOf = (
  { data }: ViewOf<typeof client.surface>,
  components: readonly ViewOf<typeof architecture.component>[],
): string | undefined =>
  data.kind === "web" ? components.find((each) => makesPages(each.data))?.data.name : undefined;

/** The folder of a framework that groups pages without a part of the address. */
const groupOf = ({ data: { area } }: Screen): string | undefined =>
  area?.toLowerCase().replaceAll(" ", "-");

/** Whoever looks may find it: it is for everybody, of the product and not of one person. */
function isPublicPage(
  screen: Screen,
  guard: Route["guard"],
  operations: ReadonlyMap<string, ViewOf<typeof api.operation>>,
): boolean {
  if (
    guard.kind !== "open" ||
    !["home", "list", "detail", "calendar", "map"].includes(screen.data.kind)
  )
    return false;
  return deciding(screen, operations).every(
    ({ data: { access } }) => access.kind === "public" && access.guest === undefined,
  );
}

function idFieldOf(
  name: string,
  { data }: Screen,
  operations: ReadonlyMap<string, ViewOf<typeof api.operation>>,
) {
  const called = data.uses.flatMap(({ operation }) => operations.get(operation) ?? []);
  const parameter = called
    .flatMap(({ data: { parameters } }) => parameters)
    .find((each) => each.in === "path" && each.name === name);
  if (parameter?.field) return parameter.field;
  return data.about && name.toLowerCase() === `${idOf(data.about).replaceAll("-", "")}id`
    ? (`data/field#${idOf(data.about)}.id` as const)
    : undefined;
}

/** What a link outside of an app opens in it, and what is looked at before it is shown. */
function deepLinkOf(
  screen: Screen,
  path: string,
  { kind, isLinked }: { readonly kind: string; readonly isLinked: boolean },
  operations: ReadonlyMap<string, ViewOf<typeof api.operation>>,
): Route["deepLink"] {
  if (kind !== "mobile") return undefined;
  const { data, id } = screen;
  if (fromMessage.test(id))
    return { from: `https link ${path}`, checks: "its token, once, by the server" };
  if (!isLinked) return undefined;
  const isThing =
    data.kind === "detail" || data.kind === "conversation" || id.endsWith(".confirmation");
  if (!isThing || !path.includes(":")) return undefined;
  const [first] = deciding(screen, operations);
  const ids = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name).join(", ");
  return {
    from: `https link ${path}`,
    checks: `${ids} in its form${first ? `; ${first.data.operationId}` : ""}`,
  };
}
