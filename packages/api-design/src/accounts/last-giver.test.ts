import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { accountRoles } from "../fixtures/account-roles.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const action = (verb: string, effect: "delete" | "transition" | "update", state?: string) =>
  given(brief.action, `${verb}-user`, {
    actors: ["brief/actor#administrator"],
    verb,
    concept: "brief/concept#user",
    effect,
    requirements: [],
    ...(state ? { state } : {}),
  });

it("keeps the last one who gives roles, whichever operation would end that", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      ...accountRoles("administrator"),
      action("deactivate", "transition", "deactivated"),
      action("reactivate", "transition", "active"),
      action("delete", "delete"),
      action("update", "update"),
    )
    .result();
  const keeping = plan
    .get(api.operation)
    .filter(({ data }) => data.errors.some(({ problem }) => problem === "last-administrator"))
    .map(({ data }) => data.operationId);
  expect(keeping.sort()).toEqual(["deactivateUser", "deleteUser", "setAccountRole"]);
});
