import { byRef, node, optional, type ViewOf } from "@planc/core";
import { api, client, security } from "@planc/core/ir";
import { derived, step } from "../kit.ts";

type Screen = ViewOf<typeof client.screen>;
type Route = ViewOf<typeof client.route>["data"];

/** The address of each screen, from the path of what it opens with, and who gets in. */
export const routes = step("routes", {
  reads: {
    screens: client.screen,
    operations: optional(api.operation),
    identity: optional(security.identity),
  },
  writes: { routes: client.route },
  run: ({ screens, operations }) => {
    const operationOf = byRef(operations);
    const signIn = new Map(
      screens
        .filter(({ data }) => data.kind === "sign-in")
        .map(({ ref, data }) => [data.surface as string, ref]),
    );
    return {
      routes: screens.map((screen) => {
        const called = screen.data.uses.flatMap(({ operation, when }) => {
          const found = operationOf.get(operation);
          return found ? [{ ...found.data, when }] : [];
        });
        const opening = called.filter(({ when }) => when === "opening");
        const deciding = opening.length > 0 ? opening : called;
        const telling = opening.find(({ effect }) => effect === "read") ?? opening[0] ?? called[0];
        const path = pathOf(screen, telling?.path ?? `/${screen.id}`);
        const policies = deciding.flatMap(({ access }) =>
          access.kind === "authenticated" ? access.policies : [],
        );
        const isOpen = deciding.some(({ access }) => access.kind === "public");
        const otherwise = signIn.get(screen.data.surface);
        const guard: Route["guard"] = isOpen
          ? { kind: "open", because: deciding.map(({ operationId }) => operationId).join(", ") }
          : {
              kind: "signed-in",
              roles: [...screen.data.actors],
              policies: [...new Set(policies)],
              ...(otherwise ? { otherwise } : {}),
            };
        return node(
          client.route,
          screen.id,
          {
            path,
            screen: screen.ref,
            parameters: [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => ({ name })),
            guard,
          },
          derived("route-of-screen", [screen.ref]),
        );
      }),
    };
  },
});

/** `/projects/{projectId}` as routers write it; forms stand below what they are opened from. */
function pathOf({ data, id }: Screen, path: string): string {
  if (data.kind === "sign-in") return "/sign-in";
  if (data.kind === "account") return "/account";
  const plain = path.replaceAll(/\{(\w+)\}/g, ":$1");
  if (data.kind !== "form") return plain;
  return `${plain}/${id.endsWith(".new") ? "new" : "change"}`;
}
