import { join, lastNodes, node, optional, slug } from "@planc/core";
import { api, host } from "@planc/core/ir";
import type { Change } from "../changes/change.ts";
import {
  type Interface,
  interfaceChanges,
  isAnotherInterface,
} from "../changes/interface-changes.ts";
import { messagesOf } from "../changes/messages.ts";
import { derived, step } from "../kit.ts";

/** More changes than that are of plans that nobody calls any more. */
const mostKept = 5000;

/** What those who call the interface of the last plan meet in this one; what earlier plans changed is taken over. */
export const changes = step("changes", {
  reads: {
    convention: api.convention,
    operations: api.operation,
    schemas: optional(api.schema),
    webhooks: optional(api.webhook),
    subscriptions: optional(api.subscription),
    last: optional(host.lastPlan),
  },
  writes: { changes: api.change },
  run: ({ convention, operations, schemas, webhooks, subscriptions, last }) => {
    const before: Interface = {
      operations: lastNodes(last, api.operation),
      schemas: lastNodes(last, api.schema),
      messages: messagesOf(lastNodes(last, api.webhook), lastNodes(last, api.subscription)),
    };
    const [rules] = lastNodes(last, api.convention);
    const now: Interface = {
      operations,
      schemas,
      messages: messagesOf(webhooks, subscriptions),
    };
    const isOther = last?.data.named !== true && isAnotherInterface(before, now);
    if (!rules || before.operations.length === 0 || isOther) return { changes: [] };
    const why = derived("change-since-last-plan", [convention.ref]);
    const past = lastNodes(last, api.change);
    const edition = Math.max(0, ...past.map(({ data }) => data.edition)) + 1;
    const versions = { from: rules.data.basePath || "/", to: convention.data.basePath || "/" };
    const used = new Set<string>();
    const found = interfaceChanges(before, now).map((change) => {
      const data: Change = { edition, ...change, versions };
      const words = [change.subject, change.part ?? "", change.direction ?? ""].filter(Boolean);
      const id = join(`${edition}`, change.kind, ...words.map((each) => slug(each)));
      let own = id;
      for (let count = 2; used.has(own); count++) own = join(id, change.effect, `${count}`);
      used.add(own);
      return node(api.change, own, data, why);
    });
    const kept = [...past]
      .sort((a, b) => b.data.edition - a.data.edition)
      .slice(0, Math.max(0, mostKept - found.length));
    return {
      changes: [...found, ...kept.map((each) => node(api.change, each.id, each.data, why))],
    };
  },
});
